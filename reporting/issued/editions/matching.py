"""`paired`: each number of one edition with the same number of another edition."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from reporting.issued.editions.edition import Edition
from reporting.issued.editions.known_number import KnownNumber, known_number
from reporting.issued.editions.pairing_rules import twins
from reporting.published.content import Printed

# Rows of a table move: 各单位 3 总数 and 各单位 4 总数 are distinguished by their enterprise, not by their place.
_PLACE = re.compile(r" [0-9]+ ")
_COMPARISONS = ("_on_year", "_on_previous")


@dataclass(frozen=True)
class Pair:
    """A number before and after; None if there is none."""

    before: Printed | None
    after: Printed | None

    @property
    def number(self) -> Printed:
        """One of the two, to read what both have in common."""
        number = self.before or self.after
        if number is None:
            raise ValueError("a pair of nothing")
        return number

    @property
    def is_comparison(self) -> bool:
        """Whether it is a comparison with another period (同比 or 环比), in words that code chose."""
        return self.number.passport.measure.endswith(_COMPARISONS)


def place_of(number: Printed) -> str:
    """The label of a number without the number of its row."""
    return _PLACE.sub(" ", number.label)


def paired(before: Edition, after: Edition) -> list[Pair]:
    """Every number of both, in the order of the earlier edition and then of the later one."""
    olds, news = _grouped(before), _grouped(after)
    pairs: list[Pair] = []
    for place, old in olds.items():
        pairs += _pairs(old, news.pop(place, []))
    pairs += [Pair(None, number.printed) for new in news.values() for number in new]
    orders = [
        {number.anchor: position for position, number in enumerate(edition.figures)} for edition in (before, after)
    ]
    return sorted(pairs, key=lambda pair: (pair.before is None, orders[pair.before is None][pair.number.anchor]))


def _grouped(edition: Edition) -> dict[tuple[str, str], list[KnownNumber]]:
    groups: dict[tuple[str, str], list[KnownNumber]] = defaultdict(list)
    for number in edition.figures:
        groups[number.passport.measure, place_of(number)].append(known_number(edition, number))
    return groups


def _pairs(old: list[KnownNumber], new: list[KnownNumber]) -> Iterator[Pair]:
    twin_pairs = twins(old, new)
    left = [number for number in new if not any(other is number for _, other in twin_pairs)]
    lost = [number for number in old if not any(one is number for one, _ in twin_pairs)]
    yield from (Pair(one.printed, other.printed) for one, other in twin_pairs)
    yield from (Pair(one.printed, None) for one in lost)
    yield from (Pair(None, number.printed) for number in left)
