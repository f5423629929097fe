"""Rows of text as a spreadsheet writes them -> as the kit does, where there is one way to read them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reporting.ledger.schema import Column, Kind, Table
from reporting.ledger.sheet import Sheet

_MIDNIGHT = r"(?:[ T](?:0?0:00(?::00(?:\.0+)?)?|12:00(?::00)? AM|上午 ?12:00(?::00)?))?"
_DAY = re.compile(
    r"'?((?:19|20)[0-9]{2})(?:([-/.])([0-9]{1,2})\2([0-9]{1,2})|年([0-9]{1,2})月([0-9]{1,2})日)" + _MIDNIGHT
)
_GROUPED = re.compile(r"'?(-?[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?|-?[0-9]+(?:\.[0-9]+)?)")
_NO_FRACTION = re.compile(r"\.0+$")
# The place of a column beyond the last one that has a name.
EMPTY_COLUMNS = ",,,"


def kit_text(kind: Kind, text: str) -> str:
    """The cell as the kit writes it; what may mean something else stays as it is, and is judged when it is read."""
    if kind == "day" and (match := _DAY.fullmatch(text)):
        year, _, *parts = match.groups()
        month, day = filter(None, parts)
        return f"{year}-{month:0>2}-{day:0>2}"
    if kind in {"number", "whole"} and (match := _GROUPED.fullmatch(text)):
        plain = match[1].replace(",", "")
        return _NO_FRACTION.sub("", plain) if kind == "whole" else plain
    return text


class _Texts(dict[str, str]):
    """Each text of a column with that of the kit: columns of days and numbers repeat a few texts."""

    def __init__(self, column: Column) -> None:
        super().__init__({"": ""})
        self._kind = column.kind

    @property
    def is_of_days(self) -> bool:
        return self._kind == "day"

    def __missing__(self, text: str) -> str:
        return self.setdefault(text, kit_text(self._kind, text))


class KitRows:
    """Gives rows as the kit writes them, one after the other, and remembers what they had otherwise."""

    def __init__(self, header: Sequence[str], table: Table) -> None:
        kinds = {column.name: column for column in table.columns if column.kind in {"day", "number", "whole"}}
        self._width = len(header)
        self._texts: Mapping[int, _Texts] = {
            place: _Texts(kinds[name]) for place, name in enumerate(header) if name in kinds
        }
        self._had_empty_columns = False

    def row(self, cells: tuple[str, ...]) -> tuple[str, ...]:
        """The row; one that has not a cell for each column of the header stays as it is."""
        if len(cells) > self._width and not any(cells[self._width :]):
            self._had_empty_columns = True
            cells = cells[: self._width]
        if len(cells) != self._width:
            return cells
        changed = {place: text for place, texts in self._texts.items() if (text := texts[cells[place]]) != cells[place]}
        return tuple(changed.get(place, cell) for place, cell in enumerate(cells)) if changed else cells

    @property
    def otherwise(self) -> tuple[str, ...]:
        """An example of each thing that was not as the kit writes it."""
        examples = {
            texts.is_of_days: text for texts in self._texts.values() for text, kit in texts.items() if text != kit
        }
        return (*examples.values(), *([EMPTY_COLUMNS] if self._had_empty_columns else []))


def named(header: Sequence[str]) -> tuple[str, ...]:
    """The header without the empty columns at its end."""
    last = max((place for place, name in enumerate(header, 1) if name), default=0)
    return tuple(header[:last])


def in_kit_form(sheet: Sheet, table: Table) -> Sheet:
    """The sheet as the kit would have written it, and all that it had otherwise."""
    width = len(named(sheet.header))
    # A column without a name that holds something is told as such, once.
    header = sheet.header if any(any(cells[width:]) for _, cells in sheet.rows) else named(sheet.header)
    kit = KitRows(header, table)
    rows = tuple((line, kit.row(cells)) for line, cells in sheet.rows)
    return replace(sheet, header=header, rows=rows, otherwise=(*sheet.otherwise, *kit.otherwise))
