"""Things that a notebook names as plain: words that count nothing, or columns of ranks, years and words."""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from numbers import Number
from typing import Any

import numpy as np
import pandas as pd

from reporting.core.errors import PublishError
from reporting.core.named import Named
from reporting.core.numerals import CHARACTERS
from reporting.core.sentence import Sentence
from reporting.core.traced import Traced
from reporting.published.nearest import nearest
from reporting.published.number_words import COUNTED
from reporting.published.typed_numbers import typed_numbers

_YEARS = range(1900, 2100)
# A name may have a number in it, 360公司; one before what is counted is none, and a number alone neither.
_DIGITS = re.compile(rf"[\d.,{CHARACTERS}]+")
_AMOUNT = re.compile(rf"\s*(?:[%％个]|{COUNTED})|\s*(?:items|people|persons|yuan|days|RMB)\b")


def plain_names(where: str, plain: object) -> tuple[str, ...]:
    """The names, of which a single one may stand alone. Raises PublishError for anything but text."""
    names = (plain,) if isinstance(plain, str) else tuple(plain) if isinstance(plain, Iterable) else (plain,)
    for name in names:
        if not isinstance(name, str):
            raise PublishError(f"{where}: plain={plain!r}", [], 'Name them as text: plain=["rank"].')
    return names


def refuse_unknown(where: str, plain: Sequence[str], columns: Sequence[str]) -> None:
    """Raise PublishError for a name that is no column, with the nearest one."""
    for name in plain:
        if name not in columns:
            raise PublishError(f"{where}: plain={name!r} is no column", [], nearest(name, columns))


def refuse_amounts(where: str, plain: Mapping[str, Iterable[Any]], rows: int) -> None:
    """Raise PublishError with every cell of plain columns that is no rank, no year and no words."""
    found = [f"{name}: {cell}" for name, cells in plain.items() for cell in cells if not _is_plain(cell, rows)]
    if found:
        advice = (
            'A plain column has ranks, such as rank(method="min"), years and words; '
            "an amount is published as what the ledger gives: rows(facts, …).sum(), which is in no plain column."
        )
        raise PublishError(f"{where}: {len(found)} cells of plain columns hold amounts", found[:10], advice)


def _is_plain(cell: Any, rows: int) -> bool:  # noqa: ANN401 - whatever a frame holds
    if isinstance(cell, Mapping):
        return all(_is_plain(words, rows) for words in cell.values())
    if isinstance(cell, Traced | Named | Sentence):
        return True
    if isinstance(cell, bool | np.bool_):
        return False
    if isinstance(cell, Number | Decimal):
        return bool(pd.isna(cell)) or _counts_places(cell, rows)  # type: ignore[call-overload]  # any kind of number
    text = "" if cell is None or cell is pd.NA else str(cell)
    return all(_is_name(text, number) for number in typed_numbers(text))


def _counts_places(number: Any, rows: int) -> bool:  # noqa: ANN401 - likewise
    return bool(number % 1 == 0 and (0 <= number <= rows or _YEARS[0] <= number <= _YEARS[-1]))


def _is_name(words: str, number: str) -> bool:
    """Whether a number in words is part of a name, and no amount."""
    digits = _DIGITS.match(number)
    after = words[words.index(number) + (digits.end() if digits else len(number)) :]
    return bool(after.strip()) and not _AMOUNT.match(after)
