"""`Source`: rows of one kind with what may be asked of them, and the selection by which the ledger finds them again."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches

import pandas as pd

from reporting.analysis.facts import Facts
from reporting.asking.keys import known_values
from reporting.core.errors import AskingError
from reporting.core.expression import Expression, Rows
from reporting.core.named import Named
from reporting.core.passport import Passport
from reporting.core.quantity import Quantity, Unit

Values = str | Named | Iterable[str | Named]


@dataclass(frozen=True)
class Source:
    """Rows that count, as a frame: text in the columns of `keys`, numbers or None in those of `numbers`.

    `add` gives the sum of a column over rows and raises AskingError where these may not be added; `columns` are the
    names of numbers in the ledger, where they differ, and `names` the measure and the name of an answer. Things are
    counted as `counted`; `weights` is the column that says how many a row stands for, empty if each is one. `has_any`
    says that there were any before some were chosen.
    """

    facts: Facts
    kind: str
    frame: pd.DataFrame
    selected: Rows
    keys: tuple[str, ...]
    numbers: tuple[str, ...]
    add: Callable[["Source", str], Quantity | None]
    counted: Unit | None = None
    weights: str = ""
    columns: Mapping[str, str] | None = None
    names: Mapping[str, Passport] | None = None
    has_any: bool = True

    def where(self, wanted: Mapping[str, tuple[str, ...]]) -> "Source":
        """The rows that hold one of the values in each column."""
        frame = self.frame
        for column, values in wanted.items():
            frame = frame[frame[column].isin(values)]
        return replace(self, frame=frame, selected=self.selected.also(**wanted))

    def key(self, column: str) -> str:
        """The column, if rows can be chosen by it. Raises AskingError with the nearest one."""
        return self._known(column, self.keys)

    def ids(self, column: str, values: Values) -> tuple[str, ...]:
        """The ids of values that are ids or names. Raises AskingError for one that is neither, with the nearest."""
        every = [values] if isinstance(values, str | Named) or not isinstance(values, Iterable) else list(values)
        known = known_values(self.facts, column, self.frame)
        return tuple(self._id(column, value, known) for value in every)

    def _id(self, column: str, value: object, known: Mapping[str, str]) -> str:
        id_ = value.id if isinstance(value, Named) else value
        if isinstance(id_, str) and (id_ in known or id_ in known.values()):
            return known.get(id_, id_)
        near = get_close_matches(str(id_), [*known, *known.values()], 1)
        said = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(dict.fromkeys(known.values()))}."
        raise AskingError(f"{column}={value!r}: {said}")

    def number(self, column: str) -> str:
        """The column, if it holds numbers. Raises AskingError with the nearest one."""
        return self._known(column, self.numbers)

    def passport(self, answer: str, expression: Expression) -> Passport:
        """The passport of an answer; one without a name gets that of what it is published as."""
        return replace((self.names or {}).get(answer, Passport()), expression=expression)

    def in_ledger(self, column: str) -> str:
        """The name of a number among those that the ledger is asked for."""
        return (self.columns or {}).get(column, column)

    def _known(self, column: str, known: tuple[str, ...]) -> str:
        if column in known:
            return column
        near = get_close_matches(column, known, 1)
        said = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(known)}."
        raise AskingError(f"rows of {self.kind} have no column {column!r}: {said}")
