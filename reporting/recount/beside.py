"""`words_beside`: the words around each number of a finished page, by its bookmark."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reporting.documents.page import Mark, PageParagraph

_CLAUSE = re.compile(r"[；。;\n]|[.](?=\s)")
_BRACKET = re.compile(r"\s*[（(](?P<inside>[^（）()]*)[）)]")
# A table of a page, a line of it or a column.
_Place = tuple[str, int, int]


@dataclass(frozen=True)
class Beside:
    """The words around a number.

    `before` are those since the last number, `clause` all of its clause so far, `lead` is the first sentence of its
    line. `bracket` stands right behind it, and holds no number. `row` are the cells of its table row without numbers,
    `head` is the first one of its column; `line` is the whole line.
    """

    before: str
    clause: str
    lead: str
    bracket: str
    row: tuple[str, ...]
    head: str
    line: str


def words_beside(page: Sequence[PageParagraph]) -> dict[str, Beside]:
    """The words around each bookmark of a page."""
    rows: dict[_Place, list[str]] = {}
    heads: dict[_Place, str] = {}
    for line in page:
        if line.cell is not None and not line.marks:
            rows.setdefault((line.room, line.cell.table, line.cell.row), []).append(line.text.strip())
            if line.cell.row == 0:
                heads.setdefault((line.room, line.cell.table, line.cell.column), line.text.strip())
    return {name: beside for line in page for name, beside in _in_line(line, rows, heads)}


def _in_line(
    line: PageParagraph, rows: Mapping[_Place, Sequence[str]], heads: Mapping[_Place, str]
) -> Iterator[tuple[str, Beside]]:
    cell = line.cell
    row = () if cell is None else tuple(rows.get((line.room, cell.table, cell.row), ()))
    head = "" if cell is None else heads.get((line.room, cell.table, cell.column), "")
    marks = sorted(line.marks, key=lambda mark: mark.start)
    for before, mark in pairwise([Mark("", 0, 0), *marks]):
        clause = _CLAUSE.split(line.text[: mark.start])[-1]
        near = _CLAUSE.split(line.text[before.end : mark.start])[-1]
        lead = _CLAUSE.split(line.text, maxsplit=1)[0]
        yield mark.name, Beside(near, clause, lead, _bracket(line.text, mark, marks), row, head, line.text)


def _bracket(text: str, mark: Mark, marks: Sequence[Mark]) -> str:
    """The words in a bracket right behind a number; none if they are about another number in it."""
    found = _BRACKET.match(text, mark.end)
    if found is None or any(mark.end <= other.start < found.end() for other in marks if other is not mark):
        return ""
    return found["inside"]
