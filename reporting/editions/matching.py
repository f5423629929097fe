"""Which number of one edition is which of another: by measure and label, then by whose it is."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reporting.document.content import Printed
from reporting.editions.edition import Edition

# Rows of a table move: 各单位 3 总数 and 各单位 4 总数 are told apart by their enterprise, not by their place.
_PLACE = re.compile(r" [0-9]+ ")
_COMPARISONS = ("_on_year", "_on_previous")


@dataclass(frozen=True)
class Pair:
    """A number before and after; None where there is none."""

    before: Printed | None
    after: Printed | None

    @property
    def known(self) -> Printed:
        """One of the two, for what they have in common."""
        found = self.before or self.after
        if found is None:
            raise ValueError("a pair of nothing")
        return found

    @property
    def is_comparison(self) -> bool:
        """Whether its words are 同比 or 环比, which code chose."""
        return self.known.passport.measure.endswith(_COMPARISONS)


def place_of(number: Printed) -> str:
    """Where a number stands, without the number of its row."""
    return _PLACE.sub(" ", number.label)


def paired(before: Edition, after: Edition) -> list[Pair]:
    """Every number of both, in the order of the earlier edition and then of the later one."""
    old, new = list(before.figures), list(after.figures)
    pairs = [
        *_matched(old, new, lambda edition, each: (*_named(each), _owners(edition, each), each.words), (before, after)),
        *_matched(old, new, lambda edition, each: (*_named(each), _owners(edition, each)), (before, after)),
        *_matched(old, new, lambda _, each: _named(each), (before, after), only_single=True),
        *(Pair(each, None) for each in old),
    ]
    order = {each.anchor: number for number, each in enumerate(before.figures)}
    pairs.sort(key=lambda pair: order[pair.before.anchor] if pair.before else len(order))
    return [*pairs, *(Pair(None, each) for each in new)]


Key = Callable[[Edition, Printed], tuple[object, ...]]


def _matched(
    old: list[Printed], new: list[Printed], key: Key, editions: tuple[Edition, Edition], *, only_single: bool = False
) -> list[Pair]:
    """Take out of both lists what has the same key."""
    before, after = _grouped(editions[0], old, key), _grouped(editions[1], new, key)
    pairs = []
    for each, found in before.items():
        others = after.get(each, [])
        if only_single and not len(found) == len(others) == 1:
            continue
        pairs += [Pair(one, other) for one, other in zip(found, others, strict=False)]
    for pair in pairs:
        old.remove(pair.known)
        if pair.after:
            new.remove(pair.after)
    return pairs


def _grouped(edition: Edition, figures: Iterable[Printed], key: Key) -> dict[tuple[object, ...], list[Printed]]:
    groups: dict[tuple[object, ...], list[Printed]] = defaultdict(list)
    for each in figures:
        groups[key(edition, each)].append(each)
    return groups


def _named(number: Printed) -> tuple[str, str]:
    return number.passport.measure, place_of(number)


def _owners(edition: Edition, number: Printed) -> frozenset[str]:
    return edition.enterprises(number.passport.rows)
