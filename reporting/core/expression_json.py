"""Expressions as JSON, in records and manifests."""

from dataclasses import fields
from typing import Any

from reporting.core.expression import KINDS, VIEWS, Condition, Expression, Rows, values_of

_BUT = " but"
# What each field holds; the others hold an expression.
_HELD: dict[str, type[Any]] = {
    "rows": Rows,
    "column": str,
    "kind": str,
    "rest": bool,
    "of": tuple,
    "first": tuple,
    "relation": str,
    "second": tuple,
    "share": bool,
}


def to_json(expression: Expression) -> dict[str, Any]:
    """The expression as JSON: {"sum": {"rows": {"figures": "2023", "measure": […]}, "column": "value"}}."""
    values = ((field, getattr(expression, field.name)) for field in fields(expression))
    # What is as usual is left out.
    unusual = {field.name: _value_to_json(value) for field, value in values if value != field.default}
    return {type(expression).__name__.lower(): unusual}


def from_json(raw: Any) -> Expression:  # noqa: ANN401 - JSON of anybody's making
    """The expression again. Raises ValueError for JSON that is none."""
    try:
        ((name, values),) = raw.items()
        made: Expression = KINDS[name](**{field: _checked_value(field, value) for field, value in values.items()})
    except (AttributeError, KeyError, TypeError, ValueError):
        raise ValueError(f"{raw!r:.80} is no expression over ledger rows") from None
    return made


def rows_to_json(rows: Rows) -> dict[str, Any]:
    """{"figures": "2023", "status": ["paid"], "enterprise but": ["a"]}."""
    where = {condition.column + (_BUT if condition.but else ""): list(condition.values) for condition in rows.where}
    return {rows.view: rows.period, **where}


def rows_from_json(raw: Any) -> Rows:  # noqa: ANN401 - likewise
    """The selection again. Raises ValueError for JSON that is none."""
    try:
        # A notebook is written with its keys sorted: the view may stand behind the conditions.
        (view,) = (name for name in raw if name in VIEWS)
        conditions = tuple(_condition(name, values) for name, values in raw.items() if name != view)
        return Rows(view, _text(raw[view]), conditions)
    except (AttributeError, TypeError, ValueError):
        raise ValueError(f"{raw!r:.80} selects no rows of the ledger") from None


def _text(raw: Any) -> str:  # noqa: ANN401 - likewise
    if not isinstance(raw, str):
        raise TypeError(f"{raw!r} is no text")
    return raw


def _condition(name: str, values: Any) -> Condition:  # noqa: ANN401 - likewise
    return Condition(name.removesuffix(_BUT), values_of(values), name.endswith(_BUT))


def _value_to_json(value: object) -> object:
    match value:
        case Rows():
            return rows_to_json(value)
        case str() | bool():
            return value
        case tuple():
            return [to_json(one) for one in value]
    return to_json(value)  # type: ignore[arg-type]  # all that is left is an expression


def _checked_value(field: str, raw: Any) -> object:  # noqa: ANN401 - likewise
    value = _value_from_json(field, raw)
    if not isinstance(value, _HELD.get(field, tuple(KINDS.values()))):
        raise TypeError(f"{field!r} holds {raw!r:.80}")
    return value


def _value_from_json(field: str, value: Any) -> object:  # noqa: ANN401 - likewise
    if field == "rows":
        return rows_from_json(value)
    if isinstance(value, list):
        return tuple(map(from_json, value))
    return from_json(value) if isinstance(value, dict) else value
