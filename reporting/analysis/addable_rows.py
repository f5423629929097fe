"""The achievements that are inside no other one of the period: those that may be added."""

from reporting.analysis.facts import Facts
from reporting.analysis.facts_cache import cached_on_facts
from reporting.core.rows import Row, grouped, iter_rows


@cached_on_facts
def addable_rows(facts: Facts) -> tuple[Row, ...]:
    """The achievements without those that a whole of the same period already contains (其中)."""
    return tuple(row for row in iter_rows(facts.achievements) if row.part_of not in facts.all_ids)


@cached_on_facts
def addable_rows_by_measure(facts: Facts) -> dict[str, list[Row]]:
    """The achievements that may be added, by their measure."""
    return grouped(addable_rows(facts), lambda row: str(row.measure))
