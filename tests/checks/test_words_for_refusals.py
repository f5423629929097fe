"""The first page of a draft tells each thing that is wrong once, with what fell with it, in the page's language."""

import pytest
from drafts import left_out
from ledgers import SOURCES, paid


def lines(tmp_path, locale="zh", **tables):
    return left_out(tmp_path, locale=locale, practices=[{"enterprise": "b"}], **tables).lines


def test_a_row_is_told_with_its_table_its_column_and_what_it_says(tmp_path):
    rows = [paid("many", printed="314万元")]

    assert lines(tmp_path / "zh", achievements=rows) == [
        [
            "成果表（achievements.csv）第2行：甲，困难帮扶资金，2023年，原文“314万元”",
            "“数值”（value）：“many”，应写成不带“万”和单位的数，金额以元计；请只填数字。",
            "整行未计入本稿。",
        ]
    ]
    assert lines(tmp_path / "en", "en", achievements=rows) == [
        [
            "achievements.csv, row 2: A Works, Hardship aid, 2023, as printed “314万元”",
            "Column “value”: 'many'; a plain number in base units (yuan, not 万元) is expected; write digits only.",
            "The whole row is left out of this draft.",
        ]
    ]


def test_what_fell_with_a_row_stands_below_it_and_nowhere_else(tmp_path):
    rows = [paid("many", id="whole"), paid(3, part_of="whole", unit="a_mine", printed="3元")]
    (told,) = lines(tmp_path, achievements=rows)

    assert told[-1] == (
        "随之未计入：成果表（achievements.csv）第3行，甲，一矿，困难帮扶资金，2023年，"
        "原文“3元”，该行“其中”（part_of）所指的行未计入"
    )


def test_many_rows_that_fell_with_one_are_told_by_their_lines(tmp_path):
    sources = [{**SOURCES[0], "id": "other", "certainty": "sure"}, SOURCES[0]]
    rows = [paid(n, source="report" if n == 5 else "other", as_of=f"2023-12-{n:02}") for n in range(1, 13)]
    (zh,) = lines(tmp_path / "zh", sources=sources, achievements=rows)
    (en,) = lines(tmp_path / "en", "en", sources=sources, achievements=rows)

    assert zh[-1] == "随之未计入：成果表（achievements.csv）第2—5、7—13行，共11行"
    assert en[-1] == "Left out with it: achievements.csv, rows 2-5, 7-13 (11)"


def test_two_rows_that_contradict_each_other_are_told_together(tmp_path):
    (told,) = lines(tmp_path, achievements=[paid(1, id="one"), paid(2, id="one", enterprise="b")])

    assert [line[:22] for line in told[:2]] == ["成果表（achievements.csv）第", "成果表（achievements.csv）第"]
    assert told[2:] == [
        "“编号”（id）：“one”，成果表第2行已用此编号；请删去一行，或改用别的编号。",
        "这几行互相矛盾，无法确定以哪一行为准，均未计入本稿。",
    ]


def test_a_whole_in_doubt_is_named(tmp_path):
    (told,) = lines(tmp_path, achievements=[paid(10, id="whole"), paid(20, part_of="whole")])

    assert told[-2:] == ["整行未计入本稿。", "成果表（achievements.csv）第2行与它矛盾，仍计入本稿，但也可能有误。"]


@pytest.mark.parametrize(
    "locale, expected",
    [
        (
            "zh",
            "本行仍计入本稿，只空出“事项总数”（total）、“已办结”（resolved）：有逐项事项的按事项计数，没有的不计算办结率。",
        ),
        (
            "en",
            "The row stays in this draft without “total”, “resolved”: counted from its items, or no share without any.",
        ),
    ],
)
def test_an_emptied_cell_is_told_with_what_the_row_says_without_it(tmp_path, locale, expected):
    (told,) = lines(tmp_path, locale, lists=[{"total": "x", "resolved": "y"}])

    assert told[-1] == expected


def test_a_list_that_counts_a_refused_item_says_so(tmp_path):
    (told,) = lines(tmp_path, lists=[{"id": "list", "total": 2, "resolved": 0}], items=[{}, {"opened": "spring"}])

    assert told[-1] == ("随之未计入：清单表（lists.csv）第2行，甲，清单，所报件数含未计入的事项，改按其余事项计")


@pytest.mark.parametrize("locale, kind", [("zh", "电话号码"), ("en", "telephone number")])
def test_personal_data_is_named_and_never_quoted(tmp_path, locale, kind):
    (told,) = lines(tmp_path, locale, achievements=[paid(1, printed="张三13800138000")])

    assert kind in told[1]
    assert "13800138000" not in str(told)


def test_a_question_needs_no_full_stop(tmp_path):
    (told,) = lines(tmp_path, achievements=[paid(1, bound="exakt")])

    assert told[1].endswith("是不是“exact（准确数）”？")


def test_a_row_of_which_nothing_can_be_read_is_told_by_its_place(tmp_path):
    (told,) = lines(tmp_path, sources=[*SOURCES, {"id": "OTHER", "title": ""}])

    assert told[0] == "来源表（sources.csv）第3行"


def test_no_two_notes_are_alike(tmp_path):
    left = left_out(tmp_path, achievements=[paid("x"), paid("x"), paid(1)])

    assert [note["zh"][-20:] for note in left.notes] == ["（achievements.csv:2）"[-20:], "（achievements.csv:3）"[-20:]]
