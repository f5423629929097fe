"""For drafts alone: which faulty cells are emptied, so that the rest of their row still counts."""

from collections.abc import Iterable, Mapping

from reporting.ledger.schema import TABLES

# A cell stands here if its row says nothing wrong without it. Cells in one group mean nothing without each other: two
# of three answers would be a share that nobody gave.
_GROUPS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "enterprises": (("industry", "industry_en"),),
    "sources": (
        *((name,) for name in ("title", "title_en", "publisher", "publisher_en", "published_on")),
        ("note", "note_en"),
    ),
    "measures": (("people_of",), ("headline",), ("within",), ("note", "note_en"), ("said",), ("said_en",)),
    "lists": tuple((name,) for name in ("total", "resolved", "in_progress", "locator", "printed")),
    "items": (
        *((name,) for name in ("category", "origin", "leader", "responsible", "supervisor", "locator")),
        *((name,) for name in ("deadline", "deadline_note", "closed_on", "closed_by", "money", "beneficiaries")),
        ("satisfied", "basically_satisfied", "dissatisfied"),
    ),
    "achievements": tuple((name,) for name in ("baseline", "baseline_period", "locator", "printed")),
    "practices": (("text_en",), ("locator",)),
    "issues": tuple((name,) for name in ("number", "total_number", "copies", "signed_by")),
    "office": (("text_en",),),
    "next_steps": (("text_en",),),
}
# Without these a row would say something else, though a ledger may leave them empty: a unit's figure would be its
# enterprise's, a unit would be an enterprise, a part would be added to its whole, an item that was handed down would
# count twice, money would be in another total, a done item would be open, a return would be in the ledger without rows,
# a layout of one enterprise would be read for all, a line of the office would be gone, a phrase would mean less.
MEANT: Mapping[str, frozenset[str]] = {
    "enterprises": frozenset({"parent"}),
    "measures": frozenset({"programme"}),
    "items": frozenset({"unit", "done_on", "parent_item"}),
    "achievements": frozenset({"unit", "part_of"}),
    "practices": frozenset({"unit"}),
    "returns": frozenset({"source"}),
    "layouts": frozenset({"enterprise"}),
    "office": frozenset({"text"}),
    "extraction_words": frozenset({"measure", "unit", "status", "enterprise"}),
}
# What stands in an emptied cell that must not be empty: it says where a figure came from, and a page shows it at most.
_UNKNOWN = "—"


def emptied_for(table: str, columns: Iterable[str]) -> frozenset[str] | None:
    """The cells that are emptied for faults in these columns of a row; None if the whole row has to go."""
    groups = [_group_of(table, column) for column in columns]
    return frozenset(name for group in groups for name in group) if all(groups) else None


def text_for(table: str, column: str) -> str:
    """The text that stands in a cell that was emptied."""
    return "" if column in optional_columns(table) else _UNKNOWN


def optional_columns(table: str) -> frozenset[str]:
    """The columns of a table that may be empty in a sound ledger."""
    return frozenset(column.name for column in TABLES[table].columns if column.empty)


def _group_of(table: str, column: str) -> tuple[str, ...]:
    if column and column not in TABLES[table].names:
        # A cell of a workbook beside the table, in a column without a name.
        return (column,)
    return next((group for group in _GROUPS.get(table, ()) if column in group), ())
