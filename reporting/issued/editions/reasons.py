"""`reasons`: why a number differs, as lines: rows that only one edition counts, and rows with other cells."""

from collections.abc import Iterator

from reporting.issued.editions.edition import Edition
from reporting.issued.editions.matching import Pair
from reporting.issued.editions.rows_of_views import Row

# The columns that a person needs to find and judge a row.
_SHOWN_COLUMNS = ("enterprise", "unit", "measure", "name", "title", "value", "total", "resolved", "status", "printed")


def reasons(pair: Pair, before: Edition, after: Edition) -> Iterator[str]:
    """One line for each row: − gone, + new, ~ changed, with its columns."""
    old = before.rows_behind(pair.before) if pair.before else {}
    new = after.rows_behind(pair.after) if pair.after else {}
    yield from (f"− {_in_words(row)}" for id_, row in old.items() if id_ not in new)
    yield from (f"+ {_in_words(row)}" for id_, row in new.items() if id_ not in old)
    for id_ in (id_ for id_ in old if id_ in new):
        changed = list(_changes(old[id_], new[id_]))
        if changed:
            yield f"~ {new[id_].get('at', id_)} {'; '.join(changed)}"


def _changes(old: Row, new: Row) -> Iterator[str]:
    """The columns that differ, among those that both rows have; a row may have moved."""
    for column in (name for name in new if name in old and name not in {"at", "period"}):
        if old[column] != new[column]:
            yield f"{column} {old[column] or '—'} → {new[column] or '—'}"


def _in_words(row: Row) -> str:
    return " ".join([row.get("at", ""), *(row[column] for column in _SHOWN_COLUMNS if row.get(column))])
