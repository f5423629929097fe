"""Doubts about parts that exclude each other, if their sum is more than their whole."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

import pandas as pd

from reporting.analysis.cumulative import enclosing_figures
from reporting.analysis.facts import Facts
from reporting.analysis.names import place_names
from reporting.analysis.traced_values import quantity_of
from reporting.checks.doubt import Doubt
from reporting.core.quantity import Quantity, Words
from reporting.core.rows import Row, grouped, iter_rows
from reporting.ledger.time_rules import CUMULATIVE

_SENTENCES: Words = {
    "zh": "{place}“{what}”各部分合计{sum}（{parts}），多于总数{whole}（{at}）",
    "en": "{place}, {what}: the parts are {sum} together ({parts}), more than the whole of {whole} ({at})",
}
_FLOORS, _CEILINGS = {"exact", "at_least"}, {"exact", "at_most"}


def sums(facts: Facts) -> Iterator[Doubt]:
    """A doubt on each whole of the period that is less than the sum of its parts, if they cannot overlap.

    These are parts of the same measure and status, of different units or of separate days, as last stated.
    Parts that a whole contains by its days alone (quarters, and their year) count if the measure adds up over time.
    """
    for whole, every in [*_wholes_by_reference(facts), *_wholes_by_days(facts)]:
        parts = [part for part in every if part.bound in _FLOORS]
        if whole.bound in _CEILINGS and _are_disjoint(parts):
            amount = sum((part.value for part in parts), Decimal(0))
            if amount > whole.value:
                yield _message(facts, whole, parts, amount)


def _wholes_by_reference(facts: Facts) -> Iterator[tuple[Row, list[Row]]]:
    """Wholes, each with the parts that name it."""
    achievements = facts.achievements
    parts = achievements[achievements.part_of.isin(set(achievements.id))]
    wholes = {row.id: row for row in iter_rows(achievements[achievements.id.isin(set(parts.part_of))])}
    for id_, every in grouped(iter_rows(parts), lambda row: row.part_of).items():
        whole = wholes[id_]
        yield whole, [part for part in every if (part.measure, part.status) == (whole.measure, whole.status)]


def _wholes_by_days(facts: Facts) -> Iterator[tuple[Row, list[Row]]]:
    """Wholes, each with the figures that it contains by its days; not those that one of these contains in turn."""
    measures = facts.ledger["measures"]
    added = set(measures[(measures.kind == "flow") & (measures.over_time == "yes")].id)
    figures = pd.concat([facts.achievements, facts.superseded])
    figures = figures[figures.measure.isin(added) & figures.status.isin(CUMULATIVE)]
    holding = enclosing_figures(figures)
    rows = {row.id: row for row in iter_rows(figures[figures.id.isin({*holding, *holding.values()})])}
    parts = grouped((row for row in rows.values() if row.id in holding), lambda row: holding[row.id])
    for whole in dict.fromkeys(holding.values()):
        # Reading refuses a single part that is more than its whole.
        if len(parts[whole]) > 1:
            yield rows[whole], parts[whole]


def _are_disjoint(parts: list[Row]) -> bool:
    return all(_apart(one, other) for one, other in combinations(parts, 2))


def _apart(one: Row, other: Row) -> bool:
    units = bool(one.unit and other.unit and one.unit != other.unit)
    return units or one.period_end < other.period_start or other.period_end < one.period_start


def _message(facts: Facts, whole: Row, parts: list[Row], amount: Decimal) -> Doubt:
    measure = facts.ledger.record("measures", whole.measure)
    stated = quantity_of(facts.ledger, whole)
    place = place_names(facts, whole.enterprise, whole.unit)
    sum_words = Quantity(amount, stated.unit).words()
    names = {"zh": measure.name, "en": measure.name_en}
    places = ", ".join(part.at for part in parts)
    words = {
        locale: form.format(
            place=place[locale],
            what=names[locale],
            sum=sum_words[locale],
            parts=places,
            whole=stated.words()[locale],
            at=whole.at,
        )
        for locale, form in _SENTENCES.items()
    }
    return Doubt("sum", words, (whole.at, *(part.at for part in parts)))
