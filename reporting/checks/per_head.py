"""Doubts about money per head: aid of 1 yuan, or of a million, for each of those who got it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reporting.analysis.facts import Facts
from reporting.analysis.names import measure_name, place_names
from reporting.analysis.traced_values import quantity_of
from reporting.checks.doubt import Doubt, confirmable, filled
from reporting.checks.figures import amount_words, own_figures, places_of
from reporting.checks.year_on_year import histories
from reporting.core.quantity import Quantity, Words
from reporting.core.rows import Row, grouped
from reporting.ledger.time_parts import span

LEAST, MOST = 10, 1_000_000
_SHARE = 5
_SENTENCES: Words = {
    "zh": "{place}“{money}”{amount}（{money_at}），“{people}”{count}（{people_at}），平均每人{each}",
    "en": "{place}, {money}: {amount} ({money_at}), and {people}: {count} ({people_at}), which is {each} for each",
}


@dataclass(frozen=True)
class _PerHead:
    """The money that an enterprise paid in a time, and the people who got it, in rows of the ledger."""

    money: Sequence[Row]
    people: Sequence[Row]

    @property
    def enterprise(self) -> str:
        return str(self.money[0].enterprise)

    @property
    def each(self) -> Decimal:
        return _sum(self.money) / _sum(self.people)

    @property
    def is_usual(self) -> bool:
        return LEAST <= self.each <= MOST


def per_head(facts: Facts) -> Iterator[Doubt]:
    """A doubt on money that was paid, if each of those who got it has less than 10 yuan or more than a million.

    Where many others have so, too, nobody knows what is usual.
    """
    pairs = list(_pairs(facts))
    for pair in (candidate for candidate in pairs if not candidate.is_usual):
        others = [other for other in pairs if other.enterprise != pair.enterprise]
        unusual = sum(not other.is_usual for other in others)
        if unusual * _SHARE <= len(others) and histories(facts).is_steady(pair.money[0]):
            yield _message(facts, pair)


def _pairs(facts: Facts) -> Iterator[_PerHead]:
    measures = facts.ledger["measures"]
    figures = grouped(own_figures(facts), lambda row: (row.enterprise, row.measure, row.status, span(row)))
    money_of = {people: money for people, money in zip(measures.id, measures.people_of, strict=True) if money}
    for (enterprise, measure, status, days), people in figures.items():
        money = figures.get((enterprise, money_of.get(measure, ""), "paid", days), [])
        same_units = {row.unit for row in money} == {row.unit for row in people}
        if status == "done" and money and same_units and _sum(people):
            yield _PerHead(money, people)


def _sum(rows: Sequence[Row]) -> Decimal:
    return sum((row.value for row in rows), Decimal(0))


def _message(facts: Facts, pair: _PerHead) -> Doubt:
    first = pair.money[0]
    words = filled(
        _SENTENCES,
        place=place_names(facts, first.enterprise, first.unit if len(pair.money) == 1 else None),
        money=measure_name(facts, first.measure),
        amount=amount_words(facts, pair.money),
        money_at=places_of(pair.money),
        people=measure_name(facts, pair.people[0].measure),
        count=amount_words(facts, pair.people),
        people_at=places_of(pair.people),
        each=Quantity(pair.each, quantity_of(facts.ledger, first).unit, "about").words(),
    )
    return confirmable("per_head", words, [*pair.money, *pair.people])
