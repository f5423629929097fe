"""Which table stands where in a sheet, and which of its rows are entries."""

from hand_made_books import (
    COVER,
    DOWN,
    ITEMS,
    REF,
    RIGHT,
    faults,
    items,
    notes_of_kind,
    read,
    read_as,
    read_bare,
    rows,
    sheet,
    warnings,
)

DONE = ["项目清单", "修食堂", "已办结", "2024-05-06"]
OPEN = ["项目清单", "修路", "办理中", ""]


def titles(returned):
    return rows(returned, "items", "title")


def test_the_heading_row_may_stand_below_title_and_cover_lines():
    returned = read_bare(sheet("Sheet1", ["2024年办实事台账"], COVER, ["单位：万元"], [], ITEMS, OPEN))

    assert (titles(returned), faults(returned)) == (["修路"], [])


def test_headings_are_known_by_their_synonyms_and_in_any_order():
    head = ["是否完成", "项目名称", "实际完成时间", "清单类型", "序号"]

    returned = read(items(["是", "修食堂", "2024-05-06", "民生实事项目清单", 1], head=head))

    assert rows(returned, "items", "title", "status", "done_on") == [("修食堂", "done", "2024-05-06")]
    assert faults(returned) == []


def test_a_heading_in_two_levels_is_read_with_the_one_above():
    head = ["清单", "事项名称", "责任", RIGHT, "满意度测评（人）", RIGHT, RIGHT, "办理状态"]
    below = [DOWN, DOWN, "领导", "部门", "满意", "基本满意", "不满意", DOWN]

    returned = read(sheet("表", head, below, ["项目清单", "修路", "某甲", "工会", 8, 1, 0, "办理中"]))

    assert rows(returned, "items", "leader", "responsible", "satisfied", "basically_satisfied", "dissatisfied") == [
        ("某甲", "工会", "8", "1", "0")
    ]


def test_a_heading_in_two_levels_need_not_be_merged():
    head = [["清单", "事项名称", "责任", "", "办理状态"], ["", "", "领导", "部门", ""]]

    returned = read(sheet("表", *head, ["项目清单", "修路", "某甲", "工会", "办理中"]))

    assert rows(returned, "items", "leader", "responsible", "status") == [("某甲", "工会", "in_progress")]


def test_words_in_the_first_row_of_data_are_no_second_level():
    returned = read(items(["项目清单", "满意", "办理中", ""]))

    assert titles(returned) == ["满意"]


def test_of_planned_and_spent_money_the_spent_one_is_read_by_the_unit_above_both():
    head = ["清单", "事项名称", "办理状态", "资金（万元）", RIGHT]

    returned = read(sheet("表", head, [DOWN, DOWN, DOWN, "计划", "完成"], ["项目清单", "修路", "办理中", 30, 12.5]))

    assert rows(returned, "items", "money") == ["125000"]
    assert [place for place, _ in warnings(returned)] == ["D2"]


def test_headings_printed_again_on_a_new_page_are_no_entries():
    returned = read(items(DONE, ITEMS, OPEN))

    assert (titles(returned), faults(returned)) == (["修食堂", "修路"], [])


def test_blank_rows_numbered_beforehand_are_no_entries():
    returned = read(items([1, "项目清单", "修路", "办理中"], [2, "", "", ""], [3], head=["序号", *ITEMS[:3]]))

    assert (titles(returned), faults(returned)) == (["修路"], [])


def test_notes_and_signatures_below_a_table_are_no_entries():
    signed = ["填表人：某甲", "", "审核人：某乙", "日期：2025-01-05"]

    returned = read(items(OPEN, ["注：含上级下达的项目"], signed, ["负责人", "某丙", "联系人", "某丁"]))

    assert (titles(returned), faults(returned)) == (["修路"], [])


def test_several_tables_may_stand_one_under_the_other():
    returned = read(
        sheet(
            "汇总",
            ["一、事项"],
            ITEMS,
            DONE,
            [],
            ["二、成果"],
            ["指标", "计量单位", "数值"],
            ["修复路灯", "盏", 12],
        )
    )

    assert (titles(returned), rows(returned, "achievements", "value"), faults(returned)) == (["修食堂"], ["12"], [])


def test_the_title_of_the_next_table_belongs_to_it():
    above = [["事项名称", "清单", "办理状态"], ["修路", "项目清单", "办理中"], []]

    returned = read(sheet("汇总", *above, ["成果情况"], ["单位：万元"], ["指标", "数值"], ["困难帮扶资金", 2]))

    assert (titles(returned), rows(returned, "achievements", "value"), faults(returned)) == (["修路"], ["20000"], [])


def test_the_same_table_may_stand_on_several_sheets():
    returned = read(
        sheet("职工心愿清单", ITEMS[1:], OPEN[1:]), sheet("问题清单", ["问题描述", "整改情况"], ["漏水", "已整改"])
    )

    assert rows(returned, "items", "title") == ["修路", "漏水"]


def test_a_cell_merged_down_counts_for_each_of_its_rows():
    head = ["所属单位", *ITEMS]

    returned = read(items(["一矿", *DONE], [DOWN, *OPEN], head=head))

    assert rows(returned, "items", "unit") == ["a_mine", "a_mine"]


def test_an_item_merged_over_several_rows_is_one_with_all_its_names():
    head = [*ITEMS, "责任领导"]

    returned = read(items([*OPEN, "某甲"], [DOWN, DOWN, DOWN, "", "某乙"], head=head))

    assert rows(returned, "items", "title", "leader") == [("修路", "某甲、某乙")]


def test_an_item_merged_over_several_rows_has_one_status():
    returned = read(items(OPEN, [DOWN, DOWN, "已办结", "2024-05-06"]))

    assert [place for place, _ in faults(returned)] == ["C2"]


def test_an_amount_merged_over_several_items_belongs_to_none():
    head = [*ITEMS, "投入资金（万元）"]

    returned = read(items([*DONE, 30], [*OPEN, DOWN], head=head))

    assert faults(returned) == [("E3", "“30”")]


def test_a_heading_merged_over_two_columns_is_one_column():
    head = ["清单", "事项名称", RIGHT, "办理状态"]

    returned = read(items(["项目清单", "修路", RIGHT, "办理中"], head=head))

    assert (titles(returned), faults(returned)) == (["修路"], [])


def test_the_same_heading_twice_is_a_fault():
    returned = read(items([*OPEN, "办理中"], head=[*ITEMS, "办理状态"]))

    assert faults(returned) == [("E1", "C栏和E栏都是“办理状态”")]


def test_of_two_columns_with_the_same_meaning_the_other_is_told():
    returned = read(items([*OPEN, "修"], head=[*ITEMS, "事项内容"]))

    assert titles(returned) == ["修路"]
    assert warnings(returned) == [("E1", "E栏表头“事项内容”")]


def test_of_two_columns_for_the_status_the_one_that_can_be_read_counts():
    head = ["清单", "事项名称", "完成情况", "是否完成", "办结日期"]

    returned = read(items(["项目清单", "修路", "已铺设一半路面", "否", ""], head=head))

    assert (rows(returned, "items", "status"), faults(returned)) == (["in_progress"], [])


def test_an_unknown_heading_is_told_with_the_nearest_and_its_layout_proposed():
    returned = read(items([*OPEN, "某甲"], head=[*ITEMS, "责任领异"]))

    assert (warnings(returned), faults(returned)) == ([("E1", "E栏表头“责任领异”")], [])
    assert rows(returned, "layouts", "heading", "means")[-1] == ("责任领异", "责任领导")


def test_an_unknown_column_with_nothing_in_it_is_not_worth_a_word():
    returned = read(items([*OPEN, ""], head=[*ITEMS, "备注"]))

    assert warnings(returned) == []


def test_a_column_without_a_heading_is_told():
    returned = read(items([*OPEN, "某甲"], head=[*ITEMS, ""]))

    assert warnings(returned) == [("E2", "E栏没有表头")]


def test_a_sheet_that_is_no_table_of_ours_is_told():
    returned = read(items(OPEN), sheet("食谱", ["周一", "周二", "周三"], ["面", "饭", "粥"]))

    assert warnings(returned) == [("", "工作表有2行内容，没有认得的表头")]


def test_who_filled_in_a_sheet_makes_no_list_of_persons_of_it():
    other = sheet("附表", ["工程", "钱"], ["修路", 3], ["填表人：某甲", "联系电话：13800000000"])

    returned = read(items(OPEN), other)

    assert (warnings(returned), notes_of_kind(returned, "dropped")) == ([("", "工作表有3行内容，没有认得的表头")], [])


def test_a_sheet_of_sentences_is_told_and_a_cover_by_another_name_is_not():
    words = sheet("总结", ["工作总结"], ["一年来，" + "我们为职工做了许多实事，" * 6])
    cover = sheet("Sheet9", ["报表"], ["填报单位", "甲公司"], ["填表人：某甲"])

    assert warnings(read(items(OPEN), words, cover)) == [("", "工作表有2行内容，没有认得的表头")]


def test_a_hidden_column_is_read_and_told():
    returned = read(sheet("事项", ITEMS, OPEN, hidden_columns=frozenset({2, 9})))

    assert (titles(returned), warnings(returned)) == (["修路"], [("B", "B栏是隐藏的，共1栏")])


def test_a_line_of_a_cover_is_no_heading():
    returned = read_bare(sheet("Sheet1", ["填报单位", "甲公司", "项目", "全部"], ["报告期", "2024年"], ITEMS, OPEN))

    assert (titles(returned), faults(returned)) == (["修路"], [])


def test_a_sheet_of_explanations_is_passed_over_in_silence():
    returned = read(items(OPEN), sheet("填报说明", ["单位", "资金一律填万元"], ["日期", "写成 2024-6-30", "如"]))

    assert (titles(returned), warnings(returned), faults(returned)) == (["修路"], [], [])


def test_a_hidden_sheet_is_not_read_and_hidden_rows_are():
    hidden = sheet("旧表", ITEMS, DONE, hidden=True)

    returned = read(sheet("事项", ITEMS, OPEN, hidden_rows=frozenset({2})), hidden)

    assert titles(returned) == ["修路"]
    assert warnings(returned) == [("2", "第2行是隐藏的，共1行"), ("", "隐藏的工作表，有2行内容")]


def test_a_row_of_items_without_a_title_is_a_fault():
    returned = read(items(["项目清单", "", "办理中", ""]))

    assert faults(returned) == [("B2", "空白")]


def test_the_heading_of_a_group_of_rows_is_no_entry():
    returned = read(items(["一、职工心愿清单", RIGHT, RIGHT, RIGHT], ["", "装路灯", "办理中", ""]))

    assert (titles(returned), faults(returned)) == (["装路灯"], [])
    assert rows(returned, "lists", "kind") == ["wish"]


def test_a_numbered_group_and_a_sum_in_one_line_are_no_entries():
    head = ["序号", "事项名称", "清单", "办理状态", "受益人数"]
    group, last = ["一", "住房类", "", "", ""], ["合计：1项", RIGHT, RIGHT, RIGHT, RIGHT]

    returned = read(items(group, [1, "修路", "项目清单", "办理中", 5], last, head=head))

    assert (titles(returned), faults(returned), warnings(returned)) == (["修路"], [], [])


def test_a_workbook_with_nothing_to_take_in_is_a_fault():
    returned = read(items(["项目清单", "", "", ""]))

    assert faults(returned) == [("", "没有可以收入的内容")]


def test_an_error_in_a_column_that_is_read_is_a_fault_and_elsewhere_nothing():
    returned = read(items([*OPEN[:3], REF, REF], head=[*ITEMS, "备注"]))

    assert faults(returned) == [("D2", "公式出错（#REF!）")]


def test_nothing_is_said_of_what_was_typed_as_on_our_form():
    returned = read(items(["民生实事项目清单", "修路", "办理中", ""], head=ITEMS))

    assert read_as(returned) == [("（没有这一栏）", "2024-01-01")]  # 立项日期


def test_a_line_of_labels_is_neither_a_head_nor_an_entry():
    """Whoever signs, by whatever office, and where to call."""
    contact, signed = ["联系人：某甲", "", "电话：0538-622"], ["工会主席：某甲", "", "填表人：某乙"]
    returned = read(sheet("成果", contact, ["指标", "计量单位", "数值"], ["修复路灯", "盏", 10], signed))

    assert (faults(returned), rows(returned, "achievements", "value")) == ([], ["10"])
