import io
import zipfile

import docx
import pytest
from document_builders import PROPERTIES, briefing_of, filled, lines_in, number, published, saved, slot, template
from small_word import empty_document

from reporting.core.errors import TemplateError

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SHARE = slot("value", "resolved_share", "办结率", number("88.9%"))
PLAIN = template("【数:办结率】")


def changed(part, old, new, package=PLAIN):
    """The package with one replacement in one part, or with a part added."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as source, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == part:
                assert old in content
                content = content.replace(old, new)
            target.writestr(name, content)
        if part not in source.namelist():
            target.writestr(part, new)
    return stream.getvalue()


def in_body(xml):
    return changed("word/document.xml", b"<w:sectPr", xml.encode() + b"<w:sectPr")


def related(kind, target, mode):
    relation = f'<Relationship Id="rIdX" Type="http://x/{kind}" Target="{target}" TargetMode="{mode}"/></Relationships>'
    return changed("word/_rels/document.xml.rels", b"</Relationships>", relation.encode())


REFUSED = {
    "这是旧版的.doc文件": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100,
    "文件有密码": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
    "这不是Word文件": b"hello",
    "带有宏": changed("word/vbaProject.bin", b"", b"x"),
    "严格Open XML": changed(
        "_rels/.rels", b"http://schemas.openxmlformats.org/officeDocument/", b"http://purl.oclc.org/ooxml/"
    ),
    "DTD": changed("word/styles.xml", b"<w:styles", b'<!DOCTYPE x [<!ENTITY a "b">]><w:styles'),
    "文件损坏：word/document.xml": changed("word/document.xml", b"</w:body>", b""),
    "文件损坏：/word/gone.xml": related("settings", "gone.xml", "Internal"),
    "修订": in_body('<w:p><w:ins w:id="1" w:author="x"><w:r><w:t>x</w:t></w:r></w:ins></w:p>'),
    "批注": in_body('<w:p><w:commentRangeStart w:id="1"/></w:p>'),
    "隐藏文字：“秘密”": in_body("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>秘密</w:t></w:r></w:p>"),
    "读取外部内容的域：INCLUDETEXT": in_body('<w:p><w:fldSimple w:instr=" INCLUDETEXT c:/x "/></w:p>'),
    "外部文件：file:///c:/x.dotx": related("attachedTemplate", "file:///c:/x.dotx", "External"),
    "过大": changed("word/media/x.xml", b"", b" " * (2 << 20)),
}


@pytest.mark.parametrize("said,made", REFUSED.items(), ids=REFUSED)
def test_what_is_no_plain_word_file_is_refused(said, made):
    with pytest.raises(TemplateError, match=said):
        briefing_of(made, published(SHARE), "zh", PROPERTIES)


def test_text_hidden_by_its_style_is_hidden_text():
    document = empty_document()
    document.styles["Quote"].font.hidden = True
    document.add_paragraph("秘密", style="Quote")
    with pytest.raises(TemplateError, match="隐藏文字"):
        briefing_of(saved(document), published(), "zh", PROPERTIES)


def test_a_token_in_a_footnote_is_refused():
    note = '<w:footnote w:id="1"><w:p><w:r><w:t>【数:办结率】</w:t></w:r></w:p></w:footnote>'
    notes = f"<w:footnotes {W}>{note}</w:footnotes>"
    made = changed("word/footnotes.xml", b"", notes.encode())
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    relation = f'<Relationship Id="rIdX" Type="{kind}" Target="footnotes.xml"/></Relationships>'
    made = changed("word/_rels/document.xml.rels", b"</Relationships>", relation.encode(), made)
    content = (
        b'<Override PartName="/word/footnotes.xml" ContentType='
        b'"application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>'
    )
    made = changed("[Content_Types].xml", b"</Types>", content, made)
    with pytest.raises(TemplateError, match="脚注"):
        briefing_of(made, published(SHARE), "zh", PROPERTIES)


def test_links_are_welcome():
    assert lines_in(filled(related("hyperlink", "https://example.org", "External"), SHARE)) == ["88.9%"]


def test_a_word_template_is_welcome():
    made = changed("[Content_Types].xml", b"document.main+xml", b"template.main+xml")

    assert lines_in(filled(made, SHARE)) == ["88.9%"]


def test_properties_as_libre_office_ties_them_are_not_doubled():
    core = b"/relationships/metadata/core-properties"
    made = changed(
        "_rels/.rels", b"/package/2006" + core, b"/officedocument/2006" + core,
    )  # fmt: skip
    briefing = briefing_of(made, published(SHARE), "zh", PROPERTIES)

    assert docx.Document(io.BytesIO(briefing)).core_properties.title == "标题"
    with zipfile.ZipFile(io.BytesIO(briefing)) as parts:
        assert parts.read("_rels/.rels").count(core) == 1
