"""Workbooks to put the slip into when what came is none: its cells, or nothing at all."""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from io import BytesIO
from itertools import count

import xlsxwriter

from reporting.core.personal_data import masked
from reporting.returns.book import Cell, Grid
from reporting.returns.slips.earlier import NAME, TITLE
from reporting.returns.slips.same_cells import SheetsOfCells
from reporting.returns.slips.words import clean

_EPOCH = datetime(1980, 1, 1, tzinfo=UTC)


def as_workbook(grids: Sequence[Grid]) -> bytes:
    """The cells of a file that is no .xlsx as a workbook; what was hidden is hidden."""
    stream = BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        book.set_properties({"created": _EPOCH})
        sheets = SheetsOfCells(book)
        for grid in grids:
            sheets.add(grid)
    return stream.getvalue()


def sheet_names(names: Iterable[str]) -> list[str]:
    """Names that Excel takes for sheets, no two of them equal."""
    taken: dict[str, str] = {}
    for name in names:
        plain = choice = _sheet_name(name)
        for number in count(2):
            if choice.casefold() not in taken:
                break
            choice = f"{plain[:26]}-{number}"
        taken[choice.casefold()] = choice
    return list(taken.values())


def _sheet_name(name: str) -> str:
    """A name that Excel takes for a sheet, and that names nobody."""
    plain = re.sub(r"[\[\]:*?/\\]", "_", clean(masked(name))).strip("' ")[:31].strip("' ")
    return plain if plain and plain.casefold() != "history" else "报表"


def blank() -> bytes:
    """A workbook with nothing but an earlier slip, which the new one replaces."""
    return as_workbook([Grid(NAME, ((Cell(TITLE, "text"),),))])
