"""The figures of a period as checks compare them: rows that stand for themselves, and their words."""

from collections.abc import Sequence

from reporting.analysis.facts import Facts
from reporting.analysis.facts_cache import cached_on_facts
from reporting.analysis.traced_values import quantity_of
from reporting.core.quantity import Words, total
from reporting.core.rows import Row, iter_rows

# Below these nobody wonders at ten times as much: 3 classes, and 30 in the next year.
_LEAST = {"money": 10_000, "count": 100, "measure": 100}


@cached_on_facts
def own_figures(facts: Facts) -> tuple[Row, ...]:
    """The achievements of the period that no other row of their own measure has inside it."""
    parts = facts.achievements[facts.achievements.part_of.notna()]
    measures = dict(zip(facts.achievements.id, facts.achievements.measure, strict=True))
    inside = {row.id for row in iter_rows(parts) if measures.get(row.part_of) == row.measure}
    return tuple(row for row in iter_rows(facts.achievements) if row.id not in inside)


def amount_words(facts: Facts, rows: Sequence[Row]) -> Words:
    """The sum of rows of one unit as it is printed."""
    amount = total(quantity_of(facts.ledger, row) for row in rows)
    return amount.words() if amount else {}


def places_of(rows: Sequence[Row]) -> str:
    """The places of rows, as messages name them."""
    return ", ".join(row.at for row in rows)


def is_worth_a_look(facts: Facts, *rows: Row) -> bool:
    """Whether any of these figures of one measure is so large that its size says something."""
    kind = quantity_of(facts.ledger, rows[0]).unit.kind
    return any(row.value >= _LEAST.get(kind, 0) for row in rows)
