"""How a notebook comes by its facts."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from reporting.analysis.facts import Facts, within
from reporting.core import period as periods
from reporting.core.errors import LedgerError
from reporting.core.project import ROOT
from reporting.core.run_variables import DATA, LEDGER_DIGEST
from reporting.ledger.reading import Ledger, read_ledger
from reporting.ledger.slices import part_of

# The project's own ledger, wherever Jupyter was started from.
PROJECT_DATA = ROOT / "data"

# Folder and digest of a ledger.
Known = tuple[str, str]
# What this process, or the one that it was forked from, has read beforehand; None for a ledger with faults.
_read: dict[Known, Ledger | None] = {}
# The enterprises whose facts were asked for in this process; "" for those of all.
asked: set[str] = set()


def known(environment: Mapping[str, str] = os.environ) -> Known | None:
    """The ledger being reported on; None for a person in Jupyter."""
    folder, digest = environment.get(DATA), environment.get(LEDGER_DIGEST)
    return (folder, digest) if folder and digest else None


def read_beforehand(ledger: Known) -> bool:
    """Read a ledger before it is asked for, in the place of an earlier one; whether there was anything to do.

    One with faults is left to whoever asks for it. The report itself looks for personal data in it, at the same time.
    """
    if ledger in _read:
        return False
    _read.clear()
    _read[ledger] = None
    with suppress(LedgerError):
        read = _read[ledger] = read_ledger(Path(ledger[0]), looks_through=False)
        # Worked out here, these are shared by all who are forked from this process.
        _ = read.item_counts, read.first_statements
    return True


def read(period: str | int, enterprise: str | None = None) -> Facts:
    """The facts of a period, of one enterprise by its id, or of all if none is named.

    The period is text such as "2023H1", or a year such as 2023. The facts come from the project's ledger, or from the
    one being reported on. Raises PeriodError and LedgerError.
    """
    asked.add(enterprise or "")
    wanted = periods.period_of(period)
    if enterprise:
        return within(part_of(_ledger(), enterprise), wanted).for_enterprise(enterprise)
    return within(_ledger(), wanted)


def _ledger() -> Ledger:
    ledger = known()
    return (_read.get(ledger) if ledger else None) or read_ledger(Path(os.environ.get(DATA) or PROJECT_DATA))
