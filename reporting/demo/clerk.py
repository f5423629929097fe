"""The cells of a form that a clerk types into: in the rows that are given, or the empty ones below."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from reporting.demo.filled_form import CellContent, CellPlace, TypedCells, sheets_of
from reporting.demo.paper import Paper, PaperLine
from reporting.returns.vocabulary import vocabulary

SheetValues = Sequence[Sequence[object]]


def cells_of(form: bytes, paper: Paper) -> TypedCells:
    """The cells of each sheet of the form in which the paper's lines are typed."""
    sheets = sheets_of(form)
    return {
        vocabulary().sheets[table][0]: dict(_cells(table, sheets[vocabulary().sheets[table][0]], lines))
        for table, lines in paper.tables.items()
        if lines
    }


def columns_of(table: str, sheet: SheetValues) -> tuple[int, dict[str, int]]:
    """The row of the headings, and the column of each field (both from 1)."""
    words = {field: names[0] for field, names in vocabulary().columns[table].items()}
    for number, row in enumerate(sheet, 1):
        columns = {
            field: column
            for column, cell in enumerate(row, 1)
            for field, word in words.items()
            if "".join(str(cell).split()) == word or "".join(str(cell).split()).startswith(f"{word}（")
        }
        if len(columns) > 2:
            return number, columns
    raise AssertionError(table)  # the form has all of its sheets


def _cells(table: str, sheet: SheetValues, lines: Sequence[PaperLine]) -> Iterator[tuple[CellPlace, CellContent]]:
    heading, columns = columns_of(table, sheet)
    given = _given(table, sheet, heading, columns)
    taken = set(given.values())
    free = (row for row in count(heading + 1) if row not in taken)
    for line in lines:
        known = given.pop(_key(table, line), None)
        row = known or next(free)
        for field, value in line.items():
            # What the form holds already is left as it is.
            typed = value if known is None or field not in _PRINTED[table] else None
            if typed is not None and field in columns:
                yield (row, columns[field]), typed
    # An item that is not reported any more was taken out of the form; figures without a value just stay empty.
    for row in given.values() if table == "items" else ():
        yield from (((row, column), None) for column in columns.values())


# What the form prints itself in the rows that it gives.
_PRINTED: Mapping[str, frozenset[str]] = {
    "items": frozenset({"id", "unit", "list", "title", "category", "origin", "opened", "deadline", "parent_item"}),
    "achievements": frozenset({"measure", "measured_in"}),
    "lists": frozenset(),
    "practices": frozenset(),
}
_KEYS = {"items": "id", "achievements": "measure"}


def _given(table: str, sheet: SheetValues, heading: int, columns: Mapping[str, int]) -> dict[str, int]:
    """The rows that the form gives, by what they are known by."""
    if table not in _KEYS:
        return {}
    column = columns[_KEYS[table]] - 1
    rows = {str(row[column]): number for number, row in enumerate(sheet[heading:], heading + 1)}
    return {key: number for key, number in rows.items() if key}


def _key(table: str, line: PaperLine) -> str:
    return str(line.get(_KEYS.get(table, ""), ""))
