"""`table`: a table of an outline as markup: full width, a head row on every page."""

from reporting.documents.profile import Profile
from reporting.documents.units import mm
from reporting.page_design.markup import run, tag
from reporting.page_design.outline import TableBlock
from reporting.page_design.styles import TABLE

_LOOK = {
    "val": "0420",
    "firstRow": 1,
    "lastRow": 0,
    "firstColumn": 0,
    "lastColumn": 0,
    "noHBand": 0,
    "noVBand": 1,
}


def table(profile: Profile, block: TableBlock, *, is_attached: bool) -> str:
    """The markup of the table; its columns share the width of the text in the proportions of the outline.

    Tables in attachments have styles of their own.
    """
    share = profile.page.text_mm / sum(block.widths)
    widths = [mm(width * share) for width in block.widths]
    head = [block.conditions + block.head[0], *block.head[1:]] if block.head else []
    rows = [block.rows[0], *block.rows[1:]]
    if not head:
        rows[0] = [block.conditions + rows[0][0], *rows[0][1:]]
    heads, styles = ["TableHead"] * len(head), block.styles
    if is_attached:
        heads, styles = ([_attached(style) for style in every] for every in (heads, styles))
    written = [_row(profile, head, heads, widths, is_head=True)] if head else []
    written += [_row(profile, cells, styles, widths, is_head=False) for cells in rows]
    grid = tag("tblGrid", "".join(tag("gridCol", w=width) for width in widths))
    return tag("tbl", _properties(block, sum(widths)) + grid + "".join(written))


def _properties(block: TableBlock, width: int) -> str:
    return tag("tblPr", "".join([
        tag("tblStyle", val=TABLE),
        tag("tblW", w=width, type="dxa"),
        tag("tblLayout", type="fixed"),
        tag("tblLook", **_LOOK),
        tag("tblCaption", val=block.description),
        tag("tblDescription", val=block.description),
    ]))  # fmt: skip


def _attached(style: str) -> str:
    return f"Attached{style}" if style.startswith("Table") else style


def _row(profile: Profile, cells: list[str], styles: list[str], widths: list[int], *, is_head: bool) -> str:
    shade = profile.rules.shade if is_head else ""
    inside = (_cell(profile, *cell, shade) for cell in zip(cells, styles, widths, strict=True))
    return tag("tr", tag("trPr", "<w:cantSplit/>" + ("<w:tblHeader/>" if is_head else "")) + "".join(inside))


def _cell(profile: Profile, words: str, style: str, width: int, fill: str) -> str:
    # The shade is also in the table style, but some programs do not read it there.
    shade = tag("shd", val="clear", color="auto", fill=fill) if fill else ""
    properties = tag("tcPr", tag("tcW", w=width, type="dxa") + shade + tag("vAlign", val="center"))
    return tag("tc", properties + tag("p", tag("pPr", tag("pStyle", val=style)) + run(words, profile.locale)))
