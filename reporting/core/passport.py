"""The passport of a number: where it came from. A value keeps its passport from the measure to the page."""

from dataclasses import dataclass, field

from reporting.core.expression import Expression, Rows
from reporting.core.quantity import Words


@dataclass(frozen=True)
class Passport:
    """The measure by its id and its name, the expression over ledger rows that gives the value, and what it leaves out.

    A document carries it along and never reads the ledger itself; whoever has the ledger can evaluate it again.
    `notes` are of a draft alone: what is left out of its ledger, with which the value may be another one.
    """

    measure: str = ""
    name: Words = field(default_factory=dict)
    expression: Expression | None = None
    left_out: tuple[Rows, ...] = ()
    notes: tuple[Words, ...] = ()
