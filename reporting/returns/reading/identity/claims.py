"""`Claim`: what one text of a workbook says of whose a table is, or of when; and what stands around each table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from reporting.returns.notes import Place
from reporting.returns.reading.context.findings import quoted
from reporting.returns.reading.sheets.blocks import ReturnSheet, TableBlock
from reporting.returns.reading.sheets.cover import CoverValue, cover_values
from reporting.returns.reading.sheets.line_sorts import is_note
from reporting.returns.reading.sheets.lines import SheetLine

_TITLE = 60  # longer lines are sentences
_PIECE = 4  # characters of a cell that is part of a line
_FEW = 3  # a line of more texts is a row of a table
_LINES = 300  # no cover is longer

Meaning = TypeVar("Meaning")


@dataclass(frozen=True)
class Claim(Generic[Meaning]):
    """What a text means; several things when it names several. `source` is what kind of text it is, in Chinese."""

    source: str
    text: str
    place: Place
    means: tuple[Meaning, ...]

    @property
    def only(self) -> Meaning | None:
        return self.means[0] if len(self.means) == 1 else None

    @property
    def words(self) -> str:
        """As it is named in a fault: 标题“甲公司2024年成果”."""
        return f"{self.source}{quoted(self.text)}"


@dataclass(frozen=True)
class Surroundings:
    """The texts that speak for one table: values of cover cells of its sheet by field, titles above, notes below."""

    values: tuple[tuple[str, CoverValue], ...]
    titles: tuple[tuple[str, Place], ...]
    notes: tuple[tuple[str, Place], ...]


def around_blocks(sheet: ReturnSheet) -> list[tuple[TableBlock, list[Surroundings]]]:
    """Each table of a sheet with what stands around it, then around the tables above it: the nearest speaks first."""
    result: list[tuple[TableBlock, list[Surroundings]]] = []
    above: list[Surroundings] = []
    for block in sheet.blocks:
        own = _surroundings(sheet, block.above, [line for line, sort in block.lines if sort == "note"])
        above = [own, *above]
        result.append((block, above))
    return result


def around_sheet(sheet: ReturnSheet) -> Surroundings:
    """The texts of a sheet without tables."""
    return _surroundings(sheet, sheet.loose, ())


def _surroundings(sheet: ReturnSheet, above: Sequence[SheetLine], below: Sequence[SheetLine]) -> Surroundings:
    name = sheet.grid.name
    values = [*cover_values(name, above, apart=sheet.apart), *cover_values(name, below)]
    days = {(value.text, value.place) for field, value in values if field == "as_of"}  # they say nothing of a period
    titles = [title for title in _titles(name, above) if title not in days]
    return Surroundings(tuple(values), tuple(titles), tuple(_texts(name, below[:_LINES])))


def _titles(sheet: str, lines: Sequence[SheetLine]) -> Iterator[tuple[str, Place]]:
    for line in lines[:_LINES]:
        if len(line.texts) > 1 and all(len(text) <= _PIECE for text in line.texts):
            yield "".join(cell.text for cell in line.typed_cells), Place(sheet, line.row)  # 2024 | 年 | 6 | 月
        elif len(line.texts) <= _FEW and not is_note(line.texts):
            yield from ((text, place) for text, place in _texts(sheet, [line]) if len(text) <= _TITLE)


def _texts(sheet: str, lines: Sequence[SheetLine]) -> Iterator[tuple[str, Place]]:
    """The texts of lines with their places, each once a line."""
    for line in lines:
        seen: set[str] = set()
        for column, cell in enumerate(line.cells, 1):
            text = cell.text.strip()
            if text and not cell.copied and text not in seen:
                seen.add(text)
                yield text, Place(sheet, line.row, column)
