"""`landlines`: the telephone of a home, by what stands beside it; that of an office or a firm is no secret."""

import re
from collections.abc import Iterator

from reporting.core.personal_data.found import TELEPHONE, Found
from reporting.core.personal_data.patterns import pattern, patterns
from reporting.core.personal_data.surroundings import Surroundings

_NUMBERS = patterns("landlines", "numbers")
_PRIVATE, _OFFICE = pattern("landlines", "private"), pattern("landlines", "office")
_PERSON = pattern("conditions", "persons")


def landlines(text: str) -> Iterator[Found]:
    """Those of homes, and those that stand alone or beside a person."""
    for number in _NUMBERS:
        for match in number.finditer(text):
            around = Surroundings.of(text, match.start(), match.end())
            if not (around.is_amount or around.names_a_thing) and _is_private(text, around, match[0]):
                yield Found(TELEPHONE, match.start(), match.end(), re.sub(r"[^0-9]", "", match[0]), landline=True)


def _is_private(text: str, around: Surroundings, number: str) -> bool:
    near = f"{around.before}{number}{around.behind}"
    if _PRIVATE.search(near):
        return True
    is_alone = text.strip(" ()") == number.strip(" ()")
    return not _OFFICE.search(near) and (is_alone or _PERSON.search(near) is not None)
