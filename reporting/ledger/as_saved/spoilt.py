"""Cells of which a spreadsheet saved less than they held, or what can be read in two ways: mostly a whole column."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from reporting.ledger.as_saved.kit_rows import kit_text
from reporting.ledger.schema import Kind


@dataclass(frozen=True)
class Spoilt:
    """What was expected and what to do, the same for every cell that was spoilt in this way."""

    rule: str
    todo: str


_AGAIN = "and save it again"
_FORMAT_DAY = f"give the column the format 2023-12-31 (yyyy-mm-dd), {_AGAIN}"
_FORMAT_NUMBER = f"give the column the number format 0 or 0.00, {_AGAIN}"
_FORMAT_TEXT = f"give the column the format text, write it again, {_AGAIN}"
_NARROW = Spoilt("the column was too narrow, and # was saved for what it holds", f"widen the column, {_AGAIN}")
_ERROR = Spoilt("a value is expected", "mend the formula, or write the value")
_UNSURE_DAY = Spoilt(
    "year, month and day can be told apart only where the year of four digits comes first", _FORMAT_DAY
)
_LESS_THAN_DAY = Spoilt("a day has its year, month and day", _FORMAT_DAY)
_MOMENT = Spoilt("a day has no time", _FORMAT_DAY)
_SERIAL = Spoilt("it is the number by which a spreadsheet counts days, from 1900 or from 1904", _FORMAT_DAY)
_DIGITS_LOST = Spoilt("a number with an exponent has lost its last digits", _FORMAT_NUMBER)
_NUMBER_FORMAT = Spoilt("a number without signs of currency, percent or accounting is expected", _FORMAT_NUMBER)
_ID_AS_NUMBER = Spoilt("an id with an exponent has lost its last digits", _FORMAT_TEXT)
_ID_AS_DAY = Spoilt("the id was taken for a day, and is lost", _FORMAT_TEXT)

_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_CLOCK = r"[ T](?:上午|下午)? ?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\.[0-9]+)?(?: ?[AP]M)?(?:[-+][0-9:]{2,5})?"
_ORDER = re.compile(rf"[0-9]{{1,2}}([-/.])(?:[0-9]{{1,2}}|{_MONTH})\1(?:[0-9]{{4}}|[0-9]{{2}})(?:{_CLOCK})?")
_PART = re.compile(
    rf"[0-9]{{1,2}}[-/.][0-9]{{1,2}}|[0-9]{{1,2}}-{_MONTH}|{_MONTH}-[0-9]{{1,4}}|[0-9]{{1,2}}月(?:[0-9]{{1,2}}日)?"
    r"|(?:19|20)[0-9]{2}(?:[-/.][0-9]{1,2}|年(?:[0-9]{1,2}月)?)?"
)
_EXPONENT = re.compile(r"[-+]?[0-9](?:\.[0-9]+)?[Ee][-+][0-9]{1,3}")
_SIGNS = re.compile(r"-|\([0-9.,]+\)|(?=.*[¥￥$€%])[-+¥￥$€ ]*[0-9.,]+[ %]*")
_ERRORS = re.compile(r"#(?:REF!|NAME\?|N/A|VALUE!|DIV/0!|NUM!|NULL!)")


def spoilt(kind: Kind, text: str) -> Spoilt | None:
    """In which way a cell of this kind was spoilt; None if no spreadsheet did it."""
    if text.startswith("#"):
        return _NARROW if not text.strip("#") and len(text) > 1 else _ERROR if _ERRORS.fullmatch(text) else None
    judge = _JUDGES.get(kind)
    return judge(text) if judge else None


def _day(text: str) -> Spoilt | None:
    if _ORDER.fullmatch(text):
        return _UNSURE_DAY
    if _PART.fullmatch(text):
        return _LESS_THAN_DAY
    moment = re.fullmatch(f"(.+?){_CLOCK}", text)
    if moment and _is_day(kit_text("day", moment[1])):
        return _MOMENT
    return _SERIAL if re.fullmatch(r"[1-9][0-9]{4}(?:\.[0-9]+)?", text) else None


def _is_day(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


def _number(text: str) -> Spoilt | None:
    if _EXPONENT.fullmatch(text):
        return _DIGITS_LOST
    return _NUMBER_FORMAT if _SIGNS.fullmatch(text) else None


def _id(text: str) -> Spoilt | None:
    if _EXPONENT.fullmatch(text):
        return _ID_AS_NUMBER
    was_day = _ORDER.fullmatch(text) or _PART.fullmatch(text) or _is_day(kit_text("day", text))
    return _ID_AS_DAY if was_day else None


_JUDGES: dict[Kind, Callable[[str], Spoilt | None]] = {"day": _day, "number": _number, "whole": _number, "id": _id}
