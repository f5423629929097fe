"""`clearly_nearest`: the one name that was probably meant where another was typed; the rule behind every hint.

A name is clearly nearest if few characters of it differ, no other name differs in as few, and it does not say the
opposite: one who typed 办结数 must not be pointed to 未办结数. To say nothing is better than to mislead.
"""

import re
from collections import Counter
from collections.abc import Iterable

from reporting.core.spelling import spelling

# One character may differ in a name of up to four, two in one of up to eight, and so on.
_CHARACTERS_A_SLIP = 4
_NEGATIONS = "未不非无没否"
_ENGLISH_NEGATION = re.compile("(?:^|(?<=_))(?:not|no|non|without)(?=_|$)|(?:^|(?<=_))un(?=[a-z]{4})")
# A number, a rate and an amount of the same thing differ in this last character alone.
_MEASURES = "数率额量"
_OPPOSITES = ("增减", "升降", "多少", "上下", "高低", "内外", "前后", "收支", "大小", "有无", "新旧", "早晚", "正负")


def clearly_nearest(asked: str, names: Iterable[str]) -> str:
    """The name that is clearly nearest to what was typed; empty if there is none."""
    typed = spelling(asked)
    spelt = {spelling(name): name for name in names}
    most = {name: _slips_allowed(max(len(name), len(typed))) for name in spelt}
    # What says the opposite stays among the rivals: as near as that, no other name is clearly meant.
    near = sorted(
        (slips(typed, name, most[name] + 1), name) for name in spelt if abs(len(name) - len(typed)) <= most[name] + 1
    )
    if not near:
        return ""
    (distance, best), *rivals = near
    is_clear = distance <= most[best] and (not rivals or rivals[0][0] > distance)
    return spelt[best] if is_clear and not says_opposite(typed, best) else ""


def says_opposite(one: str, other: str) -> bool:
    """Whether two names differ in a negation, hold two words that are opposites, or end with different measures."""
    ends = one[-1:], other[-1:]
    if _negations(one) != _negations(other) or (ends[0] != ends[1] and all(end and end in _MEASURES for end in ends)):
        return True
    only_one, only_other = Counter(one) - Counter(other), Counter(other) - Counter(one)
    return any(
        (a in only_one and b in only_other) or (b in only_one and a in only_other) for a, b in map(tuple, _OPPOSITES)
    )


def slips(one: str, other: str, most: int) -> int:
    """How many characters were changed, left out, put in or swapped with the next; more than `most` are not counted."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            fewest = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                fewest = min(fewest, older[j - 2] + 1)
            row.append(fewest)
        if min(row) > most:
            return most + 1
    return row[-1]


def _slips_allowed(length: int) -> int:
    return (length - 1) // _CHARACTERS_A_SLIP + 1 if length > 1 else 0


def _negations(name: str) -> Counter[str]:
    found = Counter(character for character in name if character in _NEGATIONS)
    found.update(_ENGLISH_NEGATION.findall(name))
    return found
