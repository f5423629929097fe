"""`Traced`: a value with its passport. It may be added, taken away, divided and compared; its rows go with it."""

import math
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import NoReturn

from reporting.core import arithmetic, marked_words
from reporting.core.errors import AskingError
from reporting.core.expression import Difference, Expression, Rate, Total, asked_enterprises
from reporting.core.passport import Passport
from reporting.core.quantity import Quantity, Share, Words
from reporting.core.shared_rows import why_not_added

_NO_NUMBER = (
    "{this} is no bare number, for one has no rows behind it: instead of mean(), median() or float() "
    "ask for sum(), share() or median() of rows(…)."
)


@dataclass(frozen=True, eq=False, repr=False)
class Traced:
    """A quantity or share with its passport; `shown` replaces its usual words ("下降40%" instead of -40 percent).

    Two values of one unit may be added, if no ledger row is in both, and taken away; an exact amount may be divided by
    one of another unit. With None, which nobody reported, the result is None. They are compared by their exact numbers,
    and equal if these, their units and their bounds are, whatever rows they come from: pandas ranks and tells apart so.
    In an f-string stand the words of the value, and `publish.text` finds the value again: f"{total}" in Chinese,
    f"{total:en}" in English. Raises TypeError or ValueError with what is right.

    >>> total = rows(facts, "money").sum()
    >>> f"共{total}", f"{total:en} in all"
    """

    value: Quantity | Share
    passport: Passport
    shown: Words | None = field(default=None)

    def words(self) -> Words:
        """The words on the page, by language."""
        return self.shown or self.value.words()

    @property
    def exact(self) -> Fraction:
        """The exact number, in the unit of the value; of a share its part in one."""
        return arithmetic.fraction(self.value)

    @property
    def unit(self) -> str:
        """The id of the unit: yuan, person, item; share for a share."""
        return arithmetic.unit_of(self.value)

    def called(self, measure: str, zh: str, en: str) -> "Traced":
        """The same value under a name of its own, which stands before its formula."""
        return replace(self, passport=replace(self.passport, measure=measure, name={"zh": zh, "en": en}))

    def __str__(self) -> str:
        return self.words()["zh"]

    def __repr__(self) -> str:
        words = self.words()
        return words["zh"] if words["zh"] == words["en"] else f"{words['zh']} | {words['en']}"

    def __format__(self, spec: str) -> str:
        words = self.words()
        if spec and spec not in words:
            raise ValueError(f"{{{self!s}:{spec}}}: say {{value}} for Chinese words, {{value:en}} for English ones")
        return marked_words.mark(self, words[spec or "zh"])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Traced) and self._amount == other._amount

    def __hash__(self) -> int:
        return hash(self._amount)

    @property
    def _amount(self) -> tuple[str, Fraction, str]:
        return self.unit, self.exact, "exact" if isinstance(self.value, Share) else self.value.bound

    def __add__(self, other: object) -> "Traced | None":
        if isinstance(other, int) and other == 0:
            return self  # where sum() begins
        if _is_absent(other):
            return None
        one, two = self._amounts(other, "+")
        expressions = self.expression, self._checked(other, "+").expression
        why = why_not_added(*expressions)
        if why:
            raise ValueError(f"{self!s} + {other!s}: {why}.")
        return _made(one + two, Total((*_added(expressions[0]), *_added(expressions[1]))), self, other)

    __radd__ = __add__

    def __sub__(self, other: object) -> "Traced | None":
        if _is_absent(other):
            return None
        one, two = self._amounts(other, "-")
        expression = Difference(self.expression, self._checked(other, "-").expression)
        return _made(arithmetic.less(one, two), expression, self, other)

    def __truediv__(self, other: object) -> "Traced | None":
        if _is_absent(other):
            return None
        if isinstance(other, Traced) and self.unit == other.unit:
            raise TypeError(f"{self!s} / {other!s}: of one unit; say share(part, whole), or change(facts, ask).")
        one, two = self._amounts(other, "/")
        expression = Rate(self.expression, self._checked(other, "/").expression)
        owners = asked_enterprises(expression.amount), asked_enterprises(expression.whole)
        if all(owners) and not {*owners[0]} & {*owners[1]}:
            raise ValueError(f"{self!s} / {other!s}: of two enterprises, {' and '.join(map(', '.join, owners))}.")
        try:
            made = _made(arithmetic.rate(one, two), expression, self, other)
        except arithmetic.NotReckonedError as error:
            raise ValueError(f"{self!s} / {other!s}: {error}.") from None
        return replace(made, shown=arithmetic.rate_words(_quantity(made), one.unit, two.unit))

    def __rsub__(self, other: object) -> None:
        self._absent_or_bare(other, "-")

    def __rtruediv__(self, other: object) -> None:
        self._absent_or_bare(other, "/")

    def __lt__(self, other: object) -> bool:
        return self.exact < self._comparable(other).exact

    def __le__(self, other: object) -> bool:
        return self.exact <= self._comparable(other).exact

    def __gt__(self, other: object) -> bool:
        return self.exact > self._comparable(other).exact

    def __ge__(self, other: object) -> bool:
        return self.exact >= self._comparable(other).exact

    def __float__(self) -> NoReturn:
        # Not a TypeError, for which pandas puts words of its own.
        raise AskingError(_NO_NUMBER.format(this=str(self)))

    __complex__ = __int__ = __index__ = __float__

    def __round__(self, digits: int = 0) -> NoReturn:
        raise AskingError(_NO_NUMBER.format(this=str(self)))

    def _absent_or_bare(self, other: object, sign: str) -> None:
        """Nothing, if the other is not there; no bare number stands before a value."""
        if not _is_absent(other):
            raise TypeError(f"{other!r} {sign} {self!s}: a bare number has no rows behind it; take one of the ledger.")

    def _comparable(self, other: object) -> "Traced":
        if not isinstance(other, Traced):
            raise TypeError(f"{self!s} and {other!r}: a value is compared with another one of the ledger.")
        if self.unit != other.unit:
            raise TypeError(f"{self!s} and {other!s} are of two units, {self.unit} and {other.unit}.")
        return other

    def _checked(self, other: object, sign: str) -> "Traced":
        if not isinstance(other, Traced):
            raise TypeError(f"{self!s} {sign} {other!r}: a bare number has no rows behind it; take one of the ledger.")
        return other

    def _amounts(self, other: object, sign: str) -> tuple[Quantity, Quantity]:
        """Both as amounts that go together."""
        two = self._checked(other, sign)
        if isinstance(self.value, Share) or isinstance(two.value, Share):
            raise TypeError(f"{self!s} {sign} {two!s}: shares do not add up; take the share of all rows together.")
        if sign != "/" and self.unit != two.unit:
            raise TypeError(f"{self!s} {sign} {two!s}: two units, {self.unit} and {two.unit}, do not add up.")
        return self.value, two.value

    @property
    def expression(self) -> Expression:
        """The expression by which the ledger gives the value again. Raises TypeError for a value without a passport."""
        if self.passport.expression is None:
            raise TypeError(f"{self!s} has no passport: nothing can be reckoned from it.")
        return self.passport.expression


def _made(value: Quantity, expression: Expression, *of: object) -> Traced:
    every = [one for one in of if isinstance(one, Traced)]
    left_out = dict.fromkeys(rows for one in every for rows in one.passport.left_out)
    return Traced(value, Passport("", {}, expression, tuple(left_out)))


def _is_absent(other: object) -> bool:
    """None, or what pandas puts in its place."""
    return other is None or (isinstance(other, float) and math.isnan(other))


def _added(expression: Expression) -> tuple[Expression, ...]:
    return expression.of if isinstance(expression, Total) else (expression,)


def _quantity(traced: Traced) -> Quantity:
    assert isinstance(traced.value, Quantity)  # noqa: S101 - made of two amounts
    return traced.value
