"""A workbook that is in already: when a person confirms a layout later, its columns may fill empty cells."""

from collections.abc import Iterator

from reporting.ledger.layout_words import FIELDS, TABLES
from reporting.returns.returned import Returned
from reporting.returns.taking.merge_rows import ROW_TABLES, TableTexts, merge_rows
from reporting.returns.taking.table_text import RowCells, TableText


def fills_empty_columns(texts: TableTexts, returned: Returned, workbook: str) -> bool:
    """Whether the workbook, read again, fills empty cells in columns that a checked heading or layout means.

    If anything else differs, somebody has worked on the ledger since then, and the ledger stays as it is.
    """
    named = {*_by_names(texts["names"]), *_by_layouts(texts["layouts"])}
    if not named or returned.faults:
        return False
    after = merge_rows(texts, returned, workbook).texts
    differences = [
        (f"{table}.{column}", text)
        for table in ROW_TABLES
        for id_ in texts[table].rows.keys() | after[table].rows.keys()
        for column, text in _differences(texts[table].rows.get(id_), after[table].rows.get(id_))
    ]
    return bool(differences) and all(column in named and not text for column, text in differences)


def _by_names(names: TableText) -> Iterator[str]:
    rows = names.rows.values()
    return (row["means"] for row in rows if row["kind"] == "heading" and row["checked"] == "yes")


def _by_layouts(layouts: TableText) -> Iterator[str]:
    for row in layouts.rows.values():
        table = TABLES[row["table"]]
        if row["checked"] == "yes" and row["means"] in FIELDS[table]:
            yield f"{table}.{FIELDS[table][row['means']]}"


def _differences(before: RowCells | None, after: RowCells | None) -> list[tuple[str, str]]:
    """The columns in which two rows differ, with what stood there; a row that came or went differs in its id."""
    if before is None or after is None:
        return [("id", "")]
    return [(column, text) for column, text in before.items() if after.get(column, "") != text]
