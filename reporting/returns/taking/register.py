"""报送登记: a row for each workbook that came, and what it means when one comes again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from reporting.returns.returned import Returned
from reporting.returns.taking.safe_text import name_of
from reporting.returns.taking.table_text import Cells, TableText


@dataclass(frozen=True)
class Entry:
    """The place of a workbook in the register: its own row when it came before, and the row that stands."""

    id: str
    received_on: date
    accepted: bool
    standing: Cells | None

    @property
    def stands(self) -> bool:
        """Its rows are the ones in the ledger."""
        return self.accepted and self.standing is not None and self.standing["id"] == self.id

    @property
    def is_outdated(self) -> bool:
        """A later one was accepted in its place."""
        return self.standing is not None and _number(self.standing["id"]) > _number(self.id)


def entry_of(returns: TableText, returned: Returned, received_on: date) -> Entry:
    """Known by its digest, or the next of its enterprise and period. A known one keeps the day on which it came."""
    rows = [row for row in returns.rows.values() if _of(row, returned)]
    accepted = [row for row in rows if row["outcome"] == "accepted"]
    standing = max(accepted, key=lambda row: _number(row["id"]), default=None)
    for row in rows:
        if row["digest"] == returned.digest:
            return Entry(row["id"], date.fromisoformat(row["received_on"]), row["outcome"] == "accepted", standing)
    return Entry(f"{returned.id}-{_last(rows) + 1}", received_on, accepted=False, standing=standing)


def registered(returns: TableText, returned: Returned, entry: Entry, faults: int) -> TableText:
    """The register with the row of this workbook, after those of the same enterprise and period."""
    assert returned.period is not None  # noqa: S101 - asked only of a workbook that tells it
    row = {
        "id": entry.id,
        "enterprise": returned.enterprise or "",
        "period_start": returned.period.start.isoformat(),
        "period_end": returned.period.end.isoformat(),
        "file": name_of(returned.file, "（文件名未登记）"),
        "digest": returned.digest,
        "received_on": entry.received_on.isoformat(),
        "faults": str(faults),
        "outcome": "sent_back" if faults else "accepted",
        "source": "" if faults else returned.id,
    }
    return returns.with_rows([row], (), lambda other: _of(other, returned))


def _of(row: Cells, returned: Returned) -> bool:
    return row["id"].rpartition("-")[0] == returned.id


def _last(rows: Iterable[Cells]) -> int:
    return max((_number(row["id"]) for row in rows), default=0)


def _number(id_: str) -> int:
    tail = id_.rpartition("-")[2]
    return int(tail) if tail.isascii() and tail.isdigit() else 0
