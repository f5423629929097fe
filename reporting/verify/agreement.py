"""Places of the page that tell one thing differently: a bound lost in one of them, a sentence unlike the table."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from reporting.document.page import Line
from reporting.verify.finding import Finding
from reporting.verify.numbers import Number, bare
from reporting.verify.sentences import sentences_of
from reporting.verify.tables import Grid, tables_of

_LABEL = 12
_OF_WHICH = re.compile(r"^(?:其中|of which)[:、，]?")
_BEHIND = re.compile(r"[:：为是达]?$")


@dataclass(frozen=True)
class _Told:
    """A number, the words that tell what it counts, and where."""

    label: str
    number: Number
    line: Line


def agreement_findings(lines: Iterable[Line]) -> Iterator[Finding]:
    """Every number of which another place says something else."""
    lines = list(lines)
    spoken, tabled = list(_spoken(lines)), [told for grid in tables_of(lines) for told in _tabled(grid)]
    yield from _bounds([*spoken, *tabled])
    names = {bare(line.text) for line in lines if line.cell is not None}
    yield from _unlike(spoken, tabled, names | {_within(name) for name in names})


def _spoken(lines: list[Line]) -> Iterator[_Told]:
    for sentence in sentences_of(lines):
        for number in sentence.numbers:
            clause = re.split(r"[,，、;。(]", sentence.before(number))[-1]
            yield _Told(_BEHIND.sub("", bare(clause)), number, sentence.line)


def _tabled(grid: Grid) -> Iterator[_Told]:
    """A number under the head of its column; where there is one column of numbers, also beside the words before it."""
    heads, numbers = grid.rows[0], {at: box for at, box in grid.cells.items() if box.number and at[0] != grid.rows[0]}
    is_list = len({column for _, column in numbers}) == 1
    for (row, column), box in numbers.items():
        beside = [grid.words(row, column - 1)] if is_list else []
        for label in (grid.words(heads, column), *beside):
            name = _OF_WHICH.sub("", bare(label))
            if box.number and len(name) >= 3 and not any(character.isdigit() for character in name):
                yield _Told(name, box.number, box.line)


def _bounds(told: list[_Told]) -> Iterator[Finding]:
    """1260余项 here and 1260项 there, of the same thing: told at the one without a bound, once."""
    seen = set()
    for bounded in (each for each in told if each.number.bound != "exact"):
        for plain in (each for each in told if each.number.bound == "exact"):
            key = (id(plain.line), plain.number.start)
            if key not in seen and _same_number(plain.number, bounded.number) and _same_thing(plain, bounded):
                seen.add(key)
                words = {"one": plain.number.text, "other": bounded.number.text, "place": bounded.line.place}
                yield Finding(plain.line, "bounds_differ", words)


def _same_number(one: Number, other: Number) -> bool:
    return one.value == other.value and one.unit == other.unit and one.is_count


def _same_thing(one: _Told, other: _Told) -> bool:
    """Large numbers are seldom equal by chance; small ones must be told in the same words."""
    near, far = one.label[-_LABEL:], other.label[-_LABEL:]
    return one.number.value >= 1000 or any(near[at : at + 3] in far for at in range(max(0, len(near) - 2)))


def _unlike(spoken: list[_Told], tabled: list[_Told], names: set[str]) -> Iterator[Finding]:
    """A number told right behind the words of a table, which stands neither in it nor is the sum of what does.

    Before these words may stand the name of an enterprise, as the tables name it, and nothing else.
    """
    for one in spoken:
        told = [each for each in tabled if each.number.unit == one.number.unit and _names(one.label, each.label, names)]
        for label in dict.fromkeys(each.label for each in told):
            rows = [each for each in told if each.label == label]
            known = {each.number.value for each in rows} | {sum((each.number.value for each in rows), Decimal(0))}
            if one.number.value not in known:
                words = {"label": label, "one": one.number.text, "other": rows[0].number.text}
                yield Finding(one.line, "disagree", {**words, "place": rows[0].line.place})


def _names(spoken: str, label: str, names: set[str]) -> bool:
    return spoken == label or (spoken.endswith(label) and spoken.removesuffix(label) in names)


def _within(name: str) -> str:
    """The unit in 集团（一矿）."""
    return name.partition("(")[2].rstrip(")")
