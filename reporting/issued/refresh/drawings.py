"""Pictures and charts of two documents: whether they show the same, and how large a person made one."""

from collections.abc import Iterable, Iterator, Sequence

from docx.opc.part import Part

from reporting.core.hashing import digest
from reporting.documents.native_charts.reading import points_of
from reporting.documents.page_pictures import look_of, looks_alike
from reporting.documents.pictures import A
from reporting.documents.wordml import DOC_PR, WP, Element, R
from reporting.issued.refresh.line import Line

_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_SHOWN = {f"{{{A}}}blip": f"{{{R}}}embed", _CHART: f"{{{R}}}id"}
_EXTENT = f"{{{WP}}}extent"
_SIZES = (_EXTENT, f"{{{A}}}ext")


def differs(one: Line, other: Line) -> bool:
    """Whether two lines show other pictures, or describe them otherwise."""
    return _contents(one) != _contents(other) or _described(one) != _described(other)


def is_replaced(was: Line, mine: Line) -> bool:
    """Whether a person put another picture in the place of the one as printed; the same one packed anew is none."""
    old, new = list(_parts(was)), list(_parts(mine))
    return len(old) != len(new) or not all(_same(one, other) for one, other in zip(old, new, strict=True))


def as_large(fresh: Iterable[Element], was: Line, mine: Line) -> None:
    """Give a fresh picture the width that a person gave to the one in its place, in its own proportions."""
    then, now = _width(was.element), _width(mine.element)
    if not then or not now or then == now:
        return
    for size in (size for top in fresh for size in top.iter(*_SIZES)):
        for side in ("cx", "cy"):
            size.set(side, str(round(int(size.get(side, "0")) * now / then)))


def _width(element: Element) -> int:
    extent = next(element.iter(_EXTENT), None)
    return 0 if extent is None else int(extent.get("cx", "0"))


def _contents(line: Line) -> Sequence[object]:
    return [points_of(part) or digest(part.blob) for part in _parts(line)]


def _same(one: Part, other: Part) -> bool:
    points = points_of(one)
    if points or points_of(other):
        return points == points_of(other)
    return one.blob == other.blob or looks_alike(look_of(one.blob), look_of(other.blob))


def _described(line: Line) -> list[str]:
    return [shape.get("descr", "") for shape in line.element.iter(DOC_PR)]


def _parts(line: Line) -> Iterator[Part]:
    for shown in line.element.iter(*_SHOWN):
        relation = line.part.part.rels.get(shown.get(_SHOWN[str(shown.tag)], ""))
        if relation is not None and not relation.is_external and isinstance(relation.target_part, Part):
            yield relation.target_part
