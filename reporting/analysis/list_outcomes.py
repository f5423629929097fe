"""Outcomes of lists, from their items: money spent, people served, shares satisfied, shares closed out."""

from collections.abc import Collection
from decimal import Decimal

import pandas as pd

from reporting.analysis.counted_items import Counted, number_of_items
from reporting.analysis.counted_once import OWN, Scope, scope_of
from reporting.analysis.facts import Facts
from reporting.analysis.facts_cache import cached_on_facts
from reporting.analysis.progress import lists_of
from reporting.analysis.selected import Values
from reporting.analysis.traced_values import share_of, traced_count
from reporting.core.expression import Count, Rows, Sum
from reporting.core.passport import Passport
from reporting.core.quantity import PERSON, YUAN, Quantity, Words
from reporting.core.traced import Traced

NAMES = ("money", "people", "satisfied", "satisfied_or_basically", "closed")
MONEY: Words = {"zh": "清单投入资金", "en": "Money spent on the lists"}
PEOPLE: Words = {"zh": "清单受益人数", "en": "People served by the list"}
SATISFIED: Words = {"zh": "满意率", "en": "Share satisfied"}
SATISFIED_OR_BASICALLY: Words = {"zh": "满意和基本满意率", "en": "Share satisfied or basically satisfied"}
CLOSED: Words = {"zh": "销号率", "en": "Share closed out"}
_ANSWERS: Words = {"zh": "测评人数", "en": "Answers"}
_KINDS_OF_ANSWERS = ("satisfied", "basically_satisfied", "dissatisfied")


@cached_on_facts
def pooled(facts: Facts) -> dict[str, Traced | None]:
    """Money, share satisfied, share satisfied or basically so, and share closed out, over all lists of the period.

    Each is sum over sum; an item that was handed down counts once. None where nobody states it. The people of several
    lists may be the same: together they are None.
    """
    return {**_outcomes(_items(facts), scope_of(facts), facts), "people": None}


def pooled_over(facts: Facts, enterprises: Collection[str]) -> dict[str, Traced | None]:
    """The same over the lists of some enterprises."""
    items = _items(facts)
    others = tuple(one for one in facts.enterprises.id if one not in enterprises)
    some = items[items.enterprise.isin(enterprises)]
    return {**_outcomes(some, scope_of(facts), facts, without=others), "people": None}


def of_list(facts: Facts, list_id: str) -> dict[str, Traced | None]:
    """The same of one list, by its first statement, and the people whom its items served."""
    items = _items(facts)
    return _outcomes(items[items.list == list_id], OWN, facts, list=list_id)


def are_known(outcomes: dict[str, Traced | None]) -> bool:
    """Whether anything is stated."""
    return any(value is not None for value in outcomes.values())


def _items(facts: Facts) -> pd.DataFrame:
    """The items on the lists that are counted in the period."""
    return facts.reported_items[facts.reported_items.list.isin(set(lists_of(facts).list))]


def _outcomes(
    items: pd.DataFrame, scope: Scope, facts: Facts, without: tuple[str, ...] = (), **where: Values
) -> dict[str, Traced | None]:
    every, closed = Counted(scope), Counted(scope, "closed")
    rows, rows_closed = (_but(what.selected(facts, listed="yes", **where), without) for what in (every, closed))
    counted = every.of(facts, items)
    counts = number_of_items(closed.of(facts, items)), number_of_items(counted)
    shares = _satisfaction(counted, rows)
    values = (_money(counted, rows), _people(counted, rows), *shares, _closed_out(counts, rows_closed, rows))
    return dict(zip(NAMES, values, strict=True))


def _but(rows: Rows, enterprises: tuple[str, ...]) -> Rows:
    return rows.but(enterprise=enterprises) if enterprises else rows


def _money(items: pd.DataFrame, rows: Rows) -> Traced | None:
    if not items.with_money.sum():
        return None
    spent = Quantity(sum(items.money, Decimal()), YUAN)
    return Traced(spent, Passport("list_money", MONEY, Sum(rows, "money")))


def _people(items: pd.DataFrame, rows: Rows) -> Traced | None:
    if not items.with_beneficiaries.sum():
        return None
    return traced_count(int(items.beneficiaries.sum()), "list_people", PEOPLE, Sum(rows, "beneficiaries"), PERSON)


def _satisfaction(items: pd.DataFrame, rows: Rows) -> tuple[Traced | None, Traced | None]:
    """The share of the satisfied in all answers, and that of the satisfied and basically satisfied."""
    if not items.answered.sum():
        return None, None
    satisfied, basically, dissatisfied = (int(items[kind].sum()) for kind in _KINDS_OF_ANSWERS)
    sums = {"satisfied": satisfied, "satisfied_or_basically": satisfied + basically}
    answers = traced_count(
        sums["satisfied_or_basically"] + dissatisfied, "list_answers", _ANSWERS, Sum(rows, "answers"), PERSON
    )
    ones = (
        (traced_count(count, f"list_{column}", name, Sum(rows, column), PERSON), f"{column}_share", name)
        for (column, count), name in zip(sums.items(), (SATISFIED, SATISFIED_OR_BASICALLY), strict=True)
    )
    first, second = (share_of(part, answers, measure, name) for part, measure, name in ones)
    return first, second


def _closed_out(counts: tuple[int, int], closed: Rows, every: Rows) -> Traced | None:
    """The share of items that were closed out; None where none was: then it is not the custom."""
    number_closed, number = counts
    if not number_closed:
        return None
    part = traced_count(number_closed, "list_closed", CLOSED, Count(closed))
    return share_of(part, traced_count(number, "list_items", CLOSED, Count(every)), "closed_share", CLOSED)
