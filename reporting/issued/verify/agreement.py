"""Places of the page that tell one thing differently: a bound lost in one of them, a sentence unlike the table."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from reporting.documents.page import Line
from reporting.issued.verify.finding import Finding
from reporting.issued.verify.numbers import Number, bare
from reporting.issued.verify.sentences import sentences_of
from reporting.issued.verify.tables import Grid, tables_of
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
    """A number, the words that tell what it counts, those that may tell whose it is (nearest first), and its place.

    It opens its line when nothing there told before of whom or of what it is.
    """

    label: str
    context: tuple[str, ...]
    number: Number
    span: TextSpan
    opens: bool = False


def agreement_findings(lines: Iterable[Line]) -> Iterator[Finding]:
    """Every number of which another place says something else."""
    lines = list(lines)
    grids = tables_of(lines)
    spoken, tabled = list(_spoken(lines)), [statement for grid in grids for statement in _tabled(grid)]
    names = {name for grid in grids for name in _names(grid)}
    yield from _bounds([*spoken, *tabled], names)
    yield from _unlike(spoken, tabled, names)


def _spoken(lines: list[Line]) -> Iterator[_Statement]:
    for sentence in sentences_of(lines):
        for number in sentence.numbers:
            clause = re.split(r"[,，、;。(]", sentence.before(number))[-1]
            (span,) = sentence.spans(number)
            label, before = _BEHIND.sub("", bare(clause)), _BEHIND.sub("", _NUMBERING.sub("", bare(span.before)))
            behind = _BRACKET.match(sentence.text, number.end)
            context = (bare(behind.group()) if behind else "", before)
            yield _Statement(label, context, number, span, before == label)


def _tabled(grid: Grid) -> Iterator[_Statement]:
    """A number under the head of its column; where there is one column of numbers, also beside the words before it."""
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
    """What the rows are called: an enterprise, and the unit in 集团（一矿）."""
    for (row, column), box in grid.cells.items():
        name = bare(box.text)
        if row != grid.rows[0] and column in grid.columns[:2] and len(name) >= 2 and not box.number:
            yield from {name, name.partition("(")[2].rstrip(")") or name}


def _bounds(statements: list[_Statement], names: set[str]) -> Iterator[Finding]:
    """1260余项 here and 1260项 there, of the same thing: told at the one without a bound, once."""
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
    """Told in the same words, and of the same rows of the tables: 14万元 of one is no 14万余元 of another."""
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
    """A number told right behind the words of a table, which stands neither in it nor is the sum of what does.

    Before these words may stand the name of a row, which is then the one to compare with. Without a name they open
    the line: 项目清单82项，已办结71项 are of one list, and the table may be of all.
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
