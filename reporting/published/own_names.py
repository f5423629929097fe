"""The names of values that a notebook reckoned: one without a name of its own has that of what it is published as."""

from collections.abc import Sequence
from dataclasses import replace

from reporting.core.sentence import Segment, Sentence
from reporting.core.traced import Traced
from reporting.published.content import Cell, Column, Label, Value, words_of


def named_after(traced: Traced, name: str, label: Label) -> Traced:
    """The value, with the name and the label of what is published if it has no name."""
    if traced.passport.measure:
        return traced
    return replace(traced, passport=replace(traced.passport, measure=name, name=words_of(label)))


def sentence_named_after(sentence: Sentence, name: str, label: Label) -> Sentence:
    """The sentence, each value in it with a name."""

    def named(part: Segment) -> Segment:
        return part if isinstance(part, str) else (part[0], named_after(part[1], name, label))

    return Sentence({locale: tuple(map(named, parts)) for locale, parts in sentence.segments.items()})


def row_named_after(row: Sequence[Cell], columns: Sequence[Column]) -> tuple[Cell, ...]:
    """The cells of a row, each value with the name of its column if it has none."""

    def named(cell: Cell, column: Column) -> Cell:
        if not isinstance(cell, Value) or cell.passport.measure:
            return cell
        return replace(cell, passport=replace(cell.passport, measure=column.name, name=column.label))

    return tuple(map(named, row, columns))
