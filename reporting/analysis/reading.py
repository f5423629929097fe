"""How a notebook comes by its facts."""

from pathlib import Path

from reporting import period as periods
from reporting.analysis.facts import Facts, within
from reporting.ledger.reading import read_ledger

# The project's own ledger, wherever Jupyter was started from.
DATA = Path(__file__).resolve().parents[2] / "data"


def read(period: str, enterprise: str = "", data: str = "") -> Facts:
    """The facts of a period: of all enterprises, or of one; from the project's ledger unless `data` names a folder.

    Raises PeriodError and LedgerError.
    """
    facts = within(read_ledger(Path(data) if data else DATA), periods.parse(period))
    return facts.of(enterprise) if enterprise else facts
