"""A file that is broken, or no Word file, is answered with a message, never with a traceback."""

import io
import zipfile
from contextlib import suppress

import pytest
from document_builders import lines_in
from each_row import each_row
from word_files import BODY, OFFICE, PLAIN, TYPES, WML, faults_of, filled_parts, picture

from reporting.core.errors import TemplateError
from reporting.documents.door.opening import open_edited

COPY = "，请用Word打开后另存一份"
RELATIONS = "word/_rels/document.xml.rels"
INCOMPLETE = f"文件损坏：{RELATIONS}里有引用没有写全，或者写了两次{COPY}"


def without(part):
    return PLAIN.__class__({name: content for name, content in PLAIN.parts.items() if name != part})


def zipped(*entries):
    """A file of these parts in this order, each name as often as it is given."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return stream.getvalue()


def in_relations(entry):
    return PLAIN.changed(RELATIONS, b"</Relationships>", entry.encode() + b"</Relationships>")


IMAGE = f'Type="{OFFICE}image"'
BROKEN = {
    "an old file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, "这是旧版的.doc文件，请另存为.docx"),
    "a password": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
        "文件有密码，请先去掉密码",
    ),
    "a text": (b"hello", "这不是Word文件（.docx）"),
    "nothing": (b"", "这不是Word文件（.docx）"),
    "half a file": (PLAIN.packed[:3000], "这不是Word文件（.docx）"),
    "a zip of something else": (zipped(("a.txt", b"x")), "这不是Word文件（.docx）"),
    "a workbook": (
        PLAIN.changed(TYPES, b"wordprocessingml", b"spreadsheetml"),
        "这不是Word文件（.docx）",
    ),
    "types that cannot be read": (PLAIN.changed(TYPES, b"</Types>", b""), f"文件损坏：{TYPES}{COPY}"),
    "two types of one part": (
        PLAIN.changed(TYPES, b"</Types>", b'<Override PartName="/Word/Styles.xml" ContentType="x/x"/></Types>'),
        f"文件损坏：{TYPES}{COPY}",
    ),
    "no relations": (without("_rels/.rels"), f"文件损坏：找不到正文{COPY}"),
    "no body": (without(BODY), f"文件损坏：/{BODY}{COPY}"),
    "a body without its body": (
        PLAIN.changed(BODY, b"w:body", b"w:bodies"),
        f"文件损坏：{BODY}{COPY}",
    ),
    "a body that is a header": (PLAIN.changed(BODY, b"w:document", b"w:hdr"), f"文件损坏：{BODY}{COPY}"),
    "a body cut off": (PLAIN.changed(BODY, b"</w:body>", b""), f"文件损坏：{BODY}{COPY}"),
    "an empty body": (PLAIN.part(BODY, b""), f"文件损坏：{BODY}{COPY}"),
    "empty styles": (PLAIN.part("word/styles.xml", b""), f"文件损坏：word/styles.xml{COPY}"),
    "empty relations": (PLAIN.part(RELATIONS, b""), f"文件损坏：{RELATIONS}{COPY}"),
    "no styles where they should be": (without("word/styles.xml"), f"文件损坏：/word/styles.xml{COPY}"),
    "styles without a type": (
        PLAIN.changed(TYPES, b'PartName="/word/styles.xml"', b'PartName="/word/x.xml"').changed(
            TYPES, b'Extension="xml"', b'Extension="xmlx"'
        ),
        f"文件损坏：没有写明word/styles.xml的类型{COPY}",
    ),
    "styles of another type": (
        PLAIN.changed(TYPES, (WML + "styles+xml").encode(), b"application/xml"),
        f"文件损坏：word/styles.xml的类型是application/xml，不该在这里{COPY}；是图片的，请换成PNG、JPEG",
    ),
    "styles twice": (
        PLAIN.relation("styles", "styles.xml"),
        f"文件损坏：有两份样式{COPY}",
    ),
    "a relation without a target": (in_relations(f'<Relationship Id="rIdX" {IMAGE}/>'), INCOMPLETE),
    "a relation without a type": (in_relations('<Relationship Id="rIdX" Target="x.png"/>'), INCOMPLETE),
    "a relation without a number": (in_relations(f'<Relationship {IMAGE} Target="x.png"/>'), INCOMPLETE),
    "two relations of one number": (PLAIN.relation("image", "a.png").relation("image", "b.png"), INCOMPLETE),
    "a part twice": (
        zipped(*PLAIN.parts.items(), ("WORD/document.xml", b"<x/>")),
        f"文件损坏：{BODY}出现了两次{COPY}",
    ),
    "a declaration of entities": (
        PLAIN.changed("word/styles.xml", b"<w:styles", b'<!DOCTYPE x [<!ENTITY a "b">]><w:styles'),
        "word/styles.xml带有DTD或实体定义，请用Word打开后另存一份",
    ),
    "a declaration in another encoding": (
        PLAIN.part("word/x.xml", '<!DOCTYPE x [<!ENTITY a "b">]><x/>'.encode("utf-16"), "application/xml"),
        "word/x.xml带有DTD或实体定义，请用Word打开后另存一份",
    ),
    "the strict format": (
        PLAIN.changed(
            "_rels/.rels", b"http://schemas.openxmlformats.org/officeDocument/", b"http://purl.oclc.org/ooxml/"
        ),
        "这是“严格Open XML”格式，请另存为普通的.docx",
    ),
    "a file that swells": (PLAIN.part("word/media/x.xml", b" " * (2 << 20)), "解压后过大，不予打开"),
}


@each_row("file,said", BROKEN.values(), ids=BROKEN)
def test_a_template_that_is_broken_is_told_of(file, said):
    assert said in faults_of(file)


@each_row("file", [file for file, _ in BROKEN.values()], ids=BROKEN)
def test_an_edited_file_that_is_broken_is_told_of_or_read(file):
    """What only a template needs, such as the type of its styles, does not keep an edited file from being read."""
    with suppress(TemplateError):
        assert lines_in(open_edited(file if isinstance(file, bytes) else file.packed, "zh")) == ["【数:办结率】"]


@pytest.mark.parametrize("target", ["media/gone.png", "NULL", "../../x.png", "media/"])
def test_a_picture_that_is_not_there_is_told_of_with_its_place(target):
    made = PLAIN.relation("image", target).xml(picture('r:embed="rIdX"'))

    assert [fault.split("：")[0] for fault in faults_of(made)] == ["正文第2段"]


def test_a_number_that_no_relation_has_is_told_of_with_its_place():
    assert faults_of(PLAIN.xml(picture('r:embed="rIdX"'))) == [
        "正文第2段：这里用的图片或其他内容（a:blip r:embed）不在文件里了，请删去后重新插入"
    ]


def test_names_may_be_written_in_other_ways():
    """As paths of Windows, with a slash before them, in other letters, or in another folder."""
    ways = [
        {name.replace("/", "\\"): part for name, part in PLAIN.parts.items()},
        {name.replace("word/", "Word/") if "_rels" not in name else name: part for name, part in PLAIN.parts.items()},
        {name if name == TYPES else f"/{name}": part for name, part in PLAIN.parts.items()},
    ]

    assert [faults_of(zipped(*parts.items())) for parts in ways] == [[], [], []]
    moved = {name.replace("word/", "doc/"): part.replace(b"word/", b"doc/") for name, part in PLAIN.parts.items()}
    assert b"88.9%" in filled_parts(zipped(*moved.items()))["word/doc/document.xml"]
