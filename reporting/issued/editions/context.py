"""The context of each number on a page: the words of its table row, or those before and after it in its line."""

import re
from collections.abc import Iterable, Iterator

from reporting.documents.page import Mark, PageParagraph

# The words around a number, without the numbers among them.
Context = tuple[str, ...]
_STOP = re.compile(r"[。；;\n]|[.](?=\s|$)")
_PAUSE = re.compile(r"[，,：:（(。；;]|[.](?=\s|$)")
_NUMBERING = re.compile(r"^\s*\d{1,2}[．.、]\s*")


def context_by_bookmark(page: Iterable[PageParagraph]) -> dict[str, Context]:
    """The words around each number, by its bookmark."""
    lines = list(page)
    rows: dict[tuple[str, int, int], list[str]] = {}
    for line in lines:
        if line.cell is not None and not line.marks and not any(map(str.isdigit, line.text)):
            rows.setdefault(_row(line), []).append(line.text.strip())
    return {
        mark.name: context
        for line in lines
        for mark, context in (
            _in_text(line) if line.cell is None else [(mark, tuple(rows.get(_row(line), ()))) for mark in line.marks]
        )
    }


def _row(line: PageParagraph) -> tuple[str, int, int]:
    assert line.cell is not None  # noqa: S101 - asked of cells only
    return line.room, line.cell.table, line.cell.row


def _in_text(line: PageParagraph) -> Iterator[tuple[Mark, Context]]:
    """Each number of the line with its context.

    The context: the first words of the line, the first words of the clause, and the words between the number and its
    neighbours before and after it.
    """
    marks = sorted(line.marks, key=lambda mark: mark.start)
    ends = [Mark("", 0, 0), *marks, Mark("", len(line.text), len(line.text))]
    first_words = _first_words(line.text[: marks[0].start]) if marks else ""
    clause = first_words
    for before, mark, after in zip(ends, ends[1:], ends[2:], strict=False):
        *earlier, clause_start = _STOP.split(line.text[before.end : mark.start])
        clause = _first_words(clause_start) if earlier else clause
        behind = _STOP.split(line.text[mark.end : after.start])[0]
        yield mark, (first_words, clause, _NUMBERING.sub("", clause_start).strip(), behind.strip())


def _first_words(text: str) -> str:
    return _PAUSE.split(_NUMBERING.sub("", text))[0].strip()
