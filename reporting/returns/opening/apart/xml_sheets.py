"""Workbooks in the XML of Excel 2003, as many systems export them under the name .xls."""

from collections.abc import Iterator, Mapping

from reporting.returns.opening.apart.sheets import ForeignSheet, struck_as
from reporting.returns.opening.apart.trees import Element, local, tree, value
from reporting.xlsx.limits import RETURN
from reporting.xlsx.looks import Look, look_of
from reporting.xlsx.texts import text_of_pieces
from reporting.xlsx.values import UNCALCULATED, StoredCell, iso_cell, number_cell, odd_cell

# Formats with a name of their own.
_NAMED = {
    "Percent": "0.00%",
    "Currency": "¥#,##0.00",
    **dict.fromkeys(("General Number", "General", "Fixed", "Standard", "Scientific"), ""),
    **dict.fromkeys(("Short Date", "Medium Date", "Long Date", "General Date"), "yyyy-m-d"),
    **dict.fromkeys(("Short Time", "Medium Time", "Long Time"), "h:mm"),
}


def sheets_of(raw: bytes) -> Iterator[ForeignSheet]:
    """Raises UnusableError; of a damaged one the error may be any."""
    root = tree(raw)
    styles = (style for around in _inside(root, "Styles") for style in _inside(around, "Style"))
    looks = {value(style, "ID"): _look(style) for style in styles}
    for mark in _inside(root, "Worksheet"):
        options = (option for around in _inside(mark, "WorksheetOptions") for option in _inside(around, "Visible"))
        sheet = ForeignSheet(value(mark, "Name"), hidden=any(option.text != "SheetVisible" for option in options))
        for table in _inside(mark, "Table"):
            _fill(sheet, table, looks)
        yield sheet


def _look(style: Element) -> Look:
    codes = [value(look, "Format") for look in _inside(style, "NumberFormat")]
    struck = any(value(font, "StrikeThrough") == "1" for font in _inside(style, "Font"))
    return look_of("".join(_NAMED.get(code, code) for code in codes), struck=struck)


def _inside(around: Element, name: str) -> Iterator[Element]:
    return (mark for mark in around if local(mark) == name)


def _fill(sheet: ForeignSheet, table: Element, looks: Mapping[str, Look]) -> None:
    for column, mark in _numbered(table, "Column"):
        if value(mark, "Hidden") == "1":
            sheet.stored.hidden_columns.append(range(column, column + 1 + _number(mark, "Span")))
    for row, marks in _numbered(table, "Row"):
        if value(marks, "Hidden") == "1":
            sheet.stored.hidden_rows.update(range(row, min(row + _number(marks, "Span"), RETURN.rows) + 1))
        for column, mark in _numbered(marks, "Cell"):
            sheet.put(row, column, _cell(mark, looks.get(value(mark, "StyleID"), Look())))
            sheet.merge(row, column, row + _number(mark, "MergeDown"), column + _number(mark, "MergeAcross"))


def _numbered(around: Element, name: str) -> Iterator[tuple[int, Element]]:
    """Marks with their numbers from 1 on; one may jump ahead, or stand for several."""
    place = 1
    for mark in _inside(around, name):
        place = _number(mark, "Index") or place
        yield place, mark
        place += 1 + _number(mark, "MergeAcross") + _number(mark, "Span")


def _number(mark: Element, name: str) -> int:
    return int(value(mark, name) or 0)


def _cell(mark: Element, look: Look) -> StoredCell | None:
    data = next(_inside(mark, "Data"), None)
    if data is None:
        return UNCALCULATED if value(mark, "Formula") else None
    text = "".join(data.itertext())
    if value(data, "Type") == "String":
        return text_of_pieces([(text, None)]).cell(look)
    return struck_as(look, _value(value(data, "Type"), text, look))


def _value(kind: str, text: str, look: Look) -> StoredCell:
    match kind:
        case "Number":
            return number_cell(text.strip(), look, since_1904=False)
        case "DateTime":
            return _moment(text)
        case "Boolean":
            return StoredCell("truth", "TRUE" if text.strip() == "1" else "FALSE")
        case "Error":
            return StoredCell("error", text[:20])
    return odd_cell(text)


def _moment(stored: str) -> StoredCell:
    """A time alone stands on the day before the first one."""
    day, _, time = stored.strip().partition("T")
    return StoredCell("moment", time[:8]) if day == "1899-12-31" else iso_cell(stored)
