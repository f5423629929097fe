"""The change of a measure against another period: 同比 or 环比, in percent or percentage points, if there is a base."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from reporting.analysis.components import Component, components
from reporting.analysis.facts import Facts
from reporting.core.change import PREVIOUS, YEAR, change_of, change_words
from reporting.core.expression import Change
from reporting.core.passport import Passport
from reporting.core.period import Period
from reporting.core.traced import Traced

Measure = Callable[[Facts], Traced | None]
Kind = Literal["year", "previous"]


@dataclass(frozen=True)
class Comparison:
    """A figure beside one base, with the components of both. `change` is None if there is none to give."""

    kind: Kind
    change: Traced | None
    now: Sequence[Component]
    before: Sequence[Component]

    @property
    def is_alike(self) -> bool:
        """Whether both are made of the same (同口径)."""
        return set(self.now) == set(self.before)


def comparisons(facts: Facts, measure: Measure) -> list[Comparison]:
    """A measure beside the same period last year and, for a part of a year, beside the period before.

    Empty if the measure has no value. A change is given only if both are made of the same components, of exact amounts,
    and the base is above zero.
    """
    now = measure(facts)
    if now is None:
        return []
    return [_beside(facts, now, measure, kind) for kind in bases_of(facts.period)]


def compared(facts: Facts, measure: Measure) -> list[Traced]:
    """The changes of a measure, on each base that it can be compared with."""
    return [entry.change for entry in comparisons(facts, measure) if entry.change is not None]


def bases_of(period: Period) -> dict[Kind, Period]:
    """The periods to compare with, by kind: the same one last year and, for a part of a year, the one before."""
    previous: dict[Kind, Period] = {PREVIOUS: period.predecessor()} if period.months < 12 else {}
    return {YEAR: period.year_before(), **previous}


def _beside(facts: Facts, now: Traced, measure: Measure, kind: Kind) -> Comparison:
    base = facts.in_period(bases_of(facts.period)[kind])
    ours, theirs = (components(of_time, now.passport.measure) for of_time in (facts, base))
    change = _change(now, measure(base), kind) if set(ours) == set(theirs) else None
    return Comparison(kind, change, ours, theirs)


def _change(now: Traced, before: Traced | None, kind: Kind) -> Traced | None:
    change = None if before is None else change_of(now.value, before.value)
    if before is None or change is None:
        return None
    assert now.passport.expression is not None  # noqa: S101 - what the analysis measures has one
    assert before.passport.expression is not None  # noqa: S101 - likewise
    expression = Change(now.passport.expression, before.passport.expression, kind)
    passport = Passport(f"{now.passport.measure}_on_{kind}", now.passport.name, expression)
    return Traced(change, passport, change_words(change, kind))
