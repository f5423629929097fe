"""Which of two groups of numbers are one: by their ledger rows, by the words around them, by whose they are.

The numbers of a group are of one measure and in one place. No rule looks at which comes first: rows come and go. Each
rule pairs what is alone under its key on either side; what no rule is sure of stays apart.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from reporting.issued.editions.around import Around
from reporting.issued.editions.edition import Edition
from reporting.published.content import Printed

_MOST = 0.5
_T = TypeVar("_T")


@dataclass(frozen=True)
class Known:
    """A number with the ids of its rows, the enterprises of these rows, the words around it, and its period."""

    printed: Printed
    rows: frozenset[tuple[str, ...]]
    owners: frozenset[str]
    around: Around
    period: str

    def may_be(self, other: "Known") -> bool:
        """Whether no enterprise speaks against it."""
        return not self.owners or not other.owners or self.shares_owners(other)

    def shares_owners(self, other: "Known") -> bool:
        return bool(self.owners & other.owners)

    def shares_rows(self, other: "Known") -> bool:
        """Whether a row stands behind both; another period has other rows."""
        is_told = self.rows and other.rows and self.period == other.period
        return not is_told or bool(self.rows & other.rows)

    def is_of_the_same(self, other: "Known") -> bool:
        """Of mostly the same enterprises: a sum is no number of one of its parts. Numbers may be without any."""
        return not self.owners or not other.owners or _share(self.owners, other.owners) > _MOST


Twins = tuple[Known, Known]
_Key = Callable[[Known], Hashable]
_Test = Callable[[Known, Known], bool]


def known(edition: Edition, number: Printed) -> Known:
    """What an edition knows of a number."""
    places = number.passport.rows
    # An id that was given to another enterprise since is another row.
    rows = frozenset((edition.id_of(at), *edition.enterprises([at])) for at in places)
    return Known(number, rows, edition.enterprises(places), edition.around.get(number.anchor, ()), edition.period)


def twins(before: Iterable[Known], after: Iterable[Known]) -> list[Twins]:
    """Those that are surely one number, each once."""
    old, new = list(before), list(after)
    found: list[Twins] = []
    for rule in _RULES:
        for one, other in list(rule(old, new)):
            old.remove(one)
            new.remove(other)
            found.append((one, other))
    return found


_Rule = Callable[[list[Known], list[Known]], Iterable[Twins]]


def _alone(old: list[Known], new: list[Known]) -> Iterator[Twins]:
    """The only one there was, and the only one there is, in the same words: whoever reports."""
    if len(old) == len(new) == 1 and old[0].around and old[0].around == new[0].around:
        yield old[0], new[0]


def _under(key: _Key, test: _Test = lambda *_: True) -> _Rule:
    """Those that alone have a key; an empty one says nothing."""

    def rule(old: list[Known], new: list[Known]) -> Iterator[Twins]:
        for each in filter(None, dict.fromkeys(map(key, old))):
            ones, others = ([one for one in side if key(one) == each] for side in (old, new))
            if _is_sure(ones) and _is_sure(others):
                yield from ((one, other) for one, other in zip(ones, others, strict=False) if test(one, other))

    return rule


def _is_sure(found: list[Known]) -> bool:
    """One, or several that read the same: then it does not matter which is which."""
    return len({each.printed.words for each in found}) == 1


def _nearest(old: list[Known], new: list[Known]) -> Iterator[Twins]:
    """Each the one with which the other shares most rows: more than half of all, and of mostly the same enterprises."""
    for one in old:
        other = _best(one, new)
        if other and _best(other, old) is one and one.is_of_the_same(other):
            yield one, other


def _best(one: Known, others: list[Known]) -> Known | None:
    shares = [(_share(one.rows, other.rows), place) for place, other in enumerate(others)]
    most = max(shares, default=(0.0, 0))[0]
    best = [others[place] for share, place in shares if share == most]
    return best[0] if most > _MOST and len(best) == 1 else None


def _share(one: frozenset[_T], other: frozenset[_T]) -> float:
    return len(one & other) / max(1, len(one | other))


_RULES: tuple[_Rule, ...] = (
    _alone,
    _under(lambda one: (one.rows or one.around) and (one.rows, one.around, one.printed.words)),
    _under(lambda one: one.around, Known.may_be),
    # How a line begins changes with the enterprise that is told of first.
    _under(lambda one: one.around[1:], Known.shares_owners),
    _nearest,
    _under(lambda one: one.owners, Known.shares_rows),
    _under(lambda _: "whatever is left", Known.is_of_the_same),
)
