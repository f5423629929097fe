"""A sign that nobody sees is a fault in names and ids, told by its name and cell; elsewhere a text is read without."""

import pytest
from each_row import each_row
from hand_made_books import ITEMS, KNOWN, faults, items, read, read_bare, rows, sheet

from reporting.returns.book import Book, Grid
from reporting.returns.notes import Place
from reporting.returns.reading import read_return

ZERO_WIDTH = "有看不见的符号U+200B ZERO WIDTH SPACE"
SIGNS = {
    "修\u200b路": "U+200B ZERO WIDTH SPACE",
    "修\u200c路": "U+200C ZERO WIDTH NON-JOINER",
    "修\u200d路": "U+200D ZERO WIDTH JOINER",
    "\u200e修路": "U+200E LEFT-TO-RIGHT MARK",
    "修路\u200f": "U+200F RIGHT-TO-LEFT MARK",
    "\u202d修路\u202c": "U+202D LEFT-TO-RIGHT OVERRIDE",
    "修\u2060路": "U+2060 WORD JOINER",
    "修\u2067路\u2069": "U+2067 RIGHT-TO-LEFT ISOLATE",
    "\ufeff修路": "U+FEFF ZERO WIDTH NO-BREAK SPACE",
    "修\xad路": "U+00AD SOFT HYPHEN",
    "修\u2800路": "U+2800 BRAILLE PATTERN BLANK",
    "修\u3164路": "U+3164 HANGUL FILLER",
    "修\U000e0041路": "U+E0041 TAG LATIN CAPITAL LETTER A",
    "e\u0301\u0316\u0320": "U+0320 COMBINING MINUS SIGN BELOW",
}
FIGURES = ["指标", "计量单位", "数值", "状态"]
LAMPS = ["修复路灯", "盏", 42, "已完成"]
HEAD = ["所属单位", "编号", *ITEMS, "责任领导", "责任部门", "督办人", "销号人", "上级事项编号", "来源"]
ITEM = ["一矿", "1", "项目清单", "修路", "办理中", "", "某甲", "工会", "某乙", "", "", "走访"]


def spoilt(row, at, sign="\u200b"):
    """The row with the sign within one of its texts."""
    return [*row[:at], f"{row[at][:1]}{sign}{row[at][1:]}", *row[at + 1 :]]


@each_row("title", SIGNS)
def test_each_sign_in_a_name_is_told_by_its_own(title):
    returned = read(items(["项目清单", title, "办理中", ""]))

    (fault,) = returned.faults
    assert (fault.place.row, fault.place.column, fault.found) == (2, 2, f"有看不见的符号{SIGNS[title]}")
    assert fault.todo == "请把这一格清空后重新输入，不要复制粘贴"


@pytest.mark.parametrize("at", [0, 1, 2, 3, 6, 7, 8])
def test_every_column_of_items_that_holds_names_or_ids_refuses_it(at):
    assert faults(read(items(spoilt(ITEM, at), head=HEAD))) == [("ABCDEFGHI"[at] + "2", ZERO_WIDTH)]


@pytest.mark.parametrize("at", [4, 11])
def test_a_choice_and_free_text_are_read_without_it(at):
    returned = read(items(spoilt(ITEM, at), head=HEAD))

    assert (faults(returned), rows(returned, "items", "status", "origin")) == ([], [("in_progress", "走访")])


def test_the_names_of_lists_and_measures_refuse_it_too():
    lists = sheet("清单", ["清单类型", "清单名称", "总数"], ["项目清单", "2024年\u200b项目清单", 3])
    figures = sheet("成果", FIGURES, spoilt(LAMPS, 0))

    assert faults(read(lists)) == [("B2", ZERO_WIDTH)]
    assert faults(read(figures)) == [("A2", ZERO_WIDTH)]


def test_a_number_and_its_unit_are_read_without_it():
    returned = read(sheet("成果", FIGURES, ["修复路灯", "\u200b盏", "42\u200b", "已完成"]))

    assert (faults(returned), rows(returned, "achievements", "value")) == ([], ["42"])


@pytest.mark.parametrize(
    "cover, place",
    [
        ([["填报单位：甲公\u200b司　　报告期：2024年"]], "A1"),
        ([["填报单位", "甲公\u200b司"], ["报告期", "2024年"]], "B1"),
        ([["填报单位", "新公\u200b司"], ["报告期", "2024年"]], "B1"),
        ([["甲公司集团\u200f2024年成果"]], "A1"),
    ],
)
def test_the_enterprise_on_the_sheet_refuses_it_known_or_not(cover, place):
    returned = read_bare(sheet("成果", *cover, FIGURES, LAMPS), period="2024")

    assert place in [at for at, found in faults(returned) if found.startswith("有看不见的符号U+20")]


def test_the_period_and_the_title_of_a_table_are_read_without_it():
    returned = read_bare(
        sheet("成果", ["填报单位：甲公司"], ["报告期：20\u200b24年"], ["成果\u200b一览"], FIGURES, LAMPS)
    )

    assert (returned.period.key, faults(returned)) == ("2024", [])


def test_the_enterprise_on_a_cover_of_its_own_refuses_it():
    returned = read_bare(sheet("封面", ["填报单位：甲公\u200b司　　报告期：2024年"]), sheet("成果", FIGURES, LAMPS))

    assert faults(returned) == [("A1", ZERO_WIDTH)]


def test_a_heading_that_is_the_name_of_a_measure_or_a_unit_refuses_it():
    wide = sheet("成果", ["所属单位", "修复\u200b路灯（盏）", "扩建食堂面积（平方米）"], ["一矿", 42, 20])
    of_units = sheet("成果", ["指标", "计量单位", "一\u200b矿", "二厂"], ["修复路灯", "盏", 42, 20])

    assert faults(read(wide)) == [("B1", ZERO_WIDTH)]
    assert faults(read(of_units)) == [("C1", ZERO_WIDTH)]


def test_a_heading_in_our_own_words_is_read_without_it():
    returned = read(
        items(["项目清单", "修路", "办理中", ""], head=["清单", "\ufeff事项\u200b名称", "办理状态", "办结日期"])
    )

    assert (faults(returned), rows(returned, "items", "title")) == ([], ["修路"])


def test_the_heading_of_a_section_that_names_a_unit_refuses_it():
    returned = read(items(["一、一\u200b矿"], ["项目清单", "修路", "办理中", ""], ["项目清单", "装灯", "办理中", ""]))

    assert ("A2", ZERO_WIDTH) in faults(returned)


def test_a_cell_that_is_merged_over_several_is_told_once():
    merged = sheet("成果", ["填报单位：甲公\u200b司　　报告期：2024年"], FIGURES, LAMPS)
    first = merged.rows[0][0]
    filled = tuple(type(first)(first.text, "text", copied=bool(at), sign=first.sign) for at in range(4))
    returned = read_bare(type(merged)("成果", (filled, *merged.rows[1:])))

    assert faults(returned) == [("A1", ZERO_WIDTH)]


def test_a_name_that_the_ledger_could_not_hold_is_not_proposed_to_it():
    returned = read_bare(sheet("成果", ["填报单位：甲公\xad司集团公"], FIGURES, LAMPS), period="2024")

    assert [row for row in returned.rows if row.table == "names"] == []


def test_nor_is_a_layout():
    heads = ["事由", "进\xad展如何", "何时办成"]
    grid = sheet("台账", heads, *[[f"修路{number}", "办理中", "2024-05-06"] for number in range(5)])

    assert [row for row in read(grid).rows if row.table == "layouts"] == []
    assert [
        row
        for row in read(sheet("台账", ["事由", "进展如何", "何时办成"], *grid.rows[1:])).rows
        if row.table == "layouts"
    ]


def test_the_names_of_the_file_and_of_a_sheet_refuse_it():
    """The enterprise may be known by them alone."""
    named = Grid("成果", sheet("成果", FIGURES, LAMPS).rows, sign="U+200B ZERO WIDTH SPACE")
    (returned,) = read_return(
        Book("甲公司2024.xlsx", "0" * 64, (named,), (), "U+202A LEFT-TO-RIGHT EMBEDDING"), KNOWN, None
    )

    assert [(fault.place, fault.found, fault.todo) for fault in returned.faults] == [
        (Place(), "有看不见的符号U+202A LEFT-TO-RIGHT EMBEDDING", "请给文件重新起名（键盘输入，不要粘贴）后再报"),
        (Place("成果"), ZERO_WIDTH, "请给这张表重新起名（键盘输入，不要粘贴）后再报"),
    ]
