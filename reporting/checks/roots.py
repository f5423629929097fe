"""Doubts by their root: those that name one row are one entry, with what may come from the same slip behind it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reporting.checks.doubt import KINDS, Doubt, filled
from reporting.core.quantity import LOCALES, Words

_MORE: Words = {
    "zh": "{root}；同一行（{row}）还牵出{count}处：{others}",
    "en": "{root}; the same row ({row}) leads to {count} more: {others}",
}
_MARKS = dict(zip(LOCALES, ("；", "; "), strict=True))


@dataclass(frozen=True)
class Entry:
    """A doubt, and others that name the same row."""

    row: str
    root: Doubt
    others: tuple[Doubt, ...] = ()

    def words(self) -> Words:
        """The doubt in words, with the others behind it."""
        if not self.others:
            return self.root.words
        others = {locale: mark.join(other.words[locale] for other in self.others) for locale, mark in _MARKS.items()}
        return filled(_MORE, root=self.root.words, row=self.row, count=str(len(self.others)), others=others)


def by_root(doubts: Sequence[Doubt]) -> list[Entry]:
    """Each doubt in one entry, in the order of their first ones: the row that most of them name comes first."""
    left, entries = list(range(len(doubts))), []
    while left:
        named = Counter(row for place in left for row in dict.fromkeys(doubts[place].rows))
        row, count = max(named.items(), key=lambda pair: pair[1], default=("", 0))
        together = [place for place in left if row in doubts[place].rows] if count > 1 else left[:1]
        left = [place for place in left if place not in together]
        root, *others = sorted(together, key=lambda place: (KINDS.index(doubts[place].kind), place))
        entries.append((together[0], Entry(row, doubts[root], tuple(doubts[other] for other in others))))
    return [entry for _, entry in sorted(entries, key=lambda pair: pair[0])]
