"""At the door: the faults for which a ledger is refused."""

from collections.abc import Callable
from pathlib import Path

import pytest
from ledgers import ledger_folder

from reporting.core.errors import LedgerError
from reporting.ledger.reading import read_ledger


def refusal(folder: Path) -> LedgerError:
    """The one error with which the door refuses the folder."""
    with pytest.raises(LedgerError) as refused:
        read_ledger(folder)
    return refused.value


def faults(folder: Path, **tables: list[dict[str, object]]) -> list[str]:
    """The faults of a ledger of these rows, one line each."""
    return list(refusal(ledger_folder(folder, **tables)).faults)


def rewrite(file: Path, change: Callable[[bytes], bytes]) -> None:
    """The file with other bytes."""
    file.write_bytes(change(file.read_bytes()))
