"""The items as counts: items that no period tells apart are one row with their number. All counting works on these."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import cache
from typing import Any

import pandas as pd

from reporting.ledger.checkpoints import late_from
from reporting.ledger.list_rules import first_statements
from reporting.ledger.months import months
from reporting.ledger.wholes import Whole, days_done, parents_of, wholes_above

# `list` is the first statement of the list. `opened`, `done`, `own_done` and `closed` are months: an item is `done`
# when all items below it are done too, `own_done` when it was itself. `late` is the first checkpoint after the
# deadline. NEVER stands for what did not happen. `wholes` are those that the item lies in, the nearest first.
KEYS = ["enterprise", "list", "source", "status", "opened", "done", "own_done", "closed", "late", "wholes"]
NUMBERED = ["opened", "done", "own_done", "closed", "late"]
# What is added up over the items of a row, and of how many items each sum is.
ANSWERS = ("satisfied", "basically_satisfied", "dissatisfied")
SUMS = (*ANSWERS, "money", "beneficiaries")
FILLED = {"answered": ANSWERS, "with_money": ("money",), "with_beneficiaries": ("beneficiaries",)}
COLUMNS = [*KEYS, "count", *FILLED, *SUMS]
_TYPES = dict.fromkeys((*NUMBERED, "count", *FILLED), "int64")


def count_items(items: pd.DataFrame, lists: pd.DataFrame) -> pd.DataFrame:
    """One row for the items that agree in all columns, in the order in which they first occur in their file.

    `count` is how many they are, `places` their positions in the frame.
    """
    if items.empty:
        return _no_counts().copy(deep=False)
    places: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for place, key in enumerate(_item_keys(items, lists)):
        places[key].append(place)
    every = list(places.values())
    columns = {
        **dict(zip(KEYS, zip(*places, strict=True), strict=True)),
        "count": list(map(len, every)),
        **{name: _filled(items, of, every) for name, of in FILLED.items()},
        **{name: _sums(items, name, every) for name in SUMS},
        "places": list(map(tuple, every)),
    }
    return _frame(columns)


@cache
def _no_counts() -> pd.DataFrame:
    return _frame(dict.fromkeys((*COLUMNS, "places"), ()))


def _frame(columns: Mapping[str, Iterable[object]]) -> pd.DataFrame:
    """At once: to add columns to a frame took as long as most ledgers take to be read."""
    return pd.DataFrame({name: pd.Series(list(columns[name]), dtype=_TYPES.get(name, object)) for name in columns})


def _item_keys(items: pd.DataFrame, lists: pd.DataFrame) -> Iterable[tuple[object, ...]]:
    first = first_statements(lists)
    together, own, opened = days_done(items), months(items.done_on), months(items.opened)
    done = [months([together[id_]])[0] if id_ in together else month for id_, month in zip(items.id, own, strict=True)]
    item_lists = [first[list_] for list_ in items.list]
    wholes = _wholes(items, item_lists, opened, done)
    times = (opened, done, own, months(items.closed_on), late_from(items.deadline, lists.as_of))
    return zip(items.enterprise, item_lists, items.source, items.status, *times, wholes, strict=True)


def _wholes(
    items: pd.DataFrame, lists: Sequence[str], opened: Sequence[int], done: Sequence[int]
) -> list[tuple[Whole, ...]]:
    """The wholes that each item lies in; of an item that was not handed down none."""
    parents = parents_of(items)
    named = set(parents.values())
    cells = zip(items.id, items.enterprise, lists, opened, done, strict=True)
    wholes = {id_: Whole(*cell) for id_, *cell in cells if id_ in named} if parents else {}
    return [tuple(wholes[above] for above in wholes_above(id_, parents)) if id_ in parents else () for id_ in items.id]


def _filled(items: pd.DataFrame, columns: Iterable[str], groups: Sequence[Sequence[int]]) -> list[int]:
    """How many items of each group have something in one of the columns."""
    cells = zip(*(items[column] for column in columns), strict=True)
    filled = [any(cell is not None for cell in item) for item in cells]
    return [sum(filled[place] for place in places) for places in groups] if any(filled) else [0] * len(groups)


def _sums(items: pd.DataFrame, column: str, groups: Sequence[Sequence[int]]) -> list[int | Decimal]:
    """The exact sum of a column over each group; an empty cell adds nothing."""
    values = items[column].tolist()
    zero = nothing(column)
    if all(value is None for value in values):
        return [zero] * len(groups)
    return [sum((values[place] for place in places if values[place] is not None), zero) for places in groups]


def nothing(column: str) -> Any:  # noqa: ANN401 - a Decimal for money, else a whole number
    """The sum of no values of a column."""
    reader: Callable[[int], int | Decimal] = Decimal if column == "money" else int
    return reader(0)
