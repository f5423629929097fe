"""A cell of a returned workbook becomes what one would type, and what the workbook takes it for."""

from datetime import date, datetime, time

import pytest
from returned_files import opened, with_cells, with_row, workbook
from workbook_parts import with_part, with_sheet, worked_out

from reporting.returns.book import Cell


def read(value, number_format="General", **options):
    """The cell that is read from one with this value and number format."""

    def write(book, sheet):
        sheet.write(0, 0, value, book.add_format({"num_format": number_format}))

    return opened(workbook(write=write, **options)).grids[0].rows[0][0]


@pytest.mark.parametrize(
    "value, text",
    [
        (14, "14"),
        (14.0, "14"),
        (-3, "-3"),
        (3.14, "3.14"),
        (0.1 + 0.2, "0.3"),
        (1e-7, "0.0000001"),
        (1e21, "1000000000000000000000"),
        (0, "0"),
    ],
)
def test_a_number_is_plain_digits_without_binary_noise(value, text):
    assert read(value) == Cell(text, "number")


@pytest.mark.parametrize("stored, text", [("110101190001011234", "110101190001011234"), ("-0", "0"), ("1.50", "1.5")])
def test_a_number_that_another_program_stored_keeps_every_digit(stored, text):
    assert with_row(f"<c><v>{stored}</v></c>") == (Cell(text, "number"),)


@pytest.mark.parametrize(
    "value, number_format, text",
    [
        (0.8, "0%", "80%"),
        (1, "0.00%", "100%"),
        (0.955, 10, "95.5%"),
        (0.07, 9, "7%"),
        (0.29, "0%;[Red]-0%", "29%"),
        (-0.45, "0%", "-45%"),
    ],
)
def test_a_percentage_is_told_by_its_look_and_is_exact(value, number_format, text):
    assert read(value, number_format) == Cell(text, "percent")


def test_a_percent_sign_that_is_but_a_word_changes_no_number():
    cell = read(80, '0"%"')

    assert (cell.text, cell.kind) == ("80", "number")


@pytest.mark.parametrize("since_1904", [False, True])
@pytest.mark.parametrize(
    "number_format", ["yyyy-mm-dd", 'yyyy"年"m"月"d"日"', "[$-804]yyyy/m/d", 14, 31, 57, "m/d", "e/m/d"]
)
def test_a_day_is_a_day_whatever_it_looks_like_and_from_whenever_days_are_counted(number_format, since_1904):
    assert read(date(2021, 12, 31), number_format, date_1904=since_1904) == Cell("2021-12-31", "day")


@pytest.mark.parametrize(
    "number_format", ['0"天"', "#,##0.00_);[Red](#,##0.00)", '[Red]0.0"d"', "0.0E+00", "@", r"0\d", "General"]
)
def test_a_number_with_a_word_behind_it_is_no_day(number_format):
    cell = read(44531, number_format)

    assert (cell.text, cell.kind) == ("44531", "number")


@pytest.mark.parametrize(
    "value, number_format, text",
    [
        (datetime(2021, 12, 31, 10, 30), "yyyy-mm-dd hh:mm", "2021-12-31 10:30:00"),  # noqa: DTZ001 a cell has no zone
        (time(10, 30), "hh:mm", "10:30:00"),
        (1.5, "[h]:mm", "36:00:00"),
    ],
)
def test_a_day_with_a_time_a_time_and_a_span_are_text(value, number_format, text):
    assert read(value, number_format) == Cell(text, "text")


@pytest.mark.parametrize("serial, day", [(1, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01")])
def test_days_are_counted_as_if_1900_had_had_a_29th_of_february(serial, day):
    assert read(serial, "yyyy-mm-dd") == Cell(day, "day")


@pytest.mark.parametrize("serial", [-1, 60, 2958466, 1e300])
def test_a_day_that_there_never_was_is_bad(serial):
    assert read(serial, "yyyy-mm-dd").bad == "不是有效的数值或日期"


def test_a_truth_is_shown_as_the_sheet_shows_it():
    assert with_row('<c t="b"><v>1</v></c><c t="b"><v>0</v></c>') == (Cell("TRUE", "text"), Cell("FALSE", "text"))


def test_a_day_that_is_written_out_is_a_day():
    row = with_row('<c t="d"><v>2021-07-01</v></c><c t="d"><v>2021-07-01T10:00:00</v></c><c t="d"><v>soon</v></c>')

    assert row[:2] == (Cell("2021-07-01", "day"), Cell("2021-07-01 10:00:00", "text"))
    assert row[2].bad == "不是有效的数值或日期"


@pytest.mark.parametrize("stored", ["NaN", "1e999", "1_000", "٣", "abc", "1" * 100])
def test_a_number_that_is_none_is_bad(stored):
    (cell,) = with_row(f"<c><v>{stored}</v></c>")

    assert cell == Cell(bad="不是有效的数值或日期")


@pytest.mark.parametrize("error", ["#REF!", "#DIV/0!", "#N/A", "#SPILL!"])
def test_an_error_is_bad_with_its_name(error):
    assert with_row(f'<c t="e"><f>A9</f><v>{error}</v></c>') == (Cell(bad=f"公式出错（{error}）"),)


@pytest.mark.parametrize("stored", ["<f>1+1</f>", "<f>1+1</f><v></v>", '<f t="shared" si="0"/>'])
def test_a_formula_without_a_value_is_bad(stored):
    raw = worked_out(with_cells(f"<row><c>{stored}</c></row>"))

    assert opened(raw).grids[0].rows == ((Cell(bad="公式没有保存计算结果"),),)


def test_a_formula_that_no_program_has_worked_out_yet_is_bad():
    """XlsxWriter writes 0 for it, and leaves the work to Excel."""
    assert read("=1+1") == Cell(bad="公式没有保存计算结果")


def test_a_formula_counts_by_its_value_be_it_an_empty_text():
    raw = worked_out(
        with_cells('<row><c><f>1+1</f><v>2</v></c><c t="str"><f>IF(1,"")</f><v></v></c><c><v>3</v></c></row>')
    )

    assert opened(raw).grids[0].rows == ((Cell("2", "number"), Cell(), Cell("3", "number")),)


def test_a_picture_that_stands_in_a_cell_is_bad():
    """WPS keeps it as a text that no person wrote."""
    raw = worked_out(with_cells('<row><c t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c></row>'))

    assert opened(raw).grids[0].rows == ((Cell(bad="单元格里是图片"),),)


@pytest.mark.parametrize(
    "typed, text, sign",
    [
        ("第一行\n第二行", "第一行\n第二行", ""),
        ("第一行_x000D_\n第二行", "第一行\n第二行", ""),
        (" \u3000办结\xa0", "办结", ""),
        ("a_x0007_b\u200b\u202ec\ufeff", "abc", "U+200B ZERO WIDTH SPACE"),
        ("e\u0301", "e\u0301", ""),
        ("甲\xad乙", "甲\xad乙", "U+00AD SOFT HYPHEN"),
        ("甲\t乙", "甲 乙", ""),
        ("00314", "00314", ""),
        ("=1+1", "=1+1", ""),
        ("<b>&amp;</b>", "<b>&amp;</b>", ""),
        ("_x005F_x0041_", "_x0041_", ""),
    ],
)
def test_a_text_keeps_its_lines_and_loses_what_nobody_sees_but_says_which_sign_it_was(typed, text, sign):
    raw = workbook(write=lambda _, sheet: sheet.write_string(0, 0, typed))
    # XlsxWriter hides from Excel what looks like one of its marks; what Excel wrote itself is meant.
    raw = with_part(raw, "xl/sharedStrings.xml", lambda xml: xml.replace(b"_x005F_x000D_", b"_x000D_"))
    raw = with_part(raw, "xl/sharedStrings.xml", lambda xml: xml.replace(b"_x005F_x0007_", b"_x0007_"))
    raw = with_part(raw, "xl/sharedStrings.xml", lambda xml: xml.replace(b"_x005F_x005F_", b"_x005F_"))

    assert opened(raw).grids[0].rows == ((Cell(text, "text", sign=sign),),)


@pytest.mark.parametrize("kind", ["shared", "in the cell"])
def test_letters_of_several_looks_are_one_text_without_the_reading_above_them(kind):
    rich = (
        '<r><t>职工</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 食堂</t></r><rPh sb="0" eb="1"><t>zhi</t></rPh>'
    )
    raw = with_cells(f'<row><c t="inlineStr"><is>{rich}</is></c></row>')
    if kind == "shared":
        raw = with_part(workbook(["x"]), "xl/sharedStrings.xml", lambda xml: xml.replace(b"<t>x</t>", rich.encode()))

    assert opened(raw).grids[0].rows == ((Cell("职工 食堂", "text"),),)


def test_marks_with_a_prefix_are_the_same_marks():
    raw = with_sheet(workbook(["甲"]), "<(/?)([a-zA-Z])", r"<\1x:\2")
    raw = with_sheet(raw, "xmlns=", "xmlns:x=")

    assert opened(raw).grids[0].rows == ((Cell("甲", "text"),),)


def test_a_text_that_a_cell_asks_for_in_vain_is_damage():
    assert opened(with_cells('<row><c t="s"><v>7</v></c></row>')).grids == ()
    assert opened(with_cells('<row><c t="s"><v>-1</v></c></row>')).grids == ()
