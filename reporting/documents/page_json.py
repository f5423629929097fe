"""The page as the kit wrote it, kept in the manifest so that an edited one can be compared with it."""

from collections.abc import Iterable, Mapping
from dataclasses import astuple
from typing import Any

from reporting.documents.filling import Filled
from reporting.documents.native_charts.reading import ChartPoint
from reporting.documents.page import Cell, Mark, PageParagraph, lines_on_page
from reporting.documents.page_pictures import PagePicture, pictures_on_page

_OF_PICTURES = ("name", "digest", "look", "described", "caption")


def to_manifest(briefing: bytes, anchors: Iterable[str]) -> list[dict[str, Any]]:
    """Each line with its numbers' bookmarks and, in a table, its cell, as JSON."""
    known = set(anchors)
    return [_line_as_json(line, known) for line in lines_on_page(briefing, "en")]


def pictures_to_manifest(filled: Filled) -> list[dict[str, Any]]:
    """Each picture of a finished document, as JSON; those that were published with the numbers that they show."""
    return [
        {
            "name": picture.name,
            "digest": picture.digest,
            "look": picture.look,
            "described": picture.described,
            "caption": picture.caption,
            **({"numbers": list(filled.pictures[picture.name])} if picture.name in filled.pictures else {}),
            **({"points": [astuple(point) for point in picture.points]} if picture.points else {}),
        }
        for picture in pictures_on_page(filled.briefing, "en")
    ]


def pictures_from_manifest(pictures: Iterable[Mapping[str, Any]]) -> dict[PagePicture, tuple[str, ...] | None]:
    """The pictures again, each with the numbers that it shows; None for one of the template."""
    return {_picture(entry): tuple(entry["numbers"]) if "numbers" in entry else None for entry in pictures}


def _picture(entry: Mapping[str, Any]) -> PagePicture:
    name, digest, look, described, caption = (entry[of] for of in _OF_PICTURES)
    points = tuple(ChartPoint(*point) for point in entry.get("points", ()))
    return PagePicture(name, digest, look, described, caption, points=points)


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
