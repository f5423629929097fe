"""The page as the kit wrote it, kept in the manifest so that an edited one can be compared with it."""

from collections.abc import Iterable, Mapping
from typing import Any

from reporting.documents.page import Cell, Line, Mark, lines_on_page


def to_manifest(briefing: bytes, anchors: Iterable[str]) -> list[dict[str, Any]]:
    """Each line with its numbers' bookmarks and, in a table, its cell, as JSON."""
    known = set(anchors)
    return [_told(line, known) for line in lines_on_page(briefing, "en")]


def from_manifest(page: Iterable[Mapping[str, Any]]) -> list[Line]:
    """The lines again; their places are not kept."""
    return [
        Line(
            text=told["text"],
            room=told.get("room", "body"),
            cell=Cell(*told["cell"]) if "cell" in told else None,
            marks=tuple(Mark(name, start, end) for name, (start, end) in told.get("figures", {}).items()),
        )
        for told in page
    ]


def _told(line: Line, known: set[str]) -> dict[str, Any]:
    told: dict[str, Any] = {"text": line.text}
    marks = {mark.name: [mark.start, mark.end] for mark in line.marks if mark.name in known}
    if marks:
        told["figures"] = marks
    if line.cell is not None:
        told["cell"] = [line.cell.table, line.cell.row, line.cell.column]
    if line.room != "body":
        told["room"] = line.room
    return told
