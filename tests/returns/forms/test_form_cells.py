"""What a form lets one type: drop-downs, checks in Chinese, what is locked, and text that stays text."""

import re

import pytest
from form_builders import LIST, NS, SHEETS, enterprise, form, with_units, words_of
from ledgers import ENTERPRISES


def last_measure(made):
    return 4 + len([row for row in made.table("成果") if row["指标"]])


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    items = [{"status": "planned", "responsible": "行政部"}]
    return form(tmp_path_factory.mktemp("small"), lists=[LIST], items=items)


def test_status_list_and_unit_are_chosen_from_what_there_is(small):
    checks = small.checks("事项")

    assert words_of(checks["G"]) == ["未开始", "办理中", "已办结"]
    assert words_of(checks["C"]) == ["民生实事项目清单", "职工心愿清单", "问题清单"]
    assert words_of(checks["B"]) == ["一矿"]
    assert words_of(small.checks("清单合计")["A"]) == words_of(checks["C"])


def test_status_and_kind_are_chosen_on_the_other_sheets(small):
    assert words_of(small.checks("成果")["F"])[:2] == ["已完成", "已发放"]
    assert words_of(small.checks("做法")["A"]) == ["征集", "责任", "督导", "公开", "销号", "亮点"]


def test_a_part_is_of_a_measure_on_the_same_sheet(small):
    last = last_measure(small)

    assert words_of(small.checks("成果")["G"]) == [f"$B$5:$B${last}"]
    assert small.rows("成果")[4][1] == "体检间隔"


def test_an_enterprise_without_units_has_no_drop_down_of_them(tmp_path):
    assert "B" not in form(tmp_path, enterprises=ENTERPRISES[:2]).checks("事项")


@pytest.mark.parametrize(
    "names", [["机修, 动力", "运输"], ['"老"厂', "新厂"], [f"第{n}作业区综合服务站" for n in range(30)]]
)
def test_units_that_no_drop_down_holds_stand_on_a_hidden_sheet(tmp_path, names):
    made = form(tmp_path, enterprises=with_units(*names))

    assert words_of(made.checks("事项")["B"]) == [f"选项!$A$1:$A${len(names)}"]
    assert [row[0] for row in made.rows("选项")] == names
    assert b'name="\xe9\x80\x89\xe9\xa1\xb9" sheetId="6" state="hidden"' in made.parts["xl/workbook.xml"]


def test_every_check_covers_the_empty_rows_and_speaks_chinese(small):
    for sheet in SHEETS:
        for check in small.checks(sheet).values():
            assert re.search(r"[\u4e00-\u9fff]", check.get("error"))
    assert {check.get("sqref").split(":")[1][1:] for check in small.checks("事项").values()} == {"66"}


@pytest.mark.parametrize("column, kind", [("E", "date"), ("O", "whole"), ("R", "whole"), ("D", "textLength")])
def test_days_amounts_and_counts_are_checked_as_such(small, column, kind):
    check = small.checks("事项")[column]

    assert check.get("type") == kind
    assert check.get("errorStyle") is None


@pytest.mark.parametrize("column", ["F", "H", "L"])
def test_a_deadline_in_words_and_a_day_of_what_is_not_done_are_only_questioned(small, column):
    assert small.checks("事项")[column].get("errorStyle") == "warning"


def test_a_day_is_asked_of_a_done_item_and_of_no_other(small):
    formula = small.checks("事项")["H"].findtext("m:formula1", namespaces=NS)
    hatched = small.xml("事项").find(".//m:conditionalFormatting", NS)

    assert formula.endswith('$G6="已办结")')
    assert hatched.get("sqref") == "H6:H66"
    assert hatched.findtext(".//m:formula", namespaces=NS) == 'AND($G6="已办结",$H6="")'


def test_a_count_is_whole_and_a_bound_may_stand_with_any_number(small):
    checks = {check.get("sqref"): check for check in small.xml("成果").iterfind(".//m:dataValidation", NS)}
    rows = {row[1]: place for place, row in enumerate(small.rows("成果"), 1)}
    formulas = {
        name: checks[f"E{rows[name]}"].findtext("m:formula1", namespaces=NS)
        for name in ("修复路灯", "铺设水管", "招待费")
    }

    assert f"INT($E{rows['修复路灯']})" in formulas["修复路灯"]
    assert "INT" not in formulas["铺设水管"]
    assert ">=0" not in formulas["招待费"]
    assert all('SEARCH("余"' in formula for formula in formulas.values())


def test_what_the_ledger_remarks_of_a_measure_is_no_business_of_the_clerk(small):
    assert small.xml("成果").find(".//m:dataValidation[@prompt]", NS) is None


def test_a_hundred_million_is_typed_with_its_unit(small):
    checks = {check.get("sqref"): check for check in small.xml("成果").iterfind(".//m:dataValidation", NS)}
    place = next(place for place, row in enumerate(small.rows("成果"), 1) if row[1] == "困难帮扶资金")
    item, figure = small.checks("事项")["N"], checks[f"E{place}"]

    assert item.findtext("m:formula1", namespaces=NS) == (
        'IF(ISNUMBER($N6),AND($N6>=0,$N6<10000),ISNUMBER(SEARCH("元",$N6)))'
    )
    assert f"$E{place}<10000" in figure.findtext("m:formula1", namespaces=NS)
    assert 'SEARCH("元"' in figure.findtext("m:formula1", namespaces=NS)
    assert all("如“12000万元”" in check.get("error") for check in (item, figure))


def test_headings_and_what_is_given_are_locked_and_the_rest_is_open(small):
    cells = small.open_cells("事项")

    assert {"G6", "H6", "J6", "L6", "M6", "O6"} <= cells  # how the item goes on
    assert cells.isdisjoint({"A1", "A2", "A4", "A5", "G5", "A6", "C6", "D6", "E6", "A7"})
    assert {"B6", "F6", "S6"} <= cells  # not known yet
    assert {"B7", "C7", "D7", "E7", "U66"} <= cells
    assert small.open_cells("填报说明") == {"B4"}


def test_a_measure_is_given_and_below_them_any_can_be_chosen_again(small):
    new = last_measure(small) + 1
    cells = small.open_cells("成果")

    assert {"D5", "E5", "I5", f"B{new}", f"C{new}", f"I{new + 19}"} <= cells
    assert cells.isdisjoint({"A5", "B5", "C5", f"A{new}", f"I{new + 20}"})


def test_sheets_are_protected_without_a_password_and_rows_can_be_added_and_filtered(small):
    for sheet in SHEETS:
        protection = small.xml(sheet).find("m:sheetProtection", NS)

        assert protection.get("sheet") == "1"
        assert protection.get("password") is None
        assert {protection.get(act) for act in ("formatRows", "insertRows", "sort", "autoFilter")} == {"0"}


def test_no_name_becomes_a_formula_a_link_or_a_number(tmp_path):
    hostile = ["=1+1", "+1", "-2", "@x", "http://example.org", "007", "{=1+1}"]
    items = [{"title": text, "responsible": text} for text in hostile]
    made = form(tmp_path, lists=[LIST], items=items, enterprises=[enterprise("=cmd|' /C calc'!A0", id="a")])

    assert [row["事项名称"] for row in made.table("事项")][:7] == ["＝1+1", "＋1", "－2", "＠x", *hostile[4:]]
    assert [row["责任部门"] for row in made.table("事项")][:1] == ["＝1+1"]
    assert made.rows("填报说明")[1][1].startswith("＝cmd")
    for sheet in SHEETS:
        assert made.xml(sheet).find(".//m:f", NS) is None
        assert made.xml(sheet).find(".//m:hyperlink", NS) is None
