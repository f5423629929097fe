"""A form on paper: A4, as wide as the page, the headings on each page."""

import pytest
from form_builders import LIST, NS, SHEETS, form


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    return form(tmp_path_factory.mktemp("small"), lists=[LIST], items=[{"title": "长" * 40}])


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_sheet_prints_on_a4_as_wide_as_the_page_and_with_its_page_number(small, sheet):
    setup = small.xml(sheet).find("m:pageSetup", NS)
    upright = sheet == "填报说明"

    assert setup.get("paperSize") == "9"
    assert setup.get("orientation") == ("portrait" if upright else "landscape")
    assert setup.get("fitToHeight") == (None if upright else "0")  # None is one page, 0 as many as it takes
    assert small.xml(sheet).find(".//m:pageSetUpPr[@fitToPage='1']", NS) is not None
    assert "第 &P 页，共 &N 页" in small.xml(sheet).findtext(".//m:oddFooter", namespaces=NS)


def test_title_whose_it_is_and_headings_come_again_on_each_page(small):
    names = small.parts["xl/workbook.xml"].decode()
    repeated = {sheet: "$1:$5" if sheet == "事项" else "$1:$4" for sheet in SHEETS[1:]}

    assert [sheet for sheet, rows in repeated.items() if f">{sheet}!{rows}</definedName>" in names] == SHEETS[1:]
    assert ">事项!$A$1:$U$66</definedName>" in names


@pytest.mark.parametrize("sheet, cell", [("事项", "E6"), ("清单合计", "A5"), ("成果", "D5"), ("做法", "A5")])
def test_headings_stay_when_one_scrolls(small, sheet, cell):
    assert small.xml(sheet).find(".//m:pane[@state='frozen']", NS).get("topLeftCell") == cell


def test_a_long_title_gets_the_lines_it_needs(small):
    heights = {row.get("r"): float(row.get("ht")) for row in small.xml("事项").iterfind(".//m:row[@ht]", NS)}

    assert heights["6"] == 4 * 16 + 8  # 40 字 of 8 + 8 pixels in a column of 28 digits, 12 in a line
    assert heights["7"] == 40.5  # an empty row takes two lines


@pytest.mark.parametrize("sheet", SHEETS[1:])
def test_letters_on_paper_have_8_points_or_more_though_all_columns_stand_on_one_page(tmp_path, sheet):
    """12 points on the screen; a page of A4 prints 842 points less two margins of 18."""
    number = "a-very-long-name-of-an-enterprise-2023-i001"
    made = form(tmp_path, lists=[LIST], items=[{"id": number, "title": "长" * 200, "category": "长" * 30}])
    margins = made.xml(sheet).find("m:pageMargins", NS)
    scale = (842 - 72 * (float(margins.get("left")) + float(margins.get("right")))) / (pixels(made, sheet) * 0.75)

    assert 12 * scale >= 8


def test_a_day_has_its_width_on_the_screen(small):
    """Ten digits of 8 pixels and 4 of room are 12 digits of the file format."""
    widths = column_pixels(small, "事项")

    assert [widths[place] for place in (4, 5, 7, 11)] == [12 * 7 + 5] * 4


def pixels(made, sheet):
    return sum(column_pixels(made, sheet))


def column_pixels(made, sheet):
    return [
        round(float(column.get("width")) * 7)
        for column in made.xml(sheet).iterfind("m:cols/m:col", NS)
        for _ in range(int(column.get("min")), int(column.get("max")) + 1)
    ]
