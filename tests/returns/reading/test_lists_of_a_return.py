"""The totals of lists, and the list of each item."""

from hand_made_books import ITEMS, KNOWN, at, faults, items, read, read_as, rows, sheet, warnings, with_items

HEAD = ["清单", "清单名称", "事项总数", "已办结", "办理中"]
OPEN = ["项目清单", "修路", "办理中", ""]
DONE = ["项目清单", "修食堂", "已办结", "2024-05-06"]


def lists(*list_rows, head=HEAD):
    return sheet("清单合计", head, *list_rows)


def test_a_list_has_every_column_of_the_ledger_but_its_origin():
    returned = read(lists(["民生实事项目清单", "2024年重点民生项目", 14, 12, 2]))

    assert [row.cells for row in returned.rows] == [
        {
            "id": "a-2024-project",
            "enterprise": "a",
            "kind": "project",
            "name": "2024年重点民生项目",
            "name_en": "Project list, 2024",
            "period_start": "2024-01-01",
            "period_end": "2024-12-31",
            "as_of": "2024-12-31",
            "total": "14",
            "resolved": "12",
            "in_progress": "2",
            "certainty": "explicit",
            "printed": "14项",
        }
    ]
    assert (faults(returned), read_as(returned)) == ([], [])


def test_a_row_tells_the_cell_that_each_of_its_columns_was_read_from():
    returned = read(
        lists(["项目清单", "重点项目", 1, 0, 1]),
        items(OPEN),
        sheet("成果", ["所属单位", "状态", "修复路灯（盏）", "扩建食堂面积（平方米）"], ["一矿", "已完成", 12, 5]),
        sheet("做法", ["做法类别", "内容"], ["督导", "每月通报"]),
    )

    fields = {"lists": "resolved", "items": "status", "achievements": "value", "practices": "kind"}
    cells = [(row.table, at(row.at(fields[row.table]))) for row in returned.rows]
    assert cells == [
        ("lists", "D2"),
        ("items", "C2"),
        ("achievements", "C2"),
        ("achievements", "D2"),
        ("practices", "A2"),
    ]


def test_the_rows_of_a_made_up_ledger_are_made_up():
    known = type(KNOWN)(KNOWN.enterprises, KNOWN.measures, made_up=True)

    assert rows(read(lists(["问题清单", "", 1, 1, 0]), known=known), "lists", "certainty") == ["made_up"]


def test_a_list_without_a_name_is_called_by_period_and_kind():
    assert rows(read(lists(["心愿清单", "", 22, "", ""])), "lists", "name") == ["2024年职工心愿清单"]


def test_a_second_list_of_a_kind_has_an_id_of_its_own():
    returned = read(
        lists(["项目清单", "集团级", 3, "", ""], ["项目清单", "厂级", 4, "", ""], ["问题清单", "", 5, "", ""])
    )

    assert rows(returned, "lists", "id") == ["a-2024-project", "a-2024-project-2", "a-2024-problem"]


def test_a_list_that_tells_no_number_and_has_no_items_is_no_row_and_is_told():
    returned = read(
        lists(["项目清单", "集团级", "", "", ""], ["问题清单", "", "", "", ""], ["心愿清单", "", 5, "", ""])
    )

    assert rows(returned, "lists", "id", "total") == [("a-2024-wish", "5")]
    assert (faults(returned), warnings(returned)) == ([], [("B2", "填了清单名称"), ("A3", "填了清单")])


def test_a_list_that_tells_no_number_stands_when_it_has_items():
    returned = read(lists(["项目清单", "集团级", "", "", ""]), items(OPEN))

    assert rows(returned, "lists", "name", "total") == [("集团级", "")]
    assert warnings(returned) == [("B2", "填了清单名称")]


def test_items_name_their_list_by_its_kind_or_by_its_name():
    returned = read(
        lists(["项目清单", "集团级", "", "", ""], ["项目清单", "厂级", "", "", ""]),
        items(["厂级", "修路", "办理中", ""], ["集团级", "装灯", "办理中", ""]),
    )

    assert rows(returned, "items", "list") == ["a-2024-project-2", "a-2024-project"]


def test_between_two_lists_of_a_kind_the_kind_alone_does_not_decide():
    totals = lists(["项目清单", "集团级", "", "", ""], ["项目清单", "厂级", "", "", ""])

    assert faults(read(totals, items(OPEN))) == [("A2", "“项目清单”")]


def test_items_of_a_list_without_a_total_get_a_list_all_the_same():
    returned = read(items(OPEN))

    assert rows(returned, "lists", "id", "name", "total") == [("a-2024-project", "2024年民生实事项目清单", "")]


def test_the_sheet_or_the_title_tells_the_list_where_no_column_does():
    named = read(sheet("职工心愿清单", ["心愿", "办理状态"], ["装灯", "办理中"]))
    titled = read(sheet("Sheet1", ["2024年问题整改台账"], ["问题描述", "整改情况"], ["漏水", "整改中"]))

    assert (rows(named, "lists", "kind"), rows(titled, "lists", "kind")) == (["wish"], ["problem"])


def test_a_title_that_names_two_kinds_tells_none():
    returned = read(sheet("Sheet1", ["项目清单和问题清单"], ["事项名称", "办理状态"], ["装灯", "办理中"]))

    assert faults(returned) == [("2", "没有“清单”栏")]


def test_an_item_of_no_list_is_a_fault():
    assert faults(read(sheet("事项", ["事项名称", "办理状态"], ["修路", "办理中"]))) == [("1", "没有“清单”栏")]
    assert faults(read(items(["", *OPEN[1:]]))) == [("A2", "空白")]
    assert faults(read(items(["别的", *OPEN[1:]]))) == [("A2", "“别的”")]


def test_more_done_than_there_are_is_a_fault():
    assert faults(read(lists(["项目清单", "", 14, 15, ""]))) == [("D2", "15项")]
    assert faults(read(lists(["项目清单", "", 14, 12, 3]))) == [("E2", "已办结12项，办理中3项")]


def test_a_size_that_is_not_exact_is_a_fault():
    assert faults(read(lists(["项目清单", "", "1260余", "", ""]))) == [("C2", "“1260余项”")]


def test_totals_unlike_the_items_are_a_fault():
    assert faults(read(lists(["项目清单", "", 3, 1, 1]), items(OPEN, DONE))) == [("C2", "3项")]
    assert faults(read(lists(["项目清单", "", 2, 2, 0]), items(OPEN, DONE)))[0] == ("D2", "2项")


def test_an_item_whose_list_is_asked_may_be_of_either():
    of_none = ["", "装灯", "办理中", ""]

    assert faults(read(lists(["项目清单", "", 2, 0, 2]), items(OPEN, of_none))) == [("A3", "空白")]
    assert ("C2", "3项") in faults(read(lists(["项目清单", "", 3, 0, 2]), items(OPEN, of_none)))


def test_totals_may_hold_what_the_enterprise_handed_down_itself_or_leave_it_out():
    """A whole that is done, and a part that is open: two items or one, of which one is done or none."""
    whole, part = ["X-1", "", *DONE], ["X-2", "X-1", *OPEN]
    head = ["编号", "上级事项编号", *ITEMS]

    def said(total, resolved):
        return faults(read(lists(["项目清单", "", total, resolved, ""]), items(whole, part, head=head)))

    assert [said(2, 1), said(2, 0), said(1, 1), said(1, 0)] == [[], [], [], []]
    assert (said(3, 1), said(2, 2)) == ([("C2", "3项")], [("D2", "2项")])


def test_another_count_of_those_under_way_should_be_looked_at():
    returned = read(lists(["项目清单", "", 2, 1, 0]), items(OPEN, DONE))

    assert (faults(returned), warnings(returned)) == ([], [("E2", "0项")])


def test_items_carried_over_do_not_count_for_the_new_list():
    known = with_items(("a-2023-i001", "旧路", {}))

    returned = read(
        lists(["项目清单", "", 1, 0, 1]),
        items(["a-2023-i001", "项目清单", "旧路", "办理中", ""], ["", *OPEN], head=["编号", *ITEMS]),
        known=known,
    )

    assert (faults(returned), warnings(returned)) == ([], [])


def test_the_same_list_twice_is_a_fault():
    returned = read(lists(["项目清单", "厂级", 3, "", ""], ["项目清单", "厂 级", 3, "", ""]))

    assert faults(returned) == [("B3", "“厂 级”")]


def test_a_row_of_sums_is_checked_and_no_list():
    right = read(lists(["项目清单", "", 3, 1, 2], ["问题清单", "", 4, 4, 0], ["合计", "", 7, 5, 2]))
    wrong = read(lists(["项目清单", "", 3, 1, 2], ["问题清单", "", 4, 4, 0], ["合计", "", 8, 5, 2]))

    assert rows(right, "lists", "kind") == ["project", "problem"]
    assert ("合计", "合计行，不作为一条读入") in read_as(right)
    assert faults(wrong) == [("C4", "“8”（8项）")]
    assert wrong.faults[0].expected == "表中各行相加是7项"


def test_a_row_that_slipped_one_column_to_the_left_is_a_fault():
    assert ("B2", "“30”") in faults(read(lists(["项目清单", "30", 22, 8, ""])))


def test_a_total_of_one_kind_beside_as_many_items_of_another_is_a_fault():
    returned = read(lists(["问题清单", "", 2, 1, 1]), items(OPEN, DONE))

    assert [place for place, _ in faults(returned)] == ["A2"]


def test_a_total_without_items_stands_beside_other_lists_of_another_size():
    assert faults(read(lists(["问题清单", "", 9, 1, 8]), items(OPEN, DONE))) == []
