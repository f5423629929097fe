"""The results that a briefing lists by kind: people, check-ups, facilities. Units and statuses are never mixed."""

from itertools import chain
from typing import NamedTuple

import pandas as pd

from reporting.analysis.addable_rows import addable_rows
from reporting.analysis.cost_changes import rows_of_costs
from reporting.analysis.facts import Facts
from reporting.analysis.facts_cache import cached_on_facts
from reporting.analysis.large_groups import MAX_SHOWN
from reporting.analysis.over_time import (
    Figure,
    figures_of,
    figures_over_enterprises,
    one_by_one,
    value_of,
    value_over_places,
)
from reporting.core.quantity import Words
from reporting.core.rows import Row, grouped, iter_rows
from reporting.core.traced import Traced

COLUMNS = [
    "category",
    "category_en",
    "enterprise",
    "unit",
    "measure",
    "name",
    "name_en",
    "status",
    "part",
    "time",
    "time_en",
    "quantity",
]


class Result(NamedTuple):
    """What a briefing lists of one place, measure and status: its rows, with the measure and category in the catalogue.

    `part` says that it is inside another one (其中); `time` has its months if figures of others stand beside it.
    """

    rows: tuple[Row, ...]
    measure: Row
    category: Row
    part: bool
    time: Words

    @property
    def row(self) -> Row:
        """The first of its rows: all agree in enterprise, unit, measure and status."""
        return self.rows[0]

    def traced_value(self, facts: Facts) -> Traced:
        """The value of the rows together, with its passport."""
        return value_of(facts, self.rows)


@cached_on_facts
def listed(facts: Facts) -> tuple[Result, ...]:
    """The results that a briefing lists, in the order of the categories: one of each place, measure, status and time.

    Money, list sizes and cost changes have other sections. A category with order 0 is kept out.
    """
    order = {measure: place for place, measure in enumerate(facts.ledger["measures"].id)}
    results = chain.from_iterable(_of_one_place(facts, rows, part=part) for rows, part in _places(facts))
    return tuple(
        sorted(results, key=lambda result: (result.category.order, order[result.measure.id], result.row.enterprise))
    )


def _places(facts: Facts) -> list[tuple[list[Row], bool]]:
    """The rows to be listed that agree in enterprise, unit, measure and status, and whether they are parts."""
    whole = {row.id for row in addable_rows(facts)}

    def is_listed(row: Row) -> bool:
        measure = facts.ledger.record("measures", row.measure)
        is_money = facts.ledger.record("units", measure.unit).kind == "money"
        # Amounts, and parts of an amount, belong to the section on money.
        return bool(facts.ledger.record("categories", measure.category).order) and not (
            is_money and (measure.kind == "flow" or row.id not in whole)
        )

    def place(row: Row) -> tuple[object, ...]:
        return row.enterprise, row.unit, row.measure, row.status, row.id not in whole

    rows = (row for row in iter_rows(facts.achievements) if is_listed(row))
    return [(group, bool(part)) for (*_, part), group in grouped(rows, place).items()]


def _of_one_place(facts: Facts, rows: list[Row], *, part: bool) -> list[Result]:
    measure = facts.ledger.record("measures", rows[0].measure)
    category = facts.ledger.record("categories", measure.category)
    # Nothing keeps the parts of a whole from overlapping, so they are not added to each other either.
    figures = one_by_one(facts, rows) if part else figures_of(facts, rows)
    return [Result(figure.rows, measure, category, part, figure.time) for figure in figures]


def done(facts: Facts) -> list[Result]:
    """The results that are done and inside nothing else, in the order of the categories."""
    return [result for result in listed(facts) if result.row.status == "done" and not result.part]


def not_done(facts: Facts) -> list[Result]:
    """The results that are planned or going on, in the order of the categories; last planned changes of costs."""
    plans = [result for result in listed(facts) if result.row.status in {"planned", "ongoing"}]
    costs = [row for row in iter_rows(rows_of_costs(facts)) if row.status == "planned"]
    groups = grouped(costs, lambda row: (row.enterprise, row.unit, row.measure)).values()
    return plans + [result for rows in groups for result in _of_one_place(facts, rows, part=False)]


def every(facts: Facts) -> pd.DataFrame:
    """One row per result that a briefing lists, in the order of the categories.

    `part` says that it is inside another one (其中); `time` is empty, or names its months if the same place has figures
    of other months that do not add up; `quantity` is traced.
    """
    return pd.DataFrame(
        [tuple(_columns(facts, result).values()) for result in listed(facts)], columns=COLUMNS, dtype=object
    )


def totals_by_measure(facts: Facts) -> pd.DataFrame:
    """The rows of `every`; those of one measure and status are added up if the catalogue allows it.

    `enterprise` and `unit` are None if several enterprises are behind a row; `enterprises` are their ids.
    If many enterprises report a measure that does not add up, it is one row as well, with `quantity` None.
    """
    groups = grouped(listed(facts), lambda result: (result.measure.id, result.row.status, result.part))
    records = chain.from_iterable(_records(facts, group) for group in groups.values())
    return pd.DataFrame(records, columns=[*COLUMNS, "enterprises"], dtype=object)


def _records(facts: Facts, group: list[Result]) -> list[dict[str, object]]:
    """The rows of totals_by_measure for one measure and status."""
    enterprises = tuple(dict.fromkeys(result.row.enterprise for result in group))
    figures = _over_places(facts, group)
    if len(group) == 1 or (not figures and len(enterprises) <= MAX_SHOWN):
        return [{**_columns(facts, result), "enterprises": (result.row.enterprise,)} for result in group]
    together = [_record(facts, group[0], figure) for figure in figures]
    nobody = {"enterprise": None, "unit": None, "time": "", "time_en": "", "quantity": None}
    return together or [{**_columns(facts, group[0]), **nobody, "enterprises": enterprises}]


def _over_places(facts: Facts, group: list[Result]) -> list[Figure]:
    """The figures of one measure and status over all places; empty if they may not be added up."""
    order = _order(facts)
    rows = sorted((row for result in group for row in result.rows), key=lambda row: order[row.at])
    repeated = len({row.enterprise for row in rows}) < len(rows)
    return [] if group[0].part and repeated else figures_over_enterprises(facts, rows)


@cached_on_facts
def _order(facts: Facts) -> dict[str, int]:
    """The places of the achievements in the ledger."""
    return {at: place for place, at in enumerate(facts.achievements["at"])}


def _record(facts: Facts, one: Result, figure: Figure) -> dict[str, object]:
    enterprises = tuple(dict.fromkeys(row.enterprise for row in figure.rows))
    columns = _columns(facts, one._replace(rows=figure.rows, time=figure.time))
    columns |= {"quantity": value_over_places(facts, figure.rows)}
    if len({(row.enterprise, row.unit) for row in figure.rows}) > 1:
        columns |= {"enterprise": enterprises[0] if len(enterprises) == 1 else None, "unit": None}
    return {**columns, "enterprises": enterprises}


def _columns(facts: Facts, result: Result) -> dict[str, object]:
    row, measure, category = result.row, result.measure, result.category
    about = (category.name, category.name_en, row.enterprise, row.unit, measure.id, measure.name, measure.name_en)
    about = (*about, row.status, result.part, *result.time.values())
    return dict(zip(COLUMNS, (*about, result.traced_value(facts)), strict=True))
