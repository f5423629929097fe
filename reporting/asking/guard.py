"""Values that are added are looked up in the ledger: what both count would count twice."""

from reporting.core.expression import Expression
from reporting.core.shared_rows import find_by
from reporting.ledger.reading import Ledger
from reporting.recount.counted_twice import row_outside, why_not_added
from reporting.recount.evaluate import Recount

# A notebook reads one ledger.
_last: list[tuple[Ledger, Recount]] = []


def guard(ledger: Ledger) -> None:
    """Look in this ledger for what two values share, from now on."""
    recount_of(ledger)
    find_by(lambda one, other: why_not_added(recount_of(ledger), one, other))


def outside(part: Expression, whole: Expression) -> str | None:
    """A row of a part that is not in its whole, in the ledger that was read last."""
    return row_outside(_last[0][1], part, whole) if _last else None


def recount_of(ledger: Ledger) -> Recount:
    """The ledger, to be counted again; the same one for the same ledger."""
    if not _last or _last[0][0] is not ledger:
        _last[:] = [(ledger, Recount(ledger))]
    return _last[0][1]
