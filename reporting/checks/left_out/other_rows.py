"""An expression over other rows: what would stand in an empty cell, or in a picture, is like a number that there is."""

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

from reporting.core.expression import Expression, Rows, is_expression

# By these the rows of one enterprise are told from those of another one.
_PLACE = frozenset({"enterprise", "unit", "id", "first_day", "last_day"})
_SORT = frozenset({"measure", "aid", "programme", "category"})


def at(enterprise: str, expression: Expression) -> Expression:
    """The same of one enterprise."""
    return _with(lambda rows: _without(rows, _PLACE).also(enterprise=enterprise), expression)


def during(period: str, expression: Expression) -> Expression:
    """The same in another period."""
    return _with(lambda rows: replace(rows, period=period), expression)


def of_all(unit: str, expression: Expression) -> Expression:
    """The same of all enterprises, and of all measures that are counted in a unit."""

    def every(rows: Rows) -> Rows:
        anywhere = _without(rows, _PLACE | _SORT)
        return anywhere.also(counted_in=unit) if rows.view == "figures" else anywhere

    return _with(every, expression)


def _without(rows: Rows, columns: frozenset[str]) -> Rows:
    return replace(rows, where=tuple(condition for condition in rows.where if condition.column not in columns))


def _with(other: Callable[[Rows], Rows], expression: Expression) -> Expression:
    """The expression with other selections of rows."""
    changed: dict[str, Any] = {}
    for field in fields(expression):
        value = getattr(expression, field.name)
        if isinstance(value, Rows):
            changed[field.name] = other(value)
        elif is_expression(value):
            changed[field.name] = _with(other, value)
    return replace(expression, **changed)
