"""Rows between and below the entries: headings of groups, heads printed again, remarks, signatures, stamps."""

import pytest
from each_row import each_row
from hand_made_books import RIGHT, faults, read, rows, sheet

HEAD = ["事项名称", "责任部门", "办理状态", "办结日期"]
ROADS, LAMPS = ["修路", "工会", "已办结", "2024-05-06"], ["装灯", "工会", "办理中", ""]


def projects(*lines, name="项目清单"):
    return read(sheet(name, HEAD, *lines))


def is_both(returned):
    """Whether the two items were read, and nothing else was asked."""
    return (rows(returned, "items", "title"), faults(returned)) == (["修路", "装灯"], [])


@each_row(
    "group",
    [
        ["一、设施"],
        ["（一）设施"],
        ["第一类：设施"],
        ["一", "设施"],
        ["A类：设施"],
        ["Ⅰ、设施"],
        ["【设施】"],
        ["设施", RIGHT, RIGHT, RIGHT],
        ["一、设施（1项）"],
    ],
)
def test_the_heading_of_a_group_is_no_item(group):
    assert is_both(projects(group, ROADS, LAMPS))


def test_a_word_alone_in_the_place_of_a_title_may_be_an_item_that_somebody_began():
    assert faults(projects(["设施改善"], ROADS, LAMPS)) == [("C2", "空白")]


@pytest.mark.parametrize(
    "between", [[HEAD], [[""], ["2024年项目清单（续）"], HEAD], [["第2页"], HEAD], [["小计", "1项"], HEAD]]
)
def test_a_head_that_is_printed_again_is_passed_over_with_its_title(between):
    assert is_both(projects(ROADS, *between, LAMPS))


def test_a_title_over_a_head_that_is_printed_again_names_the_list_of_what_follows():
    returned = projects(ROADS, ["职工心愿清单"], HEAD, LAMPS)

    assert rows(returned, "items", "list") == ["a-2024-project", "a-2024-wish"]


@each_row(
    "below",
    [
        [["注：截至12月底"], ["1.本表由工会填写"], ["2.按季报送"]],
        [["填报说明："], ["本表由工会填写"]],
        [["说明", "本表按季填报"]],
        [["以上数据截至2024年12月31日。"]],
        [["※已完成的须附照片"]],
        [["以下空白"]],
        [["", "（以下空白）"]],
        [["第 1 页 共 2 页"]],
        [["填表人：某甲", "", "审核：某乙"], ["", "", "", "2025年1月8日"]],
        [["", "", "", "单位（盖章）"], ["", "", "", "二〇二五年一月八日"]],
        [["单位负责人（签字）：", "", "填表人："]],
        [["甲公司工会（公章）"], ["2025-01-08"]],
    ],
)
def test_what_stands_below_the_last_row_is_no_item(below):
    assert is_both(projects(ROADS, LAMPS, *below))


def test_a_head_alone_is_a_table_without_rows():
    assert faults(projects()) == [("", "没有可以收入的内容")]


def test_a_title_below_the_last_row_is_an_item_that_somebody_began():
    assert faults(projects(ROADS, LAMPS, ["种树"])) == [("C4", "空白")]
