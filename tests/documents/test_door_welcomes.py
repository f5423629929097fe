"""Files as Word, WPS and LibreOffice write them come in unharmed; an edited file may hold far more."""

import io
import re

import docx
import pytest
from document_builders import PROPERTIES, TEMPLATES, briefing_of, lines_in, published
from docx.oxml.ns import qn
from pictures import png
from word_files import (
    BODY,
    MS,
    PLAIN,
    PREFIXES,
    SETTINGS,
    SHARE,
    TYPES,
    WML,
    field,
    filled_parts,
    picture,
    run,
)  # fmt: skip

from reporting.core.errors import TemplateError
from reporting.core.office_package import unpack
from reporting.documents.door.opening import open_edited, open_template

PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships/"
GALLERY = r"file:///C:\Users\Administrator\AppData\Roaming\kingsoft\office6\templates\wps\zh_CN\公文.dotx"
BUILD = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties">'
    '<property name="KSOProductBuildVer"><vt:lpwstr xmlns:vt="x">2052-12.1.0</vt:lpwstr></property></Properties>'
)
CORE = b"/relationships/metadata/core-properties"


def of_word():
    """As Word saves: with the parts of python-docx's own template, which Word wrote."""
    document = docx.Document()
    document.add_paragraph("【数:办结率】")
    document.save(stream := io.BytesIO())
    made = PLAIN.__class__(unpack(stream.getvalue()))
    return made.relation(MS + "2011/relationships/people", "people.xml").part(
        "word/people.xml", "<x/>", WML + "people+xml"
    )


def of_wps():
    """As WPS saves: begun from its gallery, with its build among the properties, and links as fields."""
    made = PLAIN.relation("attachedTemplate", GALLERY, SETTINGS, outside=True)
    made = made.xml('<w:attachedTemplate r:id="rIdX"/>', SETTINGS)
    made = made.relation("custom-properties", "docProps/custom.xml", "").part(
        "docProps/custom.xml", BUILD, "application/xml"
    )
    return made.relation("customXml", "../customXml/item1.xml", number="rIdC").part(
        "customXml/item1.xml", '<s:customData xmlns:s="http://www.wps.cn/officeDocument/2013/wpsCustomData"/>'
    )


def of_libre_office():
    """As LibreOffice saves: another name for the relation to the properties, each bookmark linked to as a file."""
    made = PLAIN.changed("_rels/.rels", b"/package/2006" + CORE, b"/officedocument/2006" + CORE)
    made = made.relation("hyperlink", "#_Toc1", outside=True)
    return made.xml('<w:p><w:hyperlink r:id="rIdX"><w:r><w:t>目录</w:t></w:r></w:hyperlink></w:p>')


@pytest.mark.parametrize(
    "file,lines",
    [(of_word(), ["88.9%"]), (of_wps(), ["88.9%"]), (of_libre_office(), ["88.9%", "目录"])],
    ids=["Word", "WPS", "LibreOffice"],
)
def test_a_file_of_an_office_program_is_filled(file, lines):
    briefing = briefing_of(file.packed, published(SHARE), "zh", PROPERTIES)

    assert [line for line in lines_in(docx.Document(io.BytesIO(briefing))) if line] == lines


def test_properties_as_libre_office_ties_them_are_not_doubled():
    parts = filled_parts(of_libre_office())

    assert parts["_rels/.rels"].count(CORE) == 1
    assert "标题".encode() in parts["docProps/core.xml"]


def test_a_word_template_is_welcome():
    parts = filled_parts(PLAIN.changed(TYPES, b"document.main+xml", b"template.main+xml"))

    assert b"template.main" not in parts[TYPES]


@pytest.mark.parametrize("name", ["briefing.zh", "briefing.en", "enterprise.zh", "enterprise.en"])
def test_the_shipped_templates_come_in_as_they_are(name):
    template = (TEMPLATES / f"{name}.docx").read_bytes()
    document = open_template(template, "zh")
    document.save(stream := io.BytesIO())

    assert unpack(stream.getvalue()).keys() == unpack(template).keys()
    assert lines_in(document) == lines_in(docx.Document(io.BytesIO(template)))


def test_a_template_comes_in_a_second_time_as_it_is_whatever_became_of_the_first_document():
    template = (TEMPLATES / "briefing.zh.docx").read_bytes()
    first = open_template(template, "zh")
    before = lines_in(first)
    first.paragraphs[0].text = "另一行"

    assert lines_in(open_template(template, "zh")) == before


def test_pictures_stay():
    """PNG, and a drawing with the usual declaration of its program."""
    svg = b'<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd"><svg xmlns="http://www.w3.org/2000/svg"/>'
    made = (
        PLAIN.part("word/media/x.png", png(), "image/png")
        .relation("image", "media/x.png", number="rIdY")
        .part("word/media/x.svg", svg, "image/svg+xml")
        .relation("image", "media/x.svg")
        .xml(picture('r:embed="rIdY"') + picture('r:embed="rIdX"'))
    )

    assert filled_parts(made).keys() >= {"word/media/x.png", "word/media/x.svg"}


@pytest.mark.parametrize(
    "written,read",
    [("11906.0", "11906"), ("210mm", "11906"), ("595.3pt", "11906"), ("8.27in", "11909"), ("wide", None)],
)
def test_a_measure_in_another_unit_is_written_as_word_does(written, read):
    """Word counts in twentieths of a point: 210 mm are 210 / 25.4 * 1440 = 11905.5 of them."""
    old = re.search(rb'<w:pgSz w:w="[0-9]+"', PLAIN.parts[BODY]).group()
    made = PLAIN.changed(BODY, old, f'<w:pgSz w:w="{written}"'.encode())
    sections = [open_template(made.packed, "zh"), open_edited(made.packed, "zh")]

    assert [document.element.find(f"{qn('w:body')}/{qn('w:sectPr')}")[0].get(qn("w:w")) for document in sections] == [
        read,
        read,
    ]


def test_a_body_without_a_last_section_gets_one():
    section = re.search(rb"<w:sectPr.*</w:sectPr>", PLAIN.parts[BODY], re.DOTALL).group()

    assert filled_parts(PLAIN.changed(BODY, section, b""))[BODY].count(b"<w:sectPr/>") == 1


ADDED = "<w:p><w:r><w:t>加一段</w:t></w:r></w:p>"
EDITED = {
    "tracked changes": PLAIN.xml('<w:p><w:ins w:id="1"><w:r><w:t>增</w:t></w:r></w:ins></w:p>'),
    "comments": PLAIN.part("word/comments.xml", f'<w:comments xmlns:w="{PREFIXES["w"]}"/>', WML + "comments+xml")
    .relation("comments", "comments.xml")
    .xml('<w:p><w:commentRangeStart w:id="1"/></w:p>'),
    "an object": PLAIN.part("word/embeddings/x.bin", b"x", WML + "oleObject")
    .relation("oleObject", "embeddings/x.bin")
    .xml(run('<w:object><o:OLEObject r:id="rIdX"/></w:object>')),
    "a control": PLAIN.relation("control", "activeX/gone.xml").xml(run('<w:control r:id="rIdX"/>')),
    "a picture linked to": PLAIN.relation("image", "http://127.0.0.1:9/x.png", outside=True).xml(
        picture('r:link="rIdX"')
    ),
    "a picture that is gone": PLAIN.relation("image", "media/gone.png").xml(picture('r:embed="rIdX"')),
    "a picture without a type": PLAIN.part("word/media/x.heic", b"x")
    .relation("image", "media/x.heic")
    .xml(picture('r:embed="rIdX"')),
    "a link to a file": PLAIN.relation("hyperlink", "file:///C:/x.xls", outside=True),
    "a link as a part": PLAIN.relation("hyperlink", "x.xls"),
    "a bookmark as a part": PLAIN.relation("hyperlink", "#_本周"),
    "a date": PLAIN.xml(field("DATE")),
    "a field that fetches": PLAIN.xml(field("INCLUDETEXT x")),
    "the gallery's template": of_wps(),
    "what nobody knows": PLAIN.relation("http://example.org/new", "gone.xml").xml(run('<x:new r:id="rIdX"/>')),
    "styles of another type": PLAIN.changed(TYPES, (WML + "styles+xml").encode(), b"application/xml"),
    "hidden text": PLAIN.xml(run("<w:rPr><w:vanish/></w:rPr><w:t>x</w:t>")),
    "a mail merge": PLAIN.relation("mailMergeSource", "x.xls", SETTINGS, outside=True),
}  # fmt: skip


@pytest.mark.parametrize("file", EDITED.values(), ids=EDITED)
def test_an_edited_file_is_read_with_whatever_is_left_in_it(file):
    lines = lines_in(open_edited(file.xml(ADDED).packed, "zh"))

    assert (lines[0], lines[-1]) == ("【数:办结率】", "加一段")


UNREAD = {
    "另一个文件（altChunk）": PLAIN.part("word/x.htm", b"x", "text/html")
    .relation("aFChunk", "x.htm")
    .xml('<w:altChunk r:id="rIdX"/>'),
    "子文档": PLAIN.relation("subDocument", "x.docx", outside=True).xml('<w:subDoc r:id="rIdX"/>'),
    "宏": PLAIN.part("word/vbaProject.bin", b"x", "application/vnd.ms-office.vbaProject"),
}  # fmt: skip


@pytest.mark.parametrize("said,file", UNREAD.items(), ids=UNREAD)
def test_an_edited_file_with_text_that_is_not_read_is_refused(said, file):
    with pytest.raises(TemplateError, match=said):
        open_edited(file.packed, "zh")
