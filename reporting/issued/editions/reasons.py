"""`reasons`: why a number differs, as lines: rows that only one edition counts, and rows with other cells."""

from collections.abc import Iterator

from reporting.issued.editions.edition import Edition, Row
from reporting.issued.editions.matching import Pair

# The columns that a person needs to find and judge a row.
_SHOWN_COLUMNS = ("enterprise", "unit", "measure", "name", "title", "value", "total", "resolved", "status", "printed")


def reasons(pair: Pair, before: Edition, after: Edition) -> Iterator[str]:
    """One line for each row: − gone, + new, ~ changed, with its columns."""
    old = {before.id_of(at): at for at in (pair.before.passport.rows if pair.before else ())}
    new = {after.id_of(at): at for at in (pair.after.passport.rows if pair.after else ())}
    yield from (f"− {_row(before, at)}" for row, at in old.items() if row not in new)
    yield from (f"+ {_row(after, at)}" for row, at in new.items() if row not in old)
    for row in old.keys() & new.keys() if pair.before and pair.after else ():
        changed = list(_changes(before.rows.get(old[row], {}), after.rows.get(new[row], {})))
        if changed:
            yield f"~ {new[row]} {'; '.join(changed)}"


def _changes(old: Row, new: Row) -> Iterator[str]:
    """The columns that differ, among those that both rows have."""
    for column in (name for name in new if name in old):
        if old[column] != new[column]:
            yield f"{column} {old[column] or '—'} → {new[column] or '—'}"


def _row(edition: Edition, at: str) -> str:
    row = edition.rows.get(at, {})
    return " ".join([at, *(row[column] for column in _SHOWN_COLUMNS if row.get(column))])
