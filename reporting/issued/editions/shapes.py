"""`shape_of`: an expression as it reads in any period, so that this year's number is known as last year's."""

import json
from datetime import date
from typing import Any

from reporting.core.expression import VIEWS, Expression
from reporting.core.expression_json import to_json
from reporting.core.period import Period, parse

_DAYS = {"first_day", "last_day"}


def shape_of(expression: Expression | None, period: str) -> str:
    """The expression without the periods that it names: they are told by how they lie to the edition's own."""
    if expression is None:
        return ""
    return json.dumps(_shape(to_json(expression), parse(period)), ensure_ascii=False, sort_keys=True)


def _shape(value: Any, own: Period, key: str = "") -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, dict):
        return {name: _shape(part, own, name) for name, part in value.items()}
    if isinstance(value, list):
        return [_shape(part, own, key) for part in value]
    if key.removesuffix(" but") in _DAYS and value:
        day = date.fromisoformat(value)
        return day.year * 12 + day.month - 1 - own.first
    return _relation(value, own) if key in VIEWS else value


def _relation(period: str, own: Period) -> list[int]:
    """How many months later it begins than the edition's own, and how many months it has."""
    other = parse(period)
    return [other.first - own.first, other.months]
