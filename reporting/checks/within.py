"""Doubts about measures that lie within others: no more women were checked than employees altogether."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reporting.analysis.facts import Facts
from reporting.analysis.names import measure_name, place_names
from reporting.checks.doubt import Doubt, confirmable, filled
from reporting.checks.figures import amount_words, own_figures, places_of
from reporting.core.quantity import Words
from reporting.core.rows import Row, grouped
from reporting.ledger.time_parts import span
from reporting.ledger.time_rules import certainly_more

_SENTENCES: Words = {
    "zh": "{place}“{inner}”{part}（{parts}）多于“{outer}”{whole}（{at}），前者应含在后者之内",
    "en": "{place}, {inner}: {part} ({parts}), more than {outer}: {whole} ({at}), which hold them",
}


@dataclass(frozen=True)
class _Inner:
    """A figure of an inner measure: that of one row, or the sum of those of separate units for the same days."""

    rows: tuple[Row, ...]

    @property
    def value(self) -> Decimal:
        return sum((row.value for row in self.rows), Decimal(0))

    @property
    def bound(self) -> str:
        return "exact" if all(row.bound in {"exact", "at_least"} for row in self.rows) else "about"


def contained(facts: Facts) -> Iterator[Doubt]:
    """A doubt on each figure that is surely more than that of the measure which holds its own.

    The outer figure is of the same enterprise and status, of the same days or more, of the same unit or all units.
    """
    measures = facts.ledger["measures"]
    within = dict(zip(measures.id, measures.within, strict=True))
    adding = set(measures[measures.over_enterprises == "yes"].id)
    figures = grouped(own_figures(facts), lambda row: (row.enterprise, row.status, row.measure))
    for (enterprise, status, measure), rows in figures.items():
        wholes = figures.get((enterprise, status, within[measure]), [])
        for same_days in grouped(rows, span).values() if wholes else ():
            found = list(_larger([_Inner((row,)) for row in same_days], wholes))
            if not found and measure in adding and len(same_days) > 1:
                found = list(_larger([_Inner(tuple(same_days))], wholes))
            yield from (_message(facts, inner, whole) for inner, whole in found)


def _larger(inner_figures: Sequence[_Inner], wholes: Sequence[Row]) -> Iterator[tuple[_Inner, Row]]:
    """Each inner figure that is more than one that holds it, with the closest of these."""
    for inner in inner_figures:
        less = [whole for whole in wholes if _holds(whole, inner.rows) and certainly_more(inner, whole)]
        if less:
            yield inner, min(less, key=lambda whole: whole.period_end - whole.period_start)


def _holds(whole: Row, rows: Sequence[Row]) -> bool:
    return all(
        whole.period_start <= row.period_start
        and row.period_end <= whole.period_end
        and (not whole.unit or whole.unit == row.unit)
        for row in rows
    )


def _message(facts: Facts, inner: _Inner, whole: Row) -> Doubt:
    words = filled(
        _SENTENCES,
        place=place_names(facts, whole.enterprise, inner.rows[0].unit if len(inner.rows) == 1 else None),
        inner=measure_name(facts, inner.rows[0].measure),
        outer=measure_name(facts, whole.measure),
        part=amount_words(facts, inner.rows),
        parts=places_of(inner.rows),
        whole=amount_words(facts, [whole]),
        at=whole.at,
    )
    return confirmable("within", words, [*inner.rows, whole])
