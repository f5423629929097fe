"""`labelled`, `births`: what is a person's because of its form or of the words beside it: passports, plates, e-mail."""

import re
from collections.abc import Iterator

from reporting.core.personal_data.digit_runs import readings_of
from reporting.core.personal_data.found import BANK_CARD, BIRTH, DOCUMENT, IDENTITY_NUMBER, NUMBERS, PLATE, Found
from reporting.core.personal_data.patterns import names_of, patterns
from reporting.core.personal_data.surroundings import Surroundings

# What follows these is no unit: 晋AB1234张伟.
_NEVER_AN_AMOUNT = frozenset((DOCUMENT, IDENTITY_NUMBER))


def labelled(text: str) -> Iterator[Found]:
    """All of them, the surest kind first."""
    for reading in readings_of(text):
        for kind in names_of("labelled"):
            for match in (match for one in patterns("labelled", kind) for match in one.finditer(reading)):
                if not _is_odd(kind, match[0], Surroundings.of(reading, match.start(), match.end())):
                    digits = re.sub(r"[^0-9Xx]", "", match[0]) if kind in NUMBERS else ""
                    yield Found(kind, match.start(), match.end(), digits)


def _is_odd(kind: str, words: str, around: Surroundings) -> bool:
    """Whether it is an amount, a label of a thing (设备编号：晋A12345) or the account of an office."""
    if kind == PLATE:
        return around.names_a_thing
    if kind == BANK_CARD:
        label = re.split(r"[0-9]", words, maxsplit=1)[0]
        account = Surroundings(f"{around.before}{label}", "")
        return around.is_amount or account.names_an_account_of_an_office
    return kind not in _NEVER_AN_AMOUNT and around.is_amount


def births(text: str) -> Iterator[Found]:
    """The days, months and years on which people were born."""
    for pattern in patterns("births", "born"):
        yield from (Found(BIRTH, *match.span()) for match in pattern.finditer(text))
