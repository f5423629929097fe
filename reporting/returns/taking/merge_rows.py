"""The rows of a workbook in the place of those that its return brought earlier, table by table."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from reporting.ledger.locators import locator
from reporting.returns.notes import Note, Place
from reporting.returns.returned import Returned, ReturnedRow
from reporting.returns.slips.addresses import letters
from reporting.returns.taking.identity import born_in, kept_ids
from reporting.returns.taking.safe_text import name_of, sheet_of
from reporting.returns.taking.table_text import RowCells, TableText
from reporting.returns.vocabulary import vocabulary

# In this order: an item names its list, a part its whole.
ROW_TABLES = ("lists", "items", "achievements", "practices")
_REFERENCES = {"items": {"list": "lists", "parent_item": "items"}, "achievements": {"part_of": "achievements"}}
TableTexts = Mapping[str, TableText]


@dataclass(frozen=True)
class MergedRows:
    """Tables with the rows of a workbook in them, these rows by table and id, and the notes about it."""

    texts: TableTexts
    rows: Mapping[tuple[str, str], ReturnedRow]
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class _Earlier:
    """Sorts the rows that the ledger has already: which came from this return, and which a later one has renewed."""

    return_id: str
    sources: Collection[str]
    later: Collection[str]

    def came_from_this_return(self, row: RowCells) -> bool:
        """Whether the return brought the row. A row typed into the ledger is not from it, whatever its id."""
        return born_in(row["id"], self.return_id) and row["source"] in self.sources

    def renewed(self, row: RowCells) -> bool:
        return row["source"] in self.later

    def current_rows(self, rows: Mapping[str, RowCells]) -> dict[str, RowCells]:
        """The rows of a table that came from this return and were not renewed since."""
        return {id_: row for id_, row in rows.items() if self.came_from_this_return(row) and not self.renewed(row)}


def merge_rows(texts: TableTexts, returned: Returned, workbook: str) -> MergedRows:
    """Put the rows into the tables that the workbook holds; `workbook` is what locators call it.

    Rows of other returns stay, those that a later return renewed, and all of a table that the workbook does not hold.
    """
    earlier = _earlier(texts["returns"], returned)
    named = _renamed(texts, returned, earlier)
    tables = dict(texts)
    merged: dict[tuple[str, str], ReturnedRow] = {}
    notes: list[Note] = []
    for table in ROW_TABLES:
        old = texts[table].rows
        rows = {row.cells["id"]: row for row in named if row.table == table}
        if table not in returned.tables:
            # Lists that only their items name; an earlier statement of such a list says more.
            rows = {id_: row for id_, row in rows.items() if id_ not in old or not _is_stated(old[id_])}
            notes += _unreported(table, earlier.current_rows(old))
        kept = {id_ for id_ in rows if id_ in old and earlier.renewed(old[id_])}
        notes += [_renewed_since(rows[id_], old[id_]) for id_ in rows if id_ in kept]
        put = [{**row.cells, **_origin(returned, row, workbook)} for id_, row in rows.items() if id_ not in kept]
        gone = _gone(table, texts, returned, earlier) - rows.keys()
        tables[table] = texts[table].with_rows(put, gone, earlier.came_from_this_return)
        merged |= {(table, id_): row for id_, row in rows.items()}
    return MergedRows(tables, merged, tuple(notes))


def _earlier(returns: TableText, returned: Returned) -> _Earlier:
    accepted = [row for row in returns.rows.values() if row["enterprise"] == returned.enterprise and row["source"]]
    assert returned.period is not None  # noqa: S101 - asked only if it is known
    ends = returned.period.end.isoformat()
    later = {row["source"] for row in accepted if row["period_end"] > ends and row["source"] != returned.id}
    return _Earlier(returned.id, {row["source"] for row in accepted}, later)


def _gone(table: str, texts: TableTexts, returned: Returned, earlier: _Earlier) -> set[str]:
    """The ids of the rows that the workbook replaces: none of a table that it does not hold.

    A list stays as long as its items do; one that only its items name goes with them.
    """
    current = earlier.current_rows(texts[table].rows)
    items = texts["items"].rows.values() if "items" not in returned.tables else ()
    if table in returned.tables:
        return current.keys() - ({row["list"] for row in items} if table == "lists" else set())
    known_by_items_only = table == "lists" and "items" in returned.tables
    return {id_ for id_, row in current.items() if known_by_items_only and not _is_stated(row)}


def _is_stated(row: RowCells) -> bool:
    """Whether a list was stated in a row, with its numbers."""
    return any(row[column] for column in ("total", "resolved", "in_progress"))


def _unreported(table: str, rows: Mapping[str, RowCells]) -> Iterator[Note]:
    """A warning about a table that the workbook does not hold."""
    stated_rows = [row for row in rows.values() if table != "lists" or _is_stated(row)]
    if stated_rows:
        word = vocabulary().sheets[table][0]
        todo = f"如要撤销，请随其他内容报一张空的“{word}”表"
        yield Note(Place(), "warning", f"这份没有“{word}”表", f"沿用以前报的{len(stated_rows)}条", todo)


def _renamed(texts: TableTexts, returned: Returned, earlier: _Earlier) -> list[ReturnedRow]:
    """The rows with their final ids, also where they refer to each other."""
    ids: dict[str, Mapping[str, str]] = {}
    for table in ROW_TABLES:
        old = texts[table].rows
        from_this_return = [row for row in old.values() if earlier.came_from_this_return(row)]
        others = old.keys() - earlier.current_rows(old).keys()
        new = [_led(row, ids) for row in returned.rows if row.table == table]
        born = [row for row in new if born_in(row.cells["id"], returned.id)]
        numbered = {row.cells["id"] for row in born if row.numbered}
        ids[table] = kept_ids(table, [row.cells for row in born], from_this_return, others, numbered)
    return [_led(row, ids) for row in returned.rows if row.table in ROW_TABLES]


def _led(row: ReturnedRow, ids: Mapping[str, Mapping[str, str]]) -> ReturnedRow:
    """The row with the new ids: its id, and the ids of rows that it refers to."""
    columns = {"id": row.table, **_REFERENCES.get(row.table, {})}
    led = {
        column: ids.get(table, {}).get(row.cells[column], row.cells[column])
        for column, table in columns.items()
        if column in row.cells
    }
    return replace(row, cells={**row.cells, **led})


def _origin(returned: Returned, row: ReturnedRow, workbook: str) -> RowCells:
    """The source and the locator of a row; a figure's with its column, because a row may hold several figures."""
    column = letters(row.place.column) if row.table == "achievements" else ""
    place = locator(workbook, sheet_of(row.place), row.place.row, column)
    origin = name_of(row.quoted, "") if row.quoted else ""
    return {"source": returned.id, "locator": f"{place}，出自{origin}" if origin else place}


def _renewed_since(row: ReturnedRow, old: RowCells) -> Note:
    found = f"“{old.get('title') or row.cells['id']}”之后已由报表 {old['source']} 更新"
    return Note(row.place, "warning", found, "台账保留较新的内容", "如较新的内容有误，请在那一期的报表中更正")
