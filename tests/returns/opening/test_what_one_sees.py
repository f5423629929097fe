"""Beside its value a cell has what one sees of it: the words of its number format, and what is struck through."""

import pytest
from returned_files import opened, with_cells, workbook
from workbook_parts import with_part

from reporting.returns.book import Cell


def read(value, **look):
    """The cell that is read from one with this value and look."""
    raw = workbook(write=lambda book, sheet: sheet.write(0, 0, value, book.add_format(look)))
    return opened(raw).grids[0].rows[0][0]


@pytest.mark.parametrize(
    "value, code, shown",
    [
        (10, '0"万"', "10万"),
        (314000, '0!.0,"万"', "31.4万"),
        (314000, r'0\.0,"万"', "31.4万"),
        (314000, '0!.0000"万元"', "31.4000万元"),
        (314000, '#,##0.0,"千"', "314.0千"),
        (314000, '0.00,,"百万"', "0.31百万"),
        (314000, '0,,.00"百万"', "0.31百万"),
        (314000, "0.0,", "314.0"),
        (40, "0,", "0"),
        (1.26, '0.00"万元"', "1.26万元"),
        (1234567, '#,##0"人"', "1,234,567人"),
        (5, 'General"万"', "5万"),
        (5, 'G/通用格式"万"', "5万"),
        (7, '"约"0_ ', "约7"),
        (0, '0"万"', "0万"),
        (0, '0;-0;"无"', "无"),
        (80, '0"%"', "80%"),
        (5, "0‰", "5‰"),
        (12345, "0!.0000", "1.2345"),
        (1234567, "000-0000", "123-4567"),
        (0.12, '0.0%"左右"', "12.0%左右"),
        (5, '[<1]0%;0"万"', "5万"),
        (1e21, '0.0"x"', "1000000000000000000000.0x"),
    ],
)
def test_words_and_thousands_left_out_are_shown(value, code, shown):
    assert read(value, num_format=code).shown == shown


@pytest.mark.parametrize(
    "value, code, shown",
    [
        (1234.5, "¥#,##0.00", "¥1,234.50"),
        (1234.5, "[$¥-804]#,##0", "¥1,235"),
        (1234.5, "_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ", "¥ 1,234.50"),
        (1234.5, '"US$"0', "US$1235"),
        (1234.5, 44, "¥ 1,234.50"),
    ],
)
def test_the_sign_of_a_currency_is_shown(value, code, shown):
    assert read(value, num_format=code).shown == shown


@pytest.mark.parametrize(
    "value, code, shown",
    [
        (314000, '[>=10000]0!.0,"万";0', "31.4万"),
        (314, '[>=10000]0!.0,"万";0', ""),
        (-314000, '[>=10000]0!.0,"万";[<=-10000]-0!.0,"万";0', "-31.4万"),
        (-5, '[>=10000]0!.0,"万";[<=-10000]-0!.0,"万";-0', ""),
        (-5, '[>=10000]0!.0,"万";0', "5"),
        (-5, '[<10000]0;0!.0,"万"', ""),
        (-5, '[<0]0"负";0', "5负"),
        (-5, '[>9]0"多";0"负";0"少"', "5负"),
        (-5, '0"盈";0"亏"', "5亏"),
        (-5, '0"元"', "-5元"),
        (-5, "0;0", "5"),
        (5, "-0", "-5"),
    ],
)
def test_the_section_for_the_number_says_how_it_is_shown(value, code, shown):
    assert read(value, num_format=code).shown == shown


@pytest.mark.parametrize(
    "code",
    ['# ?/?"万"', '0.0E+00"万"', '#,##0!.0,"万"', '0"人",', '[strange]0"万"', "[>9]0;[<3]0", ";;;", '0"万";0;0;@;0'],
)
def test_a_format_that_cannot_be_followed_is_given_itself(code):
    assert read(5.5, num_format=code).shown == code


@pytest.mark.parametrize(
    "value, code",
    [
        (12345.678, "General"),
        (12345.678, "#,##0.00"),
        (12345.678, "#,##0_ "),
        (12345.678, "0.00_);[Red](0.00)"),
        (-12345.678, "0.00_);[Red](0.00)"),
        (-12345.678, "0.00;[Red]0.00"),
        (-12345.678, "[Black]+0;[Blue]-0"),
        (12345.678, "0.0E+00"),
        (12345.678, "# ?/?"),
        (12345.678, "# ##0.0"),
        (12345.678, "[DBNum1][$-804]General"),
        (12345.678, 41),
        (12345.678, "@"),
        (7, "000"),
        (0.125, "0%"),
        (-0.125, "0.0%;(0.0%)"),
        (44531, 'yyyy"年"m"月"'),
        (0.5, 'h"时"'),
        (0, '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ '),
        (0, "0;-0;;@"),
        (0.5, ".00"),
        (12, ".00"),
        (5, "#.##"),
    ],
)
def test_nothing_is_shown_beside_a_number_that_reads_as_itself(value, code):
    assert read(value, num_format=code).shown == ""


def test_words_that_a_format_adds_to_a_text_are_shown():
    assert read("31.4", num_format='@"万元"') == Cell("31.4", "text", shown="31.4万元")
    assert read("31.4", num_format='0"万元"').shown == ""
    assert read("31.4", num_format=";;;").shown == ";;;"


@pytest.mark.parametrize("value", [3, "甲", 0.5, True])
def test_a_cell_in_a_font_that_strikes_through_is_struck(value):
    assert read(value, font_strikeout=True).struck
    assert not read(value).struck


def test_the_font_of_a_rule_for_other_cells_strikes_none_through():
    def write(book, sheet):
        sheet.write(0, 0, "甲", book.add_format({"bold": True}))
        looks = {"type": "no_blanks", "format": book.add_format({"font_strikeout": True})}
        sheet.conditional_format("A1", looks)

    assert not opened(workbook(write=write)).grids[0].rows[0][0].struck


def test_a_strike_that_is_off_is_none():
    raw = workbook(write=lambda book, sheet: sheet.write(0, 0, 1, book.add_format({"font_strikeout": True})))
    raw = with_part(raw, "xl/styles.xml", lambda xml: xml.replace(b"<strike/>", b'<strike val="0"/>'))

    assert opened(raw).grids[0].rows == ((Cell("1", "number"),),)


STRUCK, OWN, CELLS = "<r><rPr><strike/></rPr><t>{}</t></r>", "<r><rPr><b/></rPr><t>{}</t></r>", "<r><t>{}</t></r>"


@pytest.mark.parametrize("kind", ["shared", "in the cell"])
@pytest.mark.parametrize(
    "runs, cell",
    [
        (STRUCK.format(1) + STRUCK.format(2), Cell("12", "text", struck=True)),
        (STRUCK.format(1) + OWN.format(2), Cell("12", "text", shown="2")),
        (CELLS.format(1) + STRUCK.format(2), Cell("12", "text", shown="1")),
        (CELLS.format(1) + OWN.format(2), Cell("12", "text")),
        (STRUCK.format(1) + CELLS.format(" "), Cell("1", "text", struck=True)),
    ],
    ids=["all", "first", "last", "none", "all but a blank"],
)
def test_letters_that_are_struck_through_are_not_shown(runs, cell, kind):
    raw = with_cells(f'<row><c t="inlineStr"><is>{runs}</is></c></row>')
    if kind == "shared":
        raw = with_part(workbook(["x"]), "xl/sharedStrings.xml", lambda xml: xml.replace(b"<t>x</t>", runs.encode()))

    assert opened(raw).grids[0].rows == ((cell,),)


def test_letters_without_a_font_of_their_own_are_struck_with_their_cell():
    raw = workbook(write=lambda book, sheet: sheet.write(0, 0, "x", book.add_format({"font_strikeout": True})))
    runs = (CELLS.format(1) + OWN.format(2)).encode()
    raw = with_part(raw, "xl/sharedStrings.xml", lambda xml: xml.replace(b"<t>x</t>", runs))

    assert opened(raw).grids[0].rows == ((Cell("12", "text", shown="2"),),)


def test_a_merged_area_shows_what_its_first_cell_does():
    def write(book, sheet):
        sheet.merge_range("A1:A2", 10, book.add_format({"num_format": '0"万"'}))

    (grid,) = opened(workbook(["", 1], ["", 2], write=write)).grids

    assert [row[0].shown for row in grid.rows] == ["10万", "10万"]
