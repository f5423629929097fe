"""`shared`: how the columns of a table share its width by what stands in them. Numbers and dates never break."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count, pairwise

# A text is not broken into lines of fewer characters than this, and a number longer than that may be.
_SHORT, _LONG_DATE, _LONG_NUMBER, _GAP = 4.0, 9.0, 14.0, 0.25
_WIDE, _BROAD, _SLIM = frozenset("WFA"), frozenset("%‰@&+=mw"), frozenset("Iijl.,:;'|!/()-")
_DATE = re.compile(r"\d{4}年.*|\d{1,2} [A-Za-z]+ \d{4}")
_NO_BREAK_IN = re.compile(r"[!-~]+")


@dataclass(frozen=True)
class Needs:
    """What a column must have so that no word breaks, that no number breaks, and that all stands on one line."""

    word: float = 0
    least: float = 0
    whole: float = 0

    def or_more(self, other: "Needs") -> "Needs":
        """What suits both."""
        return Needs(max(self.word, other.word), max(self.least, other.least), max(self.whole, other.whole))

    def times(self, size: float, more: float) -> "Needs":
        """In the unit of `size`, which is that of a character; `more` is added at its sides."""
        return Needs(self.word * size + more, self.least * size + more, self.whole * size + more)


def needs_of(words: Iterable[str], *, are_numbers: bool = False) -> Needs:
    """The needs of cells with these words, in characters."""
    needs = Needs()
    for one in set(words):
        whole = width_of(one)
        longest = _LONG_NUMBER if are_numbers else _LONG_DATE if _DATE.fullmatch(one) else _SHORT
        word = max(map(width_of, ["", *_NO_BREAK_IN.findall(one)]))
        least = whole if whole <= longest else max(word, _SHORT)
        needs = needs.or_more(Needs(word, least, whole))
    return needs


def width_of(words: str) -> float:
    """About how wide the words are, in Chinese characters."""
    is_wide = [unicodedata.east_asian_width(character) in _WIDE for character in words]
    # Word leaves a gap between Chinese and Latin letters.
    gaps = sum(one != other for one, other in pairwise(is_wide))
    return gaps * _GAP + sum(1 if wide else _narrow(one) for one, wide in zip(words, is_wide, strict=True))


def _narrow(character: str) -> float:
    if character == " ":
        return _GAP
    if character in _SLIM:
        return 0.3
    return 0.75 if character in _BROAD or character.isupper() else 0.5


def shared(needs: Sequence[Needs], drawn: Sequence[float], room: int) -> list[int]:
    """The width of each column; together they fill the room.

    If all stands on one line, they are as they were drawn or wider where that is too narrow. If not, words wrap; if
    that is not enough, numbers do.
    """
    words, least, whole = zip(*((need.word, need.least, need.whole) for need in needs), strict=True)
    if sum(whole) <= room:
        return _rounded(_at_least(whole, drawn, room), room)
    if sum(least) <= room:
        return _rounded(_wrapped(least, whole, room), room)
    if sum(words) <= room:
        part = (room - sum(words)) / (sum(least) - sum(words))
        return _rounded([one + part * (more - one) for one, more in zip(words, least, strict=True)], room)
    return _rounded([one * room / sum(words) for one in words], room)


def _wrapped(least: Sequence[float], whole: Sequence[float], room: float) -> list[float]:
    """In as few lines as the longest column must have; then as many columns as possible have one line."""
    tries = ([max(*pair) for pair in zip(least, (one / lines for one in whole), strict=True)] for lines in count(2))
    widths = next(each for each in tries if sum(each) <= room)
    rest = room - sum(widths)
    for place in sorted(range(len(widths)), key=lambda place: whole[place] - widths[place]):
        more = min(rest, whole[place] - widths[place])
        widths[place] += more
        rest -= more
    return widths


def _at_least(least: Sequence[float], drawn: Sequence[float], room: float) -> list[float]:
    """In the proportions of what was drawn, apart from columns that need more."""
    narrow: set[int] = set()
    while True:
        free = [place for place in range(len(least)) if place not in narrow]
        scale = (room - sum(least[place] for place in narrow)) / sum(drawn[place] for place in free)
        found = {place for place in free if least[place] > scale * drawn[place]}
        if not found:
            return [least[place] if place in narrow else scale * drawn[place] for place in range(len(least))]
        narrow |= found


def _rounded(widths: Sequence[float], room: int) -> list[int]:
    """Whole numbers with the room as their sum."""
    ends = [round(sum(widths[:place])) for place in range(1, len(widths))]
    return [end - begin for begin, end in zip([0, *ends], [*ends, room], strict=True)]
