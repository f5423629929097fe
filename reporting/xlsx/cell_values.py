"""One cell as it is stored -> what it holds, by its type and its look."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reporting.xlsx.looks import Look
from reporting.xlsx.markup import Attributes
from reporting.xlsx.parts import Workbook
from reporting.xlsx.texts import Piece, text_of_pieces
from reporting.xlsx.unusable import damaged
from reporting.xlsx.values import UNCALCULATED, StoredCell, iso_cell, number_cell, odd_cell

_LOOK = Look()
_TRUTHS = {
    **dict.fromkeys(("1", "true"), StoredCell("truth", "TRUE")),
    **dict.fromkeys(("0", "false"), StoredCell("truth", "FALSE")),
}


class CellValues:
    """The cells of a workbook. Many hold the same text; they need not hold it each for itself."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._shared: dict[tuple[str, str], StoredCell | None] = {}
        self._looks: dict[str, Look] = {}

    def cell(self, cell: Attributes, value: str | None, pieces: Sequence[Piece], *, formula: bool) -> StoredCell | None:
        """The cell by its value, and the pieces of a text that stands in it; None if there is nothing to be seen."""
        kind, style = cell.get("t", "n"), cell.get("s", "")
        if kind == "e":
            return self._struck(StoredCell("error", (value or "").strip()[:20]), style)
        # A formula may well have worked out an empty text.
        if formula and not (self._book.calculated and (value or pieces or (kind == "str" and value is not None))):
            return self._struck(UNCALCULATED, style)
        # A text in the cell itself is what it shows, whatever value stands beside it.
        if pieces and (kind == "inlineStr" or not value):
            return text_of_pieces(pieces).cell(self._look(style))
        if not value or value.isspace():
            return None
        if kind == "s":
            return self._of_shared(value.strip(), style)
        return self._typed(kind, value, style)

    def _of_shared(self, number: str, style: str) -> StoredCell | None:
        if (number, style) not in self._shared:
            texts = self._book.texts
            if not re.fullmatch("[0-9]{1,9}", number) or int(number) >= len(texts):
                raise damaged()
            self._shared[number, style] = texts[int(number)].cell(self._look(style))
        return self._shared[number, style]

    def _typed(self, kind: str, value: str, style: str) -> StoredCell | None:
        look = self._look(style)
        if kind == "str":
            return text_of_pieces([(value, None)]).cell(look)
        return self._struck(self._plain(kind, value.strip(), look), style)

    def _plain(self, kind: str, value: str, look: Look) -> StoredCell:
        if kind == "n":
            return number_cell(value, look, since_1904=self._book.since_1904)
        if kind == "b":
            return _TRUTHS.get(value.lower(), odd_cell(value))
        if kind == "d":
            return iso_cell(value)
        if kind == "inlineStr":  # a value that no program shows
            return odd_cell(value)
        raise damaged()

    def _struck(self, stored: StoredCell, style: str) -> StoredCell:
        return replace(stored, struck=True) if self._look(style).struck else stored

    def _look(self, style: str) -> Look:
        if style not in self._looks:
            number = int(style) if re.fullmatch("[0-9]{1,6}", style) else 0
            self._looks[style] = next(iter(self._book.looks[number : number + 1]), _LOOK)
        return self._looks[style]
