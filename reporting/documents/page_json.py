"""The page as the kit wrote it, kept in the manifest so that an edited one can be compared with it."""

from collections.abc import Iterable, Mapping
from typing import Any

from reporting.documents.page import Cell, Mark, PageParagraph, lines_on_page


def to_manifest(briefing: bytes, anchors: Iterable[str]) -> list[dict[str, Any]]:
    """Each line with its numbers' bookmarks and, in a table, its cell, as JSON."""
    known = set(anchors)
    return [_line_as_json(line, known) for line in lines_on_page(briefing, "en")]


def from_manifest(page: Iterable[Mapping[str, Any]]) -> list[PageParagraph]:
    """The lines again; their places are not kept."""
    return [
        PageParagraph(
            text=entry["text"],
            room=entry.get("room", "body"),
            cell=Cell(*entry["cell"]) if "cell" in entry else None,
            marks=tuple(Mark(name, start, end) for name, (start, end) in entry.get("figures", {}).items()),
        )
        for entry in page
    ]


def _line_as_json(line: PageParagraph, known: set[str]) -> dict[str, Any]:
    entry: dict[str, Any] = {"text": line.text}
    marks = {mark.name: [mark.start, mark.end] for mark in line.marks if mark.name in known}
    if marks:
        entry["figures"] = marks
    if line.cell is not None:
        entry["cell"] = [line.cell.table, line.cell.row, line.cell.column]
    if line.room != "body":
        entry["room"] = line.room
    return entry
