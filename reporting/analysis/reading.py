"""How a notebook comes by its facts."""

import os
from pathlib import Path

from reporting import period as periods
from reporting.analysis.facts import Facts, within
from reporting.ledger.reading import read_ledger

# The project's own ledger, wherever Jupyter was started from.
DATA = Path(__file__).resolve().parents[2] / "data"


# A report on another ledger says so here and not in a parameter: a path in the record would be another record.
DATA_VARIABLE = "REPORTING_DATA"


def read(period: str, enterprise: str = "") -> Facts:
    """The facts of a period, of all enterprises or of one: from the project's ledger, or the one being reported on.

    Raises PeriodError and LedgerError.
    """
    facts = within(read_ledger(Path(os.environ.get(DATA_VARIABLE) or DATA)), periods.parse(period))
    return facts.of(enterprise) if enterprise else facts
