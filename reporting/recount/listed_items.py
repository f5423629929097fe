"""The items that count for a period: those on lists that run in it, and older ones still open or done in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property

from reporting.core.period import Period
from reporting.core.rows import Row, iter_rows
from reporting.ledger.months import NEVER, month_of
from reporting.ledger.reading import Ledger
from reporting.recount.resolved import month_or_never, resolved_months
from reporting.recount.statements import begun_first_statements, running_first_statements

_ANSWERS = ("satisfied", "basically_satisfied", "dissatisfied")
# `satisfied_or_basically` are the satisfied and basically satisfied, `answers` all who gave one.
AMOUNTS = ("money", "beneficiaries", *_ANSWERS, "satisfied_or_basically", "answers")


@dataclass(frozen=True)
class Item:
    """One item, or `count` items that nothing tells apart; opened, done and closed in months from year 0, NEVER if not.

    `done` is the latest month of `own_done` and of all items handed down from it, as known at the end of the period.
    `wholes` are the enterprises of the items that it was handed down from, if these count where it does: for the period
    itself, or among what is left of older lists. It is late on every day after `last_in_time`, a day by its number.
    `id`, `unit`, `category`, `origin`, the three days and `at` are empty of many items.
    """

    enterprise: str
    list: str
    source: str
    status: str
    opened: int
    done: int
    own_done: int
    closed: int
    wholes: frozenset[str]
    last_in_time: float
    amounts: Mapping[str, Decimal | None] = field(hash=False)
    count: int = 1
    id: str = ""
    unit: str = ""
    category: str = ""
    origin: str = ""
    opened_on: date | None = None
    done_on: date | None = None
    deadline: date | None = None
    at: str = ""

    @property
    def is_open(self) -> bool:
        return self.done == NEVER


@dataclass(frozen=True)
class ItemsOfPeriod:
    """The items that count for a period, by the rules on items in `docs/counting.md`."""

    ledger: Ledger
    period: Period

    @cached_property
    def items(self) -> list[Item]:
        """Those opened by the end of the period: on a list that runs in it, or not done before it."""
        return list(self._single() if self.ledger.many_items is None else self._many())

    @cached_property
    def _running(self) -> set[str]:
        return running_first_statements(self.ledger, self.period)

    @cached_property
    def _begun(self) -> set[str]:
        return begun_first_statements(self.ledger, self.period)

    @cached_property
    def _end(self) -> int:
        return month_of(self.period.end)

    def _counts(self, list_: str, opened: int, done: int) -> bool:
        left_over = list_ in self._begun and done >= self.period.first
        return opened <= self._end and (list_ in self._running or left_over)

    def _counts_beside(self, list_: str, whole: str, opened: int, done: int) -> bool:
        """Whether an item of the list `whole` counts where one of `list_` does: nothing left counts beside it."""
        return self._counts(whole, opened, done) and (whole in self._running or list_ not in self._running)

    def _known(self, month: int) -> int:
        """What happened after the period has not happened in it."""
        return month if month <= self._end else NEVER

    def _single(self) -> Iterator[Item]:
        rows = list(iter_rows(self.ledger["items"]))
        every, done, first = {row.id: row for row in rows}, resolved_months(rows), self.ledger.first_statements

        def wholes(row: Row) -> Iterator[str]:
            list_ = first[row.list]
            while row.parent_item is not None:
                row = every[row.parent_item]
                if self._counts_beside(list_, first[row.list], month_of(row.opened), done[row.id]):
                    yield row.enterprise

        return (
            Item(
                enterprise=row.enterprise,
                list=first[row.list],
                source=row.source,
                status=row.status,
                opened=month_of(row.opened),
                done=self._known(done[row.id]),
                own_done=self._known(month_or_never(row.done_on)),
                closed=self._known(month_or_never(row.closed_on)),
                wholes=frozenset(wholes(row)),
                last_in_time=float("inf") if row.deadline is None else row.deadline.toordinal(),
                amounts=_amounts(row),
                id=row.id,
                unit=row.unit or "",
                category=row.category or "",
                origin=row.origin or "",
                opened_on=row.opened,
                done_on=row.done_on,
                deadline=row.deadline,
                at=row.at,
            )
            for row in rows
            if self._counts(first[row.list], month_of(row.opened), done[row.id])
        )

    def _many(self) -> Iterator[Item]:
        """Of a large ledger the counts that the database made of all items."""
        return (
            Item(
                enterprise=row.enterprise,
                list=row.list,
                source=row.source,
                status=row.status,
                opened=row.opened,
                done=self._known(row.done),
                own_done=self._known(row.own_done),
                closed=self._known(row.closed),
                wholes=frozenset(
                    whole.enterprise
                    for whole in row.wholes
                    if self._counts_beside(row.list, whole.list, whole.opened, whole.done)
                ),
                last_in_time=row.late - 1,
                amounts=_sums(row),
                count=row.count,
            )
            for row in iter_rows(self.ledger.item_counts)
            if self._counts(row.list, row.opened, row.done)
        )


def _amounts(row: Row) -> dict[str, Decimal | None]:
    answers = [getattr(row, name) for name in _ANSWERS]
    money, people = (None if value is None else Decimal(value) for value in (row.money, row.beneficiaries))
    return {"money": money, "beneficiaries": people, **_answered(answers)}


def _sums(row: Row) -> dict[str, Decimal | None]:
    """The sums of many items; None where none of them states it."""
    money = Decimal(row.money) if row.with_money else None
    people = Decimal(row.beneficiaries) if row.with_beneficiaries else None
    answers = [getattr(row, name) if row.answered else None for name in _ANSWERS]
    return {"money": money, "beneficiaries": people, **_answered(answers)}


def _answered(answers: list[int | None]) -> dict[str, Decimal | None]:
    """The answers by kind; a kind that is not stated beside others is none."""
    if all(answer is None for answer in answers):
        return dict.fromkeys((*_ANSWERS, "satisfied_or_basically", "answers"))
    satisfied, basically, dissatisfied = (Decimal(answer or 0) for answer in answers)
    content = satisfied + basically
    sums = {"satisfied_or_basically": content, "answers": content + dissatisfied}
    return {"satisfied": satisfied, "basically_satisfied": basically, "dissatisfied": dissatisfied, **sums}
