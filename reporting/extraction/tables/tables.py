"""`Tables`: the tables in a text, and for a number in one of them: its column's head, its row's label, its unit."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reporting.extraction.word_lists import unit_words

_RULE = re.compile(r"^[\s|:+-]*$")
_BRACKET = re.compile(r"[(（]\s*(?:单位[:：]?)?([^()（）]{1,8})[)）]|/([^()（）/]{1,4})$")
_NUMBERS = re.compile(r"序号|编号|序|No\.?|№")
_UNITS = re.compile(r"^(?:计量)?单位$")
_COUNTS = {
    "人数": "人",
    "受益人数": "人",
    "人次": "人次",
    "户数": "户",
    "金额": "元",
    "场次": "场",
    "次数": "次",
    "份数": "份",
}
_SCALED = re.compile(r"^([百千]?[万亿])(.+)$")
_OLD = re.compile(r"原|旧|调整前|此前|以前|上年|去年")
TOTAL = re.compile(r"合\s*计|总\s*计|小\s*计|共\s*计")
OF_THESE = re.compile(r"^\s*(?:其中|其\s*中)")


@dataclass(frozen=True)
class TableCell:
    """A cell from `start` to before `end`; `head` is that of its column, `label` the words of its row."""

    table: int
    row: int
    column: int
    start: int
    end: int
    words: str
    head: str = ""
    label: str = ""
    unit: str = ""

    @property
    def is_old(self) -> bool:
        """Whether the column holds what was before."""
        return bool(_OLD.search(self.head))

    @property
    def is_number_of_row(self) -> bool:
        return bool(_NUMBERS.fullmatch(self.head.strip()))

    @property
    def rate(self) -> str:
        """Per what its numbers are, by the head or by the words of the row."""
        return "person" if re.search(r"/人|每人|人均|/名|标准", f"{self.head} {self.label}") else ""

    @property
    def is_total(self) -> bool:
        return bool(TOTAL.search(self.label))

    @property
    def is_of_these(self) -> bool:
        return bool(OF_THESE.match(self.label))


class Tables:
    """The tables of one clean text: lines with at least one tab, or with bars, one below the other."""

    def __init__(self, text: str) -> None:
        self._text = text

    def cell(self, at: int) -> TableCell | None:
        """The cell of a table that a place is in."""
        return next((cell for cell in self._cells if cell.start <= at < cell.end), None)

    @cached_property
    def _cells(self) -> list[TableCell]:
        return [cell for number, lines in enumerate(self._found()) for cell in _read(number, lines)]

    def _found(self) -> Iterator[list[list[tuple[int, int, str]]]]:
        lines: list[list[tuple[int, int, str]]] = []
        at = 0
        for line in self._text.split("\n"):
            cells = list(_pieces(line, at))
            if len(cells) > 1 and not _RULE.match(line):
                lines.append(cells)
            elif not ((_RULE.match(line) and "|" in line) or (lines and _RULE.match(line) and line.strip())):
                if len(lines) > 1:
                    yield lines
                lines = []
            at += len(line) + 1
        if len(lines) > 1:
            yield lines


def _pieces(line: str, at: int) -> Iterator[tuple[int, int, str]]:
    """The cells of a line, empty ones too; bars at both ends stand around the row."""
    sign = "|" if line.count("|") > 1 else "\t"
    first = len(line) - len(line.lstrip()) + 1 if sign == "|" and line.lstrip().startswith("|") else 0
    last = line.rstrip().rfind("|") if sign == "|" and line.rstrip().endswith("|") and first else len(line)
    for words in line[first:last].split(sign):
        yield at + first, at + first + len(words), words
        first += len(words) + 1


def _read(number: int, lines: Sequence[Sequence[tuple[int, int, str]]]) -> Iterator[TableCell]:
    heads = [words.strip() for _, _, words in lines[0]]
    has_head = not any(re.fullmatch(r"[\d.,]+", head) for head in heads)
    for row, cells in enumerate(lines[1:] if has_head else lines):
        label = " ".join(words.strip() for _, _, words in cells if not re.search(r"\d", words))
        shift = len(heads) - len(cells) if len(cells) < len(heads) and TOTAL.search(cells[0][2]) else 0
        own = next((words.strip() for (_, _, words), head in zip(cells, heads, strict=False) if _UNITS.match(head)), "")
        for column, (start, end, words) in enumerate(cells):
            place = column + (shift if column else 0)
            head = heads[place] if has_head and place < len(heads) else ""
            unit = own or _unit_of(head) or _unit_of(label)
            yield TableCell(number, row, place, start, end, words.strip(), head, label, unit)


def _unit_of(head: str) -> str:
    """The words of the unit that the head of a column names: 金额(万元), 人数."""
    match = _BRACKET.search(head)
    for words in ((match[1] or match[2]) if match else "", _COUNTS.get(head.strip(), "")):
        plain = (words or "").removeprefix("单位:").partition("/")[0].strip()
        scaled = _SCALED.match(plain)
        if plain in unit_words() or (scaled and scaled[2] in unit_words()):
            return plain
    return next((unit for word, unit in _COUNTS.items() if head.strip().endswith(word)), "")
