"""别名对照: rows for the table of names, with what unknown names may mean, for a person to check."""

from itertools import count

from reporting.ledger.cells import UnreadableError, read_cell
from reporting.returns.returned import Returned
from reporting.returns.taking.safe_text import harmless
from reporting.returns.taking.table_text import RowCells, TableText


def with_proposals(names: TableText, returned: Returned) -> TableText:
    """The names with those that this workbook asks about; what is there already stays, checked or not."""
    known = {(row["kind"], row["name"]) for row in names.rows.values()}
    for asked in (row.cells for row in returned.rows if row.table == "names"):
        if (asked["kind"], asked["name"]) not in known and _fits(asked["name"]):
            known.add((asked["kind"], asked["name"]))
            names = names.with_rows([_row(names, asked)], (), lambda _: False)
    return names


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
