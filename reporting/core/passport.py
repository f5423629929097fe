"""Where a printed number came from. A value travels with its passport from the measure to the page."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from reporting.core.quantity import Quantity, Share, Words


@dataclass(frozen=True)
class Passport:
    """Measure, formula in words and numbers, ledger rows ("achievements.csv:12"), sources, and what was left out."""

    measure: str
    formula: Words
    rows: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    left_out: tuple[Words, ...] = ()


@dataclass(frozen=True)
class Traced:
    """A quantity or share with its passport; `shown` replaces its usual words ("下降40%" for -40 percent)."""

    value: Quantity | Share
    passport: Passport
    shown: Words | None = field(default=None)

    def words(self) -> Words:
        return self.shown or self.value.words()

    def payload(self) -> dict[str, Any]:
        """What leaves the analysis: words for the page, the exact value, unit, bound and passport."""
        return {
            "words": self.words(),
            **_exactly(self.value),
            "passport": {
                "measure": self.passport.measure,
                "formula": self.passport.formula,
                "rows": list(self.passport.rows),
                "sources": list(self.passport.sources),
                "left_out": list(self.passport.left_out),
            },
        }


def _exactly(value: Quantity | Share) -> dict[str, str]:
    if isinstance(value, Share):
        return {"exact": f"{value.numerator}/{value.denominator}", "unit": "share", "bound": "exact"}
    return {"exact": f"{value.value:f}", "unit": value.unit.id, "bound": value.bound}


def merged(passports: Iterable[Passport]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The rows and the sources of several passports, each once, in order."""
    found = list(passports)
    rows = dict.fromkeys(row for passport in found for row in passport.rows)
    sources = dict.fromkeys(source for passport in found for source in passport.sources)
    return tuple(rows), tuple(sources)
