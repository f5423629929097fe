"""Whatever an analyst writes into texts, tables and pictures: a number has rows behind it, or it is refused."""

from decimal import Decimal

import numpy as np
import pandas as pd
import pytest
from each_row import each_row
from expressions import money
from matplotlib import pyplot as plt

from reporting import say
from reporting.core.errors import PublishError
from reporting.core.named import Named
from reporting.core.passport import Passport
from reporting.core.quantity import YUAN, Quantity, Share
from reporting.core.traced import Traced
from reporting.published import publish
from reporting.published.drawn import Drawn
from reporting.published.json_format import MEDIA_TYPE, read_payload
from reporting.published.typed_numbers import typed_numbers

TOTAL = Traced(Quantity(Decimal(3410000), YUAN), Passport("", {}, money()))
SHARE = Traced(Share(34, 40), Passport("resolved_share", {"zh": "办结率", "en": "Share"}, money()))
JIA = Named("a", {"zh": "甲", "en": "A Works"})

SAID = say("{who}共{total}。", "{who}: {total}.", who=JIA, total=TOTAL)
BY_LANGUAGE = {"zh": f"共{TOTAL}。", "en": f"{TOTAL:en} in all."}


@pytest.fixture
def published(monkeypatch):
    """The last thing that was published, as whoever fills a briefing reads it."""
    outputs = []
    monkeypatch.setattr("reporting.published.publish.display", lambda data, **_: outputs.append(data))
    return lambda: read_payload(outputs[-1][MEDIA_TYPE]).content


def words(paragraph, locale="zh"):
    return [part if isinstance(part, str) else part.words[locale] for part in paragraph]


@pytest.mark.parametrize(
    "prose, zh, en",
    [
        (f"共{TOTAL}。", ["共", "341万元", "。"], ["共", "RMB 3.41 million", "。"]),
        (
            {"zh": f"共{TOTAL}。", "en": f"{TOTAL:en} in all."},
            ["共", "341万元", "。"],
            ["RMB 3.41 million", " in all."],
        ),
        (
            say("{who}共{total}。", "{who}: {total}.", who=JIA, total=TOTAL),
            ["甲共", "341万元", "。"],
            ["A Works: ", "RMB 3.41 million", "."],
        ),
        (f"{JIA}在2023年1月5日前办理第3项。", ["甲在2023年1月5日前办理第3项。"], ["甲在2023年1月5日前办理第3项。"]),
    ],
)
def test_a_value_in_a_text_keeps_its_passport(published, prose, zh, en):
    publish.text("note", prose, label="说明")
    text = published()

    assert words(text.paragraphs["zh"][0]) == zh
    assert words(text.paragraphs["en"][0], "en") == en
    numbers = [part for part in text.paragraphs["zh"][0] if not isinstance(part, str)]
    assert all(number.passport.expression == money() for number in numbers)
    # A value without a name has that of what it is published as.
    assert {number.passport.measure for number in numbers} <= {"note"}


def test_a_number_in_a_name_is_part_of_the_name_and_no_other_one(published):
    builders = Named("b22", {"zh": "中铁22局", "en": "Railway Bureau 22"})
    publish.text("note", {"zh": f"{builders}共{TOTAL}。", "en": f"{builders:en}: {TOTAL:en}."}, label="说明")

    assert words(published().paragraphs["zh"][0]) == ["中铁22局共", "341万元", "。"]
    with pytest.raises(PublishError, match="without rows"):
        publish.text("note", f"{builders}办结22项", label="说明")


def test_an_f_string_leaves_what_a_template_leaves(published):
    publish.text("note", f"共{TOTAL}。", label="说明")
    by_f_string = published()
    publish.text("note", say("共{n1}。", "共{n1}。", n1=TOTAL), label="说明")

    assert by_f_string == published()


def test_each_text_of_a_list_is_a_paragraph(published):
    publish.text("note", [f"共{TOTAL}。", say("如此。", "So it is.")], label="说明")

    assert [words(row) for row in published().paragraphs["zh"]] == [["共", "341万元", "。"], ["如此。"]]


@pytest.mark.parametrize(
    "prose, number",
    [
        ("共341万元。", "341万元"),
        ("办结率85.0%。", "85.0%"),
        ("3.41 million in all", "3.41"),
        ("共3,410,000元", "3,410,000元"),
        ("１２项", "１２项"),
        ("共" + str(TOTAL), "341万元"),
        ({"zh": "很多。", "en": "12 items."}, "12"),
        ("二十三项已办结", "二十三"),
        ("提高百分之五", "百分之五"),
        ("2023项", "2023项"),
        ("共" + f"{TOTAL}" + "，比上年多20万元", "20万元"),
        (f"Traced(value=Quantity(value={Decimal(5)!r}", "5"),
    ],
)
@pytest.mark.usefixtures("published")
def test_a_number_that_was_typed_is_refused_with_the_line_that_is_right(prose, number):
    with pytest.raises(PublishError, match="numbers without rows behind them") as refusal:
        publish.text("note", prose, label="说明")

    assert number in refusal.value.faults[0]
    assert 'f"共{total}"' in refusal.value.advice
    assert "plain=" in refusal.value.advice


@each_row(
    "prose",
    [
        "截至2023年12月31日",
        "2023年上半年",
        "1至6月：1月、6月",
        "第3项，见表1、图 2和附件3",
        "1．总体情况",
        "（1）总体情况",
        "In 2023 and 2023H1, see Table 1",
        "on 31 December 2023",
        "2023-06-30",
        "一是抓落实，二是见实效，十分重视每一项",
    ],
)
def test_days_headings_and_ordinals_are_no_numbers(prose):
    assert typed_numbers(prose) == []


def test_what_counts_nothing_is_named_as_plain(published):
    publish.text("note", "拨打12345热线，7×24小时", label="说明", plain=["12345", "7×24"])

    assert words(published().paragraphs["zh"][0]) == ["拨打12345热线，7×24小时"]


@pytest.mark.parametrize("say_it", [lambda: say("共5项", "All"), lambda: say("全部", "5 items")])
def test_a_number_in_a_template_is_refused(say_it):
    with pytest.raises(PublishError, match="numbers without rows"):
        say_it()


@pytest.mark.usefixtures("published")
def test_a_value_that_was_cut_is_refused():
    with pytest.raises(PublishError, match="of a value only"):
        publish.text("note", f"{TOTAL}"[:-3], label="说明")


@pytest.mark.usefixtures("published")
def test_words_in_one_language_only_are_refused():
    with pytest.raises(PublishError, match="has no words in en"):
        publish.text("note", {"zh": "共"}, label="说明")


def test_a_frame_leaves_with_its_index_first_and_names_in_both_languages(published):
    frame = pd.DataFrame(
        {"total": [TOTAL, None], "share": [SHARE, SHARE], "rank": [1, 2.0]},
        index=pd.Index([JIA, "乙"], dtype=object, name="enterprise"),
    )
    publish.table("ranking", frame, label="排名", plain=["rank"])
    table = published()

    assert [(column.name, column.label["zh"]) for column in table.columns] == [
        *(("enterprise", "单位"), ("total", "total"), ("share", "share"), ("rank", "rank"))
    ]
    assert [[cell.words["en"] for cell in row] for row in table.rows] == [
        ["A Works", "RMB 3.41 million", "85.0% (34/40)", "1"],
        ["乙", "—", "85.0% (34/40)", "2"],
    ]
    # A value without a name has that of its column.
    assert (table.rows[0][1].passport.measure, table.rows[0][2].passport.measure) == ("total", "resolved_share")


def test_columns_are_picked_in_their_order_with_their_heads(published):
    frame = pd.DataFrame({"total": [TOTAL], "share": [SHARE]})
    publish.table("some", frame, label="表", columns={"share": {"zh": "办结率", "en": "Share"}})

    assert [column.label for column in published().columns] == [{"zh": "办结率", "en": "Share"}]


def test_a_series_is_a_table_too(published):
    publish.table("some", pd.Series([TOTAL], index=pd.Index([JIA], name="enterprise", dtype=object)), label="表")

    assert [[cell.words["zh"] for cell in row] for row in published().rows] == [["甲", "341万元"]]


def test_a_cell_with_a_value_among_words_keeps_it(published):
    publish.table("some", pd.DataFrame({"what": [f"共{TOTAL}"]}), label="表")
    ((cell,),) = published().rows

    assert cell.words == {"zh": "共341万元", "en": "共RMB 3.41 million"}
    assert cell.segments["zh"][1].passport.expression == money()


@pytest.mark.parametrize(
    "cell", [5, 5.5, Decimal(5), np.int64(5), np.float64(0.5), True, "341万元", "共5项", str(TOTAL), pd.Timedelta(5)]
)
@pytest.mark.usefixtures("published")
def test_a_bare_number_in_a_table_is_refused_with_its_column(cell):
    frame = pd.DataFrame({"who": ["甲"], "total": pd.Series([cell], dtype=object)})
    with pytest.raises(PublishError, match="without rows behind them") as refusal:
        publish.table("some", frame, label="表")

    assert refusal.value.faults == (f"total: {cell}",)
    assert "plain=['total']" in refusal.value.advice


@pytest.mark.usefixtures("published")
def test_an_unknown_column_is_told_with_the_nearest():
    with pytest.raises(PublishError, match="has no column 'totl'") as refusal:
        publish.table("some", pd.DataFrame({"total": [TOTAL]}), label="表", columns={"totl": "总数"})

    assert refusal.value.advice == "Did you mean 'total'?"


def drawing():
    figure, axes = plt.subplots()
    axes.plot([1, 2])
    return figure


def test_a_picture_keeps_the_numbers_that_were_drawn_and_those_of_its_words(published):
    publish.figure(
        "chart",
        drawing(),
        alt={"zh": f"最高{SHARE}", "en": f"highest {SHARE:en}"},
        label="图",
        data=pd.DataFrame({"n": [TOTAL, None]}),
    )
    picture = published()

    assert [number.words["zh"] for number in picture.numbers("zh")] == ["341万元", "85.0%（34/40）"]
    assert [number.passport.measure for number in picture.numbers("en")] == ["chart", "resolved_share"]
    assert picture.alt == {"zh": "最高85.0%（34/40）", "en": "Highest 85.0% (34/40)"}


def test_a_chart_of_the_kit_brings_its_numbers_and_words_along(published):
    drawn = Drawn({"zh": drawing(), "en": drawing()}, (TOTAL,), say("共{total}", "{total}", total=TOTAL))
    publish.figure("chart", drawn, label="图")

    assert [number.words["zh"] for number in published().numbers("zh")] == ["341万元", "341万元"]
    assert published().alt["zh"] == "共341万元"


@pytest.mark.usefixtures("published")
def test_a_bare_number_that_was_drawn_is_refused():
    with pytest.raises(PublishError, match="5 was drawn and has no rows behind it"):
        publish.figure("chart", drawing(), alt="图", label="图", data=pd.Series([5], dtype=object))
    plt.close("all")


@pytest.mark.usefixtures("published")
def test_a_number_that_was_typed_into_an_alt_text_is_refused():
    with pytest.raises(PublishError, match="alt text of figure 'chart': numbers without rows"):
        publish.figure("chart", drawing(), alt="共5项", label="图", data=())
    plt.close("all")
