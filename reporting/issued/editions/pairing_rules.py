"""`twins`: the pairs of numbers in two groups that are the same number, one before and one after.

Numbers are paired by their expressions, their ledger rows, the words around them, and their enterprises. All numbers of
a group have one measure and one place. No rule uses the order of the numbers, because rows come and go. Each rule pairs
the numbers that are the only ones with their key on both sides, and none pairs what surely is not the same; numbers
that no rule is sure of get no pair.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator

from reporting.issued.editions.known_number import MOST, KnownNumber, share_in_common

Twins = tuple[KnownNumber, KnownNumber]
_Key = Callable[[KnownNumber], Hashable]
_Test = Callable[[KnownNumber, KnownNumber], bool]


def twins(before: Iterable[KnownNumber], after: Iterable[KnownNumber]) -> list[Twins]:
    """The pairs that are surely one number; each number stands in at most one pair."""
    old, new = list(before), list(after)
    pairs: list[Twins] = []
    for rule in _RULES:
        for one, other in [(one, other) for one, other in rule(old, new) if one.may_be(other)]:
            old.remove(one)
            new.remove(other)
            pairs.append((one, other))
    return pairs


_Rule = Callable[[list[KnownNumber], list[KnownNumber]], Iterable[Twins]]


def _alone(old: list[KnownNumber], new: list[KnownNumber]) -> Iterator[Twins]:
    """The only number before and the only number after, if the words around them are equal."""
    if len(old) == len(new) == 1 and old[0].words_around and old[0].context == new[0].context:
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
    shares = [(share_in_common(one.rows, other.rows), place) for place, other in enumerate(others)]
    most = max(shares, default=(0.0, 0))[0]
    best = [others[place] for share, place in shares if share == most]
    return best[0] if most > MOST and len(best) == 1 else None


_RULES: tuple[_Rule, ...] = (
    _alone,
    _under(lambda one: one.shape and (one.shape, one.context)),
    _under(lambda one: one.shape),
    _under(lambda one: (one.rows or one.words_around) and (one.rows, one.context, one.printed.words)),
    _under(lambda one: one.words_around),
    _under(lambda one: one.counted_for),
    # The beginning of a line changes with the enterprise that is named first in it.
    _under(lambda one: one.words_around[1:], KnownNumber.shares_owners),
    _nearest,
    _under(lambda one: one.owners, KnownNumber.shares_rows),
    _under(lambda _: "whatever is left", KnownNumber.is_of_the_same),
)
