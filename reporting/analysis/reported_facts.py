"""The facts of a period of which somebody has reported."""

from reporting.analysis.facts import Facts, periods_with_data, within
from reporting.core.errors import PeriodError
from reporting.core.period import Period
from reporting.ledger.reading import Ledger


def facts_of(ledger: Ledger, period: Period) -> Facts:
    """The facts of a period. Raises PeriodError when nobody reported, naming the periods that have data."""
    facts = within(ledger, period)
    if not len(facts.enterprises):
        known = ", ".join(known_period.key for known_period in periods_with_data(ledger)) or "none"
        advice = "Choose one of these, or a longer one."
        raise PeriodError(f"No enterprise reported for {period.key}.", [f"periods with data: {known}"], advice)
    return facts
