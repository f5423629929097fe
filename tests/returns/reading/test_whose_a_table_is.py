"""Each table has one owner, told by whatever names it; where two texts name two, both are named in a fault."""

import itertools

import pytest
from hand_made_books import KNOWN, at, faults, parts, read_bare, rows, sheet

LAMPS = [["指标", "计量单位", "数值"], ["修复路灯", "盏", 10]]
# Each way to name an enterprise: its words in a fault, and how a workbook looks that names it so.
NAMED = {
    "填报单位": {"line": "填报单位：{}公司"},
    "标题": {"title": "{}公司集团2024年成果"},
    "表名": {"sheet": "{}公司"},
    "文件名": {"file": "{}公司2024.xlsx"},
    "落款": {"below": "填报单位：{}公司"},
}


def book(*said):
    """A workbook of which each (source, enterprise) says whose it is."""
    parts_said = {part: text.format(name) for source, name in said for part, text in NAMED[source].items()}
    above = [[parts_said[part]] for part in ("title", "line") if part in parts_said]
    below = [["", "", ""], [parts_said["below"]]] if "below" in parts_said else []
    table = sheet(parts_said.get("sheet", "表1"), *above, *LAMPS, *below)
    return read_bare(table, period="2024", file=parts_said.get("file", "报表.xlsx"))


@pytest.mark.parametrize("source", NAMED)
def test_any_text_may_tell_the_owner(source):
    returned = book((source, "乙"))

    assert (returned.enterprise, faults(returned)) == ("b", [])


@pytest.mark.parametrize("one, other", [pair for pair in itertools.combinations(NAMED, 2) if "落款" not in pair])
def test_two_texts_that_name_two_enterprises_are_a_fault_that_names_both(one, other):
    returned = book((one, "甲"), (other, "乙"))

    (fault,) = returned.faults
    assert "甲公司" in f"{fault.found}{fault.expected}"
    assert "乙公司" in f"{fault.found}{fault.expected}"


def test_a_title_that_names_its_owner_among_others_does_not_contradict():
    returned = read_bare(sheet("表1", ["甲公司与乙公司结对帮扶成果"], ["填报单位：甲公司"], *LAMPS), period="2024")

    assert (returned.enterprise, faults(returned)) == ("a", [])


def test_the_name_of_another_enterprise_within_a_longer_name_is_not_named():
    known = KNOWN.enterprises[0]
    assert read_bare(sheet("表1", [f"{known.names[0]}2024年成果"], *LAMPS), period="2024").enterprise == known.id


def test_a_sheet_for_each_of_two_enterprises_is_two_parts():
    one, other = parts(
        sheet("甲", ["甲公司2024年成果"], *LAMPS),
        sheet("乙", ["乙公司2024年成果"], ["指标", "计量单位", "数值"], ["扩建食堂面积", "平方米", 20]),
        period="2024",
    )

    assert (one.enterprise, rows(one, "achievements", "measure", "enterprise")) == ("a", [("lamps", "a")])
    assert (other.enterprise, rows(other, "achievements", "measure", "enterprise")) == ("b", [("canteen", "b")])


def test_two_titled_tables_on_one_sheet_are_two_parts():
    one, other = parts(
        sheet("成果", ["甲公司2024年成果"], *LAMPS, [""], ["乙公司2024年成果"], *LAMPS[:1], ["修复路灯", "盏", 7]),
        period="2024",
    )

    assert (one.enterprise, rows(one, "achievements", "value")) == ("a", ["10"])
    assert (other.enterprise, rows(other, "achievements", "value")) == ("b", ["7"])


def test_a_fault_in_one_part_keeps_the_other_in():
    broken = [["指标", "计量单位", "数值"], ["修复路灯", "盏", "很多"]]
    one, other = parts(
        sheet("甲", ["甲公司2024年成果"], *LAMPS), sheet("乙", ["乙公司2024年成果"], *broken), period="2024"
    )

    assert (faults(one), rows(one, "achievements", "value")) == ([], ["10"])
    assert (len(other.faults), rows(other, "achievements", "value")) == (1, [])


def test_a_contradiction_about_a_table_sends_back_both_whose_it_may_be():
    one, other = parts(
        sheet("甲", ["甲公司2024年成果"], *LAMPS),
        sheet("表2", ["乙公司2024年成果"], ["填报单位：甲公司"], *LAMPS),
        sheet("乙", ["乙公司2024年成果"], *LAMPS),
        period="2024",
    )

    assert [part.enterprise for part in (one, other)] == ["a", "b"]
    assert all(part.faults for part in (one, other))


def test_a_column_of_enterprises_gives_each_its_rows():
    one, other = parts(
        sheet(
            "汇总",
            ["2024年成果汇总"],
            ["单位", "指标", "计量单位", "数值"],
            ["甲公司", "修复路灯", "盏", 10],
            ["乙公司", "修复路灯", "盏", 3],
            ["合计", "", "", 13],
        ),
        period="2024",
    )

    assert [(part.enterprise, rows(part, "achievements", "value", "unit")) for part in (one, other)] == [
        ("a", [("10", "")]),
        ("b", [("3", "")]),
    ]


def test_headings_of_sections_give_each_enterprise_its_rows():
    table = [
        ["指标", "计量单位", "数值"],
        ["一、甲公司"],
        ["修复路灯", "盏", 10],
        ["二、乙公司"],
        ["修复路灯", "盏", 3],
    ]
    one, other = parts(sheet("汇总", ["2024年成果汇总"], *table), period="2024")

    assert [(part.enterprise, rows(part, "achievements", "value")) for part in (one, other)] == [
        ("a", ["10"]),
        ("b", ["3"]),
    ]


def test_a_column_for_each_enterprise_is_sent_back_and_names_them():
    returned = read_bare(
        sheet("汇总", ["指标", "计量单位", "甲公司", "乙公司"], ["修复路灯", "盏", 10, 3]), period="2024"
    )

    assert ("1", "表头里“甲公司集团”、“乙公司集团”各占一栏") in faults(returned)


def test_a_column_for_each_unit_gives_the_units_and_their_sum():
    head = ["指标", "计量单位", "一矿", "二厂", "合计"]
    returned = read_bare(sheet("成果", ["甲公司2024年成果"], head, ["修复路灯", "盏", 6, 4, 10]), period="2024")

    assert faults(returned) == []
    assert rows(returned, "achievements", "unit", "value", "part_of") == [
        ("a_mine", "6", "a-2024-a003"),
        ("a_plant", "4", "a-2024-a003"),
        ("", "10", ""),
    ]


@pytest.mark.parametrize("title", ["一矿2024年成果", "甲公司一矿2024年成果", "甲一矿"])
def test_a_title_that_begins_with_a_unit_gives_the_unit(title):
    returned = read_bare(sheet("表1", [title], *LAMPS), period="2024", file="甲公司.xlsx")

    assert (faults(returned), rows(returned, "achievements", "unit")) == ([], ["a_mine"])


def test_the_heading_of_a_section_gives_the_unit():
    table = [["指标", "计量单位", "数值"], ["一、一矿"], ["修复路灯", "盏", 6], ["二、二厂"], ["修复路灯", "盏", 4]]

    returned = read_bare(sheet("成果", ["甲公司2024年成果"], *table), period="2024")

    assert rows(returned, "achievements", "unit", "value") == [("a_mine", "6"), ("a_plant", "4")]


def test_a_blank_below_a_unit_is_asked_but_on_our_own_form_it_is_the_enterprise():
    def blank_below(heading):
        table = [
            [heading, "指标", "计量单位", "数值"],
            ["一矿", "修复路灯", "盏", 6],
            ["", "扩建食堂面积", "平方米", 9],
        ]
        return read_bare(sheet("成果", ["甲公司2024年成果"], *table), period="2024")

    assert [at(note.place) for note in blank_below("单位").faults] == ["A4"]
    assert rows(blank_below("所属单位"), "achievements", "unit") == ["a_mine", ""]


def test_a_title_that_begins_with_a_unit_of_another_enterprise_contradicts_the_label():
    returned = read_bare(sheet("表1", ["三矿2024年成果"], ["填报单位：甲公司"], *LAMPS), period="2024")

    (fault,) = returned.faults
    assert "乙公司" in fault.found
