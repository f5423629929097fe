"""Which number of one edition is which of another: of one measure, in one place, and surely the same there."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from reporting.issued.editions.edition import Edition
from reporting.issued.editions.likeness import Known, known, twins
from reporting.published.content import Printed

# Rows of a table move: 各单位 3 总数 and 各单位 4 总数 are told apart by their enterprise, not by their place.
_PLACE = re.compile(r" [0-9]+ ")
_COMPARISONS = ("_on_year", "_on_previous")


@dataclass(frozen=True)
class Pair:
    """A number before and after; None where there is none. `is_unsure` when one of the new ones might be it."""

    before: Printed | None
    after: Printed | None
    is_unsure: bool = False

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
    olds, news = _grouped(before), _grouped(after)
    pairs: list[Pair] = []
    for place, old in olds.items():
        pairs += _pairs(old, news.pop(place, []))
    pairs += [Pair(None, each.printed) for new in news.values() for each in new]
    orders = [{each.anchor: number for number, each in enumerate(edition.figures)} for edition in (before, after)]
    return sorted(pairs, key=lambda pair: (pair.before is None, orders[pair.before is None][pair.known.anchor]))


def elsewhere(number: Printed, before: Edition, after: Edition) -> list[Printed]:
    """The numbers of the same measure and rows, wherever they stand: another template has other places."""
    rows = known(before, number).rows
    others = [known(after, each) for each in after.figures if each.passport.measure == number.passport.measure]
    return [each.printed for each in others if rows and rows == each.rows]


def _grouped(edition: Edition) -> dict[tuple[str, str], list[Known]]:
    groups: dict[tuple[str, str], list[Known]] = defaultdict(list)
    for each in edition.figures:
        groups[each.passport.measure, place_of(each)].append(known(edition, each))
    return groups


def _pairs(old: list[Known], new: list[Known]) -> Iterator[Pair]:
    found = twins(old, new)
    left = [each for each in new if not any(other is each for _, other in found)]
    lost = [each for each in old if not any(one is each for one, _ in found)]
    yield from (Pair(one.printed, other.printed) for one, other in found)
    yield from (Pair(one.printed, None, is_unsure=any(map(one.may_be, left))) for one in lost)
    yield from (Pair(None, each.printed) for each in left)
