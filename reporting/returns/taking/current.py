"""The ledger as it lies there now, read again only when one of its files is another than before."""

from pathlib import Path

from reporting.ledger.files import digests
from reporting.ledger.reading import Ledger, read_ledger


class CurrentLedger:
    """Going through the door takes longer than all else in an intake: what was examined once is not examined again."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self._digests: dict[str, str] = {}
        self._ledger: Ledger | None = None

    def read(self) -> Ledger:
        """Raises LedgerError."""
        on_disk = self._files()
        if self._ledger is None or on_disk != self._digests:
            self._ledger, self._digests = read_ledger(self.data), on_disk
        return self._ledger

    def became(self, ledger: Ledger) -> None:
        """It was replaced by one that was examined."""
        self._ledger, self._digests = ledger, self._files()

    def _files(self) -> dict[str, str]:
        try:
            return digests(self.data)
        except OSError:
            return {}  # reading the ledger names the file
