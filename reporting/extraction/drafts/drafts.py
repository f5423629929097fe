"""`Extracted`: what was made of a text: drafted facts, and every other numeral with the reason why it is none."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from reporting.extraction.text.source_text import SourceText, TextSpan

Bound = Literal["exact", "at_least", "at_most", "about", "range", "unreadable"]
Status = Literal["done", "in_progress", "planned", "allocated", "raised"]
Certainty = Literal["explicit", "inferred", "unknown"]
Turn = Literal["", "fall", "rise"]


@dataclass(frozen=True)
class DraftedPeriod:
    """From which day to which, with how it is known; both None if the text does not tell. An open start is None."""

    start: dt.date | None
    end: dt.date | None
    certainty: Certainty
    reason: str


@dataclass(frozen=True)
class Draft:
    """A fact of the text, as a row of the ledger would hold it.

    `value` is in base units (yuan, square metres, metres; 万 and 亿 multiplied out), None if it cannot be read; `most`
    is the other end of a range. `unit` is an id of the ledger's units where it has one, or one of our own,
    `unit_words` that of the text where it is no larger one: 处 of 3处. `rate`
    says per what (人, 月, 年 …): such a figure is never added up. `part_of` and `repeats` are ids of other drafts.
    `before` is the value that the text says it was before, with when. `measure` is an id of the catalogue, or None;
    `measure_words` are the words beside it, a proposal where the catalogue has none. `quote` are the
    very words, `span` their place, `number` that of the numeral. `turn` says of a measure of changes whether it rose or
    fell; the value of a fall is below nothing.
    """

    id: str
    span: TextSpan
    number: TextSpan
    quote: str
    value: Decimal | None
    unit: str
    unit_words: str = ""
    most: Decimal | None = None
    bound: Bound = "exact"
    rate: str = ""
    status: Status = "done"
    period: DraftedPeriod = DraftedPeriod(None, None, "unknown", "")
    enterprise: str = ""
    sub_unit: str = ""
    measure: str | None = None
    measure_words: str = ""
    part_of: str = ""
    repeats: str = ""
    before: Decimal | None = None
    before_when: str = ""
    turn: Turn = ""
    doubts: tuple[str, ...] = ()


@dataclass(frozen=True)
class PassedOver:
    """A numeral that is no fact: `reason` is one of reasons.toml, `draft` the row that an old value is kept in."""

    span: TextSpan
    words: str
    reason: str
    draft: str = ""


@dataclass(frozen=True)
class Extracted:
    """All of a text: each of its numerals is the number of a draft or is passed over."""

    source: SourceText
    drafts: Sequence[Draft]
    passed_over: Sequence[PassedOver]
