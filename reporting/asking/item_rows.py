"""Rows of items and of lists: each item once, as known at the cut-off of its enterprise."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pandas as pd

from reporting.analysis import list_figures
from reporting.analysis.counted_items import are_late
from reporting.analysis.counted_once import OWN, scope_of
from reporting.analysis.facts import Facts
from reporting.analysis.progress import lists_of, sized
from reporting.analysis.selected import items as items_selected
from reporting.analysis.selected import lists as lists_selected
from reporting.asking.source import Source
from reporting.core.errors import AskingError
from reporting.core.passport import Passport
from reporting.core.quantity import DAY, ITEM, PERSON, YUAN, Quantity, Unit
from reporting.core.rows import Row, iter_rows
from reporting.ledger.months import NEVER, month_of

ITEM_KEYS = ("enterprise", "unit", "list", "status", "state", "late", "closed", "category", "origin", "id")
_COUNTED_KEYS = ("enterprise", "list", "status", "state", "late", "closed")
LIST_KEYS = ("enterprise", "kind", "id")
_ANSWERS = ("satisfied", "basically_satisfied", "dissatisfied")
DAYS = ("days_to_close", "days_late")
# Of which items a number of days is known: behind a median stand these alone.
STATED_OF: dict[str, dict[str, str]] = {"days_to_close": {"state": "done"}, "days_late": {"late": "yes"}}
_UNITS: dict[str, Unit] = {"money": YUAN, **dict.fromkeys(DAYS, DAY)}
ITEM_NUMBERS = ("money", "beneficiaries", *_ANSWERS, "satisfied_or_basically", "answers", *DAYS)
LIST_NUMBERS = ("total", "resolved", "open")
_NAMES = {
    "total": Passport("list_total", list_figures.TOTAL),
    "resolved": Passport("list_resolved", list_figures.RESOLVED),
    "open": Passport("list_open", list_figures.OPEN),
    "share": Passport("resolved_share", list_figures.SHARE),
}
_SHOWN = ("title", "opened", "deadline", "done_on", "at")


def item_rows(facts: Facts) -> Source:
    """The items on the lists of the period, handed-down ones once; of very many only what tells their counts apart."""
    items = facts.reported_items[facts.reported_items.list.isin(set(lists_of(facts).list))]
    counts = scope_of(facts).counted(items)
    scope = {"own": "yes"} if scope_of(facts) == OWN else {"group": "yes"}
    selected = items_selected(facts, **scope, listed="yes")
    states = _states(facts, counts)
    if facts.ledger.many_items is not None:
        return Source(facts, "items", states, selected, _COUNTED_KEYS, (), _added, ITEM, "count")
    records = list(_single(facts, states))
    frame = pd.DataFrame(records, columns=[*ITEM_KEYS, *ITEM_NUMBERS, *_SHOWN], dtype=object)
    return Source(facts, "items", frame, selected, ITEM_KEYS, ITEM_NUMBERS, _added, ITEM)


def list_rows(facts: Facts) -> Source:
    """The lists of known size; in the totals of all an item that was handed down counts once."""
    lists, own = sized(lists_of(facts)), scope_of(facts) == OWN
    total, resolved = ("total", "resolved") if own else ("counted_total", "counted_resolved")
    records = (
        (row.enterprise, row.kind, row.list, *_counts(getattr(row, total), getattr(row, resolved)))
        for row in iter_rows(lists)
    )
    frame = pd.DataFrame(list(records), columns=[*LIST_KEYS, *LIST_NUMBERS], dtype=object)
    columns = {name: name if own else f"group_{name}" for name in LIST_NUMBERS}
    return Source(
        facts,
        "lists",
        frame,
        lists_selected(facts),
        LIST_KEYS,
        LIST_NUMBERS,
        _added_items,
        columns=columns,
        names=_NAMES,
    )


def _counts(total: int, resolved: int) -> tuple[Decimal, Decimal, Decimal]:
    return Decimal(int(total)), Decimal(int(resolved)), Decimal(int(total) - int(resolved))


def _states(facts: Facts, counts: pd.DataFrame) -> pd.DataFrame:
    """The item counts with their states as words of the ledger."""
    is_done = counts.done != NEVER
    late, closed = ~is_done & are_late(facts, counts), is_done & (counts.closed <= month_of(facts.period.end))
    words = {"state": (is_done, "done", "open"), "late": (late, "yes", "no"), "closed": (closed, "yes", "no")}
    return counts.assign(**{name: flags.map({True: yes, False: no}) for name, (flags, yes, no) in words.items()})


def _single(facts: Facts, states: pd.DataFrame) -> Iterator[tuple[object, ...]]:
    """Each item with the state of its count, in the order of the ledger."""
    of_place = {place: count for count in iter_rows(states) for place in count.places}
    ordered = sorted(of_place)
    for place, row in zip(ordered, iter_rows(facts.ledger["items"].take(ordered)), strict=True):
        count = of_place[place]
        keys = (row.enterprise, row.unit or "", count.list, row.status, count.state, count.late, count.closed)
        texts = (row.category or "", row.origin or "", row.id)
        done_on = row.done_on if count.state == "done" else None
        numbers = (row.money, *(_decimal(value) for value in (row.beneficiaries, *_answers(row))))
        days = (_days(row.opened, done_on), _days(row.deadline, _cut_off(facts, count)))
        yield (*keys, *texts, *numbers, *days, row.title, row.opened, row.deadline, done_on, row.at)


def _answers(row: Row) -> tuple[int | None, ...]:
    """The answers by kind, those of the content together, and all; a kind not stated beside others is none."""
    answers = tuple(getattr(row, name) for name in _ANSWERS)
    if all(answer is None for answer in answers):
        return (None,) * (len(answers) + 2)
    satisfied, basically, dissatisfied = (answer or 0 for answer in answers)
    content = satisfied + basically
    return satisfied, basically, dissatisfied, content, content + dissatisfied


def _decimal(value: int | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def _cut_off(facts: Facts, count: Row) -> date | None:
    return facts.known_until.get(count.list) if count.late == "yes" else None


def _days(first: date | None, last: date | None) -> Decimal | None:
    return None if first is None or last is None else Decimal((last - first).days)


def _added(source: Source, column: str) -> Quantity | None:
    if column in DAYS:
        raise AskingError(f"{column} of several items do not add up: ask for median({column!r}).")
    values = [value for value in source.frame[column] if value is not None]
    return Quantity(sum(values, Decimal(0)), unit_of(column)) if values else None


def unit_of(column: str) -> Unit:
    """The unit of a number of items."""
    return _UNITS.get(column, PERSON)


def _added_items(source: Source, column: str) -> Quantity | None:
    values = list(source.frame[column])
    return Quantity(sum(values, Decimal(0)), ITEM) if values else None
