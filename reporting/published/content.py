"""What a notebook can publish, as the briefing sees it: values, texts, tables, figures."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

Words = Mapping[str, str]


@dataclass(frozen=True)
class Passport:
    """Where a number came from. The document carries it along and never looks at the ledger itself."""

    exact: str = ""
    unit: str = ""
    bound: str = "exact"
    measure: str = ""
    formula: Words = dataclasses.field(default_factory=dict)
    rows: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    left_out: tuple[Words, ...] = ()


@dataclass(frozen=True)
class Value:
    """A number that the analysis has put into words; `field` tells it from the others in the same text."""

    words: Words
    field: str = ""
    passport: Passport = dataclasses.field(default_factory=Passport)


@dataclass(frozen=True)
class Printed:
    """A number as it stands on the page: its bookmark, what it is called, its words, and where it came from."""

    anchor: str
    label: str
    words: str
    passport: Passport


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
