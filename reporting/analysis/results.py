"""Results of the period by kind: people, check-ups, facilities, activities. Units and statuses are never mixed."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from reporting.analysis.aid import addable_rows, addable_rows_by_measure
from reporting.analysis.facts import Facts
from reporting.analysis.facts_cache import cached_on_facts
from reporting.analysis.large_groups import MAX_SHOWN
from reporting.analysis.names import measure_name, short_names
from reporting.analysis.traced_values import named_formula, quantity_of, traced_sum, unit_of
from reporting.core.passport import Passport, Traced
from reporting.core.quantity import PERCENT, Quantity, Words, format_plain
from reporting.core.rows import Row, grouped, iter_rows

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
    "quantity",
]


class Result(NamedTuple):
    """An achievement that a briefing lists: its row, with its measure and category in the catalogue.

    `part` says that it is inside another one (其中).
    """

    row: Row
    measure: Row
    category: Row
    part: bool

    def traced_value(self, facts: Facts) -> Traced:
        """The value of the row, with its passport."""
        if self.measure.kind == "standard":
            return _standard(facts, self.row)
        return _sum(facts, [self.row])


@cached_on_facts
def listed(facts: Facts) -> tuple[Result, ...]:
    """Each achievement that a briefing lists, in the order of the categories.

    Money, list sizes and cost changes have other sections. A category with order 0 is kept out.
    """
    whole = {row.id for row in addable_rows(facts)}
    order = {measure: place for place, measure in enumerate(facts.ledger["measures"].id)}
    results = []
    for row in iter_rows(facts.achievements):
        measure = facts.ledger.record("measures", row.measure)
        category = facts.ledger.record("categories", measure.category)
        # Amounts, and parts of an amount, belong to the section on money.
        is_money = facts.ledger.record("units", measure.unit).kind == "money"
        if category.order and not (is_money and (measure.kind == "flow" or row.id not in whole)):
            results.append(Result(row, measure, category, row.id not in whole))
    return tuple(
        sorted(results, key=lambda result: (result.category.order, order[result.measure.id], result.row.enterprise))
    )


def done(facts: Facts) -> list[Result]:
    """The results that are done and inside nothing else, in the order of the categories."""
    return [result for result in listed(facts) if result.row.status == "done" and not result.part]


def every(facts: Facts) -> pd.DataFrame:
    """One row per achievement that a briefing lists, in the order of the categories.

    `part` says that the row is inside another one (其中); `quantity` is traced.
    """
    return pd.DataFrame(
        [tuple(_columns(facts, result).values()) for result in listed(facts)], columns=COLUMNS, dtype=object
    )


def totals_by_measure(facts: Facts) -> pd.DataFrame:
    """The rows of `every`; those of one measure and status are added up if the catalogue allows it.

    `enterprise` and `unit` are None if several enterprises are behind a row; `enterprises` are their ids.
    If many enterprises report a measure that does not add up, it is one row as well, with `quantity` None.
    """
    places = {row.at: place for place, row in enumerate(iter_rows(facts.achievements))}
    records: list[dict[str, object]] = []
    for group in grouped(listed(facts), lambda result: (result.measure.id, result.row.status, result.part)).values():
        amount = added_up(facts, sorted((result.row for result in group), key=lambda row: places[row.at]))
        enterprises = tuple(dict.fromkeys(result.row.enterprise for result in group))
        if len(group) == 1 or (amount is None and len(enterprises) <= MAX_SHOWN):
            records += [{**_columns(facts, result), "enterprises": (result.row.enterprise,)} for result in group]
            continue
        columns = (
            {"enterprise": None, "unit": None} if len(enterprises) > 1 else {"enterprise": enterprises[0], "unit": None}
        )
        records.append({**_columns(facts, group[0]), "quantity": amount, **columns, "enterprises": enterprises})
    return pd.DataFrame(records, columns=[*COLUMNS, "enterprises"], dtype=object)


def _columns(facts: Facts, result: Result) -> dict[str, object]:
    row, measure, category, part = result
    about = (category.name, category.name_en, row.enterprise, row.unit, measure.id, measure.name, measure.name_en)
    return dict(zip(COLUMNS, (*about, row.status, part, result.traced_value(facts)), strict=True))


def added_up(facts: Facts, rows: Sequence[Row]) -> Traced | None:
    """The sum of rows of one measure, if they may be one: the catalogue lets them, and each enterprise has but one."""
    measure = facts.ledger.record("measures", rows[0].measure)
    several = len({row.enterprise for row in rows}) < len(rows)
    if measure.kind != "flow" or measure.over_enterprises == "no" or (several and measure.over_time == "no"):
        return None
    return _sum(facts, rows)


def measure_total(facts: Facts, measure: str, statuses: tuple[str, ...] = ("done", "paid")) -> Traced | None:
    """One measure over all enterprises; None when nobody reported it or when it may not be added up.

    The catalogue says whether a measure adds up over enterprises and over time.
    """
    rows = [row for row in addable_rows_by_measure(facts).get(measure, ()) if row.status in statuses]
    entry = facts.ledger.record("measures", measure)
    spans = {(row.enterprise, row.period_start, row.period_end) for row in rows}
    enterprises = {row.enterprise for row in rows}
    if not rows or (len(enterprises) > 1 and entry.over_enterprises == "no"):
        return None
    if len(spans) > len(enterprises) and entry.over_time == "no":
        return None
    if entry.kind == "change":
        return _change(facts, rows[0]) if len(rows) == 1 else None
    return _sum(facts, rows)


def resolved_apart(facts: Facts) -> Traced | None:
    """Items reported as resolved without a list of known size behind them: beside the share, never in it."""
    rows = [row for row in without_total(facts, ("item",)) if row.status == "done"]
    name = {"zh": "没有总数的已解决事项", "en": "Items resolved without a total"}
    return traced_sum(facts.ledger, rows, "resolved_apart", name)


def without_total(facts: Facts, units: tuple[str, ...]) -> list[Row]:
    """The achievements that count things of lists in one of the units: no list of known size is behind them."""
    entries = ((row, facts.ledger.record("measures", row.measure)) for row in addable_rows(facts))
    return [row for row, entry in entries if entry.category == "lists" and entry.unit in units]


def people(facts: Facts) -> dict[str, list[Traced]]:
    """The people counted, by unit (person, person_time, household): one total per measure, never one of all."""
    measures = facts.ledger["measures"]
    by_unit: dict[str, list[Traced]] = {}
    for row in iter_rows(measures[measures.unit.isin(["person", "person_time", "household"])]):
        total = measure_total(facts, str(row.id))
        if total is not None:
            by_unit.setdefault(str(row.unit), []).append(total)
    return by_unit


@cached_on_facts
def cost_changes(facts: Facts) -> pd.DataFrame:
    """One row per cost that changed against the same months of the year before: name, enterprise, span, traced change.

    The record gives percentages without their bases: they are neither added nor averaged.
    """
    measures = facts.ledger["measures"]
    changes = facts.achievements[facts.achievements.measure.isin(set(measures[measures.kind == "change"].id))]
    records = [
        (
            *measure_name(facts, row.measure).values(),
            *(row.enterprise, *short_names(facts, row.enterprise).values(), row.period_start, row.period_end),
            _change(facts, row),
        )
        for row in iter_rows(changes)
    ]
    columns = ["name", "name_en", "enterprise", "enterprise_name", "enterprise_name_en", "start", "end", "change"]
    return pd.DataFrame(records, columns=columns, dtype=object)


def headline_measures(facts: Facts) -> list[str]:
    """The measures that the catalogue puts on page one, first things first."""
    measures = facts.ledger["measures"]
    ranked = measures[measures.headline.notna()]
    return list(ranked.sort_values("headline").id)


def _sum(facts: Facts, rows: Sequence[Row]) -> Traced:
    """The sum of rows of one measure; there is one at least."""
    measure = rows[0].measure
    amount = traced_sum(facts.ledger, rows, measure, measure_name(facts, measure))
    assert amount is not None  # noqa: S101 - there is a row
    return amount


def _change(facts: Facts, row: Row) -> Traced:
    if not row.value:
        return _shown(facts, row, {"zh": "同比持平", "en": "unchanged year on year"})
    size = Quantity(abs(row.value), PERCENT, row.bound).words()
    fell = row.value < 0
    shown = {
        "zh": f"同比{'下降' if fell else '上升'}{size['zh']}",
        "en": f"{'down' if fell else 'up'} {size['en']} year on year",
    }
    return _shown(facts, row, shown)


def _standard(facts: Facts, row: Row) -> Traced:
    """A rule before and after: 由2年调整为1年."""
    now = quantity_of(facts.ledger, row)
    if row.baseline is None:
        return _shown(facts, row, now.words())
    unit = unit_of(facts.ledger, now.unit.id)
    before = f"{format_plain(row.baseline)}{unit.zh}"
    words = {
        "zh": f"由{before}调整为{now.words()['zh']}",
        "en": f"from {format_plain(row.baseline)} to {now.words()['en']}",
    }
    return _shown(facts, row, words)


def _shown(facts: Facts, row: Row, shown: Words) -> Traced:
    name = measure_name(facts, row.measure)
    passport = Passport(row.measure, named_formula(name, shown), (row.at,), (row.source,))
    return Traced(quantity_of(facts.ledger, row), passport, shown)
