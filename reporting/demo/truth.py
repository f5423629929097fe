"""`Truth`: the facts that each enterprise has to report for 2024; the briefing must show them in the end."""

from dataclasses import dataclass

from reporting.core.period import Period, parse
from reporting.demo.cast import LedgerRow, MadeUpEnterprise, enterprises
from reporting.demo.items import carried_over, items_of
from reporting.demo.ledger_2023 import YEAR as BEFORE
from reporting.demo.years import Year, year_of

YEAR = 2024
# This one leaves out an item of the year before, which then stays open in the ledger.
_FORGETFUL = "moping_cement"


@dataclass(frozen=True)
class Truth:
    """One return: the open items of the year before as they stand now, what is new, and what is left out."""

    enterprise: MadeUpEnterprise
    carried: tuple[LedgerRow, ...]
    forgotten: tuple[LedgerRow, ...]
    year: Year
    period: Period


def truths(seed: int) -> tuple[Truth, ...]:
    """One for each enterprise that reports, in the order of the ledger."""
    return tuple(_truth(enterprise, seed) for enterprise in enterprises() if enterprise.reports)


def _truth(enterprise: MadeUpEnterprise, seed: int) -> Truth:
    before = items_of(enterprise, BEFORE, seed)
    carried = carried_over(before, YEAR, seed)
    still_open = {row["id"]: row for row in before}
    left_out = 1 if enterprise.id == _FORGETFUL else 0
    forgotten = tuple(still_open[row["id"]] for row in carried[:left_out])
    return Truth(enterprise, tuple(carried[left_out:]), forgotten, year_of(enterprise, YEAR, seed), parse(str(YEAR)))
