"""`agreement_findings`: places of the page that disagree: a bound lost in one place, a sentence unlike the table."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from reporting.documents.page import PageParagraph
from reporting.issued.verify.finding import Finding
from reporting.issued.verify.inside.sentences import sentences_of
from reporting.issued.verify.inside.tables import Grid, tables_of
from reporting.issued.verify.numbers import Number, bare
from reporting.issued.verify.text_span import TextSpan, whole

_LABEL = 12
# So many characters in a row are the same words.
_HAN, _LATIN = 3, 8
_OF_WHICH = re.compile(r"^(?:其中|of which)[:、，]?")
_BEHIND = re.compile(r"[:：为是达]?$")
_BRACKET = re.compile(r"\s*\([^()]*\)")
_NUMBERING = re.compile(r"^(?:\d{1,2}[.、]|[一二三四五六七八九十]+、|\([^)]{1,3}\))")


@dataclass(frozen=True)
class _Statement:
    """A number on the page, with the words that say what it counts (`label`), and its place.

    `context` are the words that may name its enterprise, the nearest first. `opens` is true if the line says nothing
    before the label, so that the number speaks of everything.
    """

    label: str
    context: tuple[str, ...]
    number: Number
    span: TextSpan
    opens: bool = False


def agreement_findings(lines: Iterable[PageParagraph]) -> Iterator[Finding]:
    """A finding for each number that another place contradicts."""
    lines = list(lines)
    grids = tables_of(lines)
    spoken, tabled = list(_spoken(lines)), [statement for grid in grids for statement in _tabled(grid)]
    names = {name for grid in grids for name in _names(grid)}
    yield from _bounds([*spoken, *tabled], names)
    yield from _unlike(spoken, tabled, names)


def _spoken(lines: list[PageParagraph]) -> Iterator[_Statement]:
    for sentence in sentences_of(lines):
        for number in sentence.numbers:
            clause = re.split(r"[,，、;。(]", sentence.before(number))[-1]
            (span,) = sentence.spans(number)
            label, before = _BEHIND.sub("", bare(clause)), _BEHIND.sub("", _NUMBERING.sub("", bare(span.before)))
            behind = _BRACKET.match(sentence.text, number.end)
            context = (bare(behind.group()) if behind else "", before)
            yield _Statement(label, context, number, span, before == label)


def _tabled(grid: Grid) -> Iterator[_Statement]:
    """Each number with the head of its column as label; if only one column has numbers, also with its row's label."""
    heads, numbers = grid.rows[0], {at: box for at, box in grid.cells.items() if box.number and at[0] != grid.rows[0]}
    is_list = len({column for _, column in numbers}) == 1
    for (row, column), box in numbers.items():
        row_labels = [grid.words(row, column - 1)] if is_list else []
        context = (
            "|".join(bare(grid.words(row, other_column)) for other_column in grid.columns if other_column != column),
        )
        for label in (grid.words(heads, column), *row_labels):
            name = _OF_WHICH.sub("", bare(label))
            if box.number and len(name) >= 3 and not any(character.isdigit() for character in name):
                yield _Statement(name, context, box.number, whole(box.line))


def _names(grid: Grid) -> Iterator[str]:
    """The names of the rows: an enterprise such as 集团（一矿）, and also the unit 一矿 in it."""
    for (row, column), box in grid.cells.items():
        name = bare(box.text)
        if row != grid.rows[0] and column in grid.columns[:2] and len(name) >= 2 and not box.number:
            yield from {name, name.partition("(")[2].rstrip(")") or name}


def _bounds(statements: list[_Statement], names: set[str]) -> Iterator[Finding]:
    """1260余项 here and 1260项 there for the same thing: one finding, at the number without a bound."""
    seen = set()
    for bounded in (statement for statement in statements if statement.number.bound != "exact"):
        for plain in (statement for statement in statements if statement.number.bound == "exact"):
            key = (id(plain.span.line), plain.number.start)
            is_same = _same_number(plain.number, bounded.number) and _same_thing(plain, bounded, names)
            if key not in seen and is_same:
                seen.add(key)
                words = {"one": plain.number.text, "other": bounded.number.text, "place": bounded.span.line.place}
                yield Finding(plain.span.line, "bounds_differ", words, (plain.span, bounded.span))


def _same_number(one: Number, other: Number) -> bool:
    return one.value == other.value and one.unit == other.unit and one.is_count


def _same_thing(one: _Statement, other: _Statement, names: set[str]) -> bool:
    """Whether both have similar labels and the same row: 14万元 of one enterprise is not 14万余元 of another."""
    here, there = one.span.line.cell, other.span.line.cell
    if here and there and here.table == there.table:
        return False
    near, far = one.label[-_LABEL:], other.label[-_LABEL:]
    size = _LATIN if near.isascii() else _HAN
    is_alike = any(near[at : at + size] in far for at in range(max(0, len(near) - size + 1)))
    return is_alike and _row_names(one, names) == _row_names(other, names)


def _row_names(statement: _Statement, names: set[str]) -> set[str]:
    name_sets = ({name for name in names if name in words} for words in statement.context)
    return next(filter(None, name_sets), set())


def _unlike(spoken: list[_Statement], tabled: list[_Statement], names: set[str]) -> Iterator[Finding]:
    """A finding for each number in a sentence that follows words of a table, but is no number of it and no sum of them.

    If the name of a row stands before these words, only that row is compared. Without a name the words must open the
    line: 项目清单82项，已办结71项 speak of one list, and the table may speak of all.
    """
    for one in spoken:
        same_words = [
            statement
            for statement in tabled
            if statement.number.unit == one.number.unit and one.label.endswith(statement.label)
        ]
        for label in dict.fromkeys(statement.label for statement in same_words):
            rows = [
                statement for statement in same_words if statement.label == label and _compares(one, statement, names)
            ]
            known = {statement.number.value for statement in rows} | {
                sum((statement.number.value for statement in rows), Decimal(0))
            }
            if rows and one.number.value not in known:
                words = {"label": label, "one": one.number.text, "other": rows[0].number.text}
                place = {"place": rows[0].span.line.place}
                spans = (one.span, *(statement.span for statement in rows))
                yield Finding(one.span.line, "disagree", {**words, **place}, spans)


def _compares(spoken: _Statement, tabled: _Statement, names: set[str]) -> bool:
    name = spoken.label.removesuffix(tabled.label)
    return spoken.opens if not name else name in names and name in _row_names(tabled, names)
