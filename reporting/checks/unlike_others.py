"""Doubts about figures far off all that other enterprises report, of enterprises that never reported them before."""

from collections.abc import Iterator, Sequence
from statistics import median

from reporting.analysis.facts import Facts
from reporting.analysis.names import measure_name, place_names
from reporting.analysis.traced_values import quantity_of
from reporting.checks.doubt import Doubt, confirmable, filled
from reporting.checks.figures import amount_words, is_worth_a_look, own_figures
from reporting.checks.year_on_year import changes
from reporting.core.quantity import Quantity, Words
from reporting.core.rows import Row, grouped
from reporting.ledger.time_parts import span
from reporting.ledger.time_rules import CUMULATIVE

# Enterprises differ: of one size are those within thirty times of each other.
_OTHERS, _ALIKE = 5, 30
_ABOVE_MEDIAN, _ABOVE_ALL = 50, 10
_BELOW_MEDIAN = 1000
_SENTENCES: Words = {
    "zh": "{place}“{what}”{now}（{at}），其他{count}家单位中位数为{median}，最近的是{nearest}（{nearest_at}）",
    "en": "{place}, {what}: {now} ({at}); the median of the {count} others is {median}, and the nearest of them "
    "{nearest} ({nearest_at})",
}


def unlike_others(facts: Facts) -> Iterator[Doubt]:
    """A doubt on each figure that has none before it and is far off those of at least five others.

    The others have the same measure, status and days, and are themselves of one size.
    """
    flows = facts.ledger["measures"][facts.ledger["measures"].kind == "flow"]
    kinds, before = set(flows.id), {change.row.id for change in changes(facts)}
    rows = [row for row in own_figures(facts) if row.measure in kinds and row.status in CUMULATIVE and row.value > 0]
    alike = grouped((row for row in rows if not row.unit), lambda row: (row.measure, row.status, span(row)))
    for same in alike.values():
        by_size = sorted(same, key=lambda row: row.value)
        # Whatever lies apart from all others is the smallest or the largest of them.
        for row, others in ((by_size[0], by_size[1:]), (by_size[-1], by_size[:-1])) if len(same) > _OTHERS else ():
            if row.id not in before and _is_apart(row, others) and is_worth_a_look(facts, *same):
                yield _message(facts, row, others)


def _is_apart(row: Row, others: Sequence[Row]) -> bool:
    """Whether a figure lies apart from others, which are in the order of their size and close enough to each other."""
    values = [other.value for other in others]
    if values[-1] > _ALIKE * values[0]:
        return False
    above = row.value >= _ABOVE_ALL * values[-1] and row.value >= _ABOVE_MEDIAN * median(values)
    return bool(above or row.value * _BELOW_MEDIAN <= median(values))


def _message(facts: Facts, row: Row, others: Sequence[Row]) -> Doubt:
    nearest = min(others, key=lambda other: abs(other.value - row.value))
    middle = Quantity(median(other.value for other in others), quantity_of(facts.ledger, row).unit)
    words = filled(
        _SENTENCES,
        place=place_names(facts, row.enterprise, row.unit),
        what=measure_name(facts, row.measure),
        now=amount_words(facts, [row]),
        at=row.at,
        count=str(len(others)),
        median=middle.words(),
        nearest=amount_words(facts, [nearest]),
        nearest_at=nearest.at,
    )
    return confirmable("unlike_others", words, [row], [nearest])
