"""Counts of enterprises that are named one by one (等7家): such a count is as sure as what these enterprises have."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from reporting.core.expression import Count
from reporting.core.quantity import Words
from reporting.published.content import Value

_ENDS = re.compile(r"[。；;]|\. ")
_Part = TypeVar("_Part")


def with_notes_beside(parts: Sequence[_Part]) -> list[_Part | Value]:
    """Segments of a paragraph or cells of a row; such a count has the notes of the other numbers of its clause."""
    clauses, clause = [], 0
    for part in parts:
        clauses.append(clause)
        clause += len(_ENDS.findall(part)) if isinstance(part, str) else 0
    beside = {place: _notes([one for one, at in zip(parts, clauses, strict=True) if at == place]) for place in clauses}
    return [
        _noted(part, beside[place]) if isinstance(part, Value) and _counts_named(part) else part
        for part, place in zip(parts, clauses, strict=True)
    ]


def _notes(parts: Sequence[object]) -> tuple[Words, ...]:
    found = [note for part in parts if isinstance(part, Value) for note in part.passport.notes]
    return tuple(note for place, note in enumerate(found) if note not in found[:place])


def _noted(value: Value, notes: tuple[Words, ...]) -> Value:
    return replace(value, passport=replace(value.passport, notes=notes))


def _counts_named(value: Value) -> bool:
    expression = value.passport.expression
    if not isinstance(expression, Count) or expression.rows.view != "enterprises":
        return False
    return [condition.column for condition in expression.rows.where] == ["id"]
