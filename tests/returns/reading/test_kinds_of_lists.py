"""The kind of list that a title, a sheet or a cell names."""

import pytest
from each_row import each_row
from hand_made_books import faults, items, read, read_as, rows, sheet

from reporting.returns.reading.context.kinds import kind_within

HEAD = ["事项名称", "责任部门", "办理状态"]
PROJECTS = [
    "甲公司集团2024年“我为群众办实事”台账",
    "2024年办实事台账",
    "为群众办实事",
    "“我为职工办实事”实践活动项目清单",
    "我为群众办实事任务分解表",
    "2024 年 为 职 工 办 实 事 清 单",
    "为职工办实事、解难事一览表",
    "办实事汇总",
    "实事台账",
    "实事",
    "民生实事",
    "微实事进度表",
    "十件实事完成情况表",
    "为职工办好十大实事",
    "惠民实事",
    "民生项目",
]


@each_row("title", PROJECTS)
def test_the_words_of_offices_for_good_works_name_the_project_list(title):
    assert kind_within(title) == "project"


def test_a_campaign_is_no_kind_beside_a_list_of_another_kind():
    assert kind_within("“我为群众办实事”实践活动问题清单") == "problem"
    assert kind_within("我为群众办实事职工心愿清单") == "wish"


def test_two_kinds_are_none():
    assert not kind_within("办实事项目及心愿清单")


@pytest.mark.parametrize("line", ["根据我为群众办实事活动要求填报", "请实事求是填报"])
def test_a_line_that_asks_for_something_names_no_kind(line):
    assert not kind_within(line)


def test_a_title_and_a_sheet_that_name_two_kinds_are_asked_unless_the_rows_tell():
    head = ["事项名称", "办理状态"]

    assert faults(read(sheet("职工心愿清单", ["2024年问题清单"], head, ["修路", "办理中"]))) == [
        ("2", "标题和表名“职工心愿清单”")
    ]
    told = read(sheet("职工心愿清单", ["2024年问题清单"], ["清单", *head], ["问题清单", "修路", "办理中"]))
    assert rows(told, "items", "list") == ["a-2024-problem"]


def test_the_list_of_a_sheet_counts_before_a_campaign_in_the_title():
    returned = read(sheet("职工心愿清单", ["“我为群众办实事”实践活动"], ["事项名称", "办理状态"], ["修路", "办理中"]))

    assert rows(returned, "items", "list") == ["a-2024-wish"]


def test_items_below_such_a_title_or_on_such_a_sheet_are_on_the_project_list():
    row = ["修路", "后勤", "办理中"]

    titled = read(sheet("Sheet1", ["甲公司2024年“我为群众办实事”台账"], HEAD, row))
    named = read(sheet("办实事台账", HEAD, row))

    assert [rows(each, "items", "list") for each in (titled, named)] == [["a-2024-project"]] * 2


def test_the_name_of_the_file_names_the_list_if_nothing_else_does():
    lines = HEAD, ["修路", "后勤", "办理中"]

    assert rows(read(sheet("Sheet1", *lines), file="甲公司2024年办实事台账.xlsx"), "items", "list") == [
        "a-2024-project"
    ]
    wishes = read(sheet("职工心愿清单", *lines), file="甲公司2024年办实事台账.xlsx")
    assert rows(wishes, "items", "list") == ["a-2024-wish"]


def test_a_list_in_a_cell_may_be_a_longer_name_of_its_kind():
    returned = read(
        items(["办实事台账", "修路", "办理中", ""]),
        sheet("清单合计", ["清单", "事项总数"], ["我为群众办实事台账", 1], ["职工心愿台账", 3]),
    )

    assert rows(returned, "lists", "kind", "total") == [("project", "1"), ("wish", "3")]
    assert (faults(returned), ("我为群众办实事台账", "民生实事项目清单") in read_as(returned)) == ([], True)


@pytest.mark.parametrize(
    "title, other, asked",
    [
        ("2024年民生实事项目清单", "职工心愿清单", [("A4", "空白")]),
        ("2024年民生实事项目清单", "民生实事项目清单", []),
        ("2024年为职工办实事事项清单", "民生实事项目清单", [("A4", "空白")]),
    ],
)
def test_a_row_without_a_list_has_that_of_a_title_which_says_it_and_no_row_says_another(title, other, asked):
    head = ["清单", "事项名称", "办理状态"]
    returned = read(sheet("事项", [title], head, [other, "修食堂", "办理中"], ["", "修路", "办理中"]))

    assert faults(returned) == asked
