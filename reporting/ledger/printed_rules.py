"""The rules for what the source prints: it says the same as the columns beside it."""

from collections.abc import Iterator

from reporting.core.rows import Row, iter_rows
from reporting.ledger.faults import Fault, shown
from reporting.ledger.printed_agreement import Figure, disagreement, is_plain
from reporting.ledger.printed_lists import unprinted_count
from reporting.ledger.printed_units import Units
from reporting.ledger.rows import Frames, by_ids, fault_in_row, rows_where


def _figures(frames: Frames) -> Iterator[Fault]:
    """Faults of figures with another value, bound or unit than the source prints."""
    units, words = Units.of(frames["units"]), by_ids(frames["units"], "zh")
    counted = {row.id: (words[row.unit], row.kind) for row in iter_rows(frames["measures"])}
    rows = frames["achievements"]
    figures = [
        Figure(value, bound, printed, *counted[measure])
        for measure, value, bound, printed in zip(rows.measure, rows.value, rows.bound, rows.printed, strict=True)
    ]
    found = [None if is_plain(figure) else disagreement(figure, units) for figure in figures]
    for row, other in zip(rows_where(rows, [other is not None for other in found]), filter(None, found), strict=True):
        observed = str(row.value) if other.column == "value" else shown(getattr(row, other.column))
        yield fault_in_row(row, other.column, observed, other.printed, other.todo)


def _lists(frames: Frames) -> Iterator[Fault]:
    """Faults of lists with a total, or a number of resolved items, that is not what the source prints."""
    units = Units.of(frames["units"])
    for row in iter_rows(frames["lists"]):
        column = unprinted_count(row, units)
        if column:
            yield _unprinted(row, column)


def _unprinted(row: Row, column: str) -> Fault:
    todo = f"correct {column}, or printed if that is wrong"
    return fault_in_row(
        row, column, str(getattr(row, column)), f"printed says {shown(row.printed)}, another number", todo
    )


RULES = (_figures, _lists)
