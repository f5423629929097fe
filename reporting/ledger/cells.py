"""One cell of text -> its value, by the kind of its column; or the words that say why not."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from reporting.core.invisible_signs import invisible_sign
from reporting.core.personal_data import personal_data, personal_text
from reporting.ledger.as_saved.spoilt import spoilt
from reporting.ledger.faults import nearest
from reporting.ledger.schema import Column, Kind
from reporting.ledger.sheet import TYPE_AGAIN

# No names of the sort that make a page read as an unfilled template.
TOKEN_LIKE = re.compile(r"[【】]|\{\{|\}\}|\{%|%\}|｛｛|｝｝")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_LONGEST = 500
Confirmed = frozenset[str] | None
_ID = re.compile(r"[a-z0-9][a-z0-9_.-]{0,59}")
_DAY = re.compile(r"(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}")
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,6})?")
_WHOLE = re.compile(r"[0-9]{1,12}")
_SCALES = {"亿": Decimal(10**8), "万": Decimal(10**4), "": Decimal(1)}


class UnreadableError(ValueError):
    """A cell that its column cannot take: the rule, and what to do.

    `personal` says that it must not be quoted, `spoilt` that a spreadsheet has done it: mostly to the whole column.
    """

    def __init__(self, rule: str, todo: str, *, personal: str = "", spoilt: bool = False) -> None:
        super().__init__(rule)
        self.rule, self.todo, self.personal, self.spoilt = rule, todo, personal, spoilt


def read_cell(kind: Kind, text: str) -> object:
    """The value of a cell that is not empty. Raises Unreadable."""
    return _READERS[kind](text)


def read_value(column: Column, text: str, confirmed: Confirmed = frozenset()) -> object:
    """The value of a cell, None of an empty one; or the error that says why its column cannot take it.

    `confirmed` are the marks of words that look like personal data and are none; None if nobody is to look for any.
    """
    if not text:
        return None if column.empty else UnreadableError("it must not be empty", "fill it in")
    if sign := invisible_sign(text):
        return UnreadableError(f"a sign that nobody sees is in it: {sign}", TYPE_AGAIN)
    value = _value(column, text, confirmed)
    # The error of a formula is text too, and would be printed.
    how = spoilt(column.kind, text) if isinstance(value, UnreadableError) or text.startswith("#") else None
    return UnreadableError(how.rule, how.todo, spoilt=True) if how else value


def _value(column: Column, text: str, confirmed: Confirmed) -> object:
    if column.choices and text not in column.choices:
        return UnreadableError(f"one of {', '.join(column.choices)} is expected", nearest(text, column.choices))
    is_confirmed = column.kind == "text" and _is_confirmed(text, confirmed)
    try:
        return _line(text) if is_confirmed else read_cell(column.kind, text)
    except UnreadableError as error:
        return error


def _is_confirmed(text: str, confirmed: Confirmed) -> bool:
    if not confirmed:
        return confirmed is None
    return confirmed.issuperset(personal.mark for personal in personal_data(text))


def _text(text: str) -> str:
    if kind := personal_text(text):
        rule = "identity, card and telephone numbers, illnesses and home addresses never enter the ledger"
        raise UnreadableError(rule, "take it out", personal=kind)
    return _line(text)


def _line(text: str) -> str:
    if _CONTROL.search(text):
        raise UnreadableError(
            "one line without control characters is expected", "take out the line break or the character"
        )
    if TOKEN_LIKE.search(text):
        raise UnreadableError("【 】 and {{ }} mark slots in the template", "use （ ） or 〔 〕 here")
    if len(text) > _LONGEST:
        raise UnreadableError(f"at most {_LONGEST} characters are expected", "shorten it")
    return text


def _id(text: str) -> str:
    if not _ID.fullmatch(text):
        raise UnreadableError("an id is lower-case letters, digits, _ . or -", "write it so, the same in every table")
    return text


def _day(text: str) -> date:
    if _DAY.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise UnreadableError("there is no such day", "correct the date") from None
    raise UnreadableError("a day like 2023-12-31 is expected", "write year-month-day")


def _number(text: str) -> Decimal:
    if not _NUMBER.fullmatch(text):
        raise UnreadableError("a plain number in base units (yuan, not 万元) is expected", _suggestion(text))
    return Decimal(text)


def _whole(text: str) -> int:
    if not _WHOLE.fullmatch(text):
        raise UnreadableError("a whole number is expected", _suggestion(text))
    return int(text)


def _months(text: str) -> str:
    month = r"[0-9]{4}-(0[1-9]|1[0-2])"
    if not re.fullmatch(rf"{month}\.\.{month}", text):
        raise UnreadableError("months like 2013-01..2013-08 are expected", "write first..last month")
    return text


def _digest(text: str) -> str:
    if not re.fullmatch(r"[0-9a-f]{64}", text):
        raise UnreadableError("a SHA-256 of 64 hexadecimal digits is expected", "let the intake write it")
    return text


def _suggestion(text: str) -> str:
    """'314万元' -> write 3140000; '３１４' -> write 314; else the general advice."""
    plain = unicodedata.normalize("NFKC", text).replace(",", "").replace(" ", "")
    match = re.fullmatch(r"(-?[0-9]+(?:\.[0-9]+)?)(亿|万|)[^0-9]*", plain, flags=re.ASCII)
    if not match:
        return "write digits only"
    value = Decimal(match[1]) * _SCALES[match[2]]
    digits = f"{value:f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:f}"
    return f"write {digits}" if digits != text else "write fewer digits, without a sign or an exponent"


_READERS: dict[Kind, Callable[[str], object]] = {
    "text": _text,
    "id": _id,
    "day": _day,
    "number": _number,
    "whole": _whole,
    "months": _months,
    "digest": _digest,
}
