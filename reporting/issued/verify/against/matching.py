"""`match`: which statements of two pages say the same, which one became which other, and which are left alone."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache

from reporting.documents.page import PageParagraph
from reporting.issued.verify.against.statements import Statement
from reporting.issued.verify.numbers import bare

# Two clauses with less in common are two clauses; a place of its own counts for as much as half of the words.
_ALIKE = 0.45
_SAME_LINE, _SAME_SUBJECT, _SAME_NUMBER = 0.5, 0.2, 0.2
Pair = tuple[Statement, Statement]


@dataclass
class Matched:
    """Pairs of a statement as written and one of now, and what is left of both."""

    same: list[Pair] = field(default_factory=list)
    changed: list[Pair] = field(default_factory=list)
    gone: list[Statement] = field(default_factory=list)
    new: list[Statement] = field(default_factory=list)
    lines: dict[PageParagraph, PageParagraph] = field(default_factory=dict)


def equal_lines(written: Sequence[Statement], now: Sequence[Statement]) -> Matched:
    """Lines that say the same in the same order, however they are cut into clauses; and those that do not."""
    matched = Matched()
    matched.gone, matched.new = _equal(written, now, matched)
    return matched


def match(written: Sequence[Statement], now: Sequence[Statement]) -> Matched:
    """Equal ones first, wherever they stand now; then those that share a number; then those with like words.

    What has no terms as written says nothing; what has none now may have lost them.
    """
    matched = Matched()
    left, free = _equal([one for one in written if one.terms], now, matched)
    matched.lines = _lines(matched.same)
    left, free = _by_anchor(left, free, matched)
    matched.lines |= _lines([*matched.same, *matched.changed])
    matched.gone, matched.new = _by_words(left, free, matched)
    return matched


def _equal(
    written: Sequence[Statement], now: Sequence[Statement], matched: Matched
) -> tuple[list[Statement], list[Statement]]:
    by_key: dict[object, list[Statement]] = defaultdict(list)
    for one in now:
        if one.terms:
            by_key[one.key].append(one)
    taken: set[int] = set()
    for wanted in _STRICTEST_FIRST:
        for one in written:
            if id(one) in taken:
                continue
            other = next((other for other in by_key[one.key] if id(other) not in taken and wanted(one, other)), None)
            if other is not None:
                taken |= {id(one), id(other)}
                matched.same.append((one, other))
    return [one for one in written if id(one) not in taken], [one for one in now if id(one) not in taken]


# Of several equal statements, the one with the same bookmarks, else the one in the same line.
_STRICTEST_FIRST: tuple[Callable[[Statement, Statement], bool], ...] = (
    lambda one, other: one.anchors == other.anchors and bare(one.text) == bare(other.text),
    lambda one, other: not one.has_number and bare(one.text) == bare(other.text),
    lambda one, other: one.anchors == other.anchors != (),
    lambda one, other: one.line.text == other.line.text,
    # Without a number a clause says so little that many have one key.
    lambda one, other: one.has_number or likeness(one, other) >= _ALIKE,
)


def _lines(pairs: Sequence[Pair]) -> dict[PageParagraph, PageParagraph]:
    """The line of now that most statements of a line as written are in."""
    counts: dict[PageParagraph, dict[PageParagraph, int]] = defaultdict(lambda: defaultdict(int))
    for one, other in pairs:
        counts[one.line][other.line] += 1 + len(set(one.anchors) & set(other.anchors))
    return {line: max(others, key=lambda other: others[other]) for line, others in counts.items()}


def _by_anchor(
    left: Sequence[Statement], free: Sequence[Statement], matched: Matched
) -> tuple[list[Statement], list[Statement]]:
    holders = {anchor: one for one in free for anchor in one.anchors}
    taken: set[int] = set()
    for one in left:
        found = [holders[anchor] for anchor in one.anchors if anchor in holders]
        found = [other for other in found if id(other) not in taken]
        if found:
            other = max(found, key=lambda other: (len(set(one.anchors) & set(other.anchors)), likeness(one, other)))
            taken |= {id(one), id(other)}
            matched.changed.append((one, other))
    return [one for one in left if id(one) not in taken], [other for other in free if id(other) not in taken]


def _by_words(
    left: Sequence[Statement], free: Sequence[Statement], matched: Matched
) -> tuple[list[Statement], list[Statement]]:
    scores = [
        (score, place, other_place)
        for place, one in enumerate(left)
        for other_place, other in enumerate(free)
        if (score := _score(one, other, matched)) >= _ALIKE
    ]
    taken, given = set(), set()
    for _, place, other_place in sorted(scores, key=lambda found: (-found[0], found[1:])):
        if place not in taken and other_place not in given:
            taken.add(place)
            given.add(other_place)
            matched.changed.append((left[place], free[other_place]))
    return (
        [one for place, one in enumerate(left) if place not in taken],
        [other for place, other in enumerate(free) if place not in given],
    )


def _score(one: Statement, other: Statement, matched: Matched) -> float:
    score = likeness(one, other)
    if not score or one.line.room != other.line.room:
        return 0
    score += _SAME_LINE if matched.lines.get(one.line) is other.line else 0
    score += _SAME_SUBJECT if one.subject and other.subject and one.subject.key == other.subject.key else 0
    shared = {term.key for term in one.terms if term.is_number} & {term.key for term in other.terms if term.is_number}
    return score + (_SAME_NUMBER if shared else 0)


def likeness(one: Statement, other: Statement) -> float:
    """The part of pairs of letters that two clauses share (Dice); any digit counts as any other."""
    here, there = _pairs_of_letters(one.text), _pairs_of_letters(other.text)
    return 2 * len(here & there) / (len(here) + len(there)) if here or there else 0.0


@cache
def _pairs_of_letters(text: str) -> frozenset[str]:
    plain = "".join("0" if sign.isdigit() else sign for sign in f" {bare(text)} ")
    return frozenset(plain[place : place + 2] for place in range(len(plain) - 1))
