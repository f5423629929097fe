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

    assert [sheet for sheet in SHEETS if f">{sheet}!$1:$4</definedName>" in names] == SHEETS[1:]
    assert ">事项!$A$1:$U$65</definedName>" in names


@pytest.mark.parametrize("sheet, cell", [("事项", "E5"), ("清单合计", "A5"), ("成果", "D5"), ("做法", "A5")])
def test_headings_stay_when_one_scrolls(small, sheet, cell):
    assert small.xml(sheet).find(".//m:pane[@state='frozen']", NS).get("topLeftCell") == cell


def test_a_long_title_gets_the_lines_it_needs(small):
    heights = {row.get("r"): float(row.get("ht")) for row in small.xml("事项").iterfind(".//m:row", NS)}

    assert heights["5"] == 4 * 16 + 8  # 40 字 of 8 + 8 pixels in a column of 28 digits, 12 in a line
    assert heights["6"] == 30
