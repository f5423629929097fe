"""`add_token_pages`: behind a checked template, pages with every token that can be asked for, to copy from."""

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree

from reporting.documents.comments import add_comments
from reporting.documents.keeping import stay_with_next
from reporting.documents.linting.annotated import comment_on
from reporting.documents.linting.askable import Askable
from reporting.documents.linting.messages import say
from reporting.documents.linting.opening import CHECKER
from reporting.documents.linting.sheet import Sheet
from reporting.documents.page_marks import LineFormat, paragraph
from reporting.documents.tokens import KINDS
from reporting.documents.wordml import PPR, SECTPR, VAL, Element, P, w

Row = tuple[str, ...]
_TITLE, _NOTE = LineFormat("left", "000000", 32, bold=True), LineFormat("left", "000000", 21)
_GROUP, _HEAD = LineFormat("left", "000000", 24, bold=True), LineFormat("left", "000000", 18, bold=True, below=20)
_CELL = LineFormat("left", "000000", 18, below=20)
# English names are the longer ones, wherever they stand.
_SHARES = {"zh": (32, 38, 30), "en": (40, 28, 32)}
_OF_OTHERS = tuple(w(name) for name in ("headerReference", "footerReference", "titlePg", "type", "pgNumType"))
_TABLE = """<w:tbl {ns}><w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>
<w:tblLayout w:type="fixed"/><w:tblCaption w:val="{caption}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid></w:tbl>"""
_BORDER = '<w:{side} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>'
_BORDERS = "".join(_BORDER.format(side=side) for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
_GROUPS = ("value", "text", "table", "figure")
# The words of tokens, in the two languages.
_WORDS = {
    locale: {kind: word for word, kind in KINDS.items() if word.isascii() == (locale == "en")}
    for locale in ("zh", "en")
}


def add_token_pages(sheet: Sheet, things: Sequence[Askable]) -> None:
    """Add the pages in a section of their own, without headers and footers, and a comment that says what they are."""
    body: Element = sheet.document.element.body
    width = sheet.blocks.last[0]
    section = _new_section(sheet.document, body)
    title = paragraph(say("tokens_title", sheet.locale), _TITLE)
    elements = [title, paragraph(say("tokens_note", sheet.locale), _NOTE), *_groups(things, width, sheet.locale)]
    for element in elements:
        section.addprevious(element)
    add_comments(sheet.document, [comment_on(title, say("not_of_template", sheet.locale))], CHECKER[sheet.locale])


def _groups(things: Sequence[Askable], width: int, locale: str) -> Iterator[Element]:
    for kind in _GROUPS:
        rows = [_row(thing, locale) for thing in things if thing.kind == kind]
        if rows:
            yield from _group(say(f"group_{kind}", locale), rows, width, locale)
    yield from _group(say("group_if", locale), _others(locale), width, locale)


def _group(title: str, rows: Sequence[Sequence[Row]], width: int, locale: str) -> Iterator[Element]:
    heading = paragraph(title, _GROUP)
    stay_with_next(heading)
    yield heading
    widths = [width * share // sum(_SHARES[locale]) for share in _SHARES[locale]]
    grid = "".join(f'<w:gridCol w:w="{one}"/>' for one in widths)
    table: Element = parse_xml(
        _TABLE.format(ns=nsdecls("w"), width=sum(widths), borders=_BORDERS, caption=title, grid=grid)
    )
    head = [(say(f"column_{name}", locale),) for name in ("token", "other", "about")]
    table.append(_table_row(head, widths, is_head=True))
    table.extend(_table_row(row, widths, is_head=False) for row in rows)
    yield table
    yield paragraph("", _CELL)


def _row(thing: Askable, locale: str) -> list[Row]:
    """The cells: the tokens in the language of the template, those in the other one, what the thing is."""
    other = "en" if locale == "zh" else "zh"
    return [_tokens(thing, locale), _tokens(thing, other), (thing.about[locale] or say("own", locale),)]


def _tokens(thing: Askable, locale: str) -> Row:
    word, name = _WORDS[locale][thing.kind], thing.name if locale == "en" else thing.label
    columns = [f".{column}" if locale == "en" else f".{label}" for column, label in thing.columns] or [""]
    return tuple(f"【{word}:{name}{column}】" for column in columns)


def _others(locale: str) -> list[list[Row]]:
    examples = {
        "if": ("【如有:资金构成】", "【if:aid_shares】"),
        "unless": ("【如无:未办结事项】", "【unless:open_items】"),
        "column": ("【列如有:各单位.逾期】", "【column if:by_enterprise.late】"),
        "literal": ("【照印:编者按】", "【literal:note】"),
    }
    ordered = {name: tokens if locale == "zh" else tokens[::-1] for name, tokens in examples.items()}
    return [[(mine,), (other,), (say(f"about_{name}", locale),)] for name, (mine, other) in ordered.items()]


def _table_row(cells: Iterable[Row], widths: Sequence[int], *, is_head: bool) -> Element:
    row = etree.Element(w("tr"))
    properties = etree.SubElement(row, w("trPr"))
    etree.SubElement(properties, w("cantSplit"))
    if is_head:
        etree.SubElement(properties, w("tblHeader"))
    for lines, width in zip(cells, widths, strict=True):
        cell = etree.SubElement(row, w("tc"))
        measure = etree.SubElement(etree.SubElement(cell, w("tcPr")), w("tcW"))
        measure.set(w("w"), str(width))
        measure.set(w("type"), "dxa")
        cell.extend(paragraph(line, _HEAD if is_head else _CELL) for line in lines)
    return row


def _new_section(document: Document, body: Element) -> Element:
    """The properties of a new last section: a new page of the same size, which shares no header or footer."""
    last = body.find(SECTPR)
    if last is None:
        last = etree.SubElement(body, SECTPR)
    section = deepcopy(last)
    for child in [child for child in section if child.tag in _OF_OTHERS]:
        section.remove(child)
    begins = etree.Element(w("type"))
    begins.set(VAL, "nextPage")
    section.insert(0, begins)
    body.remove(last)
    body.append(_closing(last))
    body.append(section)
    _empty_edges(document)
    return section


def _closing(section: Element) -> Element:
    """A paragraph without height that ends the section before."""
    closing = etree.Element(P)
    properties = etree.SubElement(closing, PPR)
    spacing = etree.SubElement(properties, w("spacing"))
    for name, value in (("before", "0"), ("after", "0"), ("line", "20"), ("lineRule", "exact")):
        spacing.set(w(name), value)
    properties.append(section)
    return closing


def _empty_edges(document: Document) -> None:
    """An empty header and footer for all pages of the last section, or it would repeat those before it."""
    section = document.sections[-1]
    for edge in (section.header, section.even_page_header, section.footer, section.even_page_footer):
        edge.is_linked_to_previous = False
        # python-docx begins with a paragraph in a style that a template need not have.
        root = edge._element  # noqa: SLF001 - has no public name
        for child in list(root):
            root.remove(child)
        etree.SubElement(root, P)
