"""Merged areas: all their cells hold what the first one shows."""

from collections.abc import Iterable
from dataclasses import replace

from reporting.returns.book import Cell
from reporting.xlsx.addresses import Area
from reporting.xlsx.limits import RETURN
from reporting.xlsx.unusable import UnusableError, damaged


def fill(rows: list[list[Cell]], areas: Iterable[Area]) -> list[tuple[int, int]]:
    """Fill the areas as far as the rows go; the places of cells that held something else, which nobody can see."""
    height, width = len(rows), len(rows[0]) if rows else 0
    inside = [_cut(area, height, width) for area in areas if area.top <= height and area.left <= width]
    # No cell lies in two areas; a workbook in which many do would be filled for hours.
    if sum(area.cells for area in inside) > height * width:
        raise damaged()
    characters = sum(area.cells * len(rows[area.top - 1][area.left - 1].text) for area in inside)
    if characters > RETURN.characters:
        raise UnusableError("large", f"{characters // 2**20} MB")
    return [place for area in inside for place in _fill(rows, area)]


def _cut(area: Area, height: int, width: int) -> Area:
    return area._replace(bottom=min(area.bottom, height), right=min(area.right, width))


def _fill(rows: list[list[Cell]], area: Area) -> list[tuple[int, int]]:
    first = rows[area.top - 1][area.left - 1]
    copy = replace(first, copied=True)
    covered = []
    for row in range(area.top, area.bottom + 1):
        for column in range(area.left, area.right + 1):
            if (row, column) == (area.top, area.left):
                continue
            under = rows[row - 1][column - 1]
            if (under.text, under.bad) not in {("", ""), (first.text, first.bad)}:
                covered.append((row, column))
            rows[row - 1][column - 1] = copy
    return covered
