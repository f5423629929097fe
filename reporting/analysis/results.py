"""Totals of results: of one measure, of the people counted, of what is resolved without a list."""

from collections.abc import Sequence

from reporting.analysis.addable_rows import addable_rows, addable_rows_by_measure
from reporting.analysis.aid import COUNTED_STATUSES
from reporting.analysis.facts import Facts
from reporting.analysis.facts_cache import cached_on_facts
from reporting.analysis.over_time import TimedValue, figures_over_enterprises, values_of
from reporting.analysis.selected import figures
from reporting.analysis.traced_values import sum_of, traced_sum
from reporting.core.rows import Row, grouped, iter_rows
from reporting.core.traced import Traced


def added_up(facts: Facts, rows: Sequence[Row]) -> Traced | None:
    """The sum of rows of one measure, if the catalogue lets them be one."""
    values = values_of(facts, rows)
    return values[0].value if len(values) == 1 else None


@cached_on_facts
def measure_values(facts: Facts, measure: str, statuses: tuple[str, ...] | None = None) -> tuple[TimedValue, ...]:
    """One measure over all enterprises: its sum, or one of each time if it does not add up over time.

    Empty when nobody reported it, or when it does not add up over enterprises. Without statuses: what is done.
    """
    rows = rows_that_count(facts, measure, statuses)
    return tuple(values_of(facts, rows)) if rows else ()


def rows_that_count(facts: Facts, measure: str, statuses: tuple[str, ...] | None = None) -> list[Row]:
    """The rows of a measure with these statuses; without statuses what is done, of money also what is allocated."""
    unit = facts.ledger.record("measures", measure).unit
    usual = COUNTED_STATUSES if facts.ledger.record("units", unit).kind == "money" else ("done", "paid")
    return [row for row in addable_rows_by_measure(facts).get(measure, ()) if row.status in (statuses or usual)]


def measure_total(facts: Facts, measure: str, statuses: tuple[str, ...] | None = None) -> Traced | None:
    """One measure over all enterprises; None when nobody reported it or when it may not be added up.

    The catalogue says whether a measure adds up over enterprises and over time. Without statuses: what is done.
    """
    values = measure_values(facts, measure, statuses)
    return values[0].value if len(values) == 1 else None


def resolved_apart(facts: Facts) -> Traced | None:
    """Items reported as resolved without a list of known size behind them: beside the share, never in it."""
    rows = [row for row in without_total(facts, ("item",)) if row.status == "done"]
    by_measure = grouped(rows, lambda row: str(row.measure)).values()
    if any(len(figures_over_enterprises(facts, of_one)) != 1 for of_one in by_measure):
        return None
    name = {"zh": "没有总数的已解决事项", "en": "Items resolved without a total"}
    selected = figures(facts, category="lists", counted_in="item", status="done")
    return traced_sum(facts.ledger, rows, sum_of("resolved_apart", name, selected))


def without_total(facts: Facts, units: tuple[str, ...]) -> list[Row]:
    """The achievements that count things of lists in one of the units: no list of known size is behind them."""
    entries = ((row, facts.ledger.record("measures", row.measure)) for row in addable_rows(facts))
    return [row for row, entry in entries if entry.category == "lists" and entry.unit in units]


def people(facts: Facts) -> dict[str, list[Traced]]:
    """The people counted, by unit (person, person_time, household): one total per measure, never one of all.

    Persons of several times, who may be the same, have no total: `people_by_time` has them.
    """
    totals = {
        unit: [values[0].value for values in counted if len(values) == 1]
        for unit, counted in people_by_time(facts).items()
    }
    return {unit: counted for unit, counted in totals.items() if counted}


def people_by_time(facts: Facts) -> dict[str, list[tuple[TimedValue, ...]]]:
    """The people counted, by unit: the values of each measure, several only of times that do not add up."""
    measures = facts.ledger["measures"]
    by_unit: dict[str, list[tuple[TimedValue, ...]]] = {}
    for row in iter_rows(measures[measures.unit.isin(["person", "person_time", "household"])]):
        values = measure_values(facts, str(row.id))
        if values:
            by_unit.setdefault(str(row.unit), []).append(values)
    return by_unit


def headline_measures(facts: Facts) -> list[str]:
    """The measures that the catalogue puts on page one, first things first."""
    measures = facts.ledger["measures"]
    ranked = measures[measures.headline.notna()]
    return list(ranked.sort_values("headline").id)
