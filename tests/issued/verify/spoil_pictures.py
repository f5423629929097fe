"""Edits that spoil a picture: another one in its place, two swapped, one gone, one of an earlier ledger."""

import io

import docx
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm
from kinds_of_edits import spoils
from page_words import P, nearest, text_of
from pictures import png

_CHART = (
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:plotArea><c:layout/><c:barChart>'
    '<c:barDir val="bar"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strLit>'
    '<c:ptCount val="1"/><c:pt idx="0"><c:v>甲</c:v></c:pt></c:strLit></c:cat><c:val><c:numLit><c:ptCount val="1"/>'
    '<c:pt idx="0"><c:v>375</c:v></c:pt></c:numLit></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart>'
    '<c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="l"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/>'
    '<c:scaling/><c:axPos val="b"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>'
)
_FRAME = (
    '<w:r {ns} xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:drawing><wp:inline>'
    '<wp:extent cx="3000000" cy="1500000"/><wp:docPr id="902" name="Chart"/><a:graphic><a:graphicData '
    'uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="{name}"/></a:graphicData></a:graphic>'
    "</wp:inline></w:drawing></w:r>"
)


@spoils("picture of an earlier ledger", seen_by="looks")
def stale_picture(paper, chance):
    """All numbers are of today, the picture is of before: it was kept when the text was pasted over."""
    if paper.base.before is None:
        return None
    old = _pictures(docx.Document(io.BytesIO(paper.base.before)))
    changed = [
        (mine, before) for mine, before in zip(_pictures(paper.document), old, strict=True) if mine.blob != before.blob
    ]
    mine, before = chance.choice(changed)
    mine._blob = before.blob  # noqa: SLF001 - python-docx never changes a picture
    return f"{len(changed)} pictures differ"


@spoils("picture replaced by a foreign one", seen_by="looks")
def foreign_picture(paper, chance):
    picture = chance.choice(_pictures(paper.document))
    picture._blob = png(1200, 400, chance.randint(60, 200))  # noqa: SLF001 - likewise
    return f"{picture.partname} is a grey rectangle"


@spoils("picture replaced by that of another year", seen_by="looks")
def picture_of_another_year(paper, chance):
    if paper.base.of_another_year is None:
        return None
    others = [each.blob for each in _pictures(docx.Document(io.BytesIO(paper.base.of_another_year())))]
    picture = chance.choice(_pictures(paper.document))
    picture._blob = chance.choice(others)  # noqa: SLF001 - likewise
    return f"{picture.partname}"


@spoils("two pictures swapped", seen_by="looks")
def swap_pictures(paper, chance):
    """Their files, while captions and texts stay where they are."""
    pictures = _pictures(paper.document)
    if len(pictures) < 2:
        return None
    one, other = chance.sample(pictures, 2)
    one._blob, other._blob = other.blob, one.blob  # noqa: SLF001 - likewise
    return f"{one.partname} <-> {other.partname}"


@spoils("two drawings swapped", seen_by="looks")
def swap_drawings(paper, chance):
    """With the texts that say what is on them; the captions stay."""
    drawings = list(paper.body.iter(qn("w:drawing")))
    if len(drawings) < 2:
        return None
    one, other = chance.sample(drawings, 2)
    here, there = one.getparent(), other.getparent()
    here.append(other)
    there.append(one)
    return "two drawings swapped"


@spoils("captions of two pictures swapped")
def swap_captions(paper, chance):
    captions = [p for p in (nearest(each, P).getnext() for each in paper.body.iter(qn("w:drawing"))) if p is not None]
    if len(captions) < 2:
        return None
    one, other = chance.sample(captions, 2)
    here, there = list(one.iter(qn("w:t")))[-1], list(other.iter(qn("w:t")))[-1]
    here.text, there.text = there.text, here.text
    return f"{text_of(one)} <-> {text_of(other)}"


@spoils("caption of a picture made another")
def change_caption(paper, chance):
    captions = [p for p in (nearest(each, P).getnext() for each in paper.body.iter(qn("w:drawing"))) if p is not None]
    caption = chance.choice(captions)
    list(caption.iter(qn("w:t")))[-1].text = {"zh": "困难职工满意率", "en": "Satisfaction of employees"}[paper.locale]
    return text_of(caption)


@spoils("picture deleted", seen_by="looks")
def delete_picture(paper, chance):
    drawings = list(paper.body.iter(qn("w:drawing")))
    drawing = chance.choice(drawings)
    drawing.getparent().remove(drawing)
    return "one drawing deleted"


@spoils("foreign picture added", seen_by="looks")
def add_picture(paper, chance):
    """It may show numbers that nobody has counted."""
    paragraph = paper.document.add_paragraph()
    paragraph.add_run().add_picture(io.BytesIO(png(900, 300, 90)), width=Mm(120))
    chance.choice(paper.statements).addnext(paragraph._p)  # noqa: SLF001 - python-docx adds only at the end
    return "a grey rectangle added"


@spoils("chart of one's own added", seen_by="looks")
def add_chart(paper, chance):
    content_type = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart"
    part = Part(PackURI("/word/charts/chart1.xml"), content_type, _CHART.encode(), paper.document.part.package)
    name = paper.document.part.relate_to(part, relation)
    chance.choice(paper.statements).append(parse_xml(_FRAME.format(ns=nsdecls("w"), name=name)))
    return "a chart of 375"


def _pictures(document):
    """The picture files in the order of the page."""
    names = [blip.get(qn("r:embed")) for blip in document.element.body.iter(qn("a:blip"))]
    return [document.part.related_parts[name] for name in names]
