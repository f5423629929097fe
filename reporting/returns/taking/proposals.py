"""Rows for the tables of names and of layouts, with what they may mean, for a person to check."""

from collections.abc import Collection, Iterator, Sequence
from itertools import count

from reporting.core.rows import grouped
from reporting.ledger.cells import UnreadableError, read_cell
from reporting.returns.returned import Returned
from reporting.returns.taking.safe_text import harmless
from reporting.returns.taking.table_text import RowCells, TableText


def with_proposals(names: TableText, returned: Returned, registered: Collection[tuple[str, str]]) -> TableText:
    """The names with those that this workbook asks about; what is there already stays, checked or not.

    One that is in doubt no more, because what has it was `registered` meanwhile, goes.
    """
    settled = {
        id_ for id_, row in names.rows.items() if row["checked"] == "no" and (row["kind"], row["name"]) in registered
    }
    names = names.with_rows((), settled, lambda _: False) if settled else names
    known = {(row["kind"], row["name"]) for row in names.rows.values()}
    for asked in (row.cells for row in returned.rows if row.table == "names"):
        if (asked["kind"], asked["name"]) not in known and _fits(asked["name"]):
            known.add((asked["kind"], asked["name"]))
            names = names.with_rows([_row(names, asked)], (), lambda _: False)
    return names


def with_learnt_words(words: TableText, returned: Returned) -> TableText:
    """The words with those that a person corrected in this workbook; a later correction replaces an earlier one."""
    for learnt in (row.cells for row in returned.rows if row.table == "extraction_words"):
        if _fits(learnt["phrase"]):
            about = (learnt["phrase"], learnt["enterprise"])
            known = next((id_ for id_, row in words.rows.items() if (row["phrase"], row["enterprise"]) == about), "")
            ids = (f"word-{number}" for number in count(1))
            id_ = known or next(id_ for id_ in ids if id_ not in words.rows)
            words = words.with_rows([{**words.rows.get(id_, {}), **_said(learnt), "id": id_}], (), lambda _: False)
    return words


def _said(learnt: RowCells) -> RowCells:
    return {column: text for column, text in learnt.items() if text}


def with_layouts(layouts: TableText, returned: Returned) -> TableText:
    """The layouts with those that this workbook asks about; what is there already stays, checked or not."""
    asked = (row.cells for row in returned.rows if row.table == "layouts")
    for rows in grouped(asked, lambda row: row["layout"]).values():
        known = _known_layouts(layouts)
        headings = tuple(row["heading"] for row in rows)
        if not known & {(rows[0]["enterprise"], headings), ("", headings)}:
            layouts = layouts.with_rows(_rows(layouts, rows), (), lambda _: False)
    return layouts


def _known_layouts(layouts: TableText) -> set[tuple[str, tuple[str, ...]]]:
    """Each by its enterprise and its headings."""
    by_id = grouped(layouts.rows.values(), lambda row: row["layout"]).values()
    return {(rows[0]["enterprise"], tuple(row["heading"] for row in rows)) for rows in by_id}


def _rows(layouts: TableText, asked: Sequence[RowCells]) -> Iterator[RowCells]:
    taken = {row["layout"] for row in layouts.rows.values()} | {id_.rpartition("-")[0] for id_ in layouts.rows}
    layout = next(name for number in count(1) if (name := f"layout-{number}") not in taken)
    for place, row in enumerate(asked, 1):
        yield {**row, "id": f"{layout}-{place:02}", "layout": layout, "checked": "no"}


def _row(names: TableText, asked: RowCells) -> RowCells:
    ids = (f"{asked['kind']}-{number}" for number in count(1))
    return {**asked, "id": next(id_ for id_ in ids if id_ not in names.rows), "checked": "no"}


def _fits(name: str) -> bool:
    """Whether the ledger can hold the name just as it was met; another spelling would never be found again."""
    try:
        read_cell("text", name)
    except UnreadableError:
        return False
    return harmless("names", "name", name) == name
