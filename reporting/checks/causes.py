"""Why a sound row of the ledger cannot stand: another one that it needs was refused."""

import re
from collections.abc import Collection, Iterable, Mapping

from reporting.checks.ledger_texts import LedgerTexts
from reporting.checks.refusal import Place, RefusedRow
from reporting.ledger.faults import Fault
from reporting.ledger.list_rules import SAME_LIST
from reporting.ledger.schema import TABLES

_MEANT_IN = {"enterprise": "enterprises", "measure": "measures"}
_THERE = re.compile(r".* has ([0-9]+) on .*")


def cause_of(row: RefusedRow, fault: Fault, gone: Collection[RefusedRow], left: LedgerTexts) -> Place | None:
    """The row, of those that are gone, behind a fault of another row; None if the row itself is at fault."""
    if row.table == "lists" and fault.column in {"total", "resolved"}:
        return _missing_item(row, fault, gone, left)
    table = _named_table(row, fault.column)
    named = (other.place for other in gone if other.table == table and other.id == row.texts.get(fault.column))
    return next(named, None)


def _named_table(row: RefusedRow, column: str) -> str:
    """The table that holds what the cell names."""
    if (row.table, column) == ("names", "means"):
        return _MEANT_IN.get(row.texts.get("kind", ""), "")
    return next((entry.refers for entry in TABLES[row.table].columns if entry.name == column), "")


def _missing_item(row: RefusedRow, fault: Fault, gone: Iterable[RefusedRow], left: LedgerTexts) -> Place | None:
    """The first item that is gone from a list, if the list states no more items than there were with all of these."""
    lists = {texts["id"]: _list_of(texts) for _, texts in left.of_table("lists")}
    missing = [other for other in gone if other.table == "items" and lists.get(other.texts["list"]) == lists[row.id]]
    there, stated = _THERE.fullmatch(fault.rule), row.texts[fault.column]
    if there and not int(there[1]) < int(stated) <= int(there[1]) + len(missing):
        return None
    return missing[0].place if missing else None


def same_list(left: LedgerTexts, gone: Iterable[RefusedRow]) -> Mapping[Place, Mapping[str, str]]:
    """For each item of a refused statement of a list another one of this list, if one is left: it is on that too."""
    statements = {row.id: _list_of(row.texts) for row in gone if row.table == "lists" and not row.faulty & {*SAME_LIST}}
    if not statements:
        return {}
    ids = {_list_of(texts): texts["id"] for _, texts in left.of_table("lists")}
    others = {id_: ids[list_] for id_, list_ in statements.items() if list_ in ids}
    items = ((place, texts["list"]) for place, texts in left.of_table("items"))
    return {place: {"list": others[list_]} for place, list_ in items if list_ in others}


def _list_of(texts: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(texts[column] for column in SAME_LIST)
