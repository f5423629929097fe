"""Achievements: one row a measure, or one column a measure; and practices."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hand_made_books import DOWN, KNOWN, RIGHT, faults, read, read_as, rows, sheet, warnings

from reporting.returns.reading.context.ledger_snapshot import KnownFigure, KnownMeasure

HEAD = ["指标", "计量单位", "所属单位", "数值", "状态", "其中（属于哪项指标）", "起始日期", "截止日期"]


PAYOUT = KnownMeasure("payout", "每人赔付", ("每人赔付",), "yuan", "元", "money", "per_head")
GIFTS = KnownMeasure("gifts", "捐款", ("捐款",), "yuan", "元", "money", "flow")


def figures(*figure_rows, head=HEAD):
    return sheet("成果", head, *figure_rows)


def aid(value=314, counted_in="万元", status="已发放", **cells):
    return figures(["困难帮扶资金", counted_in, "", value, status, *cells.values()], head=[*HEAD[:5], *cells])


def test_a_figure_has_every_column_of_the_ledger_but_its_origin():
    returned = read(figures(["困难帮扶资金", "万元", "一矿", "55万余元", "已发放", "", "2024-03-01", "2024-06-30"]))

    assert [row.cells for row in returned.rows] == [
        {
            "id": "a-2024-a001",
            "enterprise": "a",
            "unit": "a_mine",
            "period_start": "2024-03-01",
            "period_end": "2024-06-30",
            "as_of": "2024-12-31",
            "measure": "aid",
            "value": "550000",
            "bound": "at_least",
            "status": "paid",
            "part_of": "",
            "baseline": "",
            "baseline_period": "",
            "certainty": "explicit",
            "printed": "55万余元",
        }
    ]
    assert read_as(returned) == [("55万余元", "至少550000元")]


def test_the_unit_may_stand_in_its_column_in_the_heading_above_the_table_or_in_the_cell():
    head = ["指标", "数值（万元）"]

    column = read(aid())
    heading = read(figures(["困难帮扶资金", 314], head=head))
    above = read(sheet("成果", ["单位：万元"], ["指标", "数值"], ["困难帮扶资金", 314]))
    typed = read(figures(["困难帮扶资金", "314万元"], head=["指标", "数值"]))

    values = [rows(returned, "achievements", "value", "printed")[0] for returned in (column, heading, above, typed)]
    assert values == [("3140000", "314万元")] * 4


FORM = (
    ["困难帮扶资金", "万元", "", 120, "已发放"],
    ["修复路灯", "盏", "", "", ""],
    ["每人赔付", "元", "", "", ""],
)


def test_a_row_without_a_unit_has_the_one_that_the_sheet_gives_for_its_measure():
    known = replace(KNOWN, measures=(*KNOWN.measures, PAYOUT))

    returned = read(
        figures(*FORM, ["困难帮扶资金", "", "", 30, "计划"], ["每人赔付", "", "", 9000, "已发放"], head=HEAD[:5]),
        known=known,
    )

    assert rows(returned, "achievements", "value", "printed")[1:] == [("300000", "30万元"), ("9000", "9000元")]
    assert (faults(returned), read_as(returned)) == ([], [("（未填）", "万元"), ("（未填）", "元")])


def test_without_the_measure_on_the_sheet_the_unit_of_all_other_sums_counts():
    known = replace(KNOWN, measures=(*KNOWN.measures, PAYOUT, GIFTS))
    new = ["捐款", "", "", 30, "已筹集"]

    one = read(figures(*FORM, new, head=HEAD[:5]), known=known)
    two = read(figures(*FORM, ["困难帮扶资金", "元", "", "", ""], new, head=HEAD[:5]), known=known)
    each = read(figures(FORM[0], ["每人赔付", "", "", 9000, "已发放"], head=HEAD[:5]), known=known)

    assert rows(one, "achievements", "value") == ["1200000", "300000"]
    assert (faults(two), faults(each)) == ([("D6", "“30”")], [("D3", "“9000”")])


def test_a_cell_with_its_unit_needs_none_from_the_sheet():
    returned = read(figures(*FORM, ["困难帮扶资金", "", "", "30万元", "计划"], head=HEAD[:5]))

    assert [typed for typed, _ in read_as(returned)] == ["30万元"]


def test_money_without_a_unit_anywhere_is_a_fault():
    assert faults(read(figures(["困难帮扶资金", 314], head=["指标", "数值"]))) == [("B2", "“314”")]


@pytest.mark.parametrize("typed", [10000, 35000, "35000余", -10000])
def test_a_hundred_million_under_a_heading_of_wan_may_be_yuan(typed):
    assert [place for place, _ in faults(read(aid(typed)))] == ["D2"]


@pytest.mark.parametrize("typed", ["12000万元", "1.2亿元", "120000000元"])
def test_so_much_is_believed_when_the_cell_itself_says_its_unit(typed):
    returned = read(aid(typed))

    assert (rows(returned, "achievements", "value"), faults(returned), warnings(returned)) == (["120000000"], [], [])


def test_twenty_million_under_a_heading_of_wan_should_be_looked_at():
    assert warnings(read(aid(1999))) == []
    assert warnings(read(aid(2000))) == [("D2", "“2000”")]
    assert [note.todo for note in read(aid(2000)).notes if note.kind == "warning"] == [
        "请核对；如确是万元，请连单位一起填，如 2000万元"
    ]


@pytest.mark.parametrize("typed, places", [(499, []), (500, ["D2"]), ("500万元", [])])
def test_a_thousand_times_what_was_told_before_may_be_yuan(typed, places):
    before = KnownFigure("a", "aid", Decimal(5000), "a-2023")
    others = KnownFigure("b", "aid", Decimal(1), "b-2023"), KnownFigure("a", "aid", Decimal(10**7), "a-2024")
    known = replace(KNOWN, figures=(before, *others))

    assert [place for place, _ in faults(read(aid(typed), known=known))] == places


def test_a_total_may_be_large():
    returned = read(
        sheet("成果", ["指标", "所属单位", "数值（万元）", "状态"], *_large("一矿", "二厂"), ["合计", "", 10800])
    )

    assert (faults(returned), warnings(returned)) == ([], [("C2", "“5400”")])


def _large(*units):
    return [["困难帮扶资金", unit, 5400, "已发放"] for unit in units]


def test_another_unit_than_that_of_the_measure_is_a_fault():
    returned = read(figures(["帮扶困难职工", "人次", "", 20, "", "", "", ""]))

    assert faults(returned) == [("B2", "“人次”")]


def test_measures_without_a_value_are_not_reported():
    returned = read(
        figures(["困难帮扶资金", "万元", "", "", "", "", "", ""], ["修复路灯", "盏", "", 698, "", "", "", ""])
    )

    assert rows(returned, "achievements", "id", "measure") == [("a-2024-a001", "lamps")]


def test_a_part_without_a_value_is_no_heading():
    head = ["指标", "计量单位", "数值", "其中"]

    part = ["重疾理赔职工", "人", "", "医疗互助理赔"]

    returned = read(figures(["医疗互助理赔", "人次", 5, ""], part, ["修复路灯", "盏", 3, ""], head=head))

    assert rows(returned, "achievements", "measure") == ["claims", "lamps"]


def test_a_row_that_was_begun_without_a_value_is_told():
    status = ["困难帮扶资金", "万元", "", "", "已发放", "", "", ""]
    part = ["重疾理赔职工", "人", "", "无", "", "医疗互助理赔", "", ""]
    day = ["修复路灯", "盏", "", "/", "", "", "2024-03-01", ""]
    given = ["帮扶困难职工", "人", "一矿", "—", "", "", "", ""]

    returned = read(figures(status, part, day, given, ["扩建食堂面积", "平方米", "", 5, "已完成", "", "", ""]))

    assert (rows(returned, "achievements", "measure"), faults(returned)) == (["canteen"], [])
    assert warnings(returned) == [("E2", "填了状态"), ("F3", "填了其中（属于哪项指标）"), ("G4", "填了起始日期")]


def test_a_value_merged_over_the_rows_of_two_measures_is_nobodys():
    pair = ["帮扶困难职工", "人", "", 2000], ["重疾理赔职工", "人", "", DOWN]
    units = ["修复路灯", "盏", "一矿", 12], [DOWN, DOWN, "二厂", DOWN]
    one = ["修复路灯", "盏", "一矿", 12], [DOWN, DOWN, DOWN, DOWN]

    all_returned = [read(figures(*rows_, head=HEAD[:4])) for rows_ in (pair, units, one)]

    assert [faults(rows_) for rows_ in all_returned] == [[("D3", "“2000”")], [("D3", "“12”")], []]
    assert rows(all_returned[2], "achievements", "value") == ["12"]


def test_a_value_merged_over_two_units_below_measures_as_headings_is_nobodys():
    head = ["单位", "修复路灯（盏）", "困难帮扶资金（万元）"]

    assert faults(read(figures(["一矿", 12, 3.5], ["二厂", DOWN, ""], head=head))) == [("B3", "“12”")]


def test_zero_is_reported():
    assert rows(read(figures(["修复路灯", "盏", "", 0, "", "", "", ""])), "achievements", "value") == ["0"]


def test_without_a_status_money_may_be_planned_and_any_other_figure_is_done():
    assert faults(read(aid(status=""))) == [("E2", "空白")]

    lamps = read(figures(["修复路灯", "盏", "", 698, "", "", "", ""]))
    assert rows(lamps, "achievements", "status") == ["done"]
    assert read_as(lamps) == [("（未填）", "已完成")]


def test_without_a_column_for_the_status_what_was_taken_for_it_should_be_looked_at():
    returned = read(figures(["修复路灯", 698], ["困难帮扶资金", "3万元"], head=["指标", "数值"]))

    assert rows(returned, "achievements", "status") == ["done", "paid"]
    assert warnings(returned) == [("1", "没有“状态”栏")]
    assert [typed for typed, _ in read_as(returned)] == ["3万元"]


def test_a_value_without_a_measure_is_a_fault():
    assert faults(read(figures(["", "盏", "", 698, "", "", "", ""]))) == [("A2", "空白")]


def test_an_unknown_measure_is_a_fault_and_the_nearest_is_proposed():
    returned = read(figures(["修复路等", "盏", "", 698, "", "", "", ""]))

    assert faults(returned) == [("A2", "“修复路等”")]
    assert rows(returned, "names", "kind", "name", "means") == [("measure", "修复路等", "lamps")]


@pytest.mark.parametrize("typed", ["消费帮扶金额", "资金", "帮扶", "困难帮扶资金及医疗互助理赔的到账户数"])
def test_a_measure_that_may_be_any_is_proposed_to_nobody(typed):
    returned = read(figures([typed, "万元", "", 3, "已发放", "", "", ""]))

    assert (faults(returned), rows(returned, "names", "means")) == ([("A2", f"“{typed}”")], [])


def test_things_are_whole_and_areas_need_not_be():
    assert faults(read(figures(["修复路灯", "盏", "", "2.5", "", "", "", ""]))) == [("D2", "“2.5”")]
    assert rows(read(figures(["扩建食堂面积", "平方米", "", "2.5", "", "", "", ""])), "achievements", "value") == [
        "2.5"
    ]


def test_only_a_change_may_be_negative():
    assert faults(read(figures(["修复路灯", "盏", "", "-3", "", "", "", ""]))) == [("D2", "“-3盏”")]
    assert rows(read(figures(["公车运行费用", "%", "", "-40%", "", "", "", ""])), "achievements", "value") == ["-40"]


def test_a_fall_in_words_is_a_negative_change():
    assert rows(read(figures(["公车运行费用", "", "", "下降40%", "", "", "", ""])), "achievements", "value") == ["-40"]


def test_a_part_names_its_whole_by_the_measure():
    returned = read(
        figures(
            ["医疗互助理赔", "人次", "", 3669, "", "", "", ""],
            ["重疾理赔职工", "人", "", 194, "", "医疗互助理赔", "", ""],
        )
    )

    assert rows(returned, "achievements", "id", "part_of") == [("a-2024-a001", ""), ("a-2024-a002", "a-2024-a001")]


@pytest.mark.parametrize("whole", ["医疗互助理赔", "修复路灯", "没有这项"])
def test_a_part_of_what_is_not_there_is_a_fault(whole):
    assert faults(read(figures(["重疾理赔职工", "人", "", 194, "", whole, "", ""]))) == [("F2", f"“{whole}”")]


def test_a_part_above_its_whole_is_a_fault():
    returned = read(
        figures(
            ["医疗互助理赔", "人次", "", 100, "", "", "", ""],
            ["重疾理赔职工", "人", "", 194, "", "医疗互助理赔", "", ""],
        )
    )

    assert faults(returned) == [("D3", "“194人”")]


def test_the_same_figure_twice_is_a_fault_and_so_are_a_unit_and_the_whole_that_may_hold_it():
    one = ["修复路灯", "盏", "", 12, "", "", "", ""]
    unit = ["修复路灯", "盏", "一矿", 5, "", "", "", ""]
    other = ["修复路灯", "盏", "二厂", 7, "", "", "", ""]

    assert faults(read(figures(one, one))) == [("A3", "“修复路灯”")]
    assert faults(read(figures(one, unit))) == [("A3", "“修复路灯”")]
    assert faults(read(figures(unit, other))) == []


def test_figures_of_other_days_or_another_status_are_others():
    returned = read(
        figures(
            ["修复路灯", "盏", "", 12, "已完成", "", "2024-01-01", "2024-06-30"],
            ["修复路灯", "盏", "", 7, "已完成", "", "2024-07-01", "2024-12-31"],
            ["修复路灯", "盏", "", 9, "计划", "", "", ""],
        )
    )

    assert faults(returned) == []


@pytest.mark.parametrize(
    "start, end, place, found",
    [
        ("2024-06-30", "2024-01-01", "H2", "2024-01-01"),
        ("2023-01-01", "2023-12-31", "G2", "2023-01-01至2023-12-31"),
        ("2023-09-01", "2024-06-30", "G2", "2023-09-01至2024-06-30"),
        ("2024-09-01", "2025-06-30", "H2", "2024-09-01至2025-06-30"),
    ],
)
def test_days_in_the_wrong_order_or_beside_the_period_are_a_fault(start, end, place, found):
    assert faults(read(figures(["修复路灯", "盏", "", 12, "", "", start, end]))) == [(place, found)]


def test_measures_may_stand_as_headings_over_one_row_for_each_unit():
    head = ["序号", "单位", "修复路灯（盏）", "困难帮扶资金（万元）"]

    returned = read(figures([1, "一矿", 12, 3.5], [2, "二厂", "", 4], ["合计", "", 12, 7.5], head=head))

    assert rows(returned, "achievements", "unit", "measure", "value") == [
        ("a_mine", "lamps", "12"),
        ("a_mine", "aid", "35000"),
        ("a_plant", "aid", "40000"),
    ]
    assert faults(returned) == []


def test_measures_as_headings_may_stand_below_a_heading_of_their_own():
    head = [["单位", "设施", "帮扶（万元）"], [DOWN, "修复路灯", "困难帮扶资金"]]

    returned = read(sheet("成果", *head, ["甲公司", 12, 3.5]))

    assert rows(returned, "achievements", "measure", "value") == [("lamps", "12"), ("aid", "35000")]


@pytest.mark.parametrize("typed", ["15", "近15", "15余", "15盏"])
def test_a_unit_beside_a_figure_typed_as_text_makes_no_heading_of_its_row(typed):
    head = ["类别", "指标", "数值", "所属单位", "计量单位"]

    returned = read(
        figures(
            ["帮扶", "帮扶困难职工", "8", "", "人"],
            ["", "修复路灯", typed, "一矿", "盏"],
            ["", "扩建食堂面积", "7", "一矿", ""],
            head=head,
        )
    )

    assert rows(returned, "achievements", "measure") == ["helped", "lamps", "canteen"]


def test_a_sum_over_units_is_checked_and_no_figure():
    one, other = ["修复路灯", "盏", "一矿", 5], ["修复路灯", "盏", "二厂", 7]

    right = read(figures(one, other, ["修复路灯", "盏", "合计", 12], head=HEAD[:4]))
    wrong = read(figures(one, other, ["修复路灯", "盏", "合计", 13], head=HEAD[:4]))

    assert (rows(right, "achievements", "value"), faults(right)) == (["5", "7"], [])
    assert faults(wrong) == [("D4", "“13”（13盏）")]


def test_subtotals_are_checked_against_the_rows_above_or_below_them():
    parts = [["修复路灯", "一矿", 5], ["修复路灯", "小计", 5], ["修复路灯", "二厂", 7], ["修复路灯", "小计", 7]]

    returned = read(figures(*parts, ["修复路灯", "合计", 12], head=["指标", "所属单位", "数值"]))

    assert (rows(returned, "achievements", "value"), faults(returned)) == (["5", "7"], [])


def test_a_total_may_be_rounded_to_the_places_it_shows():
    head = ["所属单位", "困难帮扶资金（万元）", "修复路灯（盏）"]

    returned = read(figures(["一矿", 1.24, 1], ["二厂", 2.10, 1], ["合计", 3.4, 2], head=head))
    right = read(figures(["一矿", 1.24, 1], ["二厂", 2.12, 1], ["合计", 3.4, 2], head=head))

    assert (faults(returned), faults(right)) == ([("B4", "“3.4”（34000元）")], [])


PRACTICES = ["做法类别", "所属单位", "内容"]


def practices(*practice_rows, head=PRACTICES):
    return sheet("做法", head, *practice_rows)


def test_a_practice_has_every_column_of_the_ledger_but_its_origin():
    returned = read(practices(["督导", "一矿", "每月通报\n进度"]))

    assert [row.cells for row in returned.rows] == [
        {
            "id": "a-2024-p001",
            "enterprise": "a",
            "unit": "a_mine",
            "period_start": "2024-01-01",
            "period_end": "2024-12-31",
            "kind": "supervision",
            "text": "每月通报 进度",
            "text_en": "",
        }
    ]


def test_a_kind_without_a_text_is_no_practice_and_is_told():
    returned = read(practices(["督导", "", "每月通报"], ["公开", "", ""], ["", "一矿", "无"]))

    assert (rows(returned, "practices", "kind"), faults(returned)) == (["supervision"], [])
    assert warnings(returned) == [("A3", "填了做法类别")]


def test_a_practice_needs_a_kind_in_its_row_or_above_its_group():
    grouped = practices(["（一）征集", RIGHT, RIGHT], ["", "", "走访职工"])

    assert faults(read(practices(["", "", "走访职工"]))) == [("A2", "空白")]
    assert rows(read(grouped), "practices", "kind") == ["collection"]


def test_the_same_practice_twice_is_a_fault():
    assert faults(read(practices(["督导", "", "每月通报"], ["督导", "", "每月通报"]))) == [("C3", "“每月通报”")]


def test_a_text_that_is_too_long_is_a_fault():
    assert [place for place, _ in faults(read(practices(["督导", "", "长" * 501])))] == ["C2"]


def test_units_that_add_up_to_their_enterprise_are_parts_of_it():
    returned = read(
        figures(
            ["修复路灯", "盏", "甲公司", 12, "", "", "", ""],
            ["修复路灯", "盏", "一矿", 5, "", "", "", ""],
            ["修复路灯", "盏", "二厂", 7, "", "", "", ""],
        )
    )

    assert rows(returned, "achievements", "unit", "part_of") == [
        ("", ""),
        ("a_mine", "a-2024-a001"),
        ("a_plant", "a-2024-a001"),
    ]
    assert ("5盏", "其中5盏") in read_as(returned)
