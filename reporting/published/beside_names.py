"""A value beside a name: one that is surely of another enterprise, programme, state or period is not printed there."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from reporting.core.errors import PublishError
from reporting.core.expression import Expression, selections
from reporting.core.named import Named, contradicts
from reporting.core.traced import Traced

_MOST = 10


def refuse_misplaced(where: str, heads: Sequence[object], rows: Iterable[Sequence[object]]) -> None:
    """Raise PublishError with every value of a row that is of another thing than the names in its row, or its head.

    Where a row has several names of one kind, such as the best and the worst, a value is of any of them.
    """
    every = [list(row) for row in rows]
    known = {(name.column, name.id): str(name) for name in names_in([*heads, *every])}
    found = [
        f"{cell!s} stands in the {place} of {name!s}, and is of {_asked(name, expression, known)}"
        for row in every
        for cell, head in zip(row, heads, strict=True)
        if isinstance(cell, Traced) and (expression := cell.passport.expression) is not None
        for place, beside in (("row", row), ("column", [head]))
        for name in _contradicting(beside, expression)
    ]
    if found:
        advice = "Put each value where it is of: a series that was shifted, sorted or renamed lost its names."
        raise PublishError(f"{where}: values beside names that they are not of", found[:_MOST], advice)


def names_in(parts: object) -> Iterator[Named]:
    """All names in a label, in a row, or in several of them."""
    if isinstance(parts, Named):
        yield parts
    elif isinstance(parts, list | tuple):
        for part in parts:
            yield from names_in(part)


def _contradicting(beside: Sequence[object], expression: Expression) -> Iterator[Named]:
    """One name of each kind that the value is not of."""
    by_column: dict[str, list[Named]] = {}
    for name in names_in(list(beside)):
        by_column.setdefault(name.column, []).append(name)
    for column, names in by_column.items():
        if column and all(contradicts(name, expression) for name in names):
            yield names[0]


def _asked(name: Named, expression: Expression, known: Mapping[tuple[str, str], str]) -> str:
    """What the value is of instead, in words where these are known."""
    ids: dict[str, None] = {}
    for rows in selections(expression):
        values = [rows.period] if name.column == "period" else []
        for condition in rows.where:
            if condition.column == name.column and not condition.but:
                values += condition.values
        ids |= dict.fromkeys(values)
    return "、".join(known.get((name.column, id_), id_) for id_ in ids)
