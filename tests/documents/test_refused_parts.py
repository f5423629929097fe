"""No other part of a file may hold a token: charts, SmartArt, embedded files, properties, data, comments."""

import io

import docx
import pytest
import xlsxwriter
from document_builders import saved
from shown_templates import OFFICE, SHARE, filled_package, package, paragraph, run, whole
from small_word import empty_document

from reporting.core.errors import TemplateError
from reporting.core.office_package import pack
from reporting.looking.inside import pieces


def drawn(name, words):
    """A part of a chart or of SmartArt with words in two runs."""
    half = len(words) // 2
    inside = "".join(f"<a:r><a:t>{piece}</a:t></a:r>" for piece in (words[:half], words[half:]))
    content = f'<x xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p>{inside}</a:p></x>'
    return {name: (content, "application/xml", OFFICE + "chart")}


def spreadsheet(name):
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as made:
        made.add_worksheet("数").write(4, 2, SHARE)
    type_ = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return {name: (stream.getvalue(), type_, OFFICE + "package")}


def embedded(name):
    document = empty_document()
    document.add_paragraph(SHARE)
    type_ = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    return {name: (saved(document), type_, OFFICE + "package")}


VARIABLE = f'<w:docVars><w:docVar w:name="x" w:val="{SHARE}"/></w:docVars>'
# By name: the part, and the words of the message.
PARTS = {
    "chart": (drawn("charts/chart1.xml", SHARE), "图表"),
    "SmartArt": (drawn("diagrams/data1.xml", SHARE), "SmartArt"),
    "drawing of SmartArt": (drawn("diagrams/drawing1.xml", SHARE), "SmartArt"),
    "workbook or document within": (embedded("embeddings/a.docx"), "嵌入"),
    "workbook of a chart": (spreadsheet("embeddings/a.xlsx"), "图表"),
    "custom property": (
        {"../docProps/custom.xml": (f"<P><p>{SHARE}</p></P>", "application/xml", OFFICE + "custom-properties")},
        "文件属性",
    ),
    "custom XML": (
        {"../customXml/item1.xml": (f"<r>{SHARE}</r>", "application/xml", OFFICE + "customXml")},
        "自定义XML",
    ),
    "numbering": (
        {"numbering9.xml": (whole("numbering", f'<w:lvlText w:val="{SHARE}"/>'), "application/xml", OFFICE + "x")},
        "编号",
    ),
    "comment": ({"comments.xml": (whole("comments", paragraph(run(SHARE))), "application/xml", OFFICE + "x")}, "批注"),
    "glossary": (
        {"glossary/document.xml": (whole("glossaryDocument", paragraph(run(SHARE))), "application/xml", OFFICE + "x")},
        "提示文字",
    ),
    "escaped": (
        {"x.xml": ("<r>&#x3010;&#x6570;&#x3a;办结率&#x3011;</r>", "application/xml", OFFICE + "x")},
        "看不见的地方",
    ),
    "UTF-16": ({"x.xml": (f"<r>{SHARE}</r>".encode("utf-16"), "application/xml", OFFICE + "x")}, "看不见的地方"),
}


@pytest.mark.parametrize("parts,said", PARTS.values(), ids=PARTS)
def test_no_part_of_the_file_may_hold_a_token(parts, said):
    looked_through(package(paragraph(run("甲")), parts), said, next(iter(parts)).removeprefix("../"))


def test_no_setting_may_hold_a_token():
    looked_through(package(paragraph(run("甲")), settings=VARIABLE), "文件的设置", "settings.xml")


def looked_through(made, said, name):
    faults, filled = [], {}
    try:
        filled = filled_package(made)
    except TemplateError as refused:
        faults = list(refused.faults)

    # A part that is not known here may be refused as such, and one that nobody needs may be left out.
    assert not faults or said in faults[0] or name in faults[0]
    assert not any("办结率" in piece.text for piece in pieces(pack(filled)))


def test_the_title_of_a_template_is_written_anew_so_that_it_may_be_a_token():
    document = docx.Document(io.BytesIO(package(paragraph(run("甲")))))
    document.core_properties.title = SHARE

    assert SHARE.encode() not in filled_package(saved(document))["docProps/core.xml"]
