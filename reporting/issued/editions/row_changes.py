"""`row_changes`: the ledger rows behind a number that only one edition has, and those that have other cells."""

from dataclasses import dataclass

from reporting.issued.editions.edition import Edition
from reporting.issued.editions.matching import Pair
from reporting.issued.editions.rows_of_views import Row

# A row may have moved in its file.
_NO_CONTENT = {"at", "period"}


@dataclass(frozen=True)
class RowChange:
    """A row before and after, None where it is not; of two the columns that differ."""

    before: Row | None
    after: Row | None
    columns: tuple[str, ...] = ()


def row_changes(pair: Pair, before: Edition, after: Edition) -> list[RowChange]:
    """Rows that are gone, then new ones, then those that changed."""
    old = before.rows_behind(pair.before) if pair.before else {}
    new = after.rows_behind(pair.after) if pair.after else {}
    gone = [RowChange(row, None) for id_, row in old.items() if id_ not in new]
    came = [RowChange(None, row) for id_, row in new.items() if id_ not in old]
    stayed = [RowChange(old[id_], new[id_], _columns(old[id_], new[id_])) for id_ in old if id_ in new]
    return [*gone, *came, *(change for change in stayed if change.columns)]


def _columns(old: Row, new: Row) -> tuple[str, ...]:
    """The columns that differ, among those that both rows have."""
    return tuple(name for name in new if name in old and name not in _NO_CONTENT and old[name] != new[name])
