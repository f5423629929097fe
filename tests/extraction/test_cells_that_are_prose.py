"""Cells that tell several numbers, or one in clauses: each number is named, measured and timed by its own clause."""

import pytest
from each_row import each_row
from texts import KNOWN, drafts

from reporting.extraction.naming.known import Known
from reporting.extraction.tables.cells import is_prose

MEASURES = {"修缮澡堂": "bathhouses", "停车位": "spaces", "健康体检": "checks", "女职工专项体检": "checks_women"}
MEASURED = Known(KNOWN.enterprises, MEASURES)


def told(text, known=KNOWN):
    return [(each.measure_words, float(each.value)) for each in drafts(text, known=known)]


@pytest.mark.parametrize(
    "row", ["修缮澡堂3座，建设停车位150个。", "修缮澡堂3座；新增停车位150个", "修缮澡堂3座 停车位150个"]
)
def test_each_number_of_a_cell_has_the_measure_of_its_own_clause(row):
    assert [each.measure for each in drafts(f"序号\t类别\t内容\n1\t设施\t{row}", known=MEASURED)] == [
        "bathhouses",
        "spaces",
    ]


def test_a_cell_of_two_sentences_gives_the_longer_name_to_the_second_alone():
    text = "序号\t类别\t内容\n1\t健康\t组织健康体检2180人；女职工专项体检310人"

    assert [each.measure for each in drafts(text, known=MEASURED)] == ["checks", "checks_women"]


def test_head_and_label_name_a_number_only_where_its_clause_says_nothing():
    assert told("序号\t类别\t内容\n1\t大病救助\t120人，发放36万元，慰问家属15人") == [
        ("大病救助", 120),
        ("大病救助", 360000),
        ("慰问家属", 15),
    ]


def test_a_clause_tells_its_time_and_its_status_and_the_head_where_it_is_silent():
    row = "甲矿业公司\t2022年修缮食堂3座，更换路灯12盏\t建车棚5个，已建成浴室2座"
    found = drafts(f"单位\t完成情况\t明年计划\n{row}")

    assert [(each.value, each.status, each.period.end.year) for each in found] == [
        (3, "done", 2022),
        (12, "done", 2022),
        (5, "planned", 2024),
        (2, "done", 2024),
    ]


def test_the_quote_of_such_a_number_ends_with_its_cell():
    assert [each.quote for each in drafts("单位\t内容\t备注\n甲矿业公司\t修食堂3座，换灯12盏\t无")] == [
        "修食堂3座，",
        "换灯12盏",
    ]


def test_a_cell_beside_it_that_is_prose_is_no_part_of_the_name():
    assert told("序号\t情况\t投入资金（万元）\n1\t修食堂3座，换灯12盏\t36")[-1] == ("投入资金", 360000)


@each_row(
    "words",
    [
        "1,260",
        "约30人",
        "320人（其中女职工120人）",
        "30人次",
        "2023年5月",
        "困难职工、家属",
        "3至5万元",
        "更换3号楼电梯2部",
    ],
)
def test_a_figure_with_what_stands_around_it_is_no_prose(words):
    assert not is_prose(words)
