"""The rules of tables and pictures: a row of headings, words for who cannot see, nothing wider than the text."""

from collections.abc import Iterator

from reporting.documents.doc_parts import in_fallback
from reporting.documents.linting.finding import Finding
from reporting.documents.linting.messages import say
from reporting.documents.linting.sheet import Sheet
from reporting.documents.tokens import scan
from reporting.documents.units import mm
from reporting.documents.wordml import DOC_PR, TBL, TC, TEXT_BOX, TR, WP, Element, P, is_on, nearest, text_of, w

_HEAD, _WIDTH, _INDENT = f"{w('trPr')}/{w('tblHeader')}", f"{w('tblPr')}/{w('tblW')}", f"{w('tblPr')}/{w('tblInd')}"
_GRID = f"{w('tblGrid')}/{w('gridCol')}"
_INLINE, _EXTENT = f"{{{WP}}}inline", f"{{{WP}}}extent"
_SEEN = ("{*}pic", "{*}chart", "{*}relIds")
_TWIPS_PER_EMU = 1 / 635
# Word itself draws a table as wide as the text and the margins of its cells.
_MARGINS_OF_CELLS, _NEARLY, _PER_MM = 232, mm(1), mm(100) / 100
_SMALL = 2


def table_header(sheet: Sheet) -> Iterator[Finding]:
    """The first row of each table of data is set to repeat on every page."""
    for table in sheet.body.root.iter(TBL):
        rows = [row for row in table.iter(TR) if nearest(row, TBL) is table]
        if nearest(table, TC) is not None or nearest(table, TEXT_BOX) is not None or not _is_data(rows):
            continue
        if not is_on(rows[0].find(_HEAD)):
            why = "no_head_row" if _asks(rows[0]) else "late_head" if any(_is_head(row) for row in rows) else "no_head"
            yield Finding(say(why, sheet.locale), sheet.body, table)


def picture_text(sheet: Sheet) -> Iterator[Finding]:
    """Each picture and each chart has an alternative text."""
    asking = {chart.shape for chart in sheet.charts}
    for doc_part in sheet.doc_parts:
        for shape in doc_part.root.iter(DOC_PR):
            holder = shape.getparent()
            if shape in asking or holder is None or in_fallback(shape) or next(holder.iter(*_SEEN), None) is None:
                continue
            is_decoration = any(one.get("val") in ("1", "true") for one in shape.iter("{*}decorative"))
            if not (shape.get("descr") or "").strip() and not is_decoration:
                yield Finding(say("no_alt", sheet.locale, name=shape.get("name", "")), doc_part, shape)


def text_width(sheet: Sheet) -> Iterator[Finding]:
    """Nothing in the body is wider than the text: no table, no picture in the line, no indent beyond the margin."""
    for table in sheet.body.root.iter(TBL):
        if nearest(table, TC) is None and nearest(table, TEXT_BOX) is None:
            yield from _too_wide(table, _width_of(table, sheet), _MARGINS_OF_CELLS, "wide_table", sheet)
    for drawing in sheet.body.root.iter(_INLINE):
        extent = drawing.find(_EXTENT)
        if nearest(drawing, TC) is None and not in_fallback(drawing) and extent is not None:
            wide = round(float(extent.get("cx", "0")) * _TWIPS_PER_EMU)
            yield from _too_wide(drawing, wide, _NEARLY, "wide_picture", sheet)
    for paragraph in sheet.running:
        lines = sheet.looks.lines_of(paragraph)
        beyond = -min(lines.left, lines.right, 0)
        if beyond > _NEARLY:
            yield Finding(say("wide_text", sheet.locale, found=round(beyond / _PER_MM)), sheet.body, paragraph)


def _too_wide(element: Element, wide: int, may_be: int, why: str, sheet: Sheet) -> Iterator[Finding]:
    """The finding if something is wider than the text by more than it may be."""
    room = sheet.blocks.around(element)[0]
    if wide - room > may_be:
        more = round((wide - room) / _PER_MM)
        yield Finding(say(why, sheet.locale, room=round(room / _PER_MM), more=more), sheet.body, element)


def _width_of(table: Element, sheet: Sheet) -> int:
    named, indent = table.find(_WIDTH), table.find(_INDENT)
    grid = sum(_twips(column, "w") for column in table.iterfind(_GRID))
    # A width in hundredths of the text needs no grid; one that the program chooses has no other measure.
    if named is not None and named.get(w("type")) == "pct":
        wide = _twips(named, "w") * sheet.blocks.around(table)[0] // 5000
    else:
        wide = max(grid, _twips(named, "w") if named is not None and named.get(w("type")) == "dxa" else 0)
    begins = max(_twips(indent, "w"), 0) if indent is not None and indent.get(w("type")) == "dxa" else 0
    return wide + begins


def _is_data(rows: list[Element]) -> bool:
    cells = max((len(row.findall(TC)) for row in rows), default=0)
    asks = any(map(_asks, rows))
    return cells > 1 and (asks or len(rows) > _SMALL)


def _asks(row: Element) -> bool:
    """Whether it is a row that is repeated for each row of a published table."""
    return any(token.kind == "table" for paragraph in row.iter(P) for token in scan(text_of(paragraph))[0])


def _is_head(row: Element) -> bool:
    return is_on(row.find(_HEAD))


def _twips(element: Element | None, name: str) -> int:
    text = "" if element is None else element.get(w(name), "")
    return int(text) if text.removeprefix("-").isdecimal() else 0
