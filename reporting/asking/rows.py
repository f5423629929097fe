"""`rows`: what a notebook may ask of the ledger."""

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from reporting.analysis.facts import Facts
from reporting.asking import figure_rows, item_rows
from reporting.asking.guard import guard
from reporting.asking.ledger_rows import LedgerRows
from reporting.asking.source import Source
from reporting.core.errors import AskingError

Kind = Literal["money", "people", "achievements", "items", "lists"]
_KINDS: dict[str, Callable[[Facts], Source]] = {
    "money": figure_rows.money_rows,
    "people": figure_rows.people_rows,
    "achievements": figure_rows.achievement_rows,
    "items": item_rows.item_rows,
    "lists": item_rows.list_rows,
}


def rows(facts: Facts, kind: Kind) -> LedgerRows:
    """The rows of a period that count: money, people, achievements, items or lists.

    They obey the rules of docs/counting.md: nothing that lies inside another row (其中), nothing stated again, nothing
    planned, each item that was handed down once, states as known at the cut-off of each enterprise. An empty ledger
    gives rows of the same columns. Raises AskingError for another kind.

    >>> rows(facts, "money").where(aid="default").sum()
    >>> rows(facts, "items").by("enterprise").share(state="done")
    """
    if not isinstance(facts, Facts):
        raise AskingError(f"rows({facts!r}, …): the facts come first, facts = read(period).")
    if kind not in _KINDS:
        raise AskingError(f"rows(facts, {kind!r}): there are {', '.join(_KINDS)}.")
    guard(facts.ledger)
    source = _KINDS[kind](facts)
    return LedgerRows(replace(source, has_any=bool(len(source.frame))))
