"""The columns that the file of a table may lack: those of older ledgers, with what the kit knows of their rows."""

from collections.abc import Mapping
from dataclasses import replace

from reporting.ledger.schema import Table
from reporting.ledger.sheet import Sheet

# Of the measures that every ledger began with: the inner one counts some of those that the outer one counts.
WITHIN = {
    "health_checks_women": "health_checks",
    "mutual_aid_serious_illness": "mutual_aid_claims",
    "mutual_aid_payout_per_person": "mutual_aid_payouts",
}
Cells = Mapping[str, str]


def completed(sheet: Sheet, table: Table) -> Sheet:
    """The sheet with the optional columns that it lacks, at the end of each row."""
    lacking = [column.name for column in table.columns if column.optional and column.name not in sheet.header]
    if not lacking:
        return sheet
    known = {"within": _known_within(sheet)} if "within" in lacking else {}
    rows = tuple(
        (line, (*cells, *(known.get(name, {}).get(line, "") for name in lacking))) for line, cells in sheet.rows
    )
    return replace(sheet, header=(*sheet.header, *lacking), rows=rows, added=len(lacking))


def _known_within(sheet: Sheet) -> dict[int, str]:
    """The measure that holds the one of a line, if this ledger has both and counts them in units that fit."""
    by_line: dict[int, Cells] = {line: dict(zip(sheet.header, cells, strict=False)) for line, cells in sheet.rows}
    measures = {cells.get("id", ""): cells for cells in by_line.values()}
    return {
        line: WITHIN[cells["id"]]
        for line, cells in by_line.items()
        if cells.get("id") in WITHIN and _fits(cells, measures.get(WITHIN[cells["id"]], {}))
    }


def _fits(inner: Cells, outer: Cells) -> bool:
    """Whether the units are those of the kit's own catalogue: a person, of a person-time or a person."""
    units = inner.get("unit"), outer.get("unit")
    return units[0] == units[1] or units == ("person", "person_time")
