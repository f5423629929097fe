"""One stored value -> the text that one would type for it."""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Literal

from reporting.xlsx.looks import Look
from reporting.xlsx.shown_numbers import shown_number

# moment: a day with a time, a time or a time span; odd: what is no value of its kind; empty texts are not kept.
StoredKind = Literal["text", "number", "percent", "day", "moment", "truth", "error", "uncalculated", "odd"]


@dataclass(frozen=True, slots=True)
class StoredCell:
    """A cell that holds something: its text, for an error its name (#REF!), for what is odd the value as stored.

    `shown` is what one sees in its place if that reads otherwise; `struck` is whether all of it is struck through.
    """

    kind: StoredKind
    text: str
    shown: str = ""
    struck: bool = False


UNCALCULATED = StoredCell("uncalculated", "")
_WHOLE = re.compile("-?[0-9]{1,18}")
_NUMBER = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)(E[+-]?[0-9]{1,3})?", re.IGNORECASE)
_LONGEST = 60
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")
_SECONDS = 86_400
_FAR_DAY = 10_000_000
_NO_DAY = 60


def text_of(stored: str) -> str:
    """The characters that a workbook cannot hold are written as their numbers: _x000D_ is the end of a line."""
    return _ESCAPE.sub(lambda match: chr(int(match[1], 16)), stored) if "_x" in stored else stored


def odd_cell(stored: str) -> StoredCell:
    """What is no value of the type that it is stored as."""
    return StoredCell("odd", stored[:_LONGEST])


def number_cell(stored: str, look: Look, *, since_1904: bool) -> StoredCell:
    """The cell of a number: a number, percentage, day or time, by the kind that its format gives."""
    kind = look.kind
    if len(stored) > _LONGEST or not _NUMBER.fullmatch(stored):
        return odd_cell(stored)
    if kind in {"day", "span"}:
        return _moment(float(stored), stored, span=kind == "span", since_1904=since_1904)
    exact = _exact(stored)
    if exact.endswith("inf"):
        return odd_cell(stored)
    seen = shown_number(exact, look.code, percent=bool(kind)) if look.code else ""
    return (
        StoredCell("percent", f"{_plain(Decimal(exact) * 100)}%", seen) if kind else StoredCell("number", exact, seen)
    )


def _exact(stored: str) -> str:
    """Without the noise of binary fractions: no program shows or takes more than 15 digits of a number.

    Whole numbers stay as they are. Who writes 18 digits means each of them.
    """
    if _WHOLE.fullmatch(stored):
        return str(int(stored))
    short = f"{float(stored) + 0:.15g}"  # of -0 it is 0
    return _plain(Decimal(short)) if "e" in short else short


def _plain(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _moment(number: float, stored: str, *, span: bool, since_1904: bool) -> StoredCell:
    """A serial number: whole days, and a part of one as its time."""
    seconds = round(number * _SECONDS) if abs(number) < _FAR_DAY else -1
    day, time = divmod(seconds, _SECONDS)
    if span and abs(number) < _FAR_DAY:
        return StoredCell("moment", ("-" if number < 0 else "") + _clock(abs(seconds)))
    if day == 0:
        return StoredCell("moment", _clock(time))
    try:
        day_text = _day(day, since_1904=since_1904).isoformat()
    except (OverflowError, ValueError):
        return odd_cell(stored)
    return StoredCell("moment", f"{day_text} {_clock(time)}") if time else StoredCell("day", day_text)


def _day(number: int, *, since_1904: bool) -> date:
    """The day of a serial number. Raises ValueError if there is none. Excel counts a 29th of February 1900."""
    if number < 0 or (number == _NO_DAY and not since_1904):
        raise ValueError(number)
    first = date(1904, 1, 1) if since_1904 else date(1899, 12, 31 if number < _NO_DAY else 30)
    return first + timedelta(days=number)


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def iso_cell(stored: str) -> StoredCell:
    """A day that is written out, as some programs do."""
    try:
        moment = datetime.fromisoformat(stored.strip())
    except ValueError:
        return odd_cell(stored)
    day, time = moment.date().isoformat(), f"{moment:%H:%M:%S}"
    return StoredCell("day", day) if time == "00:00:00" else StoredCell("moment", f"{day} {time}")
