"""Small templates for each construct of Word that a token may stand in, and a filled file read as Word shows it."""

import io
import posixpath
from functools import cache
from itertools import count

import pytest
from document_builders import PROPERTIES, briefing_of, figure, number, published, saved, slot, table, text
from lxml import etree
from small_word import empty_document

from reporting.core.errors import TemplateError
from reporting.core.office_package import pack, unpack

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wpc": "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
}
DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
W = f"{{{NAMESPACES['w']}}}"
MC = f"{{{NAMESPACES['mc']}}}"

SHARE, FUNDS = "【数:办结率】", "【数:帮扶资金】"
BOUND = '<w:dataBinding w:xpath="/r[1]" w:storeItemID="{11111111-2222-3333-4444-555555555555}"/>'
PUBLISHED = published(
    slot("value", "resolved_share", "办结率", number("88.9%")),
    slot("value", "aid_funds", "帮扶资金", number("943万元")),
    slot("value", "gone", "没有的", None),
    slot("text", "findings", "主要情况", text(("进展顺利",))),
    slot("text", "period_label", "期间", text(("2023年",))),
    slot("text", "title", "标题", text(("简报",))),
    slot("figure", "chart", "清单进度", figure()),
    slot(
        "table", "by_enterprise", "各单位",
        table(("enterprise 单位", "total 总数"), ("甲", number("14")), ("乙", number("3")), ("丙", number("5"))),
    ),
)  # fmt: skip


def run(words, properties="", extra=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t>{extra}</w:r>'


def paragraph(*inside, properties=""):
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(inside)}</w:p>"


def row(*cells, properties=""):
    made = "".join(f"<w:tc><w:tcPr><w:tcW w:w='2000' w:type='dxa'/></w:tcPr>{cell}</w:tc>" for cell in cells)
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{made}</w:tr>"


def table_of(*rows, columns=1):
    grid = "<w:gridCol w:w='2000'/>" * columns
    return (
        f"<w:tbl><w:tblPr><w:tblW w:w='0' w:type='auto'/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def field(instruction, *result, split=False):
    """A field over several runs; `split` cuts its instruction in two."""
    half = len(instruction) // 2 if split else 0
    codes = [instruction[:half], instruction[half:]] if split else [instruction]
    code = "".join(f'<w:r><w:instrText xml:space="preserve">{piece}</w:instrText></w:r>' for piece in codes)
    marks = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}
    return f"{marks['begin']}{code}{marks['separate']}{''.join(result)}{marks['end']}"


def simple_field(instruction, *result):
    return f'<w:fldSimple w:instr="{instruction}">{"".join(result)}</w:fldSimple>'


def control(content, properties=""):
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def vml_box(content, style="width:100pt;height:50pt"):
    return (
        f'<w:pict><v:shape style="{style}" type="#_x0000_t202"><v:textbox><w:txbxContent>{content}</w:txbxContent>'
        "</v:textbox></v:shape></w:pict>"
    )


_numbers = count(100)


def shape(content, extra="", doc_pr="", position="0", size="1800000"):
    """A text box of newer programs, anchored."""
    return (
        '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" '
        'behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{position}</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{size}" cy="720000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{next(_numbers)}" name="框" {doc_pr}/><wp:cNvGraphicFramePr/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="720000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>'
        f"{content}</w:txbxContent></wps:txbx><wps:bodyPr/>{extra}</wps:wsp></a:graphicData></a:graphic></wp:anchor>"
        "</w:drawing>"
    )


def both(new, old):
    """The newer form and its double for old programs, in a run."""
    double = f"<mc:Fallback>{old}</mc:Fallback>" if old else ""
    return f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{new}</mc:Choice>{double}</mc:AlternateContent></w:r>'


@cache
def _base():
    return unpack(saved(empty_document()))


def package(body, parts=None, header="", styles="", settings=""):
    """A template with this body. `parts`: the name below word/ -> (content, type of content, type of relation)."""
    made = dict(_base())
    opening = f"<w:document {DECLARED} mc:Ignorable='w14 w15'>"
    edges = " ".join(f'w:{side}="1440"' for side in ("top", "right", "bottom", "left", "header", "footer", "gutter"))
    size = f'<w:pgSz w:w="11906" w:h="16838"/><w:pgMar {edges}/>'
    parts = dict(parts or {})
    reference = ""
    if header:
        content = f"<w:hdr {DECLARED}>{header}</w:hdr>"
        parts["header1.xml"] = (content, WORD_TYPE + "header+xml", OFFICE + "header")
        reference = '<w:headerReference w:type="default" r:id="rIdX0"/>'
    made["word/document.xml"] = (
        f"{opening}<w:body>{body}<w:sectPr>{reference}{size}</w:sectPr></w:body></w:document>".encode()
    )
    relations, types = "", ""
    ordered = sorted(parts.items(), key=lambda item: not item[0].startswith("header"))
    for place, (name, (content, type_, relation)) in enumerate(ordered):
        external = content is None
        target, mode = (name, ' TargetMode="External"') if external else (name, "")
        relations += f'<Relationship Id="rIdX{place}" Type="{relation}" Target="{target}"{mode}/>'
        if not external:
            whole = posixpath.normpath(f"word/{name}")
            made[whole] = content if isinstance(content, bytes) else content.encode()
            types += f'<Override PartName="/{whole}" ContentType="{type_}"/>'
    add(made, "word/_rels/document.xml.rels", "</Relationships>", relations)
    add(made, "[Content_Types].xml", "</Types>", types)
    add(made, "word/styles.xml", "</w:styles>", styles)
    add(made, "word/settings.xml", "</w:settings>", settings)
    return pack(made)


def add(made, name, end, words):
    made[name] = made[name].decode().replace(end, words + end).encode()


def filled_package(template, locale="zh"):
    """The parts of the finished file."""
    return unpack(briefing_of(template, PUBLISHED, locale, PROPERTIES))


def page(parts, name="word/document.xml"):
    """The paragraphs of a part as Word shows them, empty ones left out."""
    root = etree.parse(io.BytesIO(parts[name])).getroot()
    return [words for p in root.iter(f"{W}p") if not _is_double(p) and (words := _shown(p, parts))]


def _is_double(element):
    return any(holder.tag == f"{MC}Fallback" for holder in element.iterancestors())


def _shown(element, parts):
    """What Word resolves: bound controls show their data, deleted and hidden text nothing."""
    words = ""
    for child in element:
        if child.tag == f"{W}sdt" and child.find(f"{W}sdtPr/{W}dataBinding") is not None:
            words += _bound(parts)
        elif child.tag == f"{W}t":
            words += child.text or ""
        elif child.tag in (f"{W}tab", f"{W}br"):
            words += " "
        elif child.tag == f"{W}r" and child.find(f"{W}rPr/{W}vanish") is not None:
            continue
        elif child.tag not in (f"{W}p", f"{W}pPr", f"{W}rPr", f"{W}del", f"{MC}Fallback", f"{W}instrText", f"{W}sdtPr"):
            words += _shown(child, parts)
    return words


def _bound(parts):
    data = next(content for name, content in parts.items() if name.endswith("item1.xml"))
    return "".join(etree.fromstring(data).itertext())


def one_note(kind, words=SHARE):
    """The part of footnotes or endnotes with one note in it."""
    inside = f'<w:{kind} w:id="5">{paragraph(run(words))}</w:{kind}>'
    return {f"{kind}s.xml": (whole(f"{kind}s", inside), f"{WORD_TYPE}{kind}s+xml", f"{OFFICE}{kind}s")}


def whole(root, inside):
    """A part of its own."""
    return f'<w:{root} xmlns:w="{NAMESPACES["w"]}">{inside}</w:{root}>'


def refusal(template, locale="zh"):
    """The faults that the template is refused for."""
    with pytest.raises(TemplateError) as refused:
        filled_package(template, locale)
    return list(refused.value.faults)
