"""The measures that add up over enterprises: for comparing documents."""

from collections.abc import Mapping, Sequence

from reporting.analysis import aid, list_figures
from reporting.analysis.addable_rows import addable_rows
from reporting.analysis.facts import Facts
from reporting.analysis.over_time import figures_of
from reporting.analysis.traced_values import unit_of
from reporting.core.quantity import ITEM, YUAN, Unit, Words
from reporting.core.rows import Row, grouped, iter_rows

_ACROSS: Mapping[str, tuple[Words, Unit]] = {
    "list_total": (list_figures.TOTAL, ITEM),
    "list_resolved": (list_figures.RESOLVED, ITEM),
    "aid_funds": (aid.NAMES["default"], YUAN),
    "aid_funds_with_mutual_aid": (aid.NAMES["with_mutual_aid"], YUAN),
}


# Without mutual aid the wider total is the narrower one, and is not printed beside it.
NARROWER: Mapping[str, str] = {aid.MEASURES["with_mutual_aid"]: aid.MEASURES["default"]}


def measures_that_add_up(facts: Facts) -> dict[str, tuple[Words, Unit]]:
    """Totals and resolved items of the lists, aid funds by definition, and each additive measure of the catalogue.

    Each has its name and its unit, by its id.
    """
    counted = [row for row in addable_rows(facts) if row.status in aid.COUNTED_STATUSES]
    rows_by_measure = grouped(counted, lambda row: str(row.measure))
    adding_up = [row for row in iter_rows(facts.ledger["measures"]) if _adds_up(facts, row, rows_by_measure)]
    catalogue = {row.id: ({"zh": row.name, "en": row.name_en}, unit_of(facts.ledger, row.unit)) for row in adding_up}
    return {**_ACROSS, **catalogue}


def _adds_up(facts: Facts, measure: Row, rows_by_measure: Mapping[str, Sequence[Row]]) -> bool:
    """Whether a measure adds up; not if people were counted in two parts of the period, who may be the same."""
    if measure.kind != "flow" or measure.over_enterprises == "no":
        return False
    rows = rows_by_measure.get(measure.id, ())
    return not rows or len(figures_of(facts, rows)) == 1
