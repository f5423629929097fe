"""The rules for sizes: beyond them a number is a slip of the keyboard, or a number of something else."""

from collections.abc import Iterator
from decimal import Decimal

from reporting.core.rows import Row, iter_rows
from reporting.ledger.faults import Fault
from reporting.ledger.rows import Frames, by_ids, fault_in_row, rows_where

# More than the largest group pays all its employees in a year, more people than any group has, and so on.
LIMITS = {"money": 10**11, "count": 10**8, "measure": 10**10, "percent": 10**5}
_WORDS = {"money": "1000亿元", "count": "1亿", "measure": "100亿", "percent": "100000%"}
COUNTS: dict[str, tuple[str, ...]] = {
    "lists": ("total", "resolved", "in_progress"),
    "items": ("beneficiaries", "satisfied", "basically_satisfied", "dissatisfied"),
}


def _figures(frames: Frames) -> Iterator[Fault]:
    """Faults of figures that no enterprise can have."""
    kinds = by_ids(frames["units"], "kind")
    of_measure = {row.id: kinds[row.unit] for row in iter_rows(frames["measures"])}
    rows = frames["achievements"]
    stated = zip(rows.measure, rows.value, strict=True)
    for row in rows_where(rows, (abs(value) > LIMITS[of_measure[measure]] for measure, value in stated)):
        yield _too_large(row, "value", of_measure[row.measure])


def _counts(frames: Frames) -> Iterator[Fault]:
    """Faults of lists and items with counts, or money, that no enterprise can have."""
    columns = [(table, column, "count") for table, names in COUNTS.items() for column in names]
    for table, column, kind in [*columns, ("items", "money", "money")]:
        rows, limit = frames[table], LIMITS[kind]
        for row in rows_where(rows, (value is not None and value > limit for value in rows[column])):
            yield _too_large(row, column, kind)


def _too_large(row: Row, column: str, kind: str) -> Fault:
    value: Decimal | int = getattr(row, column)
    rule = f"no enterprise has more than {_WORDS[kind]} of anything ({LIMITS[kind]})"
    return fault_in_row(
        row, column, f"{value:f}" if isinstance(value, Decimal) else str(value), rule, "take out the digits too many"
    )


RULES = (_figures, _counts)
