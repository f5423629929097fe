"""The single rows behind a number, by which numbers are told to share rows or to be of another enterprise."""

from collections.abc import Iterable

from reporting.core.expression import Condition, Expression, Rows, selections
from reporting.core.period import Period
from reporting.recount.evaluate import Recount
from reporting.recount.figures import COUNTS

# A row: its view, the period by its key, and its position there.
Atom = tuple[str, str, int]
_REAL = ("done", "paid", "allocated")


def atoms_of(recount: Recount, expression: Expression | None) -> frozenset[Atom]:
    """The rows behind an expression; none without one."""
    every = selections(expression) if expression else ()
    return frozenset((rows.view, rows.period, position) for rows in every for position in recount.positions(rows))


def owners_of(recount: Recount, atoms: Iterable[Atom]) -> dict[Atom, str]:
    """The enterprise of each row; rows of the table of enterprises have none."""
    owners = {}
    for view, period, position in set(atoms):
        columns = recount.view(Rows(view, period)).columns  # type: ignore[arg-type]  # a view
        if "enterprise" in columns:
            owners[view, period, position] = columns["enterprise"][position]
    return owners


def in_no_sum(recount: Recount, period: Period) -> frozenset[Atom]:
    """The achievements of a period that are in no sum: what is inside another one, and what is not done or paid yet."""
    every = Rows("figures", period.key)
    counted = Rows("figures", period.key, (Condition("state", (COUNTS,)), Condition("status", _REAL)))
    apart = set(recount.positions(every)) - set(recount.positions(counted))
    return frozenset(("figures", period.key, position) for position in apart)
