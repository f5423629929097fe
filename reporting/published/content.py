"""Classes of published things: values, texts, tables, figures. The analysis makes them; they fill a briefing."""

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reporting.core.passport import Passport
from reporting.core.quantity import LOCALES, Quantity, Share, Words, format_plain
from reporting.core.sentence import Segment as TracedSegment
from reporting.core.sentence import Sentence
from reporting.core.traced import Traced
from reporting.published.plotted import Plotted

Label = str | Words
# A cell of a table is made from this. None means not reported: it is printed as —, never as 0.
Entry = Traced | Sentence | Words | str | None
NOT_REPORTED = "—"


@dataclass(frozen=True)
class Amount:
    """A number before it became words: "3410000" of "yuan", a lower bound; "34/40" of "share"."""

    exact: str = ""
    unit: str = ""
    bound: str = "exact"


@dataclass(frozen=True)
class Value:
    """A number that the analysis has put into words; `field` is its name among the numbers of the same text."""

    words: Words
    field: str = ""
    amount: Amount = dataclasses.field(default_factory=Amount)
    passport: Passport = dataclasses.field(default_factory=Passport)


@dataclass(frozen=True)
class Printed:
    """A number as it is on the page: its bookmark, its label, its words, its exact amount, and where it came from."""

    anchor: str
    label: str
    words: str
    amount: Amount = dataclasses.field(default_factory=Amount)
    passport: Passport = dataclasses.field(default_factory=Passport)


@dataclass(frozen=True)
class Plain:
    """A table cell that is not a number."""

    words: Words


Segment = str | Value
Paragraph = tuple[Segment, ...]


@dataclass(frozen=True)
class Phrase:
    """A table cell of words and numbers: 1月至3月100人、4月至6月120人. Each number has its own passport."""

    segments: Mapping[str, Paragraph]

    @property
    def words(self) -> Words:
        return {
            locale: "".join(one if isinstance(one, str) else one.words[locale] for one in self.segments[locale])
            for locale in LOCALES
        }


Cell = Plain | Value | Phrase


@dataclass(frozen=True)
class Text:
    """Paragraphs per locale; each is a sequence of literal words and values."""

    paragraphs: Mapping[str, tuple[Paragraph, ...]]


@dataclass(frozen=True)
class Column:
    """A column of a table, with a name for programs and a label for people."""

    name: str
    label: Words


@dataclass(frozen=True)
class Table:
    """Columns and rows; each row has one cell for each column."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Figure:
    """A picture per locale, its description for people who cannot see it, and its width on the page.

    `data` are the numbers that were drawn; `said` is the description with the numbers in it, where it has any;
    `plotted` are the rows and columns of a chart of Word, where the figure can be drawn as one.
    """

    png: Mapping[str, bytes]
    alt: Words
    width_mm: float
    data: tuple[Value, ...] = ()
    said: Mapping[str, Paragraph] = dataclasses.field(default_factory=dict)
    plotted: Plotted | None = None

    def numbers(self, locale: str) -> tuple[Value, ...]:
        """The numbers that were drawn, and those of the description in one language."""
        return (*self.data, *(part for part in self.said.get(locale, ()) if isinstance(part, Value)))


Content = Value | Text | Table | Figure


@dataclass(frozen=True)
class Publication:
    """A published thing with its kind, name and label; `content` is None if the period has no such thing."""

    kind: str
    name: str
    label: Words
    content: Content | None


def words_of(label: Label) -> Words:
    """The words in each language; plain text serves both."""
    return dict.fromkeys(LOCALES, label) if isinstance(label, str) else dict(label)


def value_of(traced: Traced, name: str = "") -> Value:
    """A traced number with its words; `name` is the value's field in a text."""
    return Value(traced.words(), name, amount_of(traced.value), traced.passport)


def text_of(sentences: Iterable[Sentence]) -> Text:
    """A text with one paragraph for each sentence that says anything in a language; each number keeps its passport."""
    every = list(sentences)
    return Text({locale: tuple(_paragraphs(every, locale)) for locale in LOCALES})


def _paragraphs(sentences: Sequence[Sentence], locale: str) -> list[Paragraph]:
    """Without the sentences that say nothing; but a text has a paragraph."""
    worded = [sentence for sentence in sentences if sentence.text(locale)]
    return [paragraph_of(sentence, locale) for sentence in worded or sentences[:1]]


def table_of(columns: Mapping[str, Label], rows: Iterable[Sequence[Entry]]) -> Table:
    """A table; `columns` maps each column's name to the label that a clerk types, a row has an entry per column."""
    heads = tuple(Column(name, words_of(label)) for name, label in columns.items())
    return Table(heads, tuple(tuple(_cell(entry) for entry in row) for row in rows))


def amount_of(value: Quantity | Share) -> Amount:
    """A value as text: its exact number, its unit, its bound."""
    if isinstance(value, Share):
        return Amount(f"{value.numerator}/{value.denominator}", "share")
    # A sum of 0.10 and one of a database have zeros at their ends: the number is the same.
    return Amount(format_plain(value.value), value.unit.id, value.bound)


def paragraph_of(sentence: Sentence, locale: str) -> Paragraph:
    """A sentence as it is printed in one language."""
    return _paragraph(sentence.printed(locale))


def _paragraph(segments: Iterable[TracedSegment]) -> Paragraph:
    return tuple(part if isinstance(part, str) else value_of(part[1], part[0]) for part in segments)


def _cell(entry: Entry) -> Cell:
    if isinstance(entry, Sentence):
        return Phrase({locale: _paragraph(entry.unaltered(locale)) for locale in LOCALES})
    return value_of(entry) if isinstance(entry, Traced) else Plain(words_of(NOT_REPORTED if entry is None else entry))
