"""`fit_page`: tables and lines in the styles of the kit fill the text block of their page, whatever its margins are.

A table in another style stays as a person drew it.
"""

from collections.abc import Sequence

from reporting.documents.cell_reader import CellReader
from reporting.documents.column_widths import shared
from reporting.documents.house_styles import house_styles, ids_of
from reporting.documents.sight.run_formats import STYLE_OF_TABLE
from reporting.documents.text_blocks import TextBlocks
from reporting.documents.wordml import PPR, TBL, TC, TR, VAL, Element, w

_TABLES = ("简报表格", "Briefing Table")
_LINES = ("简报编印行", "版记", "Bulletin Issuer", "Bulletin Imprint")
_W, _TYPE = w("w"), w("type")
_GRID, _WIDTH = f"{w('tblGrid')}/{w('gridCol')}", f"{w('tblPr')}/{w('tblW')}"
_CELL_WIDTH, _SPAN, _MERGED = f"{w('tcPr')}/{w('tcW')}", f"{w('tcPr')}/{w('gridSpan')}", f"{w('tcPr')}/{w('vMerge')}"
_TABS, _TAB_STOP, _POS = f"{PPR}/{w('tabs')}", w("tab"), w("pos")
_INDENT, _FIRST = f"{PPR}/{w('ind')}", w("firstLine")


def fit_page(body: Element, styles: Element, reader: CellReader) -> None:
    """Give tables their widths, before anything is filled in, and right tab stops their places."""
    blocks, house = TextBlocks(body), ids_of(styles, _TABLES)
    for table in body.iter(TBL):
        style = table.find(STYLE_OF_TABLE)
        if style is not None and style.get(VAL) in house and (columns := _columns(table)):
            needs = [reader.needs(column) for column in columns]
            drawn = [float(column.get(_W) or 1) for column in table.iterfind(_GRID)]
            _set_widths(table, columns, shared(needs, drawn, blocks.around(table)[0]))
    for style in house_styles(styles, _LINES):
        _move_tab(style, blocks.last[0])


def _columns(table: Element) -> list[list[Element]]:
    """The cells of each column; none if cells are merged or the rows differ."""
    rows = [[*row.iterchildren(TC)] for row in table.iterchildren(TR)]
    cells = [cell for row in rows for cell in row]
    grid = len(table.findall(_GRID))
    is_plain = all(cell.find(_SPAN) is None and cell.find(_MERGED) is None for cell in cells)
    return [*map(list, zip(*rows, strict=True))] if is_plain and {len(row) for row in rows} == {grid} else []


def _set_widths(table: Element, columns: Sequence[Sequence[Element]], widths: Sequence[int]) -> None:
    whole = table.find(_WIDTH)
    measured = [] if whole is None else [(whole, sum(widths))]
    measured += [*zip(table.iterfind(_GRID), widths, strict=True)]
    for column, width in zip(columns, widths, strict=True):
        measured += [(cell, width) for one in column if (cell := one.find(_CELL_WIDTH)) is not None]
    for element, width in measured:
        element.set(_W, str(width))
        if _TYPE in element.attrib:
            element.set(_TYPE, "dxa")


def _move_tab(style: Element, width: int) -> None:
    """The only right tab stop, as far from the right end of the line as its first words are from the left."""
    tabs, indent = style.find(_TABS), style.find(_INDENT)
    stops = [] if tabs is None else [*tabs.iterchildren(_TAB_STOP)]
    right = [stop for stop in stops if stop.get(VAL) in ("right", "end")]
    if len(right) == 1:
        first_line = int("0" if indent is None else indent.get(_FIRST, "0"))
        begins = min(
            (int(stop.get(_POS, "0")) for stop in stops if stop.get(VAL) in ("left", "start")), default=first_line
        )
        right[0].set(_POS, str(width - begins))
