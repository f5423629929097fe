"""The components of a figure: the measures, or kinds of lists, of each enterprise, with their months."""

from collections.abc import Mapping
from typing import NamedTuple

from reporting.analysis import aid, progress, results
from reporting.analysis.facts import Facts
from reporting.analysis.facts_cache import cached_on_facts
from reporting.core.rows import Row, grouped, iter_rows

SHARE = "resolved_share"
_FUNDS: Mapping[str, aid.Definition] = {measure: definition for definition, measure in aid.MEASURES.items()}


class Component(NamedTuple):
    """A measure, or a kind of list, of one enterprise. The months are counted from the first one of the period.

    `months` are those of its figures; `reported` those that the enterprise reported at all, empty if it reported all.
    """

    enterprise: str
    kind: str
    months: tuple[int, ...]
    reported: tuple[int, ...]


@cached_on_facts
def components(facts: Facts, measure: str) -> list[Component]:
    """The components of a measure of the catalogue, of a sum of aid funds, or of the pooled share, by its word.

    They are in the order of the ledger, each once.
    """
    if measure == SHARE:
        return _of_lists(facts)
    rows = aid.counted_rows(facts, _FUNDS[measure]) if measure in _FUNDS else results.rows_that_count(facts, measure)
    return [
        Component(enterprise, kind, _months(facts, group), _reported(facts, enterprise))
        for (enterprise, kind), group in grouped(rows, lambda row: (row.enterprise, row.measure)).items()
    ]


def _of_lists(facts: Facts) -> list[Component]:
    lists = iter_rows(progress.sized(progress.lists_of(facts)))
    kinds = dict.fromkeys((row.enterprise, row.kind) for row in lists)
    return [Component(enterprise, kind, (), _reported(facts, enterprise)) for enterprise, kind in kinds]


def _months(facts: Facts, rows: list[Row]) -> tuple[int, ...]:
    days = {(row.period_start, row.period_end) for row in rows}
    spans = [(start.year * 12 + start.month - 1, end.year * 12 + end.month) for start, end in days]
    months = {month for first, after in spans for month in range(first, after)}
    return tuple(sorted(month - facts.period.first for month in months))


def _reported(facts: Facts, enterprise: str) -> tuple[int, ...]:
    parts = facts.partial_reports.get(enterprise, ())
    return tuple(part.first + month - facts.period.first for part in parts for month in range(part.months))
