"""What a notebook can publish: values, texts, tables, figures. Analysis makes it, a briefing is filled with it."""

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reporting.core.passport import Passport, Traced
from reporting.core.quantity import LOCALES, Share, Words
from reporting.core.sentence import Sentence

Label = str | Words
# What a table's cell is made from. None is what was not reported: it is printed as —, never as 0.
Entry = Traced | Words | str | None
NOT_REPORTED = "—"


@dataclass(frozen=True)
class Amount:
    """A number before it became words: "3410000" of "yuan", a lower bound; "34/40" of "share"."""

    exact: str = ""
    unit: str = ""
    bound: str = "exact"


@dataclass(frozen=True)
class Value:
    """A number that the analysis has put into words; `field` tells it from the others in the same text."""

    words: Words
    field: str = ""
    amount: Amount = dataclasses.field(default_factory=Amount)
    passport: Passport = dataclasses.field(default_factory=Passport)


@dataclass(frozen=True)
class Printed:
    """A number as it stands on the page: its bookmark, what it is called, its words, and where it came from."""

    anchor: str
    label: str
    words: str
    amount: Amount = dataclasses.field(default_factory=Amount)
    passport: Passport = dataclasses.field(default_factory=Passport)


@dataclass(frozen=True)
class Plain:
    """A table cell that is no number."""

    words: Words


Segment = str | Value
Paragraph = tuple[Segment, ...]
Cell = Plain | Value


@dataclass(frozen=True)
class Text:
    """Paragraphs per locale, each a row of literal words and values."""

    paragraphs: Mapping[str, tuple[Paragraph, ...]]


@dataclass(frozen=True)
class Column:
    """A column has a name for programs and a label for people."""

    name: str
    label: Words


@dataclass(frozen=True)
class Table:
    """Rows as long as there are columns."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Figure:
    """A picture per locale, what it says to a person who cannot see it, and how wide it wants to be."""

    png: Mapping[str, bytes]
    alt: Words
    width_mm: float


Content = Value | Text | Table | Figure


@dataclass(frozen=True)
class Publication:
    """A thing under its name and label; `content` is None where the period has none of it."""

    kind: str
    name: str
    label: Words
    content: Content | None


def words_of(label: Label) -> Words:
    """The words in each language; plain text serves both."""
    return dict.fromkeys(LOCALES, label) if isinstance(label, str) else dict(label)


def value_of(traced: Traced, name: str = "") -> Value:
    """A traced number with its words; `name` is the value's field in a text."""
    return Value(traced.words(), name, _amount(traced), traced.passport)


def text_of(sentences: Iterable[Sentence]) -> Text:
    """A paragraph a sentence, in which each number keeps its passport."""
    every = tuple(sentences)
    return Text({locale: tuple(_paragraph(sentence, locale) for sentence in every) for locale in LOCALES})


def table_of(columns: Mapping[str, Label], rows: Iterable[Sequence[Entry]]) -> Table:
    """A table; `columns` maps each column's name to the label that a clerk types, a row has an entry per column."""
    heads = tuple(Column(name, words_of(label)) for name, label in columns.items())
    return Table(heads, tuple(tuple(_cell(entry) for entry in row) for row in rows))


def _amount(traced: Traced) -> Amount:
    value = traced.value
    if isinstance(value, Share):
        return Amount(f"{value.numerator}/{value.denominator}", "share")
    return Amount(f"{value.value:f}", value.unit.id, value.bound)


def _paragraph(sentence: Sentence, locale: str) -> Paragraph:
    return tuple(part if isinstance(part, str) else value_of(part[1], part[0]) for part in sentence.printed(locale))


def _cell(entry: Entry) -> Cell:
    return value_of(entry) if isinstance(entry, Traced) else Plain(words_of(NOT_REPORTED if entry is None else entry))
