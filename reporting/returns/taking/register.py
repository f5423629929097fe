"""报送登记: a row for each workbook that came, and what it means when one comes again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from reporting.ledger.locators import workbook_in, workbook_names
from reporting.returns.returned import Returned
from reporting.returns.taking.identity import born_in
from reporting.returns.taking.merge_rows import ROW_TABLES, TableTexts
from reporting.returns.taking.safe_text import name_of
from reporting.returns.taking.table_text import RowCells, TableText


@dataclass(frozen=True)
class RegisterEntry:
    """The place of a workbook in the register, and what locators call it; `later` is one that took its place."""

    id: str
    received_on: date
    accepted: bool
    workbook: str
    later: RowCells | None

    @property
    def stands(self) -> bool:
        """Its rows are the ones in the ledger."""
        return self.accepted and self.later is None


def entry_of(texts: TableTexts, returned: Returned, received_on: date) -> RegisterEntry:
    """Known by its digest, or the next of its enterprise and period. A known one keeps the day on which it came."""
    rows = {id_: row for id_, row in texts["returns"].rows.items() if _of(row, returned)}
    files = {id_: row["file"] for id_, row in rows.items()}
    for id_, row in rows.items():
        if row["digest"] == returned.digest:
            day, accepted = date.fromisoformat(row["received_on"]), row["outcome"] == "accepted"
            return RegisterEntry(
                id_, day, accepted, workbook_names(files.items())[id_], _later(texts, returned, rows, id_)
            )
    id_ = f"{returned.id}-{max(map(_number, rows), default=0) + 1}"
    names = workbook_names((files | {id_: _file(returned)}).items())
    return RegisterEntry(id_, received_on, accepted=False, workbook=names[id_], later=None)


def registered(returns: TableText, returned: Returned, entry: RegisterEntry, faults: int) -> TableText:
    """The register with the row of this workbook, after those of the same enterprise and period."""
    assert returned.period is not None  # noqa: S101 - asked only if it is known
    row = {
        "id": entry.id,
        "enterprise": returned.enterprise or "",
        "period_start": returned.period.start.isoformat(),
        "period_end": returned.period.end.isoformat(),
        "file": _file(returned),
        "digest": returned.digest,
        "received_on": entry.received_on.isoformat(),
        "faults": str(faults),
        "outcome": "sent_back" if faults else "accepted",
        "source": "" if faults else returned.id,
    }
    return returns.with_rows([row], (), lambda other: _of(other, returned))


def _later(texts: TableTexts, returned: Returned, register: Mapping[str, RowCells], id_: str) -> RowCells | None:
    """The newest workbook that has replaced the rows of this one, in any of its tables; None if there is none."""
    newest = max((other for other, row in register.items() if row["outcome"] == "accepted"), key=_number, default=id_)
    if _number(newest) <= _number(id_):
        return None
    tables = returned.tables or ROW_TABLES
    emptied = register[id_]["outcome"] == "accepted" and any(_is_emptied(texts, returned, table) for table in tables)
    workbooks = (
        {newest}
        if emptied
        else {workbook for table in tables for workbook in _workbooks_of_rows(texts, register, table, newest)}
    )
    last = max(workbooks, key=_number, default=id_)
    return register[last] if _number(last) > _number(id_) else None


def _workbooks_of_rows(texts: TableTexts, register: Mapping[str, RowCells], table: str, newest: str) -> Iterator[str]:
    """The workbooks that brought the rows of a table; the newest one for a row that does not name its workbook."""
    by_name = {name: id_ for id_, name in workbook_names((id_, row["file"]) for id_, row in register.items()).items()}
    return_id = newest.rpartition("-")[0]
    for row in texts[table].rows.values():
        if row["source"] == return_id:
            yield by_name.get(workbook_in(row["locator"], by_name), newest)


def _is_emptied(texts: TableTexts, returned: Returned, table: str) -> bool:
    """Whether a workbook has rows in a table of which none is left."""
    had_rows = any(row.table == table and born_in(row.cells["id"], returned.id) for row in returned.rows)
    return had_rows and not any(born_in(id_, returned.id) for id_ in texts[table].rows)


def _file(returned: Returned) -> str:
    return name_of(returned.file, "（文件名未登记）")


def _of(row: RowCells, returned: Returned) -> bool:
    return row["id"].rpartition("-")[0] == returned.id


def _number(id_: str) -> int:
    tail = id_.rpartition("-")[2]
    return int(tail) if tail.isascii() and tail.isdigit() else 0
