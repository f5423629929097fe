"""A large sheet is read row by row, and nothing in it is overlooked for that."""

import io
import zipfile

import pytest

from reporting.looking.inside import pieces

SHEET = b"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<sheetPr codeName="a"><tabColor rgb="FF0000"/></sheetPr>
<sheetData>
<row r="1"><c r="A1" t="inlineStr"><is><t>words</t></is></c><c r="B1"><v>1.38E10</v></c></row>
<row r="2"><c r="A2"><f>LEN("formula")</f><v>7</v></c></row>
</sheetData>
<dataValidations><dataValidation prompt="p" promptTitle="t"><formula1>"one,two"</formula1></dataValidation>
</dataValidations>
<hyperlinks><hyperlink ref="A1" tooltip="what is said of it"/></hyperlinks>
</worksheet>"""
TEXTS = ["words", "13800000000", 'LEN("formula")', "7", '"one,two"', "a", "p", "t", "what is said of it"]


def texts(part):
    package = io.BytesIO()
    with zipfile.ZipFile(package, "w") as archive:
        archive.writestr("sheet1.xml", part)
    return [piece.text for piece in pieces(package.getvalue()) if piece.text not in ("", "sheet1.xml")]


@pytest.fixture(params=[0, 2**22], ids=["row by row", "at once"])
def large(request, monkeypatch):
    monkeypatch.setattr("reporting.looking.inside._LARGE", request.param)


@pytest.mark.usefixtures("large")
def test_every_text_of_a_sheet_is_found():
    assert [text for text in texts(SHEET) if not text.isspace()] == TEXTS


@pytest.mark.usefixtures("large")
def test_of_a_sheet_that_breaks_off_all_characters_are_looked_at():
    found = texts(SHEET[: SHEET.index(b"</sheetData>")])

    assert any("words" in text for text in found)
    assert any("formula" in text for text in found)
