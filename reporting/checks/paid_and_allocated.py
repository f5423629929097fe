"""Doubts about money that is paid and allocated for days that overlap: it may be the same money twice."""

from collections.abc import Iterator
from itertools import product

from reporting.analysis import aid
from reporting.analysis.facts import Facts
from reporting.analysis.names import measure_name, place_names
from reporting.analysis.traced_values import quantity_of
from reporting.checks.doubt import Doubt, filled
from reporting.core.quantity import Words
from reporting.core.rows import Row, grouped
from reporting.ledger.time_parts import span

_SENTENCES: Words = {
    "zh": "{place}“{what}”：已发放{paid}（{paid_days}，{paid_at}）与"
    "已安排{allocated}（{allocated_days}，{allocated_at}）时间重叠而起止不同，看不出是否同一笔钱：发放的在安排之内，请在part_of中写明；是两笔钱，请改成相同或不重叠的起止日",
    "en": "{place}, {what}: {paid} paid ({paid_days}, {paid_at}) and {allocated} allocated ({allocated_days}, "
    "{allocated_at}) share some of their days, and may be the same money: name the allocation in part_of if the "
    "payment came out of it, else give both the same days, or days apart",
}
_SPENT = {"paid", "done"}


def paid_and_allocated(facts: Facts) -> Iterator[Doubt]:
    """A doubt on each payment and allocation that are both in a total though their days overlap in part.

    They are of one enterprise and measure, of the same unit or one of them of all units, and no part of each other.
    With equal days, or with days apart, they are two amounts and are added.
    """
    rows = (entry.row for entry in aid.money(facts) if entry.aid != "apart")
    for group in grouped(rows, lambda row: (row.enterprise, row.measure)).values():
        paid = [row for row in group if row.status in _SPENT]
        allocated = [row for row in group if row.status == "allocated"]
        for one, other in product(paid, allocated):
            if _may_be_the_same(one, other):
                yield _doubt(facts, one, other)


def _may_be_the_same(paid: Row, allocated: Row) -> bool:
    units = paid.unit == allocated.unit or not paid.unit or not allocated.unit
    overlap = paid.period_start <= allocated.period_end and allocated.period_start <= paid.period_end
    return bool(units and overlap and span(paid) != span(allocated))


def _doubt(facts: Facts, paid: Row, allocated: Row) -> Doubt:
    words = filled(
        _SENTENCES,
        place=place_names(facts, paid.enterprise, paid.unit or allocated.unit),
        what=measure_name(facts, paid.measure),
        paid=quantity_of(facts.ledger, paid).words(),
        allocated=quantity_of(facts.ledger, allocated).words(),
        paid_days=_days(paid),
        allocated_days=_days(allocated),
        paid_at=paid.at,
        allocated_at=allocated.at,
    )
    return Doubt("paid_twice", words, (paid.at, allocated.at))


def _days(row: Row) -> str:
    return f"{row.period_start}..{row.period_end}"
