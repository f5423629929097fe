"""`over` and `change`: the same question asked of several periods, and how the answer changed."""

from collections.abc import Callable, Collection
from typing import Any, Literal

import pandas as pd

from reporting.analysis.comparison import bases_of
from reporting.analysis.facts import Facts
from reporting.asking.guard import recount_of
from reporting.asking.keys import in_order
from reporting.core import period as periods
from reporting.core.change import change_of, change_words
from reporting.core.errors import AskingError
from reporting.core.expression import Change, Expression, selections
from reporting.core.named import Named
from reporting.core.passport import Passport
from reporting.core.period import Period
from reporting.core.quantity import LOCALES
from reporting.core.traced import Traced
from reporting.recount.likeness import components

Kind = Literal["year", "previous"]
NOT_COMPARABLE = Named("not_comparable", {"zh": "无可比数据", "en": "not comparable"})


def over(facts: Facts, *keys: str | int, ask: "Callable[[Facts], pd.Series]") -> pd.DataFrame:
    """A question asked of several periods: a column for each, a row for each name in any of the answers.

    `ask` takes facts and gives a series, such as rows(…).by("enterprise").sum(). What a period does not have is None.
    Raises PeriodError.

    >>> over(facts, 2021, 2022, 2023, ask=lambda facts: rows(facts, "money").by("enterprise").sum())
    """
    every = [periods.period_of(key) for key in dict.fromkeys(keys)]
    answers = {period: _series(_answered(ask, facts.in_period(period)), period) for period in every}
    index = _together(facts, list(answers.values()))
    columns = pd.Index([_named(period) for period in every], dtype=object)
    cells = [[answers[period].get(name) for period in every] for name in index]
    return pd.DataFrame(cells, index=index, columns=columns, dtype=object)


def change(facts: Facts, ask: "Callable[[Facts], Traced | pd.Series | None]", base: Kind = "year") -> object:
    """How an answer changed on the same period last year, or with base="previous" on the one before.

    One value for one answer, a series for a series. Compared is only what is made of the same enterprises, measures and
    months; of all else the words say 无可比数据. None where there is no value now.

    >>> change(facts, lambda facts: rows(facts, "money").where(aid="default").by("enterprise").sum())
    """
    bases = bases_of(facts.period)
    if base not in bases:
        raise AskingError(f"change(…, base={base!r}): {facts.period.key} is compared by {' or '.join(bases)}.")
    then = facts.in_period(bases[base])
    now, before = _answered(ask, facts), _answered(ask, then)
    if isinstance(now, pd.Series):
        earlier = before if isinstance(before, pd.Series) else pd.Series(dtype=object)
        values = [_changed(facts, then, value, earlier.get(name), base) for name, value in now.items()]
        return pd.Series(values, index=now.index, dtype=object)
    return _changed(facts, then, now, before, base)


def _answered(ask: "Callable[[Facts], Traced | pd.Series | None]", facts: Facts) -> "Traced | pd.Series | None":
    """The answer of a question. Raises AskingError for one that is not of the period that it was asked of."""
    if not callable(ask):
        raise AskingError(f"ask is {ask!s}: say what to ask of each period, ask=lambda then: rows(then, …).sum().")
    answer = ask(facts)
    values = list(answer) if isinstance(answer, pd.Series) else [answer]
    for value in values:
        if not isinstance(value, Traced | None) and not pd.isna(value):
            raise AskingError(f"of {facts.period.key} the answer holds {value!r}; give what rows(then, …) gives.")
        if isinstance(value, Traced) and facts.period.key not in _periods(value):
            raise AskingError(
                f"of {facts.period.key} the answer is {value!s}, which is of another period: "
                "ask the facts that are handed over, lambda then: rows(then, …)."
            )
    return answer


def _series(answer: "Traced | pd.Series | None", period: Period) -> pd.Series:
    if not isinstance(answer, pd.Series):
        raise AskingError(f"over(…, ask=…): of {period.key} it gave {answer!s}; give a series: by(…).sum().")
    return answer


def _periods(traced: Traced) -> set[str]:
    return {rows.period for rows in selections(traced.expression)}


def _changed(facts: Facts, then: Facts, now: object, before: object, kind: Kind) -> Traced | Named | None:
    if not isinstance(now, Traced):
        return None
    if not isinstance(before, Traced) or not _are_alike(facts, then, now.expression, before.expression):
        return NOT_COMPARABLE
    changed = change_of(now.value, before.value)
    if changed is None:
        return NOT_COMPARABLE
    expression = Change(now.expression, before.expression, kind)
    return Traced(changed, Passport("", now.passport.name, expression), change_words(changed, kind))


def _are_alike(facts: Facts, then: Facts, now: Expression, before: Expression) -> bool:
    """Whether both are made of the same enterprises and measures, and of the same months of each."""
    recount = recount_of(facts.ledger)
    ours, theirs = components(recount, now), components(recount, before)
    owners = {enterprise for enterprise, _ in ours}
    return ours == theirs and _months(facts, owners) == _months(then, owners)


def _months(facts: Facts, enterprises: Collection[str]) -> dict[str, list[int]]:
    """The months that enterprises reported, from the first one of the period, of those that left some out."""
    return {
        one: [part.first + month - facts.period.first for part in parts for month in range(part.months)]
        for one, parts in facts.partial_reports.items()
        if one in enterprises
    }


def _together(facts: Facts, answers: list[pd.Series]) -> "pd.Index[Any]":
    """All names in the answers, in the order of the ledger."""
    names = {name: name for answer in answers for name in answer.index}
    index: pd.Index[Any]
    if any(isinstance(answer.index, pd.MultiIndex) for answer in answers):
        index = pd.MultiIndex.from_tuples(list(names), names=answers[0].index.names)
        return index
    column = next((str(answer.index.name) for answer in answers if answer.index.name), "")
    by_id = {one.id if isinstance(one, Named) else str(one): one for one in names}
    index = pd.Index([by_id[id_] for id_ in in_order(facts, column, by_id)], dtype=object, name=column or None)
    return index


def _named(period: Period) -> Named:
    return Named(period.key, {locale: period.label(locale) for locale in LOCALES}, "period")
