"""`shape_of`, `frame_of`: an expression as it reads in any period: so this year's number is known as last year's."""

import json
from datetime import date
from typing import Any

from reporting.core.expression import VIEWS, Expression
from reporting.core.expression_json import to_json
from reporting.core.period import Period, parse

_DAYS = {"first_day", "last_day"}
# What names enterprises: those of rows, and the rows of the table of enterprises themselves.
_SCOPE = ("enterprise", "id")
_OWN, _NAMED = "own", "named"


def shape_of(expression: Expression | None, period: str) -> str:
    """The expression without the periods that it names: they are told by how they lie to the edition's own."""
    return "" if expression is None else _text(_shape(to_json(expression), parse(period)))


def frame_of(expression: Expression | None, period: str) -> str:
    """The shape without the enterprises that it names: it says what is counted, and not of whom."""
    return "" if expression is None else _text(_nameless(_shape(to_json(expression), parse(period))))


def _text(shape: object) -> str:
    return json.dumps(shape, ensure_ascii=False, sort_keys=True)


def _shape(value: Any, own: Period, key: str = "") -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, dict):
        return {name: _shape(part, own, name) for name, part in value.items()}
    if isinstance(value, list):
        return [_shape(part, own, key) for part in value]
    if key.removesuffix(" but") in _DAYS and value:
        return _day(date.fromisoformat(value), own, key)
    return _relation(value, own) if key in VIEWS else value


def _day(day: date, own: Period, key: str) -> int | str:
    """How many months after the first one of the edition's own period; its end is that of any other period."""
    month = day.year * 12 + day.month - 1 - own.first
    return _OWN if key.startswith("last_day") and month == own.months - 1 else month


def _relation(period: str, own: Period) -> list[int | str]:
    """How many months later it begins than the edition's own, and how many months it has, if not as many."""
    other = parse(period)
    return [other.first - own.first, _OWN if other.months == own.months else other.months]


def _nameless(value: Any) -> Any:  # noqa: ANN401 - JSON
    if isinstance(value, dict):
        return {
            name: _NAMED if name.removesuffix(" but") in _SCOPE else _nameless(part) for name, part in value.items()
        }
    return [_nameless(part) for part in value] if isinstance(value, list) else value
