"""`share`: what a part is of its whole, or for how many enterprises something holds."""

import re
from collections.abc import Sequence

import pandas as pd

from reporting.asking.guard import outside
from reporting.core import arithmetic
from reporting.core.errors import AskingError
from reporting.core.expression import Holding, Ratio, selections
from reporting.core.named import Named, contradicts
from reporting.core.passport import Passport
from reporting.core.quantity import Share
from reporting.core.traced import Traced

_HOLDS = re.compile(r"\s*(\S+)\s*(>=|<=|>|<)\s*(\S+)\s*")


def share(part: Traced | pd.DataFrame | None, whole: "Traced | str | None") -> Traced | None:
    """The share of a part in its whole, both exact counts or amounts of one unit; None if there is none of either.

    Of a frame with an enterprise in each row: the share of those for which a relation of two columns holds, such as
    "now > before". Rows in which one of the two is missing are in neither number.

    >>> share(rows(facts, "money").where(programme="education_aid").sum(), rows(facts, "money").sum())
    >>> share(over(facts, "2022", "2023", ask=resolved), "2023 > 2022")
    """
    if isinstance(part, pd.DataFrame):
        return _holding(part, str(whole))
    if part is None or whole is None:
        return None
    if not isinstance(part, Traced) or not isinstance(whole, Traced):
        raise AskingError(f"share({part!r}, {whole!r}): both are values of the ledger, such as rows(…).sum() gives.")
    return share_of(part, whole)


def share_of(part: Traced, whole: Traced) -> Traced | None:
    """The share of one exact amount in another of its unit; None of nothing."""
    if isinstance(part.value, Share) or isinstance(whole.value, Share):
        raise AskingError(f"share({part!s}, {whole!s}): there is no share of a share; take the counts behind them.")
    if part.unit != whole.unit:
        raise AskingError(f"share({part!s}, {whole!s}): two units, {part.unit} and {whole.unit}.")
    if not whole.value.value:
        return None
    inner, outer = part.expression, whole.expression
    _refuse_outside(part, whole)
    try:
        value, words = arithmetic.share(part.value, whole.value)
    except arithmetic.NotReckonedError as error:
        raise AskingError(f"share({part!s}, {whole!s}): {error}.") from None
    return Traced(value, Passport("", {}, Ratio(inner, outer)), words)


def _refuse_outside(part: Traced, whole: Traced) -> None:
    """Raise AskingError for a part of other periods than its whole, or with a row that the whole does not have."""
    inner, outer = part.expression, whole.expression
    periods = [{rows.period for rows in selections(side)} for side in (inner, outer)]
    if periods[0] != periods[1]:
        times = " and ".join(", ".join(sorted(side)) for side in periods)
        raise AskingError(f"share({part!s}, {whole!s}): of two periods, {times}.")
    place = outside(inner, outer)
    if place:
        raise AskingError(f"share({part!s}, {whole!s}): {place} is in the part and not in the whole.")


def _holding(frame: pd.DataFrame, relation: str) -> Traced | None:
    found = _HOLDS.fullmatch(relation)
    if not found:
        raise AskingError(f"share(…, {relation!r}): say two columns and a sign between them: 'now > before'.")
    first, second = (_column(frame, name) for name in (found[1], found[3]))
    pairs = [
        (name, (one, two))
        for name, one, two in zip(frame.index, first, second, strict=True)
        if isinstance(one, Traced) and isinstance(two, Traced)
    ]
    if frame.index.name != "enterprise":
        raise AskingError("share(frame, …) counts enterprises: each row is one, and the index is called 'enterprise'.")
    if not frame.index.is_unique:
        raise AskingError("share(frame, …) counts enterprises: one of them stands in two rows.")
    for name, pair in pairs:
        for value in pair:
            if isinstance(name, Named) and contradicts(name, value.expression):
                raise AskingError(f"share(frame, …): {value!s} stands in the row of {name!s}, and is of another one.")
    if not pairs:
        return None
    try:
        holding = sum(arithmetic.holds(one.value, found[2], two.value) for _, (one, two) in pairs)
    except arithmetic.NotReckonedError as error:
        raise AskingError(f"share(…, {relation!r}): {error}.") from None
    sides = [tuple(pair[side].expression for _, pair in pairs) for side in (0, 1)]
    expression = Holding(sides[0], found[2], sides[1], share=True)  # type: ignore[arg-type]  # a relation
    return Traced(Share(holding, len(pairs)), Passport("", {}, expression))


def _column(frame: pd.DataFrame, name: str) -> Sequence[object]:
    if name not in frame.columns:
        known = ", ".join(column.id if isinstance(column, Named) else str(column) for column in frame.columns)
        raise AskingError(f"there is no column {name!r}: there are {known}.")
    return list(frame[name])
