"""From the cells of a returned workbook to rows in the columns of the ledger."""

from reporting.returns.reading.known import Known, known_of
from reporting.returns.reading.whole import read_return

__all__ = ["Known", "known_of", "read_return"]
