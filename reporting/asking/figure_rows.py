"""Rows of achievements: money, people, and every other figure that adds up."""

import pandas as pd

from reporting.analysis.addable_rows import addable_rows
from reporting.analysis.aid import COUNTED_STATUSES
from reporting.analysis.facts import Facts
from reporting.analysis.names import measure_name
from reporting.analysis.over_time import figures_over_enterprises
from reporting.analysis.selected import figures
from reporting.analysis.traced_values import quantity_of
from reporting.asking.source import Source
from reporting.core.errors import AskingError
from reporting.core.quantity import MixedUnitsError, Quantity, total
from reporting.core.rows import Row, grouped, iter_rows

KEYS = ("enterprise", "unit", "measure", "status", "programme", "aid", "category", "source", "id")
_FRAME = (*KEYS, "value", "first_day", "last_day", "at", "row")
PEOPLE = ("person", "person_time", "household")


def money_rows(facts: Facts) -> Source:
    """Money that reached somebody: paid, allocated or done, of a programme."""
    programmes = set(facts.ledger["programmes"].id)
    rows = [row for row in _counted(facts) if facts.ledger.record("measures", row.measure).programme in programmes]
    selected = figures(facts, kind="flow", status=COUNTED_STATUSES).but(programme="")
    return _source(facts, "money", rows, selected)


def people_rows(facts: Facts) -> Source:
    """Persons, person-times and households that something was done for."""
    rows = [row for row in _counted(facts) if facts.ledger.record("measures", row.measure).unit in PEOPLE]
    selected = figures(facts, kind="flow", status=COUNTED_STATUSES, counted_in=PEOPLE)
    return _source(facts, "people", rows, selected)


def achievement_rows(facts: Facts) -> Source:
    """Every figure that is done, paid or allocated, and that adds up at all."""
    return _source(facts, "achievements", list(_counted(facts)), figures(facts, kind="flow", status=COUNTED_STATUSES))


def _counted(facts: Facts) -> list[Row]:
    flows = {row.id for row in iter_rows(facts.ledger["measures"]) if row.kind == "flow"}
    return [row for row in addable_rows(facts) if row.measure in flows and row.status in COUNTED_STATUSES]


def _source(facts: Facts, kind: str, rows: list[Row], selected: object) -> Source:
    aid = {row.id: row.aid for row in iter_rows(facts.ledger["programmes"])}
    frame = pd.DataFrame([_record(facts, aid, row) for row in rows], columns=list(_FRAME), dtype=object)
    return Source(facts, kind, frame, selected, KEYS, ("value",), _added)  # type: ignore[arg-type]  # Rows


def _record(facts: Facts, aid: dict[str, str], row: Row) -> tuple[object, ...]:
    measure = facts.ledger.record("measures", row.measure)
    programme = measure.programme or ""
    keys = (row.enterprise, row.unit or "", row.measure, row.status, programme, aid.get(programme, ""))
    return (*keys, measure.category, row.source, row.id, row.value, row.period_start, row.period_end, row.at, row)


def _added(source: Source, _: str) -> Quantity | None:
    """The sum of the values. Raises AskingError where the catalogue says that they do not add up."""
    facts, rows = source.facts, list(source.frame.row)
    by_measure = grouped(rows, lambda row: str(row.measure))
    units = {facts.ledger.record("measures", measure).unit for measure in by_measure}
    is_money = all(facts.ledger.record("units", unit).kind == "money" for unit in units)
    if len(by_measure) > 1 and not is_money:
        names = "、".join(measure_name(facts, measure)["zh"] for measure in by_measure)
        raise AskingError(f"{names} count different things: ask by('measure'), or choose one with where(measure=…).")
    for measure, own in by_measure.items():
        if len(figures_over_enterprises(facts, own)) != 1:
            raise AskingError(_not_added(facts, measure, own))
    try:
        return total(quantity_of(facts.ledger, row) for row in rows)
    except MixedUnitsError as error:
        raise AskingError(f"{error}: choose one measure with where(measure=…).") from None


def _not_added(facts: Facts, measure: str, rows: list[Row]) -> str:
    name, several = measure_name(facts, measure)["zh"], len({row.enterprise for row in rows}) > 1
    if several and facts.ledger.record("measures", measure).over_enterprises == "no":
        return f"{name} may not be added over enterprises (measures.csv): ask by('enterprise')."
    return f"{name} of several times may be the same people (measures.csv, over_time): take one time."
