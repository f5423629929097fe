"""A doubt about figures: its kind, its words in both languages, the rows that it names."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from reporting.core.quantity import Words
from reporting.core.rows import Row

Kind = Literal["far_off", "unlike_others", "per_head", "within", "fall", "sum", "paid_twice"]
# The first is nearest to a slip of the keyboard; those behind it may come from the same slip.
KINDS: tuple[Kind, ...] = (
    "far_off",
    "unlike_others",
    "per_head",
    "within",
    "fall",
    "sum",
    "paid_twice",
)


@dataclass(frozen=True)
class Doubt:
    """A doubt in words, and the places of its rows ("achievements.csv:12").

    `figures` are those that a person can confirm, by the ids of their rows; a contradiction has none.
    """

    kind: Kind
    words: Words
    rows: tuple[str, ...]
    figures: Mapping[str, Decimal] = field(default_factory=dict)


def confirmable(kind: Kind, words: Words, confirmed: Iterable[Row], others: Iterable[Row] = ()) -> Doubt:
    """A doubt about achievements that may be right: a person confirms some of its rows, `others` are named as well."""
    rows = list(confirmed)
    places = tuple(row.at for row in (*rows, *others))
    return Doubt(kind, words, places, {row.id: row.value for row in rows})


def filled(sentences: Words, **fields: Words | str) -> Words:
    """The sentences with these fields, which are words in both languages or the same in both."""
    return {
        locale: sentence.format(
            **{name: field if isinstance(field, str) else field[locale] for name, field in fields.items()}
        )
        for locale, sentence in sentences.items()
    }
