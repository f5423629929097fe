"""Whose workbook it is, of which period, and to which day."""

from dataclasses import replace

import pytest
from hand_made_books import COVER, ITEMS, KNOWN, at, faults, items, read_as, read_bare, rows, sheet

from reporting.returns.notes import Note, Place
from reporting.returns.reading.context.ledger_snapshot import KnownEnterprise, KnownName, LedgerSnapshot

OPEN = ["项目清单", "修路", "办理中", ""]
TABLE = items(OPEN)


def cover(*lines):
    return sheet("封面", *([line] if isinstance(line, str) else line for line in lines))


def sender_and_period(returned):
    return returned.enterprise, returned.period.key if returned.period else None


def test_the_cover_tells_enterprise_period_and_day_in_one_cell_or_beside():
    one = read_bare(cover("填报单位：甲公司　报告期：2024年上半年　数据截至：2024年6月30日　填表人：某甲"), TABLE)
    beside = read_bare(cover(["填报单位", "甲公司"], ["报告期：", "2024年上半年"], ["数据截至", "2024-06-30"]), TABLE)

    assert sender_and_period(one) == sender_and_period(beside) == ("a", "2024H1")
    assert rows(one, "lists", "as_of") == rows(beside, "lists", "as_of") == ["2024-06-30"]
    assert one.id == "a-2024h1"


@pytest.mark.parametrize(
    "line",
    [
        ["填报单位：甲公司", "", "报告期：2024年", ""],
        ["填报单位：", "甲公司", "报告期：", "2024年"],
        ["单位：甲公司", "", "统计期间：2024年", ""],
    ],
)
def test_a_line_of_a_cover_right_above_the_headings_is_none_of_them(line):
    returned = read_bare(sheet("台账", ["办实事台账"], line, ITEMS, OPEN))

    assert (sender_and_period(returned), rows(returned, "items", "title")) == (("a", "2024"), ["修路"])


@pytest.mark.parametrize(
    "typed, key",
    [
        ("2024年度", "2024"),
        ("2024年1-12月", "2024"),
        ("2024年1月1日至2024年12月31日", "2024"),
        ("2024.1.1-2024.6.30", "2024H1"),
        ("2024-07-01至09-30", "2024Q3"),
        ("二〇二四年上半年", "2024H1"),
        ("2024年2月至5月", "2024-02..2024-05"),
    ],
)
def test_a_period_is_known_however_it_is_typed(typed, key):
    assert sender_and_period(read_bare(cover("填报单位：甲公司", f"报告期：{typed}"), TABLE)) == ("a", key)


@pytest.mark.parametrize("typed", ["2024年1月5日至2024年12月31日", "2024年1月1日至2024年13月31日"])
def test_days_that_are_no_whole_months_are_no_period(typed):
    assert faults(read_bare(cover("填报单位：甲公司", f"报告期：{typed}"), TABLE)) == [("A2", f"“{typed}”")]


def test_the_same_months_by_another_name_are_the_period_that_was_asked_for():
    returned = read_bare(cover("填报单位：甲公司", "报告期：2024年1-6月"), TABLE, period="2024-01..2024-06")

    assert (sender_and_period(returned), faults(returned)) == (("a", "2024H1"), [])


@pytest.mark.parametrize(
    "typed", ["填报单位 甲公司", "填报单位：甲公司（公章）", "（填报单位：甲公司）", "填报单位(盖章):甲公司"]
)
def test_an_enterprise_may_stand_behind_a_blank_in_brackets_or_beside_a_seal(typed):
    assert read_bare(cover(typed), TABLE, period="2024").enterprise == "a"


def test_a_period_may_stand_behind_a_blank():
    assert sender_and_period(read_bare(cover("填报单位 甲公司", "报告期 2024年"), TABLE)) == ("a", "2024")


def test_a_sheet_of_a_unit_gives_the_unit_of_its_rows():
    named, labelled = sheet("一矿", *_rows(TABLE)), sheet("表2", ["填报单位：二厂"], *_rows(TABLE))

    returned = read_bare(cover(*COVER), named, labelled)

    assert (rows(returned, "items", "unit"), faults(returned)) == (["a_mine", "a_plant"], [])
    assert ("（未填所属单位）", "甲一矿") in read_as(returned)


def test_labels_may_be_other_words_and_carry_remarks():
    returned = read_bare(cover("单位名称（盖章）：甲公司", "统计期间：2024年", "截至2024年11月30日"), TABLE)

    assert sender_and_period(returned) == ("a", "2024")
    assert rows(returned, "lists", "as_of") == ["2024-11-30"]


@pytest.mark.parametrize(
    "typed",
    ["填报单位：甲公司（盖章）", "（填报单位：甲公司）", "填报单位：（甲公司）", "填报单位：甲公司(公章)　审核："],
)
def test_the_place_of_the_seal_and_brackets_around_are_no_part_of_a_name(typed):
    assert sender_and_period(read_bare(cover(f"报告期：2024年　{typed}"), TABLE)) == ("a", "2024")
    assert sender_and_period(read_bare(cover("报告期：2024年", ["填报单位", "甲公司（盖章）"]), TABLE)) == ("a", "2024")


def test_brackets_of_its_own_belong_to_a_name():
    known = replace(KNOWN, enterprises=(KnownEnterprise("c", "", ("丙公司（集团）",)),))

    assert sender_and_period(read_bare(cover("填报单位：丙公司（集团）　报告期：2024年"), TABLE, known=known)) == (
        "c",
        "2024",
    )


def test_the_unit_of_amounts_is_no_enterprise():
    returned = read_bare(sheet("事项", ["单位：万元"], *_rows(TABLE)), period="2024", file="甲公司报表.xlsx")

    assert sender_and_period(returned) == ("a", "2024")


def test_explanations_on_the_cover_sheet_are_no_answers():
    how = cover("填报单位：甲公司　报告期：2024年", ["填报单位", "写单位全称"], ["单位", "资金填万元"])

    assert faults(read_bare(how, TABLE)) == []


def test_what_units_are_meant_is_no_enterprise_on_any_sheet():
    assert faults(read_bare(cover(*COVER), TABLE, sheet("要求", ["单位", "资金填万元"]))) == []


def test_a_name_with_personal_data_is_not_written_down():
    returned = read_bare(cover("填报单位：甲公司某甲13800000000　报告期：2024年"), TABLE)

    assert faults(returned) == [("A1", "（电话号码，不引述）")]
    assert [row for row in returned.rows if row.table == "names"] == []
    assert "1380" not in str(returned)


def test_without_a_cover_title_sheet_and_file_name_tell_the_enterprise_in_this_order():
    title = sheet("事项", ["乙公司集团2024年办实事事项"], *_rows(TABLE))
    named = sheet("乙公司事项", *_rows(TABLE))

    assert read_bare(title, period="2024", file="甲公司.xlsx").enterprise == "b"
    assert read_bare(named, period="2024", file="甲公司.xlsx").enterprise == "b"
    assert read_bare(TABLE, period="2024", file="甲公司-2024.xlsx").enterprise == "a"
    assert ("（未填）", "甲公司集团") in read_as(read_bare(TABLE, period="2024", file="甲公司.xlsx"))


def test_two_enterprises_in_one_name_are_none():
    returned = read_bare(TABLE, period="2024", file="甲公司和乙公司.xlsx")

    assert (returned.enterprise, faults(returned)) == (
        None,
        [("", "文件名“甲公司和乙公司”里有几家单位：甲公司集团、乙公司集团")],
    )


def test_an_unknown_enterprise_is_a_fault_and_the_nearest_is_proposed():
    returned = read_bare(cover("填报单位：甲公司集困　报告期：2024年"), TABLE)

    assert faults(returned) == [("A1", "“甲公司集困”")]
    assert rows(returned, "names", "kind", "name", "means") == [("enterprise", "甲公司集困", "a")]
    assert returned.enterprise is None


def test_a_name_counts_once_a_person_has_checked_it():
    def knowing(*, checked):
        return LedgerSnapshot(KNOWN.enterprises, names=(KnownName("enterprise", "甲　集", "a", checked),))

    assert read_bare(cover("填报单位：甲集　报告期：2024年"), TABLE, known=knowing(checked=True)).enterprise == "a"
    assert read_bare(cover("填报单位：甲集　报告期：2024年"), TABLE, known=knowing(checked=False)).enterprise is None


def test_a_unit_does_not_report_by_itself():
    assert faults(read_bare(cover("填报单位：甲一矿　报告期：2024年"), TABLE)) == [("A1", "“甲一矿”")]


def test_a_workbook_of_two_enterprises_is_a_fault():
    returned = read_bare(cover("填报单位：甲公司　报告期：2024年"), sheet("事项", ["填报单位：乙公司"], *_rows(TABLE)))

    (fault,) = returned.faults
    assert (at(fault.place), fault.found, fault.expected) == (
        "A1",
        "填报单位“甲公司”写的是甲公司集团",
        "填报单位“乙公司”写的是乙公司集团",
    )


def test_a_file_named_after_another_enterprise_is_a_fault():
    returned = read_bare(cover(*COVER), TABLE, file="乙公司.xlsx")

    assert (returned.enterprise, faults(returned)) == ("a", [("", "文件名“乙公司”写的是乙公司集团")])


def test_the_period_asked_for_stands_in_for_one_that_is_not_told():
    returned = read_bare(cover("填报单位：甲公司"), TABLE, period="2024Q3")

    assert sender_and_period(returned) == ("a", "2024Q3")


def test_another_period_than_the_one_asked_for_is_a_fault():
    assert faults(read_bare(cover(*COVER), TABLE, period="2023")) == [("A1", "报告期“2024年”写的是2024年")]


def test_no_period_at_all_is_a_fault():
    assert faults(read_bare(cover("填报单位：甲公司"), TABLE)) == [("", "没有写明报告期")]


def test_a_title_of_another_year_than_the_cover_is_a_fault():
    returned = read_bare(cover(*COVER), sheet("事项", ["2023年办实事清单"], *_rows(TABLE)))

    assert faults(returned) == [("A1", "标题“2023年办实事清单”写的是2023年")]


def test_a_period_that_cannot_be_read_is_a_fault():
    assert faults(read_bare(cover("填报单位：甲公司　报告期：去年"), TABLE)) == [("A1", "“去年”")]


def test_the_day_is_the_last_of_the_period_when_it_is_not_told():
    returned = read_bare(cover("填报单位：甲公司　报告期：2024年"), TABLE)

    assert rows(returned, "lists", "as_of") == ["2024-12-31"]
    assert ("（未填）", "2024-12-31") in read_as(returned)


def test_the_day_in_a_cell_of_its_own_says_nothing_of_the_period():
    returned = read_bare(cover(["填报单位", "甲公司"], ["报告期", "2024年"], ["数据截至", "2024年11月"]), TABLE)

    assert (faults(returned), returned.period.key) == ([], "2024")


def test_a_day_outside_the_period_is_a_fault():
    returned = read_bare(cover("填报单位：甲公司　报告期：2024年　数据截至：2025-01-10"), TABLE)

    assert faults(returned) == [("A1", "2025-01-10")]


def test_a_file_that_could_not_be_opened_keeps_its_fault_and_its_name_tells_whose_it_is():
    fault = Note(Place(), "fault", "打不开", "应为工作簿", "请另存")

    returned = read_bare(file="甲公司.xlsx", notes=(fault,), period="2024")

    assert (sender_and_period(returned), returned.notes) == (("a", "2024"), (fault,))


def test_what_was_noted_on_opening_stays_with_the_workbook():
    note = Note(Place("事项"), "warning", "有宏", "不运行")

    assert note in read_bare(cover(*COVER), TABLE, notes=(note,)).notes


def _rows(grid):
    return [list(row) for row in grid.rows]


def test_all_faults_are_told_at_once():
    returned = read_bare(cover("填报单位：某公司　报告期：2024年"), items(["项目清单", "修路", "不详", ""]))

    assert [at(note.place) for note in returned.faults] == ["C2", "A1"]


def test_the_list_of_an_earlier_slip_tells_nothing():
    slip = sheet("回执", ["报表回执"], ["填报单位：乙公司", "报告期：2023年"], ["上期数据截至2024-06-30时报为未办结"])
    returned = read_bare(slip, cover("填报单位：甲公司", "报告期：2024年", "数据截至：2024年12月31日"), TABLE)

    assert (sender_and_period(returned), faults(returned)) == (("a", "2024"), [])
    assert rows(returned, "lists", "as_of") == ["2024-12-31"]
