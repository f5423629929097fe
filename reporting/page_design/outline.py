"""`read_outline`: the outline of a template as blocks. One line is one paragraph; a keyword before a colon is its kind.

    报头 / masthead       the name of the bulletin, in red
    期号 / issue          its number
    编印 / issuer         who issues it ⇥ what stands on the right; the red rule follows
    标题 / title          the title
    # to ####             headings; their numbers come by themselves
    ## words | text       heading words that run into the text of their paragraph
    注 / note             small print
    说明 / explanation    body of an attachment
    表题 / table caption  图题 / figure caption   captions; their numbers come by themselves
    图 / figure           a picture
    表格 / table          begins a table; the words are its description for readers who cannot see it
    列 / columns          its columns, as in: 52 左 | 46 大 | 58 右   (millimetres; left, centre, right, large)
    表头 / head           样行 / sample    行 / row    its rows, cells between |
    附件 / annex          an attachment on a new page, with its title
    报尾 / imprint        the lines at the end, between two rules; ⇥ as above
    //                    a remark that stays out of the template

All else is a paragraph of the body. Conditions such as 【如有:…】 may stand at the beginning of any line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from reporting.core.errors import TemplateError

KEYWORDS = {
    "报头": "Masthead", "masthead": "Masthead", "期号": "Issue", "issue": "Issue",
    "编印": "Issuer", "issuer": "Issuer", "标题": "Title", "title": "Title", "注": "Note", "note": "Note",
    "说明": "Explanation", "explanation": "Explanation",
    "表题": "TableCaption", "table caption": "TableCaption", "图题": "FigureCaption",
    "figure caption": "FigureCaption", "图": "Picture", "figure": "Picture",
    "表格": "table", "table": "table", "列": "columns", "columns": "columns", "表头": "head", "head": "head",
    "样行": "row", "sample": "row", "行": "row", "row": "row",
    "附件": "attachment", "annex": "attachment", "报尾": "Imprint", "imprint": "Imprint",
}  # fmt: skip
ALIGNMENTS = {
    "左": "TableText", "left": "TableText", "中": "TableCentre", "centre": "TableCentre",
    "右": "TableNumber", "right": "TableNumber", "大": "KeyFigure", "large": "KeyFigure",
}  # fmt: skip
_CONDITIONS = re.compile(r"\s*((?:【\s*(?:如有|如无|if|unless)\s*[:：][^【】]*】\s*)*)(.*)", re.DOTALL)
_HEADING = re.compile(r"(#{1,4})\s*(.*)")
_KEYWORD = re.compile("({})\\s*[:：]\\s*(.*)".format("|".join(sorted(KEYWORDS, key=len, reverse=True))), re.IGNORECASE)
_COLUMN = re.compile(r"(\d+(?:\.\d+)?)\s*(\S+)")


@dataclass(frozen=True)
class Paragraph:
    """Text in a style; `conditions` stand before all else, `lead` are heading words that run into the text."""

    style: str
    text: str
    conditions: str = ""
    lead: str = ""


@dataclass(frozen=True)
class Attachment:
    """A new page with a numbered mark and a title."""

    title: str
    conditions: str


@dataclass
class TableBlock:
    """A table: widths and alignment of its columns, its head and its other rows."""

    description: str
    conditions: str
    line: int
    widths: list[float] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    head: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)


Block = Paragraph | Attachment | TableBlock


def read_outline(outline: str) -> list[Block]:
    """The blocks of the outline in their order. Raises TemplateError with all faults at once."""
    blocks: list[Block] = []
    faults: list[str] = []
    for number, line in enumerate(outline.splitlines(), 1):
        if line.strip() and not line.lstrip().startswith("//"):
            faults += [f"line {number}: {fault}" for fault in _read(line, number, blocks)]
    faults += [
        f"line {table.line}: {fault}" for table in blocks if isinstance(table, TableBlock) for fault in _odd(table)
    ]
    if faults:
        raise TemplateError("The outline cannot be laid out", faults, "Mend these lines and run again.")
    return blocks


def _read(line: str, number: int, blocks: list[Block]) -> Iterator[str]:
    conditions, rest = _split(line)
    heading, keyword = _HEADING.fullmatch(rest), _KEYWORD.fullmatch(rest)
    if heading:
        blocks.append(_heading(len(heading.group(1)), heading.group(2), conditions))
        return
    if not keyword:
        blocks.append(Paragraph("Body", rest.strip(), conditions))
        return
    kind = KEYWORDS[keyword.group(1).lower()]
    inner, text = _split(keyword.group(2))
    conditions += inner
    if kind == "table":
        blocks.append(TableBlock(text, conditions, number))
    elif kind in ("columns", "head", "row"):
        yield from _table_line(kind, conditions + text, blocks)
    elif kind == "attachment":
        blocks.append(Attachment(text, conditions))
    else:
        blocks.append(Paragraph(kind, text.replace("⇥", "\t"), conditions))


def _split(line: str) -> tuple[str, str]:
    match = _CONDITIONS.fullmatch(line)
    return (match.group(1).strip(), match.group(2).strip()) if match else ("", line)


def _heading(level: int, text: str, outer: str) -> Paragraph:
    conditions, words = _split(text)
    lead, bar, rest = words.partition("|")
    if bar:
        return Paragraph(f"RunIn{level}", rest.strip(), outer + conditions, lead.strip())
    return Paragraph(f"Heading{level}", words, outer + conditions)


def _table_line(kind: str, text: str, blocks: list[Block]) -> Iterator[str]:
    table = blocks[-1] if blocks else None
    if not isinstance(table, TableBlock):
        yield "this belongs to a table, but no table was begun"
        return
    cells = [cell.strip() for cell in text.split("|")]
    if kind == "head":
        table.head = cells
    elif kind == "row":
        table.rows.append(cells)
    else:
        for cell in cells:
            column = _COLUMN.fullmatch(cell)
            if column is None or column.group(2).lower() not in ALIGNMENTS:
                yield f"{cell!r} is no column; write its millimetres and {'/'.join(ALIGNMENTS)}"
            else:
                table.widths.append(float(column.group(1)))
                table.styles.append(ALIGNMENTS[column.group(2).lower()])


def _odd(table: TableBlock) -> Iterator[str]:
    if not table.widths or not table.rows:
        yield "the table has no columns or no rows"
    for row in [table.head, *table.rows]:
        if row and len(row) != len(table.widths):
            yield f"a row has {len(row)} cells for {len(table.widths)} columns"
