"""The rules for layouts: each heading means something of its table, once, and the rows of a layout fit together."""

from collections.abc import Iterator

from reporting.core.personal_data import personal_heading
from reporting.core.rows import Row, grouped, iter_rows
from reporting.ledger.faults import Fault, nearest, shown
from reporting.ledger.layout_words import FIELDS, NEEDED, TABLES, UNREAD
from reporting.ledger.rows import Frames, fault_in_row


def _layouts(frames: Frames) -> Iterator[Fault]:
    measures = set(frames["measures"].name)
    for rows in _rows_of_layouts(frames):
        unread = [fault for row in rows for fault in _unread(row, rows[0], measures)]
        yield from _disagreeing(rows) or unread or (*_repeated(rows), *_lacking(rows, measures))


def _rows_of_layouts(frames: Frames) -> list[list[Row]]:
    return list(grouped(iter_rows(frames["layouts"]), lambda row: row.layout).values())


def _disagreeing(rows: list[Row]) -> list[Fault]:
    first = rows[0]
    return [
        fault_in_row(
            row,
            column,
            shown(getattr(row, column) or ""),
            f"the same layout has {shown(getattr(first, column) or '')} at {first.at}",
            "write the same in all rows of a layout",
        )
        for row in rows[1:]
        for column in ("table", "enterprise")
        if getattr(row, column) != getattr(first, column)
    ]


def _unread(row: Row, first: Row, measures: set[str]) -> Iterator[Fault]:
    """A word that is none of its table's; and a heading of personal data, which is never read."""
    words = [*FIELDS[TABLES[first.table]], *(sorted(measures) if first.table == "成果" else ()), UNREAD]
    if row.means not in words:
        rule = f"it is no heading of the form of {first.table}"
        yield fault_in_row(row, "means", shown(row.means), rule, nearest(row.means, words))
    elif row.means != UNREAD and personal_heading(row.heading):
        yield fault_in_row(row, "means", shown(row.means), "personal data is never read", "write 不读 here")


def _repeated(rows: list[Row]) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for row in rows:
        first = seen.setdefault(row.means, row.at)
        if row.means != UNREAD and first != row.at:
            rule = f"the same layout reads it from {first} already"
            yield fault_in_row(row, "means", shown(row.means), rule, "write 不读 in one of the two rows")


def _lacking(rows: list[Row], measures: set[str]) -> Iterator[Fault]:
    """A layout that was checked and lacks what its table needs; measures as headings need no other."""
    words = FIELDS[TABLES[rows[0].table]]
    means = {row.means for row in rows}
    if not _is_checked(rows) or (rows[0].table == "成果" and means & measures):
        return
    for group in NEEDED[TABLES[rows[0].table]]:
        needed = [word for word, field in words.items() if field in group]
        if not means.intersection(needed):
            rule = f"no heading of this layout means {'/'.join(needed)}"
            yield fault_in_row(rows[0], "means", shown(rows[0].means), rule, "correct the row of that heading")


def _known_twice(frames: Frames) -> Iterator[Fault]:
    """Headings that two layouts have: both for the same senders, or each for another table."""
    seen: dict[tuple[str, ...], list[Row]] = {}
    for rows in filter(_is_checked, _rows_of_layouts(frames)):
        first, others = rows[0], seen.setdefault(tuple(row.heading for row in rows), [])
        same = [other for other in others if other.enterprise == first.enterprise or other.table != first.table]
        others.append(first)
        if same:
            rule = f"{same[0].at} begins a layout of the same headings"
            yield fault_in_row(first, "layout", shown(first.layout), rule, "take out one of the two layouts")


def _is_checked(rows: list[Row]) -> bool:
    return all(row.checked == "yes" for row in rows)


RULES = (_layouts, _known_twice)
