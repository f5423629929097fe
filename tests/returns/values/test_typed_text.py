"""Names and text in a cell become one clean line, or are refused."""

import random

import pytest
from each_row import each_row
from one_cell import refusal

from reporting.ledger.cells import read_cell
from reporting.returns.reading.values.names import clean_text, split_names
from reporting.returns.reading.values.unclear import UnclearError


@each_row(
    "typed, names",
    [
        ("张某，李某", "张某|李某"),
        ("张某, 李某", "张某|李某"),
        ("张某;李某；王某", "张某|李某|王某"),
        ("张某/李某", "张某|李某"),
        ("张某\n李某\r\n王某", "张某|李某|王某"),
        ("张某  李某", "张某|李某"),
        ("张　某　　李某", "张某|李某"),
        ("张 某", "张某"),
        ("王  某", "王某"),
        ("张某、李某。", "张某|李某"),
        ("、张某、、李某、", "张某|李某"),
        ("纪委/工会（女工部、财务部）", "纪委|工会（女工部、财务部）"),
        ("张某（组长,李某", "张某（组长|李某"),
        ("=张某,@李某", "＝张某|＠李某"),
        ("张\u202e某，李\u200b某", "张某|李某"),
    ],
)
def test_several_names_in_a_cell_are_told_apart(typed, names):
    assert split_names(typed) == (tuple(names.split("|")), True)


@pytest.mark.parametrize("typed", ["张某", "张某、李某", " 张某 ", "党群工作部", "工会（女工部、财务部）", "Zhang Mou"])
def test_names_in_our_own_way_stay(typed):
    read, converted = split_names(typed)

    assert ("、".join(read), converted) == (typed.strip(), False)


@pytest.mark.parametrize("nothing", ["", "  ", "、", "。"])
def test_no_names_are_no_names(nothing):
    assert split_names(nothing)[0] == ()


@each_row(
    "typed, cleaned",
    [
        ("改造\n食堂", "改造 食堂"),
        ("改造食堂。\n增设车位", "改造食堂。增设车位"),
        ("1.改造食堂\n2.增设车位", "1.改造食堂；2.增设车位"),
        ("一、改造\r\n二、增设", "一、改造；二、增设"),
        ("①改造\u2028②增设\n\n③整修", "①改造；②增设；③整修"),
        ("共\n2.5公里", "共 2.5公里"),
        ("甲\t乙  丙\xa0丁", "甲 乙 丙 丁"),
        ("=1+1", "＝1+1"),
        ("+甲", "＋甲"),
        ("- 甲", "－ 甲"),
        ("\t@甲", "＠甲"),
        ("【数:办结率】", "（数:办结率）"),
        ("{{ 甲 }}{% if %}", "（ 甲 ）（ if ）"),
        ("{{{{甲}}}}", "（（甲））"),
        ("｛｛甲｝｝", "（甲）"),
        ("甲\x00\x07\u202e乙\ufeff\u2066丙\ud800", "甲乙丙"),
        ("\uf0b7改造食堂", "改造食堂"),
    ],
)
def test_text_becomes_one_clean_line(typed, cleaned):
    assert clean_text(typed) == (cleaned, True)


@each_row("typed", ["改造食堂", " 改造食堂\n", "甲&乙 <b>", "{甲}", "甲=1", "甲，乙；丙", "😀𠮷", "长" * 500, ""])
def test_clean_text_stays_as_it_is(typed):
    assert clean_text(typed) == (typed.strip(), False)


def test_text_without_end_is_refused_and_cut_short():
    error = refusal(clean_text, "长" * 501)

    assert error.expected == "最多500字，现有501字"
    assert len(error.found) < 30


@pytest.mark.parametrize("typed", ["\ue001某", "张\ufffd", "\U000f0001", "甲、\ue001"])
def test_a_character_that_nobody_can_read_is_asked_for(typed):
    assert "无法显示" in refusal(clean_text, typed).expected
    refusal(split_names, typed)


def test_whatever_is_taken_the_ledger_takes_too():
    """600 texts of hostile pieces, drawn with a fixed seed."""
    draw = random.Random(4)  # noqa: S311 - a fixed draw, not a secret
    pieces = [
        "{{",
        "}}",
        "{%",
        "%}",
        "【",
        "】",
        "｛｛",
        "｝｝",
        "{",
        "%",
        "}",
        "=",
        "+",
        "-",
        "@",
        "\n",
        "\t",
        "\r",
        "\x00",
        "\x85",
        "\u2028",
    ]
    pieces += [
        "\u202e",
        "\ud800",
        "\uffff",
        "\uf0b7",
        "\ue000",
        "\ufffd",
        "甲",
        "乙。",
        "1.",
        "（",
        "）",
        "、",
        "  ",
        "😀",
    ]
    for _ in range(600):
        typed = "".join(draw.choices(pieces, k=draw.randrange(1, 12)))
        for read in (lambda text: clean_text(text)[0], lambda text: "、".join(split_names(text)[0])):
            try:
                text = read(typed)
            except UnclearError:
                continue

            assert read_cell("text", text) == text
            assert text[:1] not in set("=+-@\t")
            assert text == text.strip()
