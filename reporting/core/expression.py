"""Expressions over the rows of the ledger: a passport says with one how its value follows from them.

An expression names rows by what they have in common, never one by one. Whoever has the ledger can evaluate it again:
`reporting/recount` does, before a briefing is released.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Any, Literal, TypeGuard, get_args

# The tables of the ledger as they count in a period; `reporting/recount` says which columns each has.
View = Literal["figures", "lists", "items", "practices", "enterprises", "returns"]
Relation = Literal[">", ">=", "<", "<="]
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
    """The value of one row as its enterprise states it: a change (下降40%), a rule and what it was (由2年缩短为1年)."""

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


@dataclass(frozen=True)
class Total:
    """Several values of one unit added up, of which no two have a row in common."""

    of: tuple["Expression", ...]


@dataclass(frozen=True)
class Rate:
    """What there is of an amount for each one of another unit (元/人)."""

    amount: "Expression"
    whole: "Expression"


@dataclass(frozen=True)
class Median:
    """The median of a column, in the unit of the rows; of an even number of rows the mean of the two in the middle."""

    rows: Rows
    column: str


@dataclass(frozen=True)
class Holding:
    """Of how many enterprises the first value stands in a relation to the second; with `share` of all of them."""

    first: tuple["Expression", ...]
    relation: Relation
    second: tuple["Expression", ...]
    share: bool = False


Expression = Sum | Count | Distinct | Level | Difference | Ratio | Change | OneOf | Total | Rate | Median | Holding
KINDS: dict[str, type[Any]] = {kind.__name__.lower(): kind for kind in get_args(Expression)}


def is_expression(value: object) -> TypeGuard[Expression]:
    """Whether a value is an expression, and no field of one."""
    return type(value) in KINDS.values()


def selections(expression: Expression) -> Iterator[Rows]:
    """All selections of rows in an expression, each once, in order."""
    return iter(dict.fromkeys(_selections(expression)))


def enterprise_asked(every: Iterable[Rows]) -> str | None:
    """The one enterprise that all of these selections ask for; None if they ask for several, or for none."""
    asked = {
        next((one.values for one in rows.where if one.column == "enterprise" and not one.but), ()) for rows in every
    }
    values = asked.pop() if len(asked) == 1 else ()
    return values[0] if len(values) == 1 else None


def _selections(expression: "Expression") -> Iterator[Rows]:
    for part in parts_of(expression):
        if isinstance(part, Rows):
            yield part
        else:
            yield from _selections(part)


def parts_of(expression: "Expression") -> Iterator["Rows | Expression"]:
    """The selections and the expressions that an expression is made of, in the order of its fields."""
    for field in fields(expression):
        value = getattr(expression, field.name)
        if isinstance(value, Rows) or is_expression(value):
            yield value
        elif isinstance(value, tuple):
            yield from value


def asked_enterprises(expression: Expression) -> tuple[str, ...]:
    """The enterprises that a condition of any selection names, sorted; none if all are asked for."""
    conditions = (condition for rows in selections(expression) for condition in rows.where)
    named = {value for one in conditions if one.column == "enterprise" and not one.but for value in one.values}
    return tuple(sorted(named))


def values_of(values: str | Iterable[str]) -> tuple[str, ...]:
    """One value or several, as a condition holds them. Raises ValueError for anything but text."""
    every = (values,) if isinstance(values, str) else tuple(values)
    if not all(isinstance(value, str) for value in every):
        raise ValueError("a condition names values of a column")
    return every
