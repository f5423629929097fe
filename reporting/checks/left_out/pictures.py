"""The notes of pictures: a picture has no passports, its description has the words of numbers that have."""

import re
from collections.abc import Iterator, Mapping, Sequence

from reporting.checks.left_out.dependence import Dependence
from reporting.checks.left_out.other_rows import of_all
from reporting.core.expression import Count, Rows
from reporting.core.quantity import Words
from reporting.published.content import Figure, Phrase, Table, Text, Value
from reporting.published.slots import Published


def notes_of_pictures(published: Published, dependence: Dependence, locale: str) -> Mapping[str, Sequence[Words]]:
    """The notes of each picture by its name: those of all numbers that are like the ones that its description tells."""
    values = [*_values(published, locale)]
    return {
        slot.name: _notes(content.alt[locale], values, dependence, locale)
        for slot in published.of_kind("figure")
        for content in slot.contents
        if isinstance(content, Figure)
    }


def _notes(alt: str, values: Sequence[Value], dependence: Dependence, locale: str) -> Sequence[Words]:
    shown = {
        of_all(value.amount.unit, value.passport.expression)
        for value in values
        if value.passport.expression and _is_shown(value.words[locale], alt)
    }
    period = dependence.around.facts.period.key
    # A picture of which nothing is known may show anything of the period.
    noted = [
        note
        for one in shown or {Count(Rows("figures", period)), Count(Rows("lists", period)), Count(Rows("items", period))}
        for note in dependence.notes_of(one)
    ]
    return [note for note in dependence.notes if note in noted]


def _values(published: Published, locale: str) -> Iterator[Value]:
    """Every number of the published things."""
    for slot in published.slots.values():
        for content in slot.contents:
            match content:
                case Value():
                    yield content
                case Text(paragraphs):
                    yield from (value for paragraph in paragraphs[locale] for value in _values_in(paragraph))
                case Table(rows=rows):
                    cells = (cell for row in rows for cell in row)
                    parts = (cell.segments[locale] if isinstance(cell, Phrase) else (cell,) for cell in cells)
                    yield from (value for part in parts for value in _values_in(part))
                case _:
                    pass


def _values_in(parts: Sequence[object]) -> Iterator[Value]:
    return (part for part in parts if isinstance(part, Value))


def _is_shown(words: str, alt: str) -> bool:
    """Whether the description of a picture has this number: 1项 is not in 11项."""
    return any(map(str.isdigit, words)) and re.search(rf"(?<![0-9.,]){re.escape(words)}", alt) is not None
