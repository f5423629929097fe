"""A row as it was drafted: its numbers in words, and a seal by which its quote and place are known again."""

import unicodedata
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from hashlib import sha256

from reporting.returns.reading.context.index import form_heading
from reporting.returns.reading.context.naming import alike

VALUE, UNIT = "value", "measured_in"
LIST_NUMBERS = ("total", "resolved", "in_progress")


def numbers_of(texts: Mapping[str, str]) -> str:
    """The numbers of a row by the fields of our form: 1260余名, or 总数14、办结12; empty without any."""
    if texts.get(VALUE):
        unit = texts.get(UNIT, "")
        # 近30间 has its unit already.
        return f"{_plain(texts[VALUE]).removesuffix(unit)}{unit}"
    filled = [field for field in LIST_NUMBERS if texts.get(field)]
    return "、".join(f"{form_heading('lists', field)}{_plain(texts[field])}" for field in filled)


def seal_of(quote: str, place: str, numbers: str) -> str:
    """Equal for equal quotes, places and numbers as drafted, whatever became of blanks and widths."""
    said = "\n".join(map(alike, (quote, place, numbers)))
    return f"y{sha256(said.encode()).hexdigest()[:10]}"


def _plain(text: str) -> str:
    """A number as it is compared: 1,260.0 is 1260."""
    plain = unicodedata.normalize("NFKC", text).replace(",", "").strip()
    try:
        number = Decimal(plain)
    except InvalidOperation:
        return plain
    return f"{number.normalize():f}" if number.is_finite() else plain
