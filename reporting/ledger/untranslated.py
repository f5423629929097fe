"""The texts of the ledger that have no English: each Chinese text once, with the place where it stands first."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from reporting.core.chinese import is_chinese
from reporting.core.period import Period
from reporting.core.rows import iter_rows
from reporting.ledger.reading import Ledger
from reporting.ledger.translations import TRANSLATED, Translated


@dataclass(frozen=True)
class Untranslated:
    """A Chinese text, and the table, the id of the row and the column of it."""

    table: str
    id: str
    column: str
    zh: str


def untranslated(ledger: Ledger, period: Period | None = None) -> list[Untranslated]:
    """What an English page would lack; of a period what a page of this period may print."""
    first: dict[str, Untranslated] = {}
    for one in TRANSLATED:
        for text in _lacking(ledger, _of_period(ledger[one.table], one.table, period), one):
            first.setdefault(text.zh, text)
    return list(first.values())


def _lacking(ledger: Ledger, frame: pd.DataFrame, one: Translated) -> Iterator[Untranslated]:
    for row in iter_rows(frame):
        text = getattr(row, one.column)
        english = getattr(row, one.english) if one.english else text and ledger.english(text)
        if text and (not english or is_chinese(english)):
            yield Untranslated(one.table, row.id, one.column, text)


def _of_period(frame: pd.DataFrame, table: str, period: Period | None) -> pd.DataFrame:
    """Practices and lists that share days with the period, and items that were open in it; of other tables all rows."""
    if period is None:
        return frame
    if table in {"practices", "lists"}:
        return frame[(frame.period_start <= period.end) & (frame.period_end >= period.start)]
    if table == "items":
        done_before = [day is not None and day < period.start for day in frame.done_on]
        return frame[(frame.opened <= period.end) & ~pd.Series(done_before, index=frame.index, dtype=bool)]
    return frame
