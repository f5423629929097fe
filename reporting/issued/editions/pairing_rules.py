"""`twins`: the pairs of numbers in two groups that are the same number, one before and one after.

Numbers are paired by their ledger rows, by the words around them, and by their enterprises. All numbers of a group have
one measure and one place. No rule uses the order of the numbers, because rows come and go. Each rule pairs the numbers
that are the only ones with their key on both sides; numbers that no rule is sure of get no pair.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from reporting.issued.editions.context import Context
from reporting.issued.editions.edition import Edition
from reporting.issued.editions.shapes import shape_of
from reporting.published.content import Printed

_MOST = 0.5
_T = TypeVar("_T")


@dataclass(frozen=True)
class KnownNumber:
    """A number with the ids of its rows, the enterprises of these rows, the words around it, and its period.

    `shape` is its expression as it reads in any period; empty if it has none.
    """

    printed: Printed
    rows: frozenset[tuple[str, ...]]
    owners: frozenset[str]
    context: Context
    period: str
    shape: str = ""

    def may_be(self, other: "KnownNumber") -> bool:
        """Whether the enterprises allow that both are one number."""
        return not self.owners or not other.owners or self.shares_owners(other)

    def shares_owners(self, other: "KnownNumber") -> bool:
        return bool(self.owners & other.owners)

    def shares_rows(self, other: "KnownNumber") -> bool:
        """Whether a row stands behind both; also true if this cannot be known: another period has other rows."""
        is_comparable = self.rows and other.rows and self.period == other.period
        return not is_comparable or bool(self.rows & other.rows)

    def is_of_the_same(self, other: "KnownNumber") -> bool:
        """Whether both have mostly the same enterprises, or one has none: a sum is not one of its own parts."""
        return not self.owners or not other.owners or _share(self.owners, other.owners) > _MOST


Twins = tuple[KnownNumber, KnownNumber]
_Key = Callable[[KnownNumber], Hashable]
_Test = Callable[[KnownNumber, KnownNumber], bool]


def known_number(edition: Edition, number: Printed) -> KnownNumber:
    """A number with its rows, enterprises, context and period from the edition."""
    # If an id was given to another enterprise since then, it is another row.
    rows = frozenset((id_, row.get("enterprise", "")) for id_, row in edition.rows_behind(number).items())
    shape = shape_of(number.passport.expression, edition.period)
    owners, context = edition.enterprises(number), edition.contexts.get(number.anchor, ())
    return KnownNumber(number, rows, owners, context, edition.period, shape)


def twins(before: Iterable[KnownNumber], after: Iterable[KnownNumber]) -> list[Twins]:
    """The pairs that are surely one number; each number stands in at most one pair."""
    old, new = list(before), list(after)
    pairs: list[Twins] = []
    for rule in _RULES:
        for one, other in list(rule(old, new)):
            old.remove(one)
            new.remove(other)
            pairs.append((one, other))
    return pairs


_Rule = Callable[[list[KnownNumber], list[KnownNumber]], Iterable[Twins]]


def _alone(old: list[KnownNumber], new: list[KnownNumber]) -> Iterator[Twins]:
    """The only number before and the only number after, if the words around them are equal."""
    if len(old) == len(new) == 1 and old[0].context and old[0].context == new[0].context:
        yield old[0], new[0]


def _under(key: _Key, test: _Test = lambda *_: True) -> _Rule:
    """A rule that pairs numbers that are the only ones with their key and pass the test; ignores empty keys."""

    def rule(old: list[KnownNumber], new: list[KnownNumber]) -> Iterator[Twins]:
        for key_value in filter(None, dict.fromkeys(map(key, old))):
            ones, others = ([one for one in side if key(one) == key_value] for side in (old, new))
            if _is_sure(ones) and _is_sure(others):
                yield from ((one, other) for one, other in zip(ones, others, strict=False) if test(one, other))

    return rule


def _is_sure(numbers: list[KnownNumber]) -> bool:
    """Whether there is one number, or several with the same words: then any of them can be paired."""
    return len({number.printed.words for number in numbers}) == 1


def _nearest(old: list[KnownNumber], new: list[KnownNumber]) -> Iterator[Twins]:
    """Pairs in which each shares most rows with the other: more than half of all, and mostly the same enterprises."""
    for one in old:
        other = _best(one, new)
        if other and _best(other, old) is one and one.is_of_the_same(other):
            yield one, other


def _best(one: KnownNumber, others: list[KnownNumber]) -> KnownNumber | None:
    shares = [(_share(one.rows, other.rows), place) for place, other in enumerate(others)]
    most = max(shares, default=(0.0, 0))[0]
    best = [others[place] for share, place in shares if share == most]
    return best[0] if most > _MOST and len(best) == 1 else None


def _share(one: frozenset[_T], other: frozenset[_T]) -> float:
    return len(one & other) / max(1, len(one | other))


_RULES: tuple[_Rule, ...] = (
    _alone,
    _under(lambda one: one.shape and (one.shape, one.context)),
    _under(lambda one: one.shape),
    _under(lambda one: (one.rows or one.context) and (one.rows, one.context, one.printed.words)),
    _under(lambda one: one.context, KnownNumber.may_be),
    # The beginning of a line changes with the enterprise that is named first in it.
    _under(lambda one: one.context[1:], KnownNumber.shares_owners),
    _nearest,
    _under(lambda one: one.owners, KnownNumber.shares_rows),
    _under(lambda _: "whatever is left", KnownNumber.is_of_the_same),
)
