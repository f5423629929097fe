"""Expressions over the rows of the ledger: a passport says with one how its value follows from them.

An expression names rows by what they have in common, never one by one. Whoever has the ledger can evaluate it again:
`reporting/recount` does, before a briefing is released.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Any, Literal, TypeGuard, get_args

# The tables of the ledger as they count in a period; `reporting/recount` says which columns each has.
View = Literal["figures", "lists", "items", "enterprises", "returns"]
VIEWS: tuple[str, ...] = get_args(View)


@dataclass(frozen=True, order=True)
class Condition:
    """A column holds one of the values, or with `but` any other value."""

    column: str
    values: tuple[str, ...]
    but: bool = False

    def and_also(self, other: "Condition") -> "Condition":
        """Both conditions of one kind on one column as one."""
        if self.but:
            return Condition(self.column, tuple(dict.fromkeys((*self.values, *other.values))), but=True)
        return Condition(self.column, tuple(value for value in self.values if value in other.values))


@dataclass(frozen=True)
class Rows:
    """The rows of a view in a period (by its key) that meet all conditions."""

    view: View
    period: str
    where: tuple[Condition, ...] = ()

    def __post_init__(self) -> None:
        # A notebook is written with sorted keys: the same rows are equal before and after.
        ordered = sorted(self.where, key=lambda condition: (condition.column, condition.but))
        object.__setattr__(self, "where", tuple(ordered))

    def also(self, **columns: str | Iterable[str]) -> "Rows":
        """Those of the rows that hold these values too."""
        return self._narrowed(Condition(column, values_of(values)) for column, values in columns.items())

    def but(self, **columns: str | Iterable[str]) -> "Rows":
        """Those of the rows that hold none of these values."""
        return self._narrowed(Condition(column, values_of(values), but=True) for column, values in columns.items())

    def _narrowed(self, more: Iterable[Condition]) -> "Rows":
        """The rows that meet these conditions too; two of one kind on a column become one."""
        where = {(condition.column, condition.but): condition for condition in self.where}
        for condition in more:
            key = condition.column, condition.but
            where[key] = where[key].and_also(condition) if key in where else condition
        return Rows(self.view, self.period, tuple(where.values()))


@dataclass(frozen=True)
class Sum:
    """The sum of a column, in the unit of the rows."""

    rows: Rows
    column: str


@dataclass(frozen=True)
class Count:
    """The number of rows, of items the number of items; `rest` says that it is printed as that of the others (其余)."""

    rows: Rows
    rest: bool = False


@dataclass(frozen=True)
class Distinct:
    """The number of enterprises that the rows belong to."""

    rows: Rows


@dataclass(frozen=True)
class Level:
    """The value of one row as its enterprise states it: a change (下降40%), a rule and what it was (由2年调整为1年)."""

    rows: Rows


@dataclass(frozen=True)
class Difference:
    """A whole less a part."""

    whole: "Expression"
    part: "Expression"


@dataclass(frozen=True)
class Ratio:
    """The share of a part in a whole."""

    part: "Expression"
    whole: "Expression"


@dataclass(frozen=True)
class Change:
    """The change of a value against that of another period; `kind` is year (同比) or previous (环比)."""

    now: "Expression"
    before: "Expression"
    kind: Literal["year", "previous"]


@dataclass(frozen=True)
class OneOf:
    """One of a whole, in percentage points: what a single item makes."""

    whole: "Expression"


Expression = Sum | Count | Distinct | Level | Difference | Ratio | Change | OneOf
KINDS: dict[str, type[Any]] = {kind.__name__.lower(): kind for kind in get_args(Expression)}


def is_expression(value: object) -> TypeGuard[Expression]:
    """Whether a value is an expression, and no field of one."""
    return type(value) in KINDS.values()


def selections(expression: Expression) -> Iterator[Rows]:
    """All selections of rows in an expression, each once, in order."""
    return iter(dict.fromkeys(_selections(expression)))


def _selections(expression: "Expression") -> Iterator[Rows]:
    for field in fields(expression):
        value = getattr(expression, field.name)
        if isinstance(value, Rows):
            yield value
        elif is_expression(value):
            yield from _selections(value)


def values_of(values: str | Iterable[str]) -> tuple[str, ...]:
    """One value or several, as a condition holds them. Raises ValueError for anything but text."""
    every = (values,) if isinstance(values, str) else tuple(values)
    if not all(isinstance(value, str) for value in every):
        raise ValueError("a condition names values of a column")
    return every
