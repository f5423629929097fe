"""The enterprises that reported in a period, and until which day: all of it, or only a part."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from reporting.core.period import Period, spanning
from reporting.core.rows import Row, iter_rows
from reporting.ledger.months import month_of
from reporting.ledger.reading import Ledger
from reporting.recount.figures import counted_achievements
from reporting.recount.listed_items import ItemsOfPeriod
from reporting.recount.statements import last_statements_of, running_first_statements

# Whose row it is, and in which source: by these the rows of a return are known.
_Sent = tuple[str, str | None]


@dataclass(frozen=True)
class Reporters:
    """Who reported in the period, of those who are expected to; rows of an earlier return are no report."""

    ledger: Ledger
    period: Period

    @cached_property
    def expected(self) -> list[str]:
        return [row.id for row in iter_rows(self.ledger["enterprises"]) if row.parent is None]

    @cached_property
    def returns(self) -> list[Row]:
        """The returns of the period, or of a part of it."""
        return [row for row in iter_rows(self.ledger["returns"]) if self._holds(row)]

    @cached_property
    def accepted(self) -> list[Row]:
        return [row for row in self.returns if row.outcome == "accepted"]

    @cached_property
    def reported(self) -> frozenset[str]:
        """All who reported anything about the period itself."""
        earlier = _sent(row for row in iter_rows(self.ledger["returns"]) if row.period_end < self.period.start)
        rows = self._spanning | (self._dated - earlier) | _sent(self.accepted)
        return frozenset(enterprise for enterprise, _ in rows)

    @cached_property
    def in_other_returns(self) -> frozenset[str]:
        """Those who reported, and all of it in returns that are not of the period."""
        otherwise = (self._spanning | self._dated) - _sent(iter_rows(self.ledger["returns"]))
        return self.reported - {enterprise for enterprise, _ in otherwise | _sent(self.accepted)}

    @cached_property
    def cut_offs(self) -> dict[str, date]:
        """The day until which it reported, by enterprise that reported."""
        return {
            one: self.partial[one][-1].end if one in self.partial else self.period.end for one in sorted(self.reported)
        }

    @cached_property
    def partial(self) -> dict[str, list[Period]]:
        """The reported parts of the period, by enterprise that left months out of its returns."""
        sources = {row.source for row in iter_rows(self.ledger["returns"])} - {None}
        otherwise = [row for row in (*self._figures, *self._practices) if row.source not in sources]
        whole = set(range(self.period.first, self.period.first + self.period.months))
        months: dict[str, set[int]] = defaultdict(set)
        for row in (*self.accepted, *otherwise):
            months[row.enterprise] |= set(range(month_of(row.period_start), month_of(row.period_end) + 1)) & whole
        returned = {row.enterprise for row in self.accepted}
        return {one: _runs(reported) for one, reported in months.items() if one in returned and whole - reported}

    def _holds(self, row: Row) -> bool:
        return bool(row.period_start >= self.period.start and row.period_end <= self.period.end)

    @cached_property
    def _figures(self) -> list[Row]:
        return list(counted_achievements(self.ledger, self.period))

    @cached_property
    def _practices(self) -> list[Row]:
        return [row for row in iter_rows(self.ledger["practices"]) if self._holds(row)]

    @cached_property
    def _spanning(self) -> set[_Sent]:
        return _sent((*self._figures, *self._practices))

    @cached_property
    def _dated(self) -> set[_Sent]:
        """Statements of the period, and items opened or done in it or on a list that was stated since it began."""
        stated = running_first_statements(self.ledger, self.period, since=self.period.start)
        first, last = self.period.first, month_of(self.period.end)
        items = (
            item
            for item in ItemsOfPeriod(self.ledger, self.period).items
            if item.list in stated or first <= item.opened <= last or first <= item.own_done <= last
        )
        return _sent((*last_statements_of(self.ledger, self.period), *items))


def _sent(rows: Iterable[Row]) -> set[_Sent]:
    return {(row.enterprise, row.source) for row in rows}


def _runs(months: Iterable[int]) -> list[Period]:
    """The months as periods; neighbouring months are one period."""
    every = set(months)
    first = sorted(month for month in every if month - 1 not in every)
    last = sorted(month for month in every if month + 1 not in every)
    return [spanning(*run) for run in zip(first, last, strict=True)]
