"""What cannot surely be read is asked in one fault, with a layout that a person corrects and checks."""

import pytest
from hand_made_books import DOWN, ITEMS, RIGHT, faults, items, read, read_bare, rows, sheet, warnings

DONE = ["项目清单", "修食堂", "已办结", "2024-05-06"]
OPEN = ["项目清单", "修路", "办理中", ""]
STRANGE = ["序号", "帮办事由", "办得咋样", "哪天办完"]


def layout(returned):
    """The proposed table, and what each heading may mean."""
    proposed = rows(returned, "layouts", "heading", "means")
    return set(rows(returned, "layouts", "table")), proposed


def project_list(head, *lines):
    return sheet("民生实事项目清单", head, *lines)


def test_a_sheet_with_other_words_is_asked_once_with_a_guess_by_its_cells():
    returned = read(project_list(STRANGE, [1, "修食堂", "已办结", "2024-05-06"], [2, "修路", "办理中", ""]))

    assert faults(returned) == [("1", "看不出是哪一张表：没有见过表头“帮办事由”、“办得咋样”、“哪天办完”")]
    assert layout(returned) == (
        {"事项"},
        [("序号", "不读"), ("帮办事由", "事项名称"), ("办得咋样", "办理状态"), ("哪天办完", "办结日期")],
    )


def test_the_layout_is_for_the_sender_alone_and_holds_no_cell():
    returned = read(project_list(STRANGE, [1, "修食堂", "已办结", "2024-05-06"]))

    assert set(rows(returned, "layouts", "enterprise")) == {"a"}
    assert not any("修食堂" in text for row in returned.rows for text in row.cells.values())


def test_of_a_sender_who_is_not_known_nothing_is_proposed():
    returned = read_bare(sheet("封面", ["报告期：2024年"]), project_list(STRANGE, [1, "修路", "办理中", ""]))

    assert ("1", "看不出是哪一张表：没有见过表头“帮办事由”、“办得咋样”、“哪天办完”") in faults(returned)
    assert rows(returned, "layouts", "heading") == []


@pytest.mark.parametrize(
    "head, lines, table, means",
    [
        (["工作名目", "干了多少", "按啥算"], [["修复路灯", 12, "盏"]], "成果", ["指标", "数值", "计量单位"]),
        (["台账种类", "一共几件", "办完几件"], [["职工心愿清单", 10, 8]], "清单", ["清单", "事项总数", "已办结"]),
        (["哪一步", "咋干的"], [["征集", "走访一线"], ["督导", "每月督办一次"]], "做法", ["做法类别", "内容"]),
    ],
)
def test_which_table_it_is_shows_in_the_cells(head, lines, table, means):
    returned = read(sheet("表", head, *lines))

    assert layout(returned) == ({table}, list(zip(head, means, strict=True)))


def test_headings_in_two_levels_are_one_joined_text_each():
    head = [["序号", "事情", "办理", RIGHT], [DOWN, DOWN, "情况如何", "何日"]]

    returned = read(project_list(head[0], head[1], [1, "修食堂", "已办结", "2024-05-06"], [2, "修路", "办理中", ""]))

    assert [place for place, _ in faults(returned)] == ["2"]
    assert rows(returned, "layouts", "heading") == ["序号", "事情", "办理 情况如何", "办理 何日"]


def test_personal_headings_are_proposed_as_unread():
    head = ["心愿人", "联系电话", "心里话", "帮办到哪一步"]

    returned = read(sheet("职工心愿清单", head, ["某甲", "13800000000", "装路灯", "办理中"]))

    assert layout(returned)[1] == [
        ("心愿人", "不读"),
        ("联系电话", "不读"),
        ("心里话", "事项名称"),
        ("帮办到哪一步", "办理状态"),
    ]


@pytest.mark.parametrize(
    "other",
    [
        sheet("食谱", ["周一", "周二", "周三"], ["面", "饭", "粥"], ["面", "饭", "粥"]),
        sheet(
            "名单", ["姓名", "性别", "工作单位", "补助金额"], ["某甲", "男", "一矿", 500], ["某乙", "女", "一矿", 600]
        ),
    ],
    ids=lambda grid: grid.name,
)
def test_a_sheet_of_something_else_beside_a_table_is_not_asked(other):
    assert faults(read(items(DONE), other)) == []


def test_a_table_with_other_words_beside_a_known_one_is_asked():
    lists = sheet("清单合计", ["清单", "事项总数"], ["项目清单", 1])

    assert len(faults(read(lists, sheet("明细", STRANGE, [1, "修路", "办理中", ""])))) == 1


@pytest.mark.parametrize(
    "head, lines, found",
    [
        (
            ["事项名称", "办理状态", "完成时间"],
            [["修路", "已办结", "2024-06-30"]],
            "“完成时间”是“完成时限”还是“办结日期”",
        ),
        (["事项名称", "完成时间"], [["修路", "2024-05-06"]], "“完成时间”是“完成时限”还是“办结日期”"),
        (
            ["事项名称", "办理状态", "实际投入（万元）", "使用资金（万元）"],
            [["修路", "办理中", 3, 2]],
            "C栏和D栏（“实际投入（万元）”、“使用资金（万元）”）像是同一项内容",
        ),
        (["事项名称", "办理状态", "投入资全（万元）"], [["修路", "办理中", 3]], "“投入资全（万元）”是不是“投入资金”"),
        (
            ["事项名称", "落实成效", "办结日期"],
            [["修路", "已办结", "2024-05-06"], ["修桥", "办理中", ""]],
            "“落实成效”是不是“办理状态”",
        ),
        (
            ["事项名称", "办理状态", "是否完成"],
            [["修路", "未开始", "否"]],
            "B栏和C栏（“办理状态”、“是否完成”）像是同一项内容",
        ),
        (["项目名称", "办理状态"], [[1, "办理中"], [2, "办理中"]], "看不出哪一栏是“事项名称”"),
    ],
)
def test_a_column_that_may_be_two_things_is_asked(head, lines, found):
    returned = read(project_list(head, *lines))

    assert [text for _, text in faults(returned)] == [found]
    assert rows(returned, "layouts", "heading") == head


@pytest.mark.parametrize(
    "lines, field",
    [
        ([["修路", "办理中", "2024-12-31"]], "deadline"),
        ([["修路", "办理中", "年底前"]], "deadline"),
        ([["修路", "已办结", "2024-06-30"], ["修桥", "办理中", ""]], "done_on"),
        ([["修路", "已办结", "2024-06-30"], ["修桥", "办理中", "进行中"]], "done_on"),
        ([["修路", "已办结", "2024-05-06"], ["修桥", "已办结", "2024-06-30"]], "done_on"),
    ],
)
def test_what_the_cells_leave_no_doubt_of_is_read(lines, field):
    returned = read(project_list(["事项名称", "办理状态", "完成时间"], *lines))

    assert [note.expected for note in returned.notes if note.found == "完成时间"] == [
        {"deadline": "完成时限", "done_on": "办结日期"}[field]
    ]
    assert rows(returned, "layouts", "heading") == []


def test_two_columns_that_say_the_same_are_read_and_an_empty_one_is_no_rival():
    head = ["事项名称", "办理状态", "使用资金（万元）", "实际投入（万元）"]

    assert rows(read(project_list(head, ["修路", "办理中", 3, 3])), "items", "money") == ["30000"]
    assert rows(read(project_list(head, ["修路", "办理中", 3, ""])), "items", "money") == ["30000"]


def test_our_own_heading_beside_another_one_is_surely_meant():
    head = ["指标", "计量单位", "数值", "金额"]

    returned = read(sheet("成果", head, ["修复路灯", "盏", 12, 3]))

    assert (rows(returned, "achievements", "value"), faults(returned)) == (["12"], [])


def test_of_two_figures_in_a_row_it_is_asked_which_counts():
    returned = read(sheet("成果", ["项目", "单位", "数量", "金额"], ["修复路灯", "盏", 2, 12]))

    assert [text for _, text in faults(returned)] == ["C栏和D栏（“数量”、“金额”）像是同一项内容"]


def test_two_columns_of_one_measure_are_asked():
    head = [["单位", "修复路灯", RIGHT, "帮扶困难职工"], [DOWN, "数量", "完成数", DOWN]]

    returned = read(sheet("成果", *head, ["全公司", 3, 12, 5]))

    assert [text for _, text in faults(returned)] == ["B栏和C栏（“修复路灯 数量”、“修复路灯 完成数”）像是同一项内容"]


@pytest.mark.parametrize(
    "cells, field",
    [(["盏", "人"], "measured_in"), (["一矿", "甲二厂"], "unit"), (["一矿", "盏"], "")],
)
def test_a_column_of_units_or_of_counters_is_read_and_one_of_both_is_asked(cells, field):
    lines = [["修复路灯", each, 12] if each != "人" else ["帮扶困难职工", each, 12] for each in cells]

    returned = read(sheet("成果", ["指标", "单位", "数值"], *lines))

    asked = [text for _, text in faults(returned) if text == "“单位”是“计量单位”还是“所属单位”"]
    assert (len(asked), len(rows(returned, "achievements", "value"))) == ((0, 2) if field else (1, 0))


def test_remarks_and_shares_beside_a_whole_table_are_left_unread():
    head = [*ITEMS, "备注", "办结率"]

    returned = read(items([*DONE, "追加", "80%"], head=head))

    assert (faults(returned), [place for place, _ in warnings(returned)]) == ([], ["E1", "F1"])


def test_a_table_of_very_many_columns_is_no_layout_to_be_checked():
    head = [*STRANGE, *(f"栏{number}" for number in range(120))]

    returned = read(project_list(head, [1, "修路", "办理中", "", *range(120)]))

    assert (len(faults(returned)), rows(returned, "layouts", "heading")) == (1, [])


def test_a_word_of_ours_in_a_longer_heading_is_a_guess_unless_the_heading_is_known():
    head = ["帮办事由", "办得咋样", "牵头责任部门是谁"]
    held = read(project_list(head, ["修食堂", "已办结", "工会"], ["修路", "办理中", "工会"]))
    known = read(project_list(["办得咋样", "事项总数"], ["办理中", 3], ["办理中", 3]))

    assert layout(held)[1][2] == ("牵头责任部门是谁", "责任部门")
    assert layout(known)[1] == [("办得咋样", "办理状态"), ("事项总数", "不读")]


@pytest.mark.parametrize(
    "head, row, found",
    [
        (["清单", "事项总数", "搞定几件"], [10, 8], [("C1", "“搞定几件”是不是“已办结”")]),
        (["清单", "办结数", "一共"], [8, 10], [("C1", "“一共”是不是“事项总数”")]),
        (["清单", "事项总数", "已办结", "走访几次"], [10, 8, 3], []),
    ],
)
def test_numbers_that_may_be_a_total_of_a_list_are_asked_where_it_has_none(head, row, found):
    assert faults(read(sheet("清单合计", head, ["项目清单", *row]))) == found


@pytest.mark.parametrize("heading", ["姓名", "困难职工姓名", "身份证号"])
def test_a_list_of_persons_alone_is_no_layout_to_be_taught(heading):
    people = [["某甲", "男", "路边", 500], ["某乙", "女", "路边", 600]]

    def asked(heading):
        return rows(read(sheet("名单", [heading, "性别", "住在哪里", "补助金额"], *people)), "layouts", "heading")

    assert (asked(heading), bool(asked("帮了谁"))) == ([], True)


def test_two_columns_that_say_the_same_status_in_other_words_are_read():
    head = ["事项名称", "办理状态", "是否完成", "办结日期"]

    returned = read(project_list(head, ["修路", "已办结", "是", "2024-05-06"], ["修桥", "办理中", "否", ""]))

    assert (rows(returned, "items", "status"), faults(returned)) == (["done", "in_progress"], [])


@pytest.mark.parametrize(
    "cells, units",
    [(["一矿", "二厂"], None), (["一矿", "甲公司"], ["a_mine"]), (["甲公司", "一矿"], ["a_mine"])],
)
def test_of_two_columns_of_units_the_one_with_units_counts_and_of_two_such_it_is_asked(cells, units):
    returned = read(sheet("成果", ["所属单位", "填报单位", "指标", "数值"], [*cells, "修复路灯", 3]))

    asked = [] if units else ["A栏和B栏（“所属单位”、“填报单位”）像是同一项内容"]
    assert ([text for _, text in faults(returned)], rows(returned, "achievements", "unit")) == (asked, units or [])


@pytest.mark.parametrize("heading", ["哪里的", ""])
def test_units_below_a_heading_that_is_not_read_are_asked(heading):
    def asked(heading, text, *beside):
        head = [heading, *(["所属单位"] if beside else []), "指标", "数值"]
        return faults(read(sheet("成果", head, [text, *beside, "修复路灯", 3])))

    assert [place for place, _ in asked(heading, "一矿")] == ["A1"]
    assert asked(heading, "路边") == []
    assert asked("哪里的", "一矿", "二厂") == []


def test_a_column_for_the_day_without_any_is_that_of_what_is_done():
    returned = read(project_list(["事项名称", "办理状态", "完成时间"], ["修路", "已办结", ""]))

    assert faults(returned) == [("C2", "空白")]


def test_a_column_of_units_with_nothing_in_it_is_read():
    returned = read(sheet("成果", ["指标", "单位", "数值"], ["修复路灯", "", 3]))

    assert (rows(returned, "achievements", "value"), faults(returned)) == (["3"], [])


def test_a_misspelt_unit_shows_that_a_column_is_of_units():
    returned = read(sheet("成果", ["指标", "单位", "数值"], ["修复路灯", "甲二场", 3]))

    assert [note.expected for note in returned.faults] == ["不是本单位已登记的下属单位，是不是“甲二厂”？"]


@pytest.mark.parametrize(
    "heading, cell, column, value",
    [
        ("所属单位", "一矿", "unit", "a_mine"),
        ("季度", "一季度", "period_end", "2024-03-31"),
        ("起始日期", "2024-07-01", "period_start", "2024-07-01"),
        ("截止日期", "2024-06-30", "period_end", "2024-06-30"),
        ("资金状态", "计划", "status", "planned"),
    ],
)
def test_beside_measures_in_the_headings_the_rest_of_the_row_is_read(heading, cell, column, value):
    returned = read(sheet("成果", [heading, "修复路灯（盏）", "困难帮扶资金（元）"], [cell, 10, 5]))

    assert (rows(returned, "achievements", column), faults(returned)) == ([value, value], [])


def test_a_number_of_the_row_beside_measures_is_no_figure():
    returned = read(sheet("成果", ["序号", "修复路灯（盏）", "困难帮扶资金（元）"], [1, 10, 5]))

    assert (rows(returned, "achievements", "value"), warnings(returned)[1:]) == (["10", "5"], [])
