"""`read`: how a notebook comes by its facts."""

from difflib import get_close_matches

from reporting.analysis import reading
from reporting.analysis.facts import Facts
from reporting.asking.guard import guard
from reporting.asking.keys import known_values
from reporting.core.errors import AskingError


def read(period: str | int, enterprise: str | None = None) -> Facts:
    """The facts of a period, of one enterprise by its id or its name, or of all if none is named.

    A period is text such as "2023H1", or a year such as 2023. The facts come from the project's ledger, or from the
    one being reported on. Raises PeriodError and LedgerError, and AskingError for an enterprise that there is not.

    >>> facts = read("2023")
    """
    facts = reading.read(period, enterprise)
    if enterprise:
        known = known_values(facts, "enterprise", facts.achievements)
        if enterprise not in known:
            near = get_close_matches(enterprise, known, 1)
            said = (
                f"did you mean {near[0]!r}?"
                if near
                else f"there are {', '.join(filter(None, dict.fromkeys(known.values())))}."
            )
            raise AskingError(f"read({period!r}, {enterprise!r}): no enterprise is called so; {said}")
        if known[enterprise] != enterprise:
            facts = reading.read(period, known[enterprise])
    guard(facts.ledger)
    return facts
