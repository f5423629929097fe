"""The passport of a number: where it came from. A value keeps its passport from the measure to the page."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from reporting.core.quantity import Quantity, Share, Words


@dataclass(frozen=True)
class Passport:
    """Measure, formula in words and numbers, ledger rows ("achievements.csv:12"), sources, and what was left out.

    A document carries it along and never reads the ledger itself.
    """

    measure: str = ""
    formula: Words = field(default_factory=dict)
    rows: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    left_out: tuple[Words, ...] = ()


@dataclass(frozen=True)
class Traced:
    """A quantity or share with its passport; `shown` replaces its usual words ("下降40%" instead of -40 percent)."""

    value: Quantity | Share
    passport: Passport
    shown: Words | None = field(default=None)

    def words(self) -> Words:
        return self.shown or self.value.words()


def merged(passports: Iterable[Passport]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The rows and the sources of several passports, each once, in order."""
    every = list(passports)
    rows = dict.fromkeys(row for passport in every for row in passport.rows)
    sources = dict.fromkeys(source for passport in every for source in passport.sources)
    return tuple(rows), tuple(sources)
