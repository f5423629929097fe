"""The values that a cell of a form may hold, and texts that do no harm there."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

FormValue = str | int | Decimal | date | None
# The value of each field of a sheet; a field that is not there is empty.
FormRow = Mapping[str, FormValue]

# A cell that begins so would become a formula as soon as somebody edits it.
_HARMLESS = {"=": "＝", "+": "＋", "-": "－", "@": "＠", "\t": " "}


def harmless(text: str) -> str:
    """The same text; a first character that begins a formula is its full-width form."""
    return _HARMLESS.get(text[:1], text[:1]) + text[1:]
