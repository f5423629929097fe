"""What an item says, and what cannot be true of it."""

import pytest
from hand_made_books import ITEMS, faults, items, notes_of_kind, read, read_as, rows, sheet, warnings

HEAD = [*ITEMS, "立项日期", "完成时限", "销号日期"]


def item(**cells):
    """A sheet with one item on the project list; each cell under its heading."""
    values = {"清单": "民生实事项目清单", "事项名称": "修路", "办理状态": "办理中", "立项日期": "2024-02-01", **cells}
    return items(list(values.values()), head=list(values))


def done(day="2024-05-06", **cells):
    return item(办理状态="已办结", 办结日期=day, **cells)


def of(returned, *columns):
    return rows(returned, "items", *columns)[0]


def test_an_item_has_every_column_of_the_ledger_but_its_origin():
    returned = read(
        item(
            所属单位="一矿",
            类别="设施",
            来源="走访",
            责任领导="某甲",
            责任部门="工会",
            督办人="某乙",
            完成时限="2024-12-01",
            销号人="",
            受益人数=300,
        )
    )

    assert [row.cells for row in returned.rows if row.table == "items"] == [
        {
            "id": "a-2024-i001",
            "enterprise": "a",
            "unit": "a_mine",
            "list": "a-2024-project",
            "title": "修路",
            "category": "设施",
            "origin": "走访",
            "leader": "某甲",
            "responsible": "工会",
            "supervisor": "某乙",
            "opened": "2024-02-01",
            "deadline": "2024-12-01",
            "deadline_note": "",
            "status": "in_progress",
            "done_on": "",
            "closed_on": "",
            "closed_by": "",
            "parent_item": "",
            "money": "",
            "beneficiaries": "300",
            "satisfied": "",
            "basically_satisfied": "",
            "dissatisfied": "",
        }
    ]
    assert (faults(returned), read_as(returned)) == ([], [])


def test_items_are_numbered_in_the_order_of_the_workbook():
    returned = read(items(["项目清单", "修路", "办理中", ""], ["项目清单", "装灯", "办理中", ""]))

    assert rows(returned, "items", "id", "title") == [("a-2024-i001", "修路"), ("a-2024-i002", "装灯")]


def test_words_in_place_of_a_deadline_are_kept_as_words():
    assert of(read(item(完成时限="长期坚持")), "deadline", "deadline_note") == ("", "长期坚持")


def test_dates_as_people_type_them_are_read_and_told():
    returned = read(item(立项日期="2024.3.1", 完成时限="2024年12月底"))

    assert of(returned, "opened", "deadline") == ("2024-03-01", "2024-12-31")
    assert read_as(returned) == [("2024.3.1", "2024-03-01"), ("2024年12月底", "2024-12-31")]


@pytest.mark.parametrize("typed", ["2024.6.15前", "6月底前完成", "计划2024年6月完成", "2024年6月中旬"])
def test_a_deadline_in_the_place_of_the_day_of_what_is_done_is_asked(typed):
    assert of(read(item(完成时限=typed)), "deadline").startswith("2024-06-")
    assert faults(read(done(day=typed))) == [("E2", f"“{typed}”")]


@pytest.mark.parametrize(
    "typed",
    ["已于2024年6月20日办结", "已完成（2024.6.20）", "已办结 6月20日", "2024-06-20已完成", "2024年6月20日，已完成"],
)
def test_the_words_of_the_status_may_tell_the_day(typed):
    head = ["清单", "事项名称", "完成情况"]

    assert of(read(items(["项目清单", "修路", typed], head=head)), "status", "done_on") == ("done", "2024-06-20")
    assert of(read(item(办理状态=typed, 办结日期="")), "status", "done_on") == ("done", "2024-06-20")
    assert faults(read(item(办理状态=typed, 办结日期="2024-06-21"))) == [("E2", "2024-06-21")]


@pytest.mark.parametrize(
    "typed", ["12月完成", "计划6月完成", "6月底前完成", "办理中（6月20日）", "2024-06-20", "未于6月20日完成"]
)
def test_a_day_in_the_status_of_what_may_not_be_done_is_asked(typed):
    assert faults(read(item(办理状态=typed))) == [("C2", f"“{typed}”")]


def test_a_part_of_an_item_is_asked():
    assert faults(read(items(["项目清单", "修路", "办理中", ""], ["项目清单", "其中：东段", "办理中", ""]))) == [
        ("B3", "“其中：东段”")
    ]


def test_a_day_of_what_is_done_is_no_deadline():
    assert faults(read(item(完成时限="已于2024年6月15日完成"))) == [("E2", "“已于2024年6月15日完成”")]


def test_an_item_without_the_day_it_was_opened_begins_with_the_period():
    returned = read(item(立项日期=""))

    assert of(returned, "opened") == "2024-01-01"
    assert read_as(returned) == [("（未填）", "2024-01-01")]


def test_a_progress_with_a_remark_is_a_status():
    returned = read(item(办理状态="80%（滞后）"))

    assert of(returned, "status") == "in_progress"
    assert read_as(returned) == [("80%（滞后）", "办理中")]


def test_a_status_that_nobody_knows_is_a_fault():
    assert faults(read(item(办理状态="差不多"))) == [("C2", "“差不多”")]


def test_a_row_with_its_list_alone_is_no_item_and_is_told():
    returned = read(items(["项目清单", "修路", "办理中", ""], ["项目清单", "", "", ""], ["项目清单", "无", "", ""]))

    assert (rows(returned, "items", "title"), faults(returned)) == (["修路"], [])
    assert warnings(returned) == [("A3", "填了清单")]


WITHOUT_STATUS = ["清单", "事项名称", "办结日期"]


def test_without_a_status_column_the_day_tells_what_is_done_and_words_in_its_place_what_is_not():
    returned = read(items(["项目清单", "修路", "2024-05-06"], ["项目清单", "装灯", "进行中"], head=WITHOUT_STATUS))

    assert rows(returned, "items", "status", "done_on") == [("done", "2024-05-06"), ("in_progress", "")]
    assert [note.place.row for note in returned.notes if note.found == "（没有办理状态栏）"] == [1, 1]
    assert {each for each in read_as(returned) if each[0] == "（没有办理状态栏）"} == {
        ("（没有办理状态栏）", "已办结"),
        ("（没有办理状态栏）", "办理中"),
    }


def test_without_a_status_column_nobody_guesses_what_was_not_done():
    returned = read(
        items(["项目清单", "修路", "2024-05-06"], *[["项目清单", each, ""] for each in "甲乙"], head=WITHOUT_STATUS)
    )

    assert faults(returned) == [("1", "没有“办理状态”栏")]


def test_a_done_item_needs_its_day():
    assert faults(read(done(day=""))) == [("E2", "空白")]


def test_without_a_column_for_that_day_it_is_done_by_the_day_to_which_the_figures_go_and_that_is_told_once():
    returned = read(items(*[["项目清单", title, "已办结"] for title in "甲乙丙"], head=ITEMS[:3]))

    assert (faults(returned), warnings(returned)) == ([], [("1", "没有“办结日期”栏")])
    assert rows(returned, "items", "done_on") == ["2024-12-31"] * 3


@pytest.mark.parametrize("typed", ["2024-06-20", "2024.6.20", "2024年6月", "6月底", "2024/6/20验收"])
def test_days_below_a_heading_that_is_not_read_may_be_the_day_and_are_asked(typed):
    returned = read(items(["项目清单", "修路", "已办结", typed], head=[*ITEMS[:3], "办到何时"]))

    assert ("1", "没有“办结日期”栏") in faults(returned)


@pytest.mark.parametrize("beside", [["备注", "追加200元"], ["完成时限", "2024-06-30"], ["立项日期", "2024-02-01"]])
def test_what_else_is_no_day_on_which_it_was_done(beside):
    line, note = ["项目清单", "修路", "已办结", beside[1]], ["", "", "", "", "注：2024年6月由工会填写"]
    returned = read(items(line, note, head=[*ITEMS[:3], beside[0]]))

    assert (rows(returned, "items", "done_on"), faults(returned)) == (["2024-12-31"], [])


def test_a_day_of_an_item_that_is_not_done_is_a_fault():
    assert faults(read(item(办结日期="2024-05-06"))) == [("E2", "2024-05-06")]


@pytest.mark.parametrize(
    "cells, place",
    [
        ({"立项日期": "2024-06-01"}, "E2"),  # done before it was opened
        ({"销号日期": "2024-05-01"}, "F2"),  # closed out before it was done
        ({"完成时限": "2024-01-15"}, "F2"),  # due before it was opened
    ],
)
def test_days_in_the_wrong_order_are_a_fault(cells, place):
    assert [at for at, _ in faults(read(done(**cells)))] == [place]


def test_what_happened_after_the_day_of_the_figures_is_a_fault():
    assert faults(read(done(day="2025-03-01"))) == [("E2", "2025-03-01")]


def test_what_was_done_before_the_period_should_be_looked_at():
    returned = read(done(day="2023-05-06", 立项日期="2023-02-01"))

    assert (faults(returned), warnings(returned)) == ([], [("D2", "2023-02-01"), ("E2", "2023-05-06")])


def test_only_a_done_item_is_closed_out():
    assert faults(read(item(销号日期="2024-05-06"))) == [("E2", "2024-05-06")]


def test_closed_out_without_a_day_is_told_and_not_recorded():
    returned = read(done(是否销号="是"))

    assert (of(returned, "closed_on"), warnings(returned)) == ("", [("F2", "“是”")])


def test_a_year_far_away_is_a_fault():
    assert faults(read(item(完成时限="2204-06-30"))) == [("E2", "“2204-06-30”")]


def test_money_is_read_by_the_unit_in_the_heading_in_the_cell_or_above_the_table():
    heading = read(item(**{"投入资金（万元）": 31.4}))
    typed = read(item(投入资金="31.4万元"))
    above = read(sheet("事项", ["单位：项、万元"], *[list(row) for row in item(投入资金=31.4).rows]))

    assert [of(returned, "money") for returned in (heading, typed, above)] == ["314000"] * 3
    assert read_as(typed) == [("31.4万元", "314000元")]


def test_money_without_a_unit_anywhere_is_a_fault():
    assert faults(read(item(投入资金=31.4))) == [("E2", "“31.4”")]


def test_amounts_of_items_are_exact_and_not_negative():
    assert faults(read(item(受益人数="300余"))) == [("E2", "“300余人”")]
    assert faults(read(item(**{"投入资金（元）": "-500"}))) == [("E2", "“-500元”")]


def test_people_are_whole_and_are_no_percentage():
    assert faults(read(item(受益人数="2.5"))) == [("E2", "“2.5”")]
    assert faults(read(item(满意="95%"))) == [("E2", "“95%”")]


def test_households_are_no_people():
    assert faults(read(item(**{"受益人数（户）": 35}))) == [("E2", "“户”")]


def test_more_votes_than_people_should_be_looked_at():
    returned = read(item(受益人数=10, 满意=9, 基本满意=2))

    assert warnings(returned) == [("F2", "满意度合计11人")]


def test_several_names_in_a_cell_are_joined():
    returned = read(item(责任领导="某甲\n某乙"))

    assert of(returned, "leader") == "某甲、某乙"
    assert read_as(returned) == [("某甲 某乙", "某甲、某乙")]


def test_a_dash_says_that_there_is_nothing():
    assert of(read(item(责任领导="—", 受益人数="/")), "leader", "beneficiaries") == ("", "")


def test_words_in_the_place_of_the_day_of_an_open_item_are_no_day():
    returned = read(item(办结日期="进行中"))

    assert (of(returned, "done_on"), faults(returned)) == ("", [])
    assert read_as(returned) == [("进行中", "（空）")]
    assert faults(read(done(day="进行中"))) == [("E2", "“进行中”")]


def test_a_heading_may_name_the_year():
    assert of(read(item(**{"2024年投入资金（万元）": 3, "累计受益人数": 5})), "money", "beneficiaries") == (
        "30000",
        "5",
    )


def test_the_same_item_twice_is_a_fault():
    returned = read(items(["项目清单", "修 路", "办理中", ""], ["项目清单", "修路", "办理中", ""]))

    assert faults(returned) == [("B3", "“修路”")]


def test_one_title_of_two_units_or_lists_is_two_items():
    head = ["所属单位", *ITEMS]

    returned = read(
        items(
            ["一矿", "项目清单", "修路", "办理中", ""],
            ["二厂", "项目清单", "修路", "办理中", ""],
            ["二厂", "心愿清单", "修路", "办理中", ""],
            head=head,
        )
    )

    assert faults(returned) == []


def test_a_unit_is_known_by_its_names_and_the_enterprise_itself_is_none():
    returned = read(items(["甲一矿", *OPEN], ["甲公司", *LAMP], head=["单位", *ITEMS]))

    assert rows(returned, "items", "unit") == ["a_mine", ""]


def test_an_unknown_unit_is_a_fault_and_the_nearest_is_proposed():
    returned = read(items(["甲一矿井", *OPEN], head=["所属单位", *ITEMS]))

    assert faults(returned) == [("A2", "“甲一矿井”")]
    assert rows(returned, "names", "name", "means") == [("甲一矿井", "a_mine")]


def test_an_item_of_another_enterprise_is_a_fault():
    returned = read(items(["三矿", *OPEN], ["乙公司", *LAMP], head=["所属单位", *ITEMS]))

    assert [place for place, _ in faults(returned)] == ["A2", "A3"]


def test_responsible_units_are_units_when_they_are_known_and_departments_otherwise():
    units = read(items(["一矿", *OPEN], head=["责任单位", *ITEMS]))
    departments = read(items(["工会", *OPEN], head=["责任单位", *ITEMS]))

    assert rows(units, "items", "unit", "responsible") == [("a_mine", "")]
    assert rows(departments, "items", "unit", "responsible") == [("", "工会")]
    assert ("责任单位", "责任部门") in read_as(departments)


def test_a_time_of_completion_is_planned_when_items_under_way_have_one():
    head = ["清单", "事项名称", "办理状态", "完成时间"]

    planned = read(items(["项目清单", "修路", "办理中", "2024-12-01"], head=head))
    was = read(items(["项目清单", "修路", "办理中", ""], ["项目清单", "装灯", "已办结", "2024-05-06"], head=head))

    assert rows(planned, "items", "deadline", "done_on") == [("2024-12-01", "")]
    assert rows(was, "items", "deadline", "done_on") == [("", ""), ("", "2024-05-06")]


def test_an_item_from_above_names_the_number_of_another_one():
    head = ["编号", "上级事项编号", *ITEMS]

    returned = read(items(["X-1", "", *OPEN], ["X-2", "X-1", *LAMP], head=head))

    assert rows(returned, "items", "id", "parent_item") == [("a-2024-i001", ""), ("a-2024-i002", "a-2024-i001")]
    assert warnings(returned) == [("A2", "“X-1”")]


def test_a_number_from_above_that_nobody_knows_is_a_fault():
    assert faults(read(items(["X-9", *OPEN], head=["上级事项编号", *ITEMS]))) == [("A2", "“X-9”")]


def test_conversions_of_one_sort_are_told_once_with_their_count():
    returned = read(items(*[["项目清单", f"事{n}", "推进中", ""] for n in range(300)]))

    notes = [note for note in returned.notes if note.kind == "converted" and note.found == "推进中"]
    assert [note.todo for note in notes] == ["本栏同样的共300处（第2、3、4、5、6等行）"]


def test_each_faulty_cell_is_told():
    returned = read(items(*[["项目清单", f"事{n}", "不详", ""] for n in range(3)]))

    assert [place for place, _ in faults(returned)] == ["C2", "C3", "C4"]


def test_a_workbook_with_a_fault_gives_its_rows_all_the_same():
    returned = read(items(OPEN, ["项目清单", "装灯", "不详", ""]))

    assert [row.cells["title"] for row in returned.rows if row.table == "items"] == [OPEN[1], "装灯"]
    assert faults(returned) != []


def test_personal_columns_are_dropped_and_told_without_a_word_of_them():
    returned = read(items([*OPEN, "110101199003070000"], head=[*ITEMS, "身份证号"]))

    assert notes_of_kind(returned, "dropped") == [("E1", "“身份证号”")]
    assert not any("1101" in str(each) for each in (*returned.notes, *returned.rows))


def test_personal_data_in_a_cell_is_dropped_or_has_to_be_rewritten():
    dropped = read(items([*OPEN, "某甲13800000000"], head=[*ITEMS, "责任人"]))
    required = read(items(["项目清单", "慰问某甲13800000000", "办理中", ""]))

    assert (rows(dropped, "items", "responsible"), notes_of_kind(dropped, "dropped")) == (
        [""],
        [("E2", "（电话号码，不引述）")],
    )
    assert faults(required) == [("B2", "（电话号码，不引述）")]


OPEN = ["项目清单", "修路", "办理中", ""]
LAMP = ["项目清单", "装灯", "办理中", ""]


@pytest.mark.parametrize("deadline", ["2042-09-30", "2023-12-31"])
def test_a_deadline_of_another_year_should_be_looked_at(deadline):
    returned = read(items(["项目清单", "修路", "办理中", "", deadline], head=[*ITEMS, "完成时限"]))

    assert (faults(returned), warnings(returned)) == ([], [("E2", deadline)])
