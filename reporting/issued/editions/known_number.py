"""`KnownNumber`: a printed number with all that can tell whether it is the same as one of another edition."""

from dataclasses import dataclass
from typing import TypeVar

from reporting.core.expression import Expression, asked_enterprises, selections
from reporting.issued.editions.context import Context
from reporting.issued.editions.edition import Edition
from reporting.issued.editions.shapes import frame_of, shape_of
from reporting.published.content import Printed

# More than half is mostly the same.
MOST = 0.5
_T = TypeVar("_T")


@dataclass(frozen=True)
class KnownNumber:
    """A number with the ids of its rows, the enterprises of these rows, the words around it, and its period.

    `shape` is its expression as it reads in any period, `frame` the same without names of enterprises; empty if it has
    none. Of a count of named enterprises the shape says nothing: any sentence may be about them. `counted_for` says
    what that count belongs to: the measures and frames of the numbers beside it.
    """

    printed: Printed
    rows: frozenset[tuple[str, ...]]
    owners: frozenset[str]
    context: Context
    period: str
    shape: str = ""
    frame: str = ""
    counted_for: tuple[str, ...] = ()

    @property
    def words_around(self) -> Context:
        """The context if there are words in it, and not punctuation alone."""
        return self.context if any(map(str.isalnum, "".join(self.context))) else ()

    def may_be(self, other: "KnownNumber") -> bool:
        """Whether neither condition, nor enterprises, nor the numbers beside say that they are two numbers."""
        is_framed_alike = not self.frame or not other.frame or self.frame == other.frame
        is_of_the_same = not self.owners or not other.owners or self.shares_owners(other)
        return is_framed_alike and is_of_the_same and self._is_counted_for_what(other)

    def _is_counted_for_what(self, other: "KnownNumber") -> bool:
        return not self.counted_for or not other.counted_for or self.counted_for == other.counted_for

    def shares_owners(self, other: "KnownNumber") -> bool:
        return bool(self.owners & other.owners)

    def shares_rows(self, other: "KnownNumber") -> bool:
        """Whether a row stands behind both; also true if this cannot be known: another period has other rows."""
        is_comparable = self.rows and other.rows and self.period == other.period
        return not is_comparable or bool(self.rows & other.rows)

    def is_of_the_same(self, other: "KnownNumber") -> bool:
        """Whether both have mostly the same enterprises: a sum is not one of its own parts.

        Where nothing is known of either, nothing tells them apart.
        """
        if not self.frame and not other.frame and not self.owners and not other.owners:
            return True
        return share_in_common(self.owners, other.owners) > MOST


def known_number(edition: Edition, number: Printed) -> KnownNumber:
    """A number with all that the edition knows of it."""
    expression = number.passport.expression
    # If an id was given to another enterprise since then, it is another row; a row of no enterprise says who, not what.
    behind = edition.rows_behind(number)
    rows = frozenset((id_, row["enterprise"]) for id_, row in behind.items() if row.get("enterprise"))
    owners = edition.enterprises(number) or frozenset(asked_enterprises(expression) if expression else ())
    counts_named = expression is not None and _counts_named(expression)
    return KnownNumber(
        number,
        rows,
        owners,
        edition.contexts.get(number.anchor, ()),
        edition.period,
        "" if counts_named else shape_of(expression, edition.period),
        frame_of(expression, edition.period),
        _counted_for(edition, number) if counts_named else (),
    )


def _counts_named(expression: Expression) -> bool:
    """Whether it counts enterprises by their ids alone: 3家单位 behind another number."""
    every = list(selections(expression))
    return all(rows.view == "enterprises" and any(one.column == "id" for one in rows.where) for rows in every)


def _counted_for(edition: Edition, number: Printed) -> tuple[str, ...]:
    others = [edition.by_anchor[one] for one in edition.beside.get(number.anchor, ()) if one in edition.by_anchor]
    return tuple(
        f"{other.passport.measure} {frame_of(other.passport.expression, edition.period)}"
        for other in others
        if other.passport.expression is None or not _counts_named(other.passport.expression)
    )


def share_in_common(one: frozenset[_T], other: frozenset[_T]) -> float:
    """The share of what is in both in all that is in either."""
    return len(one & other) / max(1, len(one | other))
