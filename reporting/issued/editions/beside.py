"""`beside_by_bookmark`: the number that stands beside each number: before it in its line, or first in its table row."""

from collections.abc import Iterable
from itertools import pairwise

from reporting.documents.page import Mark, PageParagraph


def beside_by_bookmark(page: Iterable[PageParagraph]) -> dict[str, tuple[str, ...]]:
    """By the bookmark of a number, those of the others of its table row, or of the number before it in its line.

    What 3家 says of the enterprises behind 158万余元 is known by it. A number that stands alone has none.
    """
    lines = list(page)
    rows: dict[tuple[str, int, int], list[Mark]] = {}
    for line in lines:
        if line.cell is not None:
            rows.setdefault((line.room, line.cell.table, line.cell.row), []).extend(line.marks)
    beside = {
        mark.name: tuple(other.name for other in marks if other is not mark)
        for marks in rows.values()
        for mark in marks
    }
    for line in (line for line in lines if line.cell is None):
        marks = sorted(line.marks, key=lambda mark: mark.start)
        beside |= {mark.name: (before.name,) for before, mark in pairwise(marks)}
    return beside
