"""Groups of many enterprises: texts give their totals; tables and paragraphs show some of them singly."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

import pandas as pd

from reporting.analysis.facts import Facts
from reporting.analysis.names import short_names
from reporting.analysis.progress import progress_ranks
from reporting.analysis.selected import enterprises as selected_enterprises
from reporting.analysis.traced_values import traced_count
from reporting.core.change import of_the_rest
from reporting.core.expression import Count, Expression
from reporting.core.quantity import ENTERPRISE, Quantity, Words
from reporting.core.traced import Traced

_MOST_BY_NAME = 5
# Up to so many names in a sentence, bars in a chart or rows in the text are still read.
MAX_SHOWN = 15
# If there are more, a chart shows the lowest, so that it takes no more than half a page.
LOWEST_DRAWN = 10
# And a sentence names the first few, with the number of all.
FEW = 5
# A sentence of page one names so many enterprises; of more it has the number.
_NAMED = 3
# Open items by name are read up to so many; of more the page has the first ones, and the workbook all.
MOST_OPEN, FEW_OPEN = 150, 50
ENTERPRISES: Words = {"zh": "单位数", "en": "Enterprises"}
_Thing = TypeVar("_Thing")


def are_many(facts: Facts) -> bool:
    """Whether more enterprises reported than a reader follows by name from sentence to sentence."""
    return len(facts.enterprises) > _MOST_BY_NAME


def name_or_number(facts: Facts, enterprises: Iterable[str]) -> Words | Traced:
    """One enterprise by its name, several by their number: 本钢; 10家."""
    ids = set(enterprises)
    if len(ids) == 1:
        return short_names(facts, *ids)
    return number_of(facts, ids)


def number_of(facts: Facts, enterprises: Iterable[str], expression: Expression | None = None) -> Traced:
    """The number of these enterprises, as a traced count; without an expression they are counted by their ids."""
    ids = dict.fromkeys(enterprises)
    by_id = Count(selected_enterprises(facts, id=ids))
    return traced_count(len(ids), "enterprises_concerned", ENTERPRISES, expression or by_id, ENTERPRISE)


def others(facts: Facts, enterprises: Iterable[str]) -> Traced:
    """The number of the enterprises that are not shown singly, as a row of a table names them: 其余185家."""
    rest = set(enterprises)
    named = [one for one in facts.enterprises.id if one not in rest]
    selected = selected_enterprises(facts, reported="yes").but(id=named)
    number = number_of(facts, rest, Count(selected, rest=True))
    assert isinstance(number.value, Quantity)  # noqa: S101 - it is a count
    return replace(number, shown=of_the_rest(number.value))


def are_named(things: Sequence[_Thing]) -> bool:
    """Whether page one names them, of more it has the number alone."""
    return len(things) <= _NAMED


def first_few(things: Sequence[_Thing]) -> Sequence[_Thing]:
    """All of them if a sentence can list them, else the first few."""
    return things if len(things) <= MAX_SHOWN else things[:FEW]


def open_shown(items: pd.DataFrame) -> pd.DataFrame:
    """The open items that the page names, of all in open_items.late_items."""
    return items if len(items) <= MOST_OPEN else items.head(FEW_OPEN)


def enterprises_shown_singly(facts: Facts) -> list[str]:
    """The ids of the enterprises that have a row in the tables and a paragraph in the text, of those who reported.

    All in the order of the ledger while a reader follows; else those with the least resolved lists, the least first.
    """
    reported = list(facts.enterprises.id)
    return reported if len(reported) <= MAX_SHOWN else least_resolved(facts, reported)


def worst_first(facts: Facts, enterprises: Iterable[str]) -> list[str]:
    """The ids with the lowest shares first, more open items before fewer, those with no share last."""
    ranks = progress_ranks(facts)
    return sorted(enterprises, key=lambda one: ranks.get(one, (2.0, 0)))


def least_resolved(facts: Facts, enterprises: Iterable[str]) -> list[str]:
    """The ids of as many as are shown, the least resolved first."""
    return worst_first(facts, enterprises)[:MAX_SHOWN]
