"""Each table is of one period, told by whatever names it; only the figures of that period are read as its own."""

import itertools
from dataclasses import replace

import pytest
from each_row import each_row
from hand_made_books import KNOWN, faults, parts, read_bare, rows, sheet, warnings

HEAD = ["指标", "计量单位", "数值"]
LAMPS = [HEAD, ["修复路灯", "盏", 10]]
OWNER = "填报单位：甲公司"
NAMED = {
    "报告期": {"line": "报告期：{}"},
    "标题": {"title": "{}成果统计表"},
    "说明": {"below": "注：本表统计时间为{}"},
    "表名": {"sheet": "{}"},
    "文件名": {"file": "成果{}.xlsx"},
}


def book(*said, asked=None):
    """A workbook of 甲公司 of which each (source, period) says of when it is."""
    texts = {part: text.format(period) for source, period in said for part, text in NAMED[source].items()}
    above = [[texts[part]] for part in ("title", "line") if part in texts]
    below = [[texts["below"]]] if "below" in texts else []
    table = sheet(texts.get("sheet", "表1"), [OWNER], *above, *LAMPS, *below)
    return read_bare(table, period=asked, file=texts.get("file", "报表.xlsx"))


def figures(returned):
    return rows(returned, "achievements", "value", "period_start", "period_end")


def lamps(head, *cells, asked="2024", title="2024年成果", known=KNOWN):
    return read_bare(sheet("成果", [OWNER], [title], head, *cells), period=asked, known=known)


@pytest.mark.parametrize("source", NAMED)
def test_any_text_may_tell_the_period(source):
    returned = book((source, "2024年上半年"))

    assert (returned.period.key, faults(returned)) == ("2024H1", [])
    assert figures(returned) == [("10", "2024-01-01", "2024-06-30")]


@each_row("one, other", list(itertools.combinations(NAMED, 2)))
def test_two_texts_that_name_two_periods_are_a_fault_that_names_both(one, other):
    returned = book((one, "2024年上半年"), (other, "2024年下半年"))

    (fault,) = returned.faults
    assert "上半年" in fault.found + fault.expected
    assert "下半年" in fault.found + fault.expected


@pytest.mark.parametrize("source", NAMED)
@pytest.mark.parametrize("period", ["2023年", "2024年上半年", "2024年7月", "2024年2-5月"])
def test_a_table_of_another_period_than_the_one_asked_for_is_a_fault(source, period):
    returned = book((source, period), asked="2024")

    assert len(returned.faults) == 1
    assert "2024年的报表" in returned.faults[0].expected


@pytest.mark.parametrize("source", ["标题", "表名", "文件名"])
def test_a_year_told_in_passing_goes_with_a_part_of_it_that_is_asked_for(source):
    returned = book((source, "2024年"), asked="2024H1")

    assert (returned.period.key, faults(returned)) == ("2024H1", [])


def test_a_quarter_without_a_year_is_of_the_year_that_another_text_names():
    assert book(("表名", "一季度"), ("标题", "2024年")).period.key == "2024Q1"
    assert faults(book(("表名", "一季度"))) == [("", "表名“一季度”")]


def test_years_on_sheets_of_their_own_are_parts_and_only_the_one_asked_for_is_in():
    last, this = parts(
        sheet("2023年", [OWNER], HEAD, ["修复路灯", "盏", 99]), sheet("2024年", [OWNER], *LAMPS), period="2024"
    )

    assert (last.period.key, len(last.faults)) == ("2023", 1)
    assert (this.period.key, figures(this), this.faults) == ("2024", [("10", "2024-01-01", "2024-12-31")], ())


def quarters(*names, whole=()):
    tables = [sheet(name, [OWNER], HEAD, ["修复路灯", "盏", place]) for place, name in enumerate(names, 1)]
    return parts(*tables, *whole, period="2024")


def test_a_sheet_for_each_quarter_gives_four_figures_of_the_year():
    (returned,) = quarters("一季度", "二季度", "三季度", "四季度")

    assert (returned.period.key, faults(returned)) == ("2024", [])
    assert figures(returned) == [
        ("1", "2024-01-01", "2024-03-31"),
        ("2", "2024-04-01", "2024-06-30"),
        ("3", "2024-07-01", "2024-09-30"),
        ("4", "2024-10-01", "2024-12-31"),
    ]


def test_a_missing_quarter_is_asked():
    (returned,) = quarters("一季度", "二季度", "四季度")

    assert [found for _, found in faults(returned)] == [
        f"表名“{name}”写的是2024年第{name}" for name in ("一季度", "二季度", "四季度")
    ]


def test_quarters_beside_the_sheet_of_the_year_have_to_sum_up_to_it():
    def with_year(lamps):
        year = sheet("全年", [OWNER], HEAD, ["修复路灯", "盏", lamps])
        return quarters("一季度", "二季度", "三季度", "四季度", whole=[year])[0]

    assert figures(with_year(10)) == [("10", "2024-01-01", "2024-12-31")]
    assert [found for _, found in faults(with_year(11))] == ["11盏"]


def test_quarters_side_by_side_are_in_the_year_or_contradict_it():
    head = ["指标名称", "计量单位", "一季度", "二季度", "三季度", "四季度", "全年累计"]

    assert figures(lamps(head, ["修复路灯", "盏", 3, 5, 4, 6, 18])) == [("18", "2024-01-01", "2024-12-31")]
    assert [found for _, found in faults(lamps(head, ["修复路灯", "盏", 3, 5, 4, 6, 19]))] == ["19盏"]


def test_people_of_quarters_may_be_the_same_ones_and_need_not_sum_up():
    head = ["指标名称", "计量单位", "上半年", "下半年", "全年"]
    people = replace(KNOWN.measures[1], over_time=False)
    known = replace(KNOWN, measures=(people,))

    assert rows(lamps(head, ["帮扶困难职工", "人", 10, 12, 15], known=known), "achievements", "value") == ["15"]
    assert len(lamps(head, ["帮扶困难职工", "人", 10, 16, 15], known=known).faults) == 1


def test_quarters_without_a_sum_are_four_figures_and_three_of_them_are_asked():
    head = ["指标", "计量单位", "一季度", "二季度", "三季度", "四季度"]

    assert [value for value, *_ in figures(lamps(head, ["修复路灯", "盏", 3, 5, 4, 6]))] == ["3", "5", "4", "6"]
    (fault,) = lamps(head[:-1], ["修复路灯", "盏", 3, 5, 4]).faults
    assert fault.found == "只有“一季度”、“二季度”、“三季度”"


@pytest.mark.parametrize(
    "heading", ["上年同期", "2023年", "2023年完成数", "上年完成数", "去年同期数", "年度目标", "计划数"]
)
def test_columns_of_another_time_or_of_plans_are_never_read(heading):
    returned = lamps(["指标", "计量单位", heading, "本年累计"], ["修复路灯", "盏", 99, 10])

    assert (figures(returned), faults(returned)) == ([("10", "2024-01-01", "2024-12-31")], [])
    assert any(f"“{heading}”" in found for _, found in warnings(returned))


def test_the_month_is_read_in_a_return_of_the_month_and_the_year_to_date_is_not():
    returned = lamps(["指标", "计量单位", "本月", "本年累计"], ["修复路灯", "盏", 3, 10], asked="2024-09")

    assert figures(returned) == [("3", "2024-09-01", "2024-09-30")]


def test_the_month_is_in_the_year_to_date_and_cannot_be_more():
    def month(lamps_repaired):
        return lamps(["指标", "计量单位", "本月", "本年累计"], ["修复路灯", "盏", lamps_repaired, 10])

    assert figures(month(3)) == [("10", "2024-01-01", "2024-12-31")]
    assert faults(month(11)) == [("C4", "11盏")]


def test_only_a_year_to_date_in_a_return_of_a_quarter_is_asked():
    returned = lamps(["指标", "计量单位", "本年累计"], ["修复路灯", "盏", 24], asked="2024Q3")

    assert faults(returned) == [("C3", "只有“本年累计”")]


def test_two_columns_that_may_both_be_of_the_period_have_to_agree():
    head = ["指标", "计量单位", "数值", "本年累计"]

    assert figures(lamps(head, ["修复路灯", "盏", 10, 10])) == [("10", "2024-01-01", "2024-12-31")]
    assert [found for _, found in faults(lamps(head, ["修复路灯", "盏", 4, 10]))] == ["C栏“数值”和D栏“本年累计”"]


def test_years_over_measures_are_told_apart():
    head = ["单位", "2023年修复路灯（盏）", "2024年修复路灯（盏）", "帮扶困难职工（人）"]

    returned = lamps(head, ["一矿", 99, 10, 5])

    assert rows(returned, "achievements", "measure", "value") == [("lamps", "10"), ("helped", "5")]


def test_rows_and_sections_tell_when_they_are_of():
    by_row = lamps(
        ["季度", "指标", "计量单位", "数值"], ["一季度", "修复路灯", "盏", 3], ["二季度", "修复路灯", "盏", 5]
    )
    by_section = lamps(HEAD, ["一、上半年"], ["修复路灯", "盏", 3], ["二、下半年"], ["修复路灯", "盏", 5])

    assert figures(by_row) == [("3", "2024-01-01", "2024-03-31"), ("5", "2024-04-01", "2024-06-30")]
    assert figures(by_section) == [("3", "2024-01-01", "2024-06-30"), ("5", "2024-07-01", "2024-12-31")]


def test_a_row_of_another_year_is_asked():
    returned = lamps(["年度", "指标", "计量单位", "数值"], [2023, "修复路灯", "盏", 99], [2024, "修复路灯", "盏", 10])

    assert [found for _, found in faults(returned)] == ["2023年的数"]


def test_figures_that_go_to_june_are_asked_in_a_return_of_the_year_that_no_label_names():
    asked = lamps(HEAD, ["修复路灯", "盏", 10], title="成果（截至2024年6月底）")
    labelled = read_bare(sheet("成果", [OWNER], ["报告期：2024年"], ["截至2024年6月底"], *LAMPS))

    assert faults(asked) == [("A2", "数据截至“2024年6月底”")]
    assert faults(labelled) == []


@pytest.mark.parametrize("remark", ["为2023年数据", "统计口径为2024年上半年", "此项作废"])
def test_a_remark_that_takes_a_figure_back_is_asked(remark):
    returned = lamps([*HEAD, "备注"], ["修复路灯", "盏", 10, remark])

    assert faults(returned) == [("D4", f"备注“{remark}”")]


@pytest.mark.parametrize("remark", ["2024年数据", "含2023年结转项目", "统计到12月底", "年内新增", "较去年同期数增加"])
def test_other_remarks_are_left_alone(remark):
    assert faults(lamps([*HEAD, "备注"], ["修复路灯", "盏", 10, remark])) == []


def test_a_title_that_calls_the_figures_a_plan_is_asked():
    assert [found for _, found in faults(lamps(HEAD, ["修复路灯", "盏", 10], title="2024年办实事计划"))] == [
        "“2024年办实事计划”"
    ]
    assert faults(lamps(HEAD, ["修复路灯", "盏", 10], title="2024年办实事计划完成情况")) == []


def test_a_sheet_that_is_called_void_is_asked():
    returned = parts(sheet("成果", [OWNER], *LAMPS), sheet("作废", [OWNER], *LAMPS), period="2024")[0]

    assert ("", "表名“作废”里有“作废”") in faults(returned)


@pytest.mark.parametrize("line", ["填报日期：2023年1月8日", "填表时间：2024-03-01", "统计时间：2023年12月31日"])
def test_a_table_that_was_filled_in_before_half_of_the_period_is_asked(line):
    returned = read_bare(sheet("成果", [OWNER], [line], *LAMPS), period="2024")

    assert "2024年" in returned.faults[0].expected


@pytest.mark.parametrize("line", ["填报日期：2025年1月8日", "填报日期：2024年12月20日", "统计时间：2025年1月8日"])
def test_a_table_may_be_filled_in_late_in_the_period_or_after_it(line):
    assert faults(read_bare(sheet("成果", [OWNER], [line], *LAMPS), period="2024")) == []
