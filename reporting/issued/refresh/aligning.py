"""`align`: which of the things of one sequence is which of another one: in their order first, then those that moved."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Generic, TypeVar

T = TypeVar("T")
# How alike two things are, from 0 to 1.
Score = Callable[[T, T], float]
_ALIKE, _SURELY = 0.5, 0.8


@dataclass(frozen=True)
class Aligned(Generic[T]):
    """Pairs by the place of each of two sequences: `kept` in the order of both, `moved` out of it."""

    kept: dict[int, int]
    moved: dict[int, int]

    @property
    def every(self) -> dict[int, int]:
        return {**self.kept, **self.moved}


def align(one: Sequence[T], other: Sequence[T], keys: Sequence[Callable[[T], Hashable]], score: Score[T]) -> Aligned[T]:
    """Equal things in one order first, by each key in turn; between these what is alike; then what is elsewhere."""
    kept = dict(_by_keys(range(len(one)), range(len(other)), (one, other), keys, score))
    return Aligned(kept, _elsewhere(one, other, kept, score))


def _by_keys(
    here: Sequence[int],
    there: Sequence[int],
    both: tuple[Sequence[T], Sequence[T]],
    keys: Sequence[Callable[[T], Hashable]],
    score: Score[T],
) -> Iterator[tuple[int, int]]:
    """The pairs of places of two stretches."""
    one, other = [both[0][at] for at in here], [both[1][at] for at in there]
    if not one or not other:
        return
    if not keys:
        yield from ((here[at], there[to]) for at, to in _in_order(one, other, score, lambda _: 1.0))
        return
    first, *others = keys
    matcher = SequenceMatcher(None, [first(each) for each in one], [first(each) for each in other], autojunk=False)
    for kind, start, end, to, until in matcher.get_opcodes():
        if kind == "equal":
            yield from zip(here[start:end], there[to:until], strict=True)
        else:
            yield from _by_keys(here[start:end], there[to:until], both, others, score)


def align_by_weight(one: Sequence[T], other: Sequence[T], score: Score[T], weight: Callable[[T], float]) -> Aligned[T]:
    """The pairs in one order whose likeness, by the weight of each, adds up to most; then what is surely elsewhere."""
    kept = dict(_in_order(one, other, score, weight))
    return Aligned(kept, _elsewhere(one, other, kept, score))


def _in_order(
    one: Sequence[T], other: Sequence[T], score: Score[T], weight: Callable[[T], float]
) -> list[tuple[int, int]]:
    rows, columns = len(one), len(other)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    alike = [[score(here, there) for there in other] for here in one]
    for row in range(rows - 1, -1, -1):
        for column in range(columns - 1, -1, -1):
            here = alike[row][column]
            paired = here * weight(one[row]) + best[row + 1][column + 1] if here >= _ALIKE else 0.0
            best[row][column] = max(best[row + 1][column], best[row][column + 1], paired)
    pairs, row, column = [], 0, 0
    while row < rows and column < columns:
        if best[row][column] == best[row + 1][column]:
            row += 1
        elif best[row][column] == best[row][column + 1]:
            column += 1
        else:
            pairs.append((row, column))
            row, column = row + 1, column + 1
    return pairs


def _elsewhere(one: Sequence[T], other: Sequence[T], kept: dict[int, int], score: Score[T]) -> dict[int, int]:
    taken = set(kept.values())
    left = [place for place in range(len(one)) if place not in kept]
    free = [place for place in range(len(other)) if place not in taken]
    scores = [(score(one[here], other[there]), here, there) for here in left for there in free]
    moved: dict[int, int] = {}
    for alike, here, there in sorted(scores, key=lambda found: (-found[0], found[1:])):
        if alike >= _SURELY and here not in moved and there not in moved.values():
            moved[here] = there
    return moved


def likeness(one: str, other: str) -> float:
    """The part of pairs of letters that two texts share (Dice)."""
    here, there = _pairs(one), _pairs(other)
    return 2 * len(here & there) / (len(here) + len(there)) if here or there else 0.0


@lru_cache(maxsize=100_000)
def _pairs(text: str) -> frozenset[str]:
    plain = f" {text.strip()} "
    return frozenset(plain[place : place + 2] for place in range(len(plain) - 1)) if text.strip() else frozenset()
