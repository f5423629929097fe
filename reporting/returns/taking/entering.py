"""The rows of a workbook in the place of those that its return brought earlier, table by table."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from reporting.returns.notes import Note
from reporting.returns.returned import Returned, ReturnedRow
from reporting.returns.taking.identity import born_in, kept_ids
from reporting.returns.taking.safe_text import locator
from reporting.returns.taking.table_text import Cells, TableText

# In this order: an item names its list, a part its whole.
ROW_TABLES = ("lists", "items", "achievements", "practices")
_REFERENCES = {"items": {"list": "lists", "parent_item": "items"}, "achievements": {"part_of": "achievements"}}
Texts = Mapping[str, TableText]


@dataclass(frozen=True)
class Entered:
    """Tables with the rows of a workbook in them, these rows by table and id, and what is to be told."""

    texts: Texts
    rows: Mapping[tuple[str, str], ReturnedRow]
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class _Earlier:
    """What the ledger has of a return: whose rows are its own, and which were renewed by a later one since."""

    return_id: str
    sources: Collection[str]
    later: Collection[str]

    def brought(self, row: Cells) -> bool:
        """Rows that somebody typed into the ledger are nobody's, whatever their id looks like."""
        return born_in(row["id"], self.return_id) and row["source"] in self.sources

    def renewed(self, row: Cells) -> bool:
        return row["source"] in self.later


def entered(texts: Texts, returned: Returned) -> Entered:
    """Put the rows into the tables. Rows of other returns stay, and those that a later return renewed."""
    earlier = _earlier(texts["returns"], returned)
    named = _renamed(texts, returned, earlier)
    tables = dict(texts)
    brought: dict[tuple[str, str], ReturnedRow] = {}
    notes: list[Note] = []
    for table in ROW_TABLES:
        old = texts[table].rows
        rows = {row.cells["id"]: row for row in named if row.table == table}
        kept = {id_ for id_ in rows if id_ in old and earlier.renewed(old[id_])}
        notes += [_renewed_since(rows[id_], old[id_]) for id_ in rows if id_ in kept]
        put = [{**row.cells, **_origin(returned, row)} for id_, row in rows.items() if id_ not in kept]
        gone = {id_ for id_, row in old.items() if earlier.brought(row) and not earlier.renewed(row)} - rows.keys()
        tables[table] = texts[table].with_rows(put, gone, earlier.brought)
        brought |= {(table, id_): row for id_, row in rows.items()}
    return Entered(tables, brought, tuple(notes))


def _earlier(returns: TableText, returned: Returned) -> _Earlier:
    accepted = [row for row in returns.rows.values() if row["enterprise"] == returned.enterprise and row["source"]]
    assert returned.period is not None  # noqa: S101 - asked only of a workbook that tells it
    ends = returned.period.end.isoformat()
    later = {row["source"] for row in accepted if row["period_end"] > ends and row["source"] != returned.id}
    return _Earlier(returned.id, {row["source"] for row in accepted}, later)


def _renamed(texts: Texts, returned: Returned, earlier: _Earlier) -> list[ReturnedRow]:
    """The rows under the ids that they are to bear, and told so to each other."""
    ids: dict[str, Mapping[str, str]] = {}
    for table in ROW_TABLES:
        old = texts[table].rows
        own = [row for row in old.values() if earlier.brought(row)]
        others = old.keys() - {row["id"] for row in own if not earlier.renewed(row)}
        new = [_led(row, ids).cells for row in returned.rows if row.table == table]
        ids[table] = kept_ids(table, [row for row in new if born_in(row["id"], returned.id)], own, others)
    return [_led(row, ids) for row in returned.rows if row.table in ROW_TABLES]


def _led(row: ReturnedRow, ids: Mapping[str, Mapping[str, str]]) -> ReturnedRow:
    """The row with the new ids wherever it names a row: in its own id, and in those it refers to."""
    columns = {"id": row.table, **_REFERENCES.get(row.table, {})}
    led = {
        column: ids.get(table, {}).get(row.cells[column], row.cells[column])
        for column, table in columns.items()
        if column in row.cells
    }
    return replace(row, cells={**row.cells, **led})


def _origin(returned: Returned, row: ReturnedRow) -> Cells:
    return {"source": returned.id, "locator": locator(row.place)}


def _renewed_since(row: ReturnedRow, old: Cells) -> Note:
    found = f"“{old.get('title') or row.cells['id']}”之后已由报表 {old['source']} 更新"
    return Note(row.place, "warning", found, "台账保留较新的内容", "如较新的内容有误，请在那一期的报表中更正")
