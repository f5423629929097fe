"""`labelled`, `births`: what is a person's because of its form or of the words beside it: passports, plates, e-mail."""

import re
from collections.abc import Iterator

from reporting.core.personal_data.digit_runs import readings_of
from reporting.core.personal_data.found import BIRTH, DOCUMENT, IDENTITY_NUMBER, NUMBERS, PLATE, Found
from reporting.core.personal_data.patterns import names_of, patterns
from reporting.core.personal_data.surroundings import Surroundings

# What follows these is no unit: 晋AB1234张伟.
_NEVER_AN_AMOUNT = frozenset((PLATE, DOCUMENT, IDENTITY_NUMBER))


def labelled(text: str) -> Iterator[Found]:
    """All of them, the surest kind first."""
    for reading in readings_of(text):
        for kind in names_of("labelled"):
            for match in (match for one in patterns("labelled", kind) for match in one.finditer(reading)):
                if kind in _NEVER_AN_AMOUNT or not Surroundings.of(reading, match.start(), match.end()).is_amount:
                    digits = re.sub(r"[^0-9Xx]", "", match[0]) if kind in NUMBERS else ""
                    yield Found(kind, match.start(), match.end(), digits)


def births(text: str) -> Iterator[Found]:
    """The days, months and years on which people were born."""
    for pattern in patterns("births", "born"):
        yield from (Found(BIRTH, *match.span()) for match in pattern.finditer(text))
