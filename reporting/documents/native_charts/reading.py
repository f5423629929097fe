"""`points_of`: the numbers of a chart in a briefing: what is drawn, what its labels say, what its cells hold."""

from collections.abc import Iterator
from dataclasses import dataclass

from docx.opc.part import Part

from reporting.documents.door.parsing import UnreadableError, parsed
from reporting.documents.native_charts.book_cells import cells_in, plain_number, sheets_in
from reporting.documents.native_charts.chart_xml import (
    CAT,
    FORMULA,
    IDX,
    LABEL,
    LABELS,
    NUMBERS,
    TX,
    VAL,
    c,
    points_in,
    series_in,
    words_in,
)
from reporting.documents.wordml import Element, R
from reporting.xlsx.cells import StoredSheet


@dataclass(frozen=True)
class ChartPoint:
    """A number of a chart with its series and category: as it is drawn, as its label says it, as the workbook has it.

    What is not there is empty.
    """

    series: str
    category: str
    drawn: str
    label: str = ""
    kept: str = ""


def points_of(part: Part) -> tuple[ChartPoint, ...]:
    """Series by series; none of a part that is no chart, or is drawn from other things than numbers by name."""
    try:
        root = parsed(str(part.partname), part.blob)
    except UnreadableError:
        return ()
    sheets = sheets_in(_book(part, root))
    return tuple(point for series in series_in(root) for point in _points(series, sheets))


def _points(series: Element, sheets: dict[str, StoredSheet]) -> Iterator[ChartPoint]:
    name, names, drawn = words_in(series.find(TX)), points_in(series.find(CAT)), points_in(series.find(NUMBERS))
    kept = cells_in(sheets, series.findtext(f"{NUMBERS}//{FORMULA}", ""))
    said = {_index(label): words_in(label.find(TX)) for label in series.iterfind(f"{LABELS}/{LABEL}")}
    # Numbers that the workbook has beyond those that are drawn are seen as soon as somebody opens it.
    for at in range(max(len(kept or ()), *(place + 1 for place in (-1, *names, *drawn)))):
        cell = kept[at] if kept is not None and at < len(kept) else ""
        if at in drawn or cell:
            yield ChartPoint(name, names.get(at, ""), plain_number(drawn.get(at, "")), said.get(at, ""), cell)


def _index(label: Element) -> int:
    index = label.find(IDX)
    return -1 if index is None else int(index.get(VAL, "-1"))


def _book(part: Part, root: Element) -> bytes:
    lead = root.find(c("externalData"))
    relation = None if lead is None else part.rels.get(lead.get(f"{{{R}}}id", ""))
    return b"" if relation is None or relation.is_external else relation.target_part.blob
