"""`read_outline`: the outline of a template as blocks. One line is one paragraph; a keyword before a colon is its kind.

    报头 / masthead       the name of the bulletin, in red
    期号 / issue          its number
    编印 / issuer         who issues it ⇥ what stands on the right; the red rule follows
    标题 / title          the title
    # to ####             headings, no level left out; their numbers come by themselves
    ## words | text       heading words that run into the text of their paragraph
    注 / note             small print
    说明 / explanation    body of an attachment
    表题 / table caption  图题 / figure caption   captions; their numbers come by themselves
    图 / figure           a picture
    表格 / table          begins a table; the words are its description for readers who cannot see it
    列 / columns          its columns, as in: 52 左 | 46 大 | 58 右   (millimetres; left, centre, right, large);
                          they are proportions: a column becomes wider where its words need more
    表头 / head           样行 / sample    行 / row    its rows, cells between |
    副题 / subtitle       a line below the title
    主送 / addressee      whom it is for, at the left edge
    签发人 / signer       above the title of what goes to superiors, on the right
    落款 / signature      who signs, and 成文日期 / date below it
    附件清单 / annexes     the titles of all attachments, made by itself
    附件 / annex          an attachment on a new page, with its title
    末页 / last page      what follows begins a page: the last one, without a number
    报尾 / imprint        the lines at the foot of the last page, between rules; ⇥ as above
    引入 / include        another outline that stands beside this one: its lines stand here (outline_files.py)
    //                    a remark that stays out of the template

All else is a paragraph of the body. Conditions such as 【如有:…】 may stand at the beginning of any line, and
【列如有:…】 / 【column if:…】 in a cell of a head: without the thing the table stands without the column.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
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
    "副题": "Subtitle", "subtitle": "Subtitle", "主送": "Addressee", "addressee": "Addressee",
    "签发人": "Signer", "signer": "Signer",
    "落款": "Signature", "signature": "Signature", "成文日期": "SignedOn", "date": "SignedOn",
    "附件清单": "attachments", "annexes": "attachments", "附件": "attachment", "annex": "attachment",
    "末页": "last page", "last page": "last page", "报尾": "Imprint", "imprint": "Imprint",
}  # fmt: skip
ALIGNMENTS = {
    "左": "TableText", "left": "TableText", "中": "TableCentre", "centre": "TableCentre",
    "右": "TableNumber", "right": "TableNumber", "大": "KeyFigure", "large": "KeyFigure",
}  # fmt: skip
_CONDITIONS = re.compile(r"\s*((?:【\s*(?:如有|如无|if|unless)\s*[:：][^【】]*】\s*)*)(.*)", re.DOTALL)
_HEADING = re.compile(r"(#{1,4})\s*(.*)")
_KEYWORD = re.compile("({})\\s*[:：]\\s*(.*)".format("|".join(sorted(KEYWORDS, key=len, reverse=True))), re.IGNORECASE)
_HEADINGS = ("Heading", "RunIn")
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


@dataclass(frozen=True)
class AttachmentList:
    """The titles of all attachments of the document, each while it is there."""


@dataclass(frozen=True)
class LastPage:
    """Where the pages without numbers begin."""


@dataclass
class TableBlock:
    """A table: widths and alignment of its columns, its head and its other rows."""

    description: str
    conditions: str
    place: str
    widths: list[float] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)
    head: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)


Block = Paragraph | Attachment | AttachmentList | LastPage | TableBlock
# A line with its place, such as "line 3" or "briefing_body.zh.txt line 3".
Line = tuple[str, str]


def lines_of(outline: str, file: str = "") -> list[Line]:
    """The lines of an outline without remarks and empty ones, each with its place."""
    numbered = enumerate(outline.splitlines(), 1)
    places = ((f"{file} line {number}".strip(), line) for number, line in numbered)
    return [(place, line) for place, line in places if line.strip() and not line.lstrip().startswith("//")]


def read_outline(outline: Iterable[Line]) -> list[Block]:
    """The blocks of the outline in their order. Raises TemplateError with all faults at once."""
    blocks: list[Block] = []
    faults: list[str] = []
    for place, line in outline:
        faults += [f"{place}: {fault}" for fault in _read(line, place, blocks)]
    faults += [f"{table.place}: {fault}" for table in blocks if isinstance(table, TableBlock) for fault in _odd(table)]
    if faults:
        raise TemplateError("The outline cannot be laid out", faults, "Mend these lines and run again.")
    return blocks


def without_imprint(blocks: Sequence[Block]) -> tuple[list[Block], list[Paragraph]]:
    """The blocks of the pages, and the lines of the imprint. Raises TemplateError if these have no last page."""
    imprint = [block for block in blocks if isinstance(block, Paragraph) and block.style == "Imprint"]
    if imprint and not any(isinstance(block, LastPage) for block in blocks):
        advice = "Write 末页: (last page:) before what stands on the last page, such as the last attachment."
        raise TemplateError("The outline cannot be laid out", ["the imprint has no last page to stand on"], advice)
    return [block for block in blocks if block not in imprint], imprint


def _read(line: str, place: str, blocks: list[Block]) -> Iterator[str]:
    conditions, rest = _split(line)
    heading, keyword = _HEADING.fullmatch(rest), _KEYWORD.fullmatch(rest)
    if heading:
        level = len(heading.group(1))
        yield from _steps(level, blocks)
        blocks.append(_heading(level, heading.group(2), conditions))
        return
    if not keyword:
        blocks.append(Paragraph("Body", rest.strip(), conditions))
        return
    kind = KEYWORDS[keyword.group(1).lower()]
    inner, text = _split(keyword.group(2))
    conditions += inner
    if kind == "table":
        blocks.append(TableBlock(text, conditions, place))
    elif kind in ("columns", "head", "row"):
        yield from _table_line(kind, conditions + text, blocks)
    elif kind == "attachment":
        blocks.append(Attachment(text, conditions))
    elif kind in ("attachments", "last page"):
        yield from _alone(keyword.group(1), conditions + text, blocks)
        blocks.append(AttachmentList() if kind == "attachments" else LastPage())
    else:
        blocks.append(Paragraph(kind, text.replace("⇥", "\t"), conditions))


def _alone(word: str, beside: str, blocks: list[Block]) -> Iterator[str]:
    """A fault if anything stands beside a keyword that is a line by itself, or if a second last page begins."""
    if beside:
        yield f"{beside!r} has no place here; write {word}: alone on its line"
    if KEYWORDS[word.lower()] == "last page" and any(isinstance(block, LastPage) for block in blocks):
        yield "there is a last page above; take out one of the two"


def _split(line: str) -> tuple[str, str]:
    match = _CONDITIONS.fullmatch(line)
    return (match.group(1).strip(), match.group(2).strip()) if match else ("", line)


def _heading(level: int, text: str, outer: str) -> Paragraph:
    conditions, words = _split(text)
    lead, bar, rest = words.partition("|")
    if bar:
        return Paragraph(f"RunIn{level}", rest.strip(), outer + conditions, lead.strip())
    return Paragraph(f"Heading{level}", words, outer + conditions)


def _steps(level: int, blocks: list[Block]) -> Iterator[str]:
    """A fault if the heading stands more than one level below the heading before it."""
    headings = [block.style for block in blocks if isinstance(block, Paragraph) and block.style.startswith(_HEADINGS)]
    above = int(headings[-1][-1]) if headings else 0
    if level > above + 1:
        yield f"a heading of level {level} has none of level {level - 1} above it; write {'#' * (above + 1)}"


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
    if not table.description:
        yield "the table has no description for readers who cannot see it"
    if not table.widths or not table.rows:
        yield "the table has no columns or no rows"
    for row in [table.head, *table.rows]:
        if row and len(row) != len(table.widths):
            yield f"a row has {len(row)} cells for {len(table.widths)} columns"
