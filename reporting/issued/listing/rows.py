"""`numbers_with_rows`: every number that differs, with the ledger rows that made the difference below it."""

from collections.abc import Iterable, Iterator, Sequence

from reporting.core.quantity import Words
from reporting.core.rows import grouped
from reporting.core.status_words import STATUS
from reporting.issued.editions.contributions import owner_of
from reporting.issued.editions.likely_same import likely_same
from reporting.issued.editions.matching import Pair
from reporting.issued.editions.row_changes import RowChange, row_changes
from reporting.issued.editions.rows_of_views import Row
from reporting.issued.listing.comparison import Comparison
from reporting.issued.listing.marks import KINDS
from reporting.issued.listing.page import likely_line, number_words
from reporting.recount.column_words import COLUMN_WORDS

# The columns that a person needs to find and judge a row.
_SHOWN = {
    "zh": ("enterprise", "unit", "measure", "kind", "name", "title", "status", "printed"),
    "en": ("enterprise", "unit", "measure", "kind", "name_en", "title", "status", "value"),
}
_COUNTS = ("total", "resolved")
_YES_NO: dict[str, Words] = {"yes": {"zh": "是", "en": "yes"}, "no": {"zh": "否", "en": "no"}}
ITEM_STATUS: dict[str, Words] = {
    "planned": {"zh": "未开始", "en": "not begun"},
    "in_progress": {"zh": "办理中", "en": "in progress"},
    "done": {"zh": "已办结", "en": "resolved"},
}
_IDS = {"source", "list", "part_of", "parent_item", "digest", "state", "counted_in", "programme", "aid"}
_OTHER = {"zh": "不同", "en": " differs"}
_COMMA, _COLON = {"zh": "；", "en": "; "}, {"zh": "：", "en": ": "}


def numbers_with_rows(comparison: Comparison) -> list[str]:
    """All numbers that changed, are new, gone, or have other rows, under a heading each."""
    changes = comparison.changes
    return [
        *_numbers(comparison, [*changes.changed, *changes.following]),
        *(
            line
            for kind, pairs in (("new", changes.new), ("gone", changes.gone), ("other_rows", changes.other_rows))
            if pairs
            for line in (comparison.say(kind, count=len(pairs)), *_numbers(comparison, pairs))
        ),
        *(likely_line(comparison, likely) for likely in likely_same(comparison.before, comparison.after)),
    ]


def _numbers(comparison: Comparison, pairs: Iterable[Pair]) -> Iterator[str]:
    """A line for each number, and below those with the same rows a line for each row: − gone, + new, ~ changed."""
    by_rows = grouped(pairs, lambda pair: tuple(_rows(comparison, pair)))
    for rows, alike in by_rows.items():
        yield from dict.fromkeys(f"  {_number(comparison, pair)}" for pair in alike)
        yield from (f"    {row}" for row in rows)


def _number(comparison: Comparison, pair: Pair) -> str:
    before, after, size = number_words(comparison, pair)
    change = before if before == after else f"{before} → {after}  {size}"
    return f"{comparison.naming.number(pair)}  {change}".rstrip()


def _rows(comparison: Comparison, pair: Pair) -> Iterator[str]:
    """The rows of one enterprise stand together."""
    changes = row_changes(pair, comparison.before, comparison.after)
    by_owner = grouped(changes, lambda change: owner_of(change.after or change.before or {}))
    for change in (one for every in by_owner.values() for one in every):
        match change:
            case RowChange(before=None, after=dict(row)):
                yield f"+ {row_in_words(comparison, row)}"
            case RowChange(before=dict(row), after=None):
                yield f"− {row_in_words(comparison, row)}"
            case RowChange(before=dict(old), after=dict(new), columns=columns):
                yield f"~ {row_in_words(comparison, new)}{_changed(comparison, columns, (old, new))}"


def row_in_words(comparison: Comparison, row: Row) -> str:
    """Its place in the ledger, whose it is, and what it says: achievements.csv:8 本钢 困难帮扶资金 已发放 314万元."""
    columns = [column for column in _SHOWN[comparison.locale] if row.get(column)]
    shown = [_value(comparison, row, column) for column in columns if column != "kind" or row[column] in KINDS]
    counts = [f"{COLUMN_WORDS[column][comparison.locale]} {row[column]}" for column in _COUNTS if row.get(column)]
    return " ".join([row.get("at", ""), *dict.fromkeys(shown), *counts])


def _changed(comparison: Comparison, columns: Sequence[str], rows: tuple[Row, Row]) -> str:
    """：数值 3140000 → 3240000；原文数字 314万元 → 324万元."""
    comma, colon = _COMMA[comparison.locale], _COLON[comparison.locale]
    return f"{colon}{comma.join(_cell_change(comparison, column, rows) for column in columns)}"


def _cell_change(comparison: Comparison, column: str, rows: tuple[Row, Row]) -> str:
    """Of a column that holds ids only that it differs."""
    name = COLUMN_WORDS[column][comparison.locale] if column in COLUMN_WORDS else column
    if column in _IDS:
        return f"{name}{_OTHER[comparison.locale]}"
    before, after = (_value(comparison, row, column) or "—" for row in rows)
    return f"{name} {before} → {after}"


def _value(comparison: Comparison, row: Row, column: str) -> str:
    """A cell in words: enterprises, units and measures by their names."""
    value = row[column]
    if column in {"enterprise", "unit"}:
        return comparison.names.enterprise(value)
    if column == "measure":
        return comparison.names.measure(value)
    of_items = ITEM_STATUS if "list" in row else STATUS
    words = {"status": of_items, "kind": KINDS}.get(column, _YES_NO).get(value)
    return words[comparison.locale] if words else value
