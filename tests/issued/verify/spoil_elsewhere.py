"""Edits that put a number where a page has no sentences: notes, boxes, headers, captions, what a picture is called."""

from functools import partial

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from kinds_of_edits import spoils
from page_words import replace_at, run_of, text_of

_TYPED = {"zh": "实际为375万元", "en": "in fact RMB 3.75 million"}
_V = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
_DRAWN = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
_SHAPE = (
    '<w:r {ns}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" '
    'distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
    '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>'
    '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
    '<wp:extent cx="1800000" cy="400000"/><wp:wrapNone/><wp:docPr id="901" name="Box"/><wp:cNvGraphicFramePr/>'
    '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
    '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="400000"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>{box}</wps:txbx><wps:bodyPr/></wps:wsp>'
    "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>"
    "<v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
_BOX = "<w:txbxContent><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:txbxContent>"
_NOTES = {
    "footnote": (RELATIONSHIP_TYPE.FOOTNOTES, CONTENT_TYPE.WML_FOOTNOTES),
    "endnote": (RELATIONSHIP_TYPE.ENDNOTES, CONTENT_TYPE.WML_ENDNOTES),
}


def add_note(kind, paper, chance):
    """A footnote or an endnote at a sentence; the kit writes none, so its part is a new one."""
    paragraph = chance.choice(paper.sentences)
    words = _TYPED[paper.locale]
    relation, content_type = _NOTES[kind]
    xml = (
        f"<w:{kind}s {nsdecls('w')}>"
        f'<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>'
        f'<w:{kind} w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:{kind}>'
        f'<w:{kind} w:id="1"><w:p><w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p></w:{kind}></w:{kind}s>'
    )
    part = Part(PackURI(f"/word/{kind}s.xml"), content_type, xml.encode(), paper.document.part.package)
    paper.document.part.relate_to(part, relation)
    paragraph.append(parse_xml(f'<w:r {nsdecls("w")}><w:{kind}Reference w:id="1"/></w:r>'))
    return f"{words} at: {text_of(paragraph)[:40]}"


for _kind in _NOTES:
    spoils(f"typed number in a {_kind}", partial(add_note, _kind), seen_by="looks")


@spoils("typed number in a text box")
def in_box(paper, chance):
    box = _BOX.format(words=_TYPED[paper.locale])
    shape = f'<v:shape type="#_x0000_t202"><v:textbox>{box}</v:textbox></v:shape>'
    return _appended(paper, chance, f"<w:r {nsdecls('w')} {_V}><w:pict>{shape}</w:pict></w:r>")


@spoils("typed number in a shape")
def in_shape(paper, chance):
    return _appended(
        paper, chance, _SHAPE.format(ns=f"{nsdecls('w')} {_V} {_DRAWN}", box=_BOX.format(words=_TYPED[paper.locale]))
    )


@spoils("typed number in word art", seen_by="looks")
def in_word_art(paper, chance):
    words = _TYPED[paper.locale]
    xml = (
        f'<w:r {nsdecls("w")} {_V}><w:pict><v:shape type="#_x0000_t136" style="width:200pt;height:30pt">'
        f'<v:textpath on="t" fitshape="t" string="{words}"/></v:shape></w:pict></w:r>'
    )
    return _appended(paper, chance, xml)


@spoils("typed number in the header")
def in_header(paper, chance):
    section = chance.choice(list(paper.document.sections))
    section.header.is_linked_to_previous = False
    section.header.add_paragraph(_TYPED[paper.locale])
    return _TYPED[paper.locale]


@spoils("typed number in the footer")
def in_footer(paper, chance):
    section = chance.choice(list(paper.document.sections))
    section.footer.paragraphs[0]._p.append(run_of(_TYPED[paper.locale]))  # noqa: SLF001 - its runs are fields
    return _TYPED[paper.locale]


@spoils("typed number in the caption of a picture")
def in_picture_caption(paper, chance):
    return _in_caption(paper, chance, ("图", "Figure "))


@spoils("typed number in the caption of a table")
def in_table_caption(paper, chance):
    return _in_caption(paper, chance, ("表", "Table "))


@spoils("typed number in a heading")
def in_heading(paper, chance):
    short = [p for p in paper.statements if 2 < len(text_of(p)) < 12 and p not in paper.sentences]
    paragraph = chance.choice(short)
    paragraph.append(run_of({"zh": "（375万元）", "en": " (RMB 3.75 million)"}[paper.locale]))
    return text_of(paragraph)


@spoils("typed number in a content control")
def in_control(paper, chance):
    words = _TYPED[paper.locale]
    xml = f"<w:sdt {nsdecls('w')}><w:sdtPr/><w:sdtContent><w:r><w:t>{words}</w:t></w:r></w:sdtContent></w:sdt>"
    return _appended(paper, chance, xml)


@spoils("typed number as the result of a field")
def in_field(paper, chance):
    xml = f'<w:fldSimple {nsdecls("w")} w:instr=" = 300 + 75 "><w:r><w:t>375万元</w:t></w:r></w:fldSimple>'
    return _appended(paper, chance, xml)


@spoils("typed number put in with tracking")
def with_tracking(paper, chance):
    xml = f'<w:ins {nsdecls("w")} w:id="9001" w:author="x"><w:r><w:t>{_TYPED[paper.locale]}</w:t></w:r></w:ins>'
    return _appended(paper, chance, xml)


@spoils("typed number in a table of one's own")
def in_own_table(paper, chance):
    table = paper.document.add_table(2, 2)
    for cell, words in zip(table._cells, ("单位", "金额", "本钢", "375万元"), strict=True):  # noqa: SLF001 - each cell once
        cell.text = words
    chance.choice(paper.statements).addnext(table._tbl)  # noqa: SLF001 - python-docx adds only at the end
    return "375万元 in a table of one's own"


@spoils("digit in what a picture is called", seen_by="looks")
def in_alt_text(paper, chance):
    pictures = [each for each in paper.body.iter(qn("wp:docPr")) if any(c.isdigit() for c in each.get("descr", ""))]
    picture = chance.choice(pictures)
    was = picture.get("descr")
    place = chance.choice([place for place, character in enumerate(was) if character.isdigit()])
    new = was[:place] + str((int(was[place]) + 3) % 10) + was[place + 1 :]
    for each in (picture, next(picture.getparent().iter(qn("pic:cNvPr")))):
        each.set("descr", new)
    return f"{was[max(0, place - 10) : place + 10]} -> {new[max(0, place - 10) : place + 10]}"


def _in_caption(paper, chance, beginnings):
    captions = [p for p in paper.statements if text_of(p).startswith(beginnings) and len(text_of(p)) < 60]
    paragraph = chance.choice(captions)
    words = text_of(paragraph)
    replace_at(paragraph, len(words), len(words), {"zh": "（共375万元）", "en": " (RMB 3.75 million)"}[paper.locale])
    return text_of(paragraph)


def _appended(paper, chance, xml):
    paragraph = chance.choice(paper.sentences)
    paragraph.append(parse_xml(xml))
    return f"at: {text_of(paragraph)[:40]}"
