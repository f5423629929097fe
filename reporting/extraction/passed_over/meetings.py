"""`is_of_a_meeting`: numbers of who met, who voted and who answered."""

import re

from reporting.extraction.numbers.numerals import Numeral
from reporting.extraction.word_lists import words

_PAUSE = re.compile(r"[，。；、]")
_UNITS = ("person", "item", "card", "")


def is_of_a_meeting(numeral: Numeral, clause: str, behind: str) -> bool:
    """应到代表186名, 选出委员9名, 以175票赞成."""
    if numeral.unit not in _UNITS:
        return False
    if behind.lstrip("名位人的张 ").startswith(tuple(words("meetings", "behind"))):
        return True
    around = _PAUSE.split(behind, maxsplit=1)[0]
    return any(word in clause for word in words("meetings", "before")) or any(
        word in around for word in words("meetings", "attended")
    )
