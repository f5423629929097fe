"""`Pictures`: draws published figures into runs, at a size that fits the page, and keeps each picture's bytes once."""

from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass
from hashlib import sha256
from itertools import count

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from reporting.documents.cleaning import clean
from reporting.documents.doc_parts import DocPart, largest_id
from reporting.documents.text_blocks import TextBlocks
from reporting.documents.wordml import DOC_PR, PPR, TC, WP, Element, P, R, W, nearest, shown, w
from reporting.published.content import Figure
from reporting.published.json_checks import png_size

EMU_PER_MM, EMU_PER_TWIP = 36000, 635
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
CELL_PADDING = 216  # twips, left and right together: Word's default

_SPACING = w("spacing")
_AFTER_SPACING = [w(name) for name in (
    "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment",
    "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr",
)]  # fmt: skip

_DRAWING = etree.fromstring(
    f"""
<w:drawing xmlns:w="{W}" xmlns:wp="{WP}" xmlns:a="{A}" xmlns:pic="{PIC}" xmlns:r="{R}">
<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="0" cy="0"/><wp:docPr id="0" name=""/>
<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>
<a:graphic><a:graphicData uri="{PIC}"><pic:pic>
<pic:nvPicPr><pic:cNvPr id="0" name=""/><pic:cNvPicPr/></pic:nvPicPr>
<pic:blipFill><a:blip r:embed=""/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>
</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>""",
    etree.XMLParser(remove_blank_text=True),
)


@dataclass(frozen=True)
class Caption:
    """The words around a picture: its name, its title for the reader, and in which locale they are."""

    name: str
    title: str
    locale: str


class Pictures:
    """Draws pictures and numbers them; keeps the bytes of each picture once, even if it is shown often."""

    def __init__(self, doc_parts: Sequence[DocPart]) -> None:
        self._parts: dict[bytes, Part] = {}
        self._relations: dict[tuple[str, bytes], str] = {}
        self._drawings = count(largest_id(list(doc_parts), DOC_PR, "id") + 1)
        self._files = count(1)
        self._package = doc_parts[0].part.package
        self._taken = {str(part.partname) for part in self._package.iter_parts()}
        self._text_blocks = TextBlocks(doc_parts[0].root)

    def next_drawing(self) -> int:
        """A number that no other drawing has."""
        return next(self._drawings)

    def draw(self, doc_part: DocPart, run: Element, figure: Figure, caption: Caption) -> tuple[str, str]:
        """Draw the figure in an empty run; returns the character that stands for it in the text, and its name."""
        png = figure.png[caption.locale]
        drawing = deepcopy(_DRAWING)
        name = self.describe(drawing.iter(DOC_PR, f"{{{PIC}}}cNvPr"), figure, caption)
        paragraph = nearest(run, P)
        width, height = fit(png_size(png), figure.width_mm, self.room(run))
        for extent in drawing.iter(f"{{{WP}}}extent", f"{{{A}}}ext"):
            extent.set("cx", str(width))
            extent.set("cy", str(height))
        for blip in drawing.iter(f"{{{A}}}blip"):
            blip.set(f"{{{R}}}embed", self._relation(doc_part.part, png))
        run.append(drawing)
        if paragraph is not None:
            leave_height(paragraph)
        return shown(drawing), name

    def describe(self, shapes: Iterable[Element], figure: Figure, caption: Caption) -> str:
        """Give shapes a number of their own, and the words of the figure; returns their name."""
        number = str(self.next_drawing())
        name = f"{caption.name} {number}"
        for shape in shapes:
            shape.set("id", number)
            shape.set("name", name)
            shape.set("descr", clean(figure.alt[caption.locale]))
            shape.set("title", clean(caption.title))
        return name

    def _relation(self, part: Part, png: bytes) -> str:
        key = (str(part.partname), sha256(png).digest())
        if key not in self._relations:
            # python-docx reads all earlier pictures for each new one: the time grows with the square of their number.
            number = f"rIdPicture{len(self._relations) + 1}"
            part.rels.add_relationship(RELATIONSHIP_TYPE.IMAGE, self._part(key[1], png), number)
            self._relations[key] = number
        return self._relations[key]

    def _part(self, digest: bytes, png: bytes) -> Part:
        if digest not in self._parts:
            names = (f"/word/media/image{number}.png" for number in self._files)
            name = PackURI(next(name for name in names if name not in self._taken))
            self._parts[digest] = Part(name, CONTENT_TYPE.PNG, png, self._package)
        return self._parts[digest]

    def room(self, run: Element) -> tuple[int, int]:
        """Width and height in EMU that a picture may have in the place of the run."""
        width, height = (twips * EMU_PER_TWIP for twips in self._text_blocks.around(run))
        cell = nearest(run, TC)
        size = None if cell is None else cell.find(f"{w('tcPr')}/{w('tcW')}")
        if size is not None and size.get(w("type")) == "dxa":
            width = min(width, (int(size.get(w("w"), "0")) - CELL_PADDING) * EMU_PER_TWIP)
        return width, height


def fit(pixels: tuple[int, int], width_mm: float, room: tuple[int, int]) -> tuple[int, int]:
    """Width and height on the page in EMU, in the proportions of the picture: as wide as asked for if there is room."""
    width = min(round(width_mm * EMU_PER_MM), room[0])
    height = round(width * pixels[1] / pixels[0])
    return (width, height) if height <= room[1] else (round(room[1] * pixels[0] / pixels[1]), room[1])


def leave_height(paragraph: Element) -> None:
    """Give the paragraph an automatic line height: an exact one would cut the picture to the height of one line."""
    properties = paragraph.find(PPR)
    if properties is None:
        properties = etree.Element(PPR)
        paragraph.insert(0, properties)
    spacing = properties.find(_SPACING)
    if spacing is None:
        spacing = etree.Element(_SPACING)
        after = [child for child in properties if child.tag in _AFTER_SPACING]
        properties.insert(len(properties) - len(after), spacing)
    spacing.set(w("line"), "240")
    spacing.set(w("lineRule"), "auto")
