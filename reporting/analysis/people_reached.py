"""The people who got an amount of money, as the enterprises count them."""

from collections.abc import Sequence
from typing import NamedTuple

from reporting.analysis.addable_rows import addable_rows_by_measure
from reporting.analysis.facts import Facts
from reporting.analysis.facts_cache import cached_on_facts
from reporting.analysis.over_time import TimedValue, in_one_cell, values_of
from reporting.core.rows import Row, grouped, iter_rows
from reporting.core.sentence import Sentence
from reporting.core.traced import Traced


class People(NamedTuple):
    """The people behind an amount: their measure, and its values, several only of times that do not add up."""

    measure: str
    values: tuple[TimedValue, ...]

    @property
    def cell(self) -> Traced | Sentence:
        """The values as one cell of a table."""
        return in_one_cell(self.values)


_NEAREST_FIRST = ("paid", "done", "allocated", "raised", "ongoing", "planned")
_REACHED = {"paid", "done", "allocated"}


def people_reached(facts: Facts, got: Sequence[Row]) -> People | None:
    """The people who got the money of rows of one measure and status; None unless each of its enterprises counts them.

    They stand beside the money that is nearest to them: not beside what was allocated, if some of it was paid.
    Of several measures the first in the catalogue counts: persons and person-times are never added.
    """
    counting = _people_of(facts).get(got[0].measure, ())
    if not counting or any(row.status != _nearest(facts)[row.enterprise, row.measure] for row in got):
        return None
    enterprises = {row.enterprise for row in got}
    for measure in counting:
        counted = [row for row in addable_rows_by_measure(facts).get(measure, ()) if row.enterprise in enterprises]
        counted = [row for row in counted if row.status in _REACHED]
        if {row.enterprise for row in counted} == enterprises:
            values = values_of(facts, counted)
            return People(measure, tuple(values)) if values else None
    return None


@cached_on_facts
def _nearest(facts: Facts) -> dict[tuple[str, str], str]:
    """The status of its money that is nearest to the people, by enterprise and measure."""
    measures = _people_of(facts)
    rows = (row for measure in measures for row in addable_rows_by_measure(facts).get(measure, ()))
    return {
        key: min((row.status for row in of_key), key=_NEAREST_FIRST.index)
        for key, of_key in grouped(rows, lambda row: (row.enterprise, row.measure)).items()
    }


@cached_on_facts
def _people_of(facts: Facts) -> dict[str, list[str]]:
    """The measures that count who got the money of another one, by that one."""
    catalogue = facts.ledger["measures"]
    measures = iter_rows(catalogue[catalogue.people_of.notna()])
    return {
        money: [row.id for row in rows] for money, rows in grouped(measures, lambda row: str(row.people_of)).items()
    }
