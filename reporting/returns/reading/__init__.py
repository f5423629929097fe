"""From the cells of a returned workbook to rows in the columns of the ledger."""

from reporting.returns.reading.context.ledger_snapshot import LedgerSnapshot, snapshot_of
from reporting.returns.reading.whole import read_return

__all__ = ["LedgerSnapshot", "read_return", "snapshot_of"]
