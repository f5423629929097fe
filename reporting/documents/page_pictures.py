"""`pictures_on_page`: the pictures of a finished briefing, each with its digest, its words and what it looks like."""

import base64
import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

import docx
from docx.document import Document
from docx.opc.part import Part
from PIL import Image

from reporting.core.hashing import digest
from reporting.documents.doc_parts import DocPart, doc_parts_of, in_fallback
from reporting.documents.native_charts.reading import ChartPoint, points_of
from reporting.documents.pictures import A
from reporting.documents.tracked.cutting import DEL, MOVED_AWAY
from reporting.documents.wordml import DOC_PR, Element, P, R, nearest, text_of

# A picture that was packed anew keeps its look on this grid of grey: its darkest change is below _SAME_TO_THE_EYE
# (of 255; measured: JPEG 8, a third of the size 61), and a bar of another length above it (200).
_GRID, _SAME_TO_THE_EYE = (96, 48), 80
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
# Where a picture is, and a chart of Word's own: each with the attribute that names its part.
_SHOWN = {f"{{{A}}}blip": f"{{{R}}}embed", _CHART: f"{{{R}}}id"}
_PICTURE_SIGN = "\N{OBJECT REPLACEMENT CHARACTER}"


@dataclass(frozen=True)
class PagePicture:
    """A picture or a chart on a page: its name in the file, the digest of its bytes, its look, its description.

    `look` is empty for a chart, and for a picture that cannot be opened; `caption` is the next line with words.
    `points` are the numbers of a chart; a picture has none.
    """

    name: str
    digest: str
    look: str
    described: str
    caption: str
    place: str = ""
    points: tuple[ChartPoint, ...] = ()

    def looks_like(self, look: str) -> bool:
        """Whether a person would take it for the picture with this look: the same one, packed or sized anew."""
        return looks_alike(self.look, look)


def pictures_on_page(document: Document | bytes, locale: str) -> list[PagePicture]:
    """The pictures in their order, those in headers and footers last; what only old programs would show is left out."""
    opened = docx.Document(io.BytesIO(document)) if isinstance(document, bytes) else document
    return [picture for doc_part in doc_parts_of(opened) for picture in _pictures(doc_part, locale)]


def _pictures(doc_part: DocPart, locale: str) -> Iterator[PagePicture]:
    paragraphs = list(doc_part.paragraphs())
    places = {paragraph: number for number, paragraph in enumerate(paragraphs)}
    for shown in doc_part.root.iter(*_SHOWN):
        part, paragraph = _part(doc_part, shown), nearest(shown, P)
        if part is None or paragraph is None or in_fallback(shown) or _is_deleted(shown):
            continue
        caption = next((text for one in paragraphs[places[paragraph] :] if (text := _words(one))), "")
        shape = _shape(shown)
        name, described = ("", "") if shape is None else (shape.get("name", ""), shape.get("descr", ""))
        place = doc_part.place(paragraph, locale)
        points = points_of(part) if shown.tag == _CHART else ()
        yield PagePicture(name, digest(part.blob), look_of(part.blob), described, caption, place, points)


def _is_deleted(shown: Element) -> bool:
    """Whether it goes when all tracked changes are accepted."""
    return next(shown.iterancestors(DEL, MOVED_AWAY), None) is not None


def _part(doc_part: DocPart, shown: Element) -> Part | None:
    relation = doc_part.part.rels.get(shown.get(_SHOWN[str(shown.tag)], ""))
    target = None if relation is None or relation.is_external else relation.target_part
    return target if isinstance(target, Part) else None


def _shape(shown: Element) -> Element | None:
    """The properties of the drawing around it."""
    for holder in shown.iterancestors():
        properties = holder.find(DOC_PR)
        if properties is not None:
            return properties
    return None


def _words(paragraph: Element) -> str:
    return text_of(paragraph).replace(_PICTURE_SIGN, "").strip()


def look_of(image: bytes) -> str:
    """The picture on a coarse grid of grey, packed as text; empty for what is no picture."""
    try:
        with Image.open(io.BytesIO(image)) as opened:
            grey = opened.convert("L").resize(_GRID, Image.Resampling.BOX)
    # What Pillow raises for a picture that is none, or broken; some formats it only knows by name.
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return ""
    return base64.b64encode(zlib.compress(grey.tobytes(), 9)).decode("ascii")


def looks_alike(one: str, other: str) -> bool:
    """Whether a person would take one look for the other."""
    return bool(one and other) and _difference(one, other) < _SAME_TO_THE_EYE


def _difference(one: str, other: str) -> int:
    """The largest difference of two looks at any point of the grid, from 0 to 255."""
    here, there = (zlib.decompress(base64.b64decode(look)) for look in (one, other))
    return max(abs(grey - other_grey) for grey, other_grey in zip(here, there, strict=True))
