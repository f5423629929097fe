"""`landlines`: the telephone of a home, by what stands beside it; that of an office or a firm is no secret."""

import re
from collections.abc import Iterator

from reporting.core.personal_data.found import TELEPHONE, Found
from reporting.core.personal_data.patterns import pattern, patterns
from reporting.core.personal_data.surroundings import Surroundings


def landlines(text: str) -> Iterator[Found]:
    """Those of homes, and those that stand alone or beside a person."""
    for number in patterns("landlines", "numbers"):
        for match in number.finditer(text):
            around = Surroundings.of(text, match.start(), match.end())
            if not (around.is_amount or around.names_a_thing) and _is_private(text, around, match[0]):
                yield Found(TELEPHONE, match.start(), match.end(), re.sub(r"[^0-9]", "", match[0]), landline=True)


def _is_private(text: str, around: Surroundings, number: str) -> bool:
    near = f"{around.before}{number}{around.behind}"
    if pattern("landlines", "private").search(near):
        return True
    is_alone = text.strip(" ()") == number.strip(" ()")
    is_of_an_office = pattern("landlines", "office").search(near)
    return not is_of_an_office and (is_alone or pattern("conditions", "persons").search(near) is not None)
