"""The board (报送情况): a text for the terminal of the office that collects returns, one line an enterprise."""

import unicodedata
from collections.abc import Sequence
from pathlib import Path

from reporting.analysis.facts import within
from reporting.analysis.return_table import every_return
from reporting.analysis.returns import counts, groups
from reporting.core.period import Period
from reporting.core.synthetic import MADE_UP
from reporting.ledger.reading import read_ledger
from reporting.published.content import NOT_REPORTED, Cell

_HEAD = "{period}报表：应报{expected}，实报{reported}{in_part}{in_another}，退回修改{sent_back}，未报送{missing}"
# Told only where there are any.
_OTHERS = {"in_part": "，仅报部分时段", "in_another": "，见于其他时段报表"}
_NUMBERS = 2  # the last columns are counts


def board(data: Path, period: Period) -> str:
    """The counts in a line, and a row for each enterprise that is expected to report. Raises LedgerError."""
    facts = within(read_ledger(data), period)
    values = {name: count.words()["zh"] for name, count in counts(facts).items()}
    values |= {key: f"{words}{values[key]}" if groups(facts)[key] else "" for key, words in _OTHERS.items()}
    table = every_return(facts)
    lines = [[column.label["zh"] for column in table.columns], *([_words(cell) for cell in row] for row in table.rows)]
    mark = [f"（{MADE_UP['zh']}）"] if facts.ledger.is_made_up else []
    return "\n".join([_HEAD.format(period=period.label("zh"), **values), *mark, "", *_laid_out(lines)])


def _words(cell: Cell) -> str:
    # Terminals do not agree on how wide a dash (—) is.
    words = cell.words["zh"]
    return "-" if words == NOT_REPORTED else words


def _laid_out(lines: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(_width, column)) for column in zip(*lines, strict=True)]
    return ["  ".join(_padded(line, widths)).rstrip() for line in lines]


def _padded(line: Sequence[str], widths: Sequence[int]) -> list[str]:
    """Words begin at the left of their column, numbers end at its right."""
    blanks = [" " * (width - _width(cell)) for cell, width in zip(line, widths, strict=True)]
    first = len(line) - _NUMBERS
    return [
        cell + blank if place < first else blank + cell
        for place, (cell, blank) in enumerate(zip(line, blanks, strict=True))
    ]


def _width(text: str) -> int:
    """The number of columns that a text takes on a terminal: two for a Han character."""
    return sum(
        0 if unicodedata.combining(character) else 1 + (unicodedata.east_asian_width(character) in "WF")
        for character in text
    )
