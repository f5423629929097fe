"""`turn_of`: whether a number tells a fall or a rise: 同比下降12%, 12%的降幅, -12%."""

import re
from functools import cache

from reporting.extraction.drafts.drafts import Turn
from reporting.extraction.word_lists import word_lists, words

_MINUS, _PLUS = ("-", "−", "－", "负"), ("+", "＋")
# 下降到12% is what is left, not by how much it fell.
_LEVEL = re.compile(r"了?(?:到|至|为|成)")
_BESIDE = re.compile(r"了?(?:近|约|超过?|逾|达到?|幅度为?|将近|大约|[:：(（ ])*")


def has_minus(before: str) -> bool:
    """Whether the words before a number end with its minus: 健身器材-5件, but not 2-5件 or A-5."""
    sign = before[-1:]
    return sign in _MINUS and sign != "" and not re.match(r"[0-9A-Za-z%]", before[-2:-1])


def turn_of(before: str, behind: str) -> Turn:
    """By the sign right before the number, the nearest word before it, then the first behind; "" if none says it.

    `before` and `behind` are the words of its clause. What fell by a number below nothing says nothing.
    """
    word = _last(before) or _first(behind)
    if has_minus(before):
        return "" if word == "fall" else "fall"
    return word or ("rise" if before.endswith(_PLUS) else "")


def turned_beside(before: str) -> Turn:
    """The fall or rise that leads on to the number itself: 公车费用下降约7%, but not 因客流减少，补助7人."""
    found = list(_turns().finditer(before))
    is_beside = bool(found) and _BESIDE.fullmatch(before, found[-1].end()) is not None
    return _kind(found[-1].group()) if is_beside else ""


def _last(said: str) -> Turn:
    found = list(_turns().finditer(said))
    return "" if not found or _LEVEL.match(said, found[-1].end()) else _kind(found[-1].group())


def _first(said: str) -> Turn:
    found = _turns().search(re.split(r"\d", said)[0])
    return "" if found is None or _LEVEL.match(said, found.end()) else _kind(found.group())


def _kind(word: str) -> Turn:
    return "fall" if re.fullmatch("|".join(words("turns", "falls")), word) else "rise"


@cache
def _turns() -> re.Pattern[str]:
    """Whole words before those of one sign: 减少 is not 减."""
    turns = word_lists()["turns"]
    ordered = sorted([*turns["falls"], *turns["rises"]], key=lambda word: ("(" in word, -len(word)))
    return re.compile("|".join(ordered))
