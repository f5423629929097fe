"""Days with an English month, as spreadsheets in English write them: 15-Mar-2024 -> 2024-3-15."""

import re

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?P<year>[0-9]{{4}})[-/ ]?{_MONTH}[-/ ]?(?P<day>[0-9]{{1,2}})",
        rf"(?P<day>[0-9]{{1,2}})[-/ ]?{_MONTH}[-/, ]*(?P<year>[0-9]{{4}})",
        rf"{_MONTH}[-/ ]?(?P<day>[0-9]{{1,2}}),(?P<year>[0-9]{{4}})",
    )
)


def in_digits(typed: str) -> str:
    """The day in digits; any other text as it is."""
    match = next((match for form in _FORMS if (match := form.fullmatch(typed))), None)
    return f"{match['year']}-{_MONTHS.index(match['month'].casefold()) + 1}-{match['day']}" if match else typed
