"""The rows of a CSV file, in whichever of the ways that are surely read it was saved."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from reporting.ledger.as_saved.encodings import decoded
from reporting.ledger.faults import Fault
from reporting.ledger.schema import Table

Row = tuple[int, tuple[str, ...]]
_NAMES = {"utf-16": "UTF-16", "gb18030": "GBK"}
_SEPARATORS = ",\t;；，、|"
_LONGEST_HEADER = 5_000


@dataclass(frozen=True)
class SavedCsv:
    """A CSV file that is surely read; `otherwise` names what of it is not as the kit writes it."""

    file: str
    table: Table
    raw: bytes
    encoding: str
    separator: str
    otherwise: tuple[str, ...]

    def rows(self) -> Iterator[Row]:
        """Each row that is not blank, the header first, with the line in which it begins. Raises BrokenRowError."""
        text = io.TextIOWrapper(io.BytesIO(self.raw), self.encoding, newline="")
        reader = csv.reader(text, delimiter=self.separator, strict=True)
        line, width, shortest = 1, 0, 0
        try:
            for cells in reader:
                stripped = tuple(map(str.strip, cells))
                if any(stripped):
                    if not width:
                        width, shortest = len(stripped), self._shortest(stripped)
                    yield line, stripped + ("",) * (width - len(stripped)) if len(stripped) >= shortest else stripped
                line = reader.line_num + 1
        except csv.Error as error:
            raise BrokenRowError(broken_row(self.file, line, error)) from None

    def _shortest(self, header: tuple[str, ...]) -> int:
        """The cells that a row has at least: Excel leaves out the commas of empty cells at the end of sixteen rows."""
        if not self.raw[-4:].replace(b"\0", b"").endswith(b"\r\n"):
            return len(header)
        filled = {column.name for column in self.table.columns if not column.empty}
        return max((place for place, name in enumerate(header, 1) if name in filled), default=len(header))


class BrokenRowError(ValueError):
    """A row that is no row of a CSV file, as a fault."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(str(fault))
        self.fault = fault


def saved_csv(file: str, raw: bytes, table: Table) -> SavedCsv | Fault:
    """How the file of a table was saved, or the one fault for which it cannot surely be read."""
    content = decoded(file, raw)
    if isinstance(content, Fault):
        return content
    text, encoding = content
    separator = _separator(text, table)
    if separator not in {",", "\t"}:
        observed = f"its cells stand apart by {separator}"
        return Fault(file, 0, "", observed, "commas between the cells are expected", "save it again as CSV UTF-8")
    otherwise = (_NAMES.get(encoding), "Tab" if separator == "\t" else None)
    return SavedCsv(file, table, raw, encoding, separator, tuple(filter(None, otherwise)))


def ragged(file: str, line: int, cells: int, width: int) -> Fault:
    rule = f"the header has {width}"
    return Fault(file, line, "", f"the row has {cells} cells", rule, "mend the commas or the quotes")


def broken_row(file: str, line: int, error: csv.Error) -> Fault:
    return Fault(file, line, "", f"the row is broken ({error})", "quotes come in pairs", "mend the quotes")


def _separator(text: str, table: Table) -> str:
    """What stands between the names of the columns; a comma if nothing surely does."""
    header = next(iter(text[:_LONGEST_HEADER].lstrip().splitlines()), "")
    for separator in _SEPARATORS:
        if len({name.strip(' "') for name in header.split(separator)}.intersection(table.names)) > 1:
            return separator
    return ","
