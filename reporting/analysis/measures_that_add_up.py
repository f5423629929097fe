"""The measures that add up over enterprises, and the enterprise of each ledger row: for comparing documents."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reporting.analysis import aid, progress
from reporting.analysis.facts import Facts
from reporting.analysis.traced_values import unit_of
from reporting.core.quantity import ITEM, YUAN, Unit, Words
from reporting.core.row_ranges import expand
from reporting.core.rows import Row, iter_rows
from reporting.ledger.reading import Ledger
from reporting.ledger.selections import selection

_COUNTS = ("done", "paid", "allocated")
_OWNED = ("lists", "items", "achievements", "practices", "returns")
_ACROSS: Mapping[str, tuple[Words, Unit]] = {
    "list_total": (progress.TOTAL, ITEM),
    "list_resolved": (progress.RESOLVED, ITEM),
    "aid_funds": (aid.NAMES["default"], YUAN),
    "aid_funds_with_mutual_aid": (aid.NAMES["with_mutual_aid"], YUAN),
}


@dataclass(frozen=True)
class AddableMeasures:
    """The measures that add up over enterprises, each with its name and unit, by the word of the catalogue.

    `apart` are ledger rows that are in no sum: what is inside another row, and what is not done or paid yet.
    `owners` has the enterprise that reported a row; rows of other tables, such as the catalogue, have none.
    """

    measures: Mapping[str, tuple[Words, Unit]]
    apart: frozenset[str]
    owners: Mapping[str, str]


def measures_that_add_up(facts: Facts, rows: Iterable[str]) -> AddableMeasures:
    """Totals and resolved items of the lists, aid funds by definition, and each additive measure of the catalogue.

    `rows` are the ledger rows that get an owner.
    """
    counted = [row for row in aid.addable_rows(facts) if row.status in _COUNTS]
    spans = Counter((row.enterprise, row.unit, row.measure, row.status) for row in counted)
    repeated = {measure for (_, _, measure, _), count in spans.items() if count > 1}
    adding_up = [row for row in iter_rows(facts.ledger["measures"]) if _adds_up(row, repeated)]
    catalogue = {row.id: ({"zh": row.name, "en": row.name_en}, unit_of(facts.ledger, row.unit)) for row in adding_up}
    apart = frozenset(facts.achievements["at"]) - {row.at for row in counted}
    return AddableMeasures({**_ACROSS, **catalogue}, apart, _owners(facts, rows))


def single_rows(ledger: Ledger, rows: Iterable[str]) -> tuple[str, ...]:
    """The rows of a passport one by one, also those that it gives as ranges or as a selection.

    If items are too many for that, their selection stays one, as in every passport.
    """
    lines: list[str] = []
    for row in rows:
        chosen = selection(row)
        if chosen is None:
            lines += expand([row])
        else:
            lines += [row] if ledger.many_items is not None else expand(ledger.lines_of(chosen))
    return tuple(lines)


def _owners(facts: Facts, rows: Iterable[str]) -> dict[str, str]:
    wanted = set(rows)
    frames = [facts.ledger.rows_at(table, wanted) for table in _OWNED]
    owners = {at: enterprise for frame in frames for at, enterprise in zip(frame["at"], frame.enterprise, strict=True)}
    chosen = {row: items.list for row in wanted if (items := selection(row))}
    return owners | {row: facts.ledger.record("lists", list_).enterprise for row, list_ in chosen.items()}


def _adds_up(measure: Row, repeated: set[str]) -> bool:
    """Whether a measure adds up; not if people were counted in two parts of the period, who may be the same."""
    several = measure.over_time == "no" and measure.id in repeated
    return measure.kind == "flow" and measure.over_enterprises == "yes" and not several
