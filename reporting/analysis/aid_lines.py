"""The lines of the table of money: each kind of aid with its amount, the people whom it reached, and its change."""

from collections.abc import Iterable
from typing import NamedTuple

from reporting.analysis.aid import COUNTED_STATUSES, funds, money
from reporting.analysis.comparison import Measure, comparisons
from reporting.analysis.facts import Facts
from reporting.analysis.facts_cache import cached_on_facts
from reporting.analysis.names import measure_name
from reporting.analysis.people_reached import People, people_reached
from reporting.analysis.selected import figures
from reporting.analysis.traced_values import sum_of, traced_sum
from reporting.core.change import YEAR
from reporting.core.rows import Row, grouped, iter_rows
from reporting.core.traced import Traced


class Line(NamedTuple):
    """A kind of money over all enterprises: its measure, its class of aid, and the rows that it is the sum of.

    `people` and `change`, that on the year before, are None where they are not known.
    """

    measure: str
    aid: str
    rows: tuple[Row, ...]
    amount: Traced
    people: People | None
    change: Traced | None


@cached_on_facts
def aid_lines(facts: Facts, aid: str) -> tuple[Line, ...]:
    """The kinds of money of a class of aid, in the order of the programmes and of the catalogue."""
    rows = grouped((entry.row for entry in money(facts) if entry.aid == aid), lambda row: str(row.measure))
    return tuple(_line(facts, aid, measure, rows[measure]) for measure in _in_order(facts, rows))


def change_of_funds(facts: Facts) -> Traced | None:
    """The change of the aid funds on the year before."""
    return _change(facts, funds)


def _in_order(facts: Facts, measures: Iterable[str]) -> list[str]:
    programmes, known = list(facts.ledger["programmes"].id), list(measures)
    of_known = [row for row in iter_rows(facts.ledger["measures"]) if row.id in known]
    return [row.id for row in sorted(of_known, key=lambda row: programmes.index(row.programme))]


def _line(facts: Facts, aid: str, measure: str, rows: list[Row]) -> Line:
    def amount_in(of_time: Facts) -> Traced | None:
        counted = [entry.row for entry in money(of_time) if entry.aid == aid and entry.row.measure == measure]
        selected = figures(of_time, measure=measure, status=COUNTED_STATUSES)
        return traced_sum(of_time.ledger, counted, sum_of(measure, measure_name(of_time, measure), selected))

    amount = amount_in(facts)
    assert amount is not None  # noqa: S101 - there are rows
    return Line(measure, aid, tuple(rows), amount, people_reached(facts, rows), _change(facts, amount_in))


def _change(facts: Facts, measure: Measure) -> Traced | None:
    return next((entry.change for entry in comparisons(facts, measure) if entry.kind == YEAR), None)
