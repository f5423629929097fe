"""`changes_between`: each number that changed, came or went between two editions once, in the order of the page."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from reporting.core.expression import Change, enterprise_asked, selections
from reporting.issued.editions.edition import Edition
from reporting.issued.editions.known_number import known_number
from reporting.issued.editions.matching import Pair, paired, place_of
from reporting.issued.editions.row_changes import row_changes
from reporting.issued.editions.shapes import shape_of
from reporting.published.content import Printed


@dataclass(frozen=True)
class Changes:
    """The pairs that differ: those of the group first, then those of single enterprises, both in the order of the page.

    `following` are comparisons (同比, 环比) whose number changed, `other_rows` numbers of one period that are the same
    and have other rows behind them.
    """

    changed: Sequence[Pair] = ()
    new: Sequence[Pair] = ()
    gone: Sequence[Pair] = ()
    following: Sequence[Pair] = ()
    other_rows: Sequence[Pair] = ()

    @property
    def every(self) -> list[Pair]:
        """All numbers that differ; without those that merely have other rows."""
        return [*self.changed, *self.new, *self.gone, *self.following]


def enterprise_of(number: Printed) -> str:
    """The one enterprise that a number is of; empty if it is of several, or of all."""
    expression = number.passport.expression
    return (enterprise_asked(selections(expression)) or "") if expression else ""


def changes_between(before: Edition, after: Edition) -> Changes:
    """What differs between two editions. A number that stands in another place is the same number."""
    return _Comparison(before, after).changes()


@dataclass(frozen=True)
class _Comparison:
    before: Edition
    after: Edition

    def changes(self) -> Changes:
        """Of one number in several places the first on the page."""
        both, new, gone = self._apart
        changed = [pair for pair in both if _differs(pair)]
        numbers = {self._now(pair) for pair in (*changed, *new, *gone) if not pair.is_comparison}
        following = [pair for pair in (*changed, *new, *gone) if pair.is_comparison and self._base(pair) in numbers]
        is_the_same = self.before.period == self.after.period
        other_rows = [pair for pair in both if is_the_same and not _differs(pair) and self._has_other_rows(pair)]
        kinds = (
            *([pair for pair in pairs if pair not in following] for pairs in (changed, new, gone)),
            following,
            other_rows,
        )
        return Changes(*map(self._ordered, kinds))

    @cached_property
    def _apart(self) -> tuple[list[Pair], list[Pair], list[Pair]]:
        """Pairs of two numbers, new ones, and those that are gone: each sense once."""
        every = sorted(paired(self.before, self.after), key=self._place)
        both = [pair for pair in every if pair.before and pair.after]
        olds, news = {self._sense(pair) for pair in both}, {self._sense_after(pair) for pair in both}
        gone = _once((pair for pair in every if not pair.after and self._sense(pair) not in olds), self._sense)
        new = _once((pair for pair in every if not pair.before and self._sense(pair) not in news), self._sense)
        elsewhere = {self._sense(pair): pair for pair in new}
        moved = [Pair(one.before, elsewhere[sense].after) for one in gone if (sense := self._sense(one)) in elsewhere]
        senses = {self._sense(pair) for pair in moved}
        both = _once([*both, *moved], lambda pair: (self._sense(pair), self._sense_after(pair)))
        new, gone = ([pair for pair in pairs if self._sense(pair) not in senses] for pairs in (new, gone))
        return both, new, gone

    def _sense(self, pair: Pair) -> Hashable:
        """What a number is of, as far as its edition tells; the earlier one of a pair."""
        return _sense(self.before if pair.before else self.after, pair.number)

    def _sense_after(self, pair: Pair) -> Hashable:
        return _sense(self.after, pair.after) if pair.after else None

    def _now(self, pair: Pair) -> str:
        return shape_of(pair.number.passport.expression, (self.before if pair.before else self.after).period)

    def _base(self, pair: Pair) -> str:
        """The shape of the number that a comparison compares with another period."""
        expression = pair.number.passport.expression
        period = (self.before if pair.before else self.after).period
        return shape_of(expression.now, period) if isinstance(expression, Change) else "of no number"

    def _has_other_rows(self, pair: Pair) -> bool:
        return bool(row_changes(pair, self.before, self.after))

    def _ordered(self, pairs: Iterable[Pair]) -> list[Pair]:
        return sorted(pairs, key=lambda pair: (bool(enterprise_of(pair.number)), self._place(pair)))

    def _place(self, pair: Pair) -> int:
        """Where it stands on the later page, of a number that is gone on the earlier one."""
        return self.after.places[pair.after.anchor] if pair.after else self.before.places[pair.number.anchor]


def _differs(pair: Pair) -> bool:
    one, other = pair.before, pair.after
    return bool(one and other) and (one.words, one.amount) != (other.words, other.amount)  # type: ignore[union-attr]  # both are there


def _sense(edition: Edition, number: Printed) -> Hashable:
    """A number with an expression is the same wherever it stands; of another one the place and the words tell."""
    known = known_number(edition, number)
    return number.passport.measure, known.shape or (place_of(number), known.frame, known.counted_for or known.context)


def _once(pairs: Iterable[Pair], key: Callable[[Pair], Hashable]) -> list[Pair]:
    """The first pair of each key."""
    first: dict[Hashable, Pair] = {}
    for pair in pairs:
        first.setdefault(key(pair), pair)
    return list(first.values())
