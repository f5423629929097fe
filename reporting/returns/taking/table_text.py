"""A table of the ledger as its file spells it: rows that nobody touches keep their very characters."""

import csv
import io
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

RowCells = Mapping[str, str]
_BOM = "\ufeff"


@dataclass(frozen=True)
class FileLine:
    """A row with the characters it is written in; the header and blank lines have no cells."""

    written: str
    cells: RowCells

    @property
    def id(self) -> str:
        return self.cells.get("id", "")


@dataclass(frozen=True)
class TableText:
    """The columns of a table in the order of its file, and its lines from the first to the last."""

    names: tuple[str, ...]
    lines: tuple[FileLine, ...]

    @cached_property
    def rows(self) -> Mapping[str, RowCells]:
        return {line.id: line.cells for line in self.lines if line.cells}

    @cached_property
    def ids_by_line(self) -> Mapping[int, str]:
        """Which row starts in which line of the file, as the ledger counts them."""
        ids, number = {}, 1
        for line in self.lines:
            ids[number] = line.id
            number += len(_split(line.written))
        return ids

    @property
    def content(self) -> bytes:
        return "".join(line.written for line in self.lines).encode()

    def with_rows(
        self, rows: Iterable[RowCells], gone: Collection[str], beside: Callable[[RowCells], bool]
    ) -> "TableText":
        """Rows of a known id in their old places, without those that are gone.

        The others stand after the last row that they belong beside, or at the end.
        """
        put = {row["id"]: row for row in rows}
        lines: list[FileLine] = []
        place = end = 0
        for line in self.lines:
            if not (line.cells and line.id in gone):
                lines.append(self._renewed(line, put.pop(line.id, None)))
            if line.cells or not end:
                end = len(lines)
            if line.cells and beside(line.cells):
                place = len(lines)
        if put:
            place = place or end
            lines[place - 1 : place] = [_ended(lines[place - 1]), *map(self._line, put.values())]
        return replace(self, lines=tuple(lines))

    def _renewed(self, line: FileLine, row: RowCells | None) -> FileLine:
        if row is None or all(line.cells[name] == row.get(name, "") for name in self.names):
            return line
        return self._line(row)

    def _line(self, row: RowCells) -> FileLine:
        cells = {name: row.get(name, "") for name in self.names}
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerow(cells.values())
        return FileLine(out.getvalue(), cells)


def table_text(content: bytes) -> TableText:
    """The text of a table that has passed the ledger's door."""
    pieces = _split(content.decode("utf-8"))
    reader = csv.reader([piece.removeprefix(_BOM) for piece in pieces], strict=True)
    lines: list[FileLine] = []
    names: Sequence[str] = ()
    begin = 0
    for typed in reader:
        cells = [cell.strip() for cell in typed]
        written, begin = "".join(pieces[begin : reader.line_num]), reader.line_num
        of_row = names and any(cells)
        lines.append(FileLine(written, dict(zip(names, cells, strict=True)) if of_row else {}))
        names = names or (cells if any(cells) else ())
    return TableText(tuple(names), tuple(lines))


def _split(text: str) -> list[str]:
    return io.StringIO(text, newline="").readlines()


def _ended(line: FileLine) -> FileLine:
    return line if line.written.endswith(("\n", "\r")) else replace(line, written=line.written + "\n")
