import io
import tomllib

import docx
from document_builders import PROPERTIES, TEMPLATES, briefing_of, lines_in, node, number, published, slot

from reporting.page_design.outline import lines_of
from reporting.page_design.template import new_template

PROFILE = tomllib.loads((TEMPLATES / "gbt9704.toml").read_text(encoding="utf-8"))
GONE = slot("value", "gone", "没有的", None)


def made_from(outline):
    return new_template(lines_of(outline), PROFILE, "zh")


def test_captions_count_again_when_one_of_them_falls_away():
    made = made_from("表题: 【如有:没有的】甲\n表题: 乙\n图题: 丙\n表题: 丁")
    document = docx.Document(io.BytesIO(briefing_of(made, published(GONE), "zh", PROPERTIES)))

    assert lines_in(document) == ["表1\u3000乙", "图1\u3000丙", "表2\u3000丁"]


def test_a_reference_follows_its_caption():
    made = docx.Document(io.BytesIO(made_from("表题: 【如有:没有的】甲\n表题: 乙\n见")))
    caption, text = made.paragraphs[1:3]
    qn = docx.oxml.ns.qn
    start = docx.oxml.OxmlElement("w:bookmarkStart", {qn("w:id"): "1", qn("w:name"): "_Ref1"})
    end = docx.oxml.OxmlElement("w:bookmarkEnd", {qn("w:id"): "1"})
    node(caption).insert(1, start)
    node(caption).insert(len(node(caption)) - 2, end)
    reference = docx.oxml.OxmlElement("w:fldSimple", {qn("w:instr"): " REF _Ref1 \\h "})
    node(text).append(reference)
    reference.append(docx.oxml.parse_xml(
        '<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:t>表2</w:t></w:r>'
    ))  # fmt: skip
    stream = io.BytesIO()
    made.save(stream)
    document = docx.Document(io.BytesIO(briefing_of(stream.getvalue(), published(GONE), "zh", PROPERTIES)))

    assert reference.xpath("string(.)") == "表2"
    assert node(document.paragraphs[1]).xpath("string(.)").endswith("表1")


def test_a_caption_can_hold_a_value():
    share = slot("value", "share", "办结率", number("88.9%"))
    made = made_from("表题: 【如有:没有的】甲\n表题: 办结率【数:办结率】")

    assert lines_in(docx.Document(io.BytesIO(briefing_of(made, published(GONE, share), "zh", PROPERTIES)))) == [
        "表1\u3000办结率88.9%"
    ]
