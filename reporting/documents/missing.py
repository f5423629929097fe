"""`mark_missing`: in a draft, 〖缺：名称〗 in the place of each token that nothing can fill."""

from collections.abc import Sequence

from lxml import etree

from reporting.documents.conditions import named_slots
from reporting.documents.rows import find_column
from reporting.documents.runs import isolate, write
from reporting.documents.template_paragraphs import TemplateParagraph
from reporting.documents.tokens import CONDITIONS, Token
from reporting.documents.wordml import RPR, VAL, Element, w
from reporting.published.content import Table
from reporting.published.slots import Published

# Not the brackets of tokens, because those would be filled again. Neither data nor templates use these.
_MARK = {"zh": "〖缺：{name}〗", "en": "〖missing: {name}〗"}
# In the order that the file format asks for; None stays as the template has it.
_RUN_FORMAT = {"rFonts": None, "b": "true", "color": "C00000", "sz": None, "szCs": None, "highlight": "yellow"}


def mark_missing(paragraphs: Sequence[TemplateParagraph], published: Published, locale: str) -> None:
    """Put 〖缺：名称〗 in the place of each token that nothing can fill, red on yellow."""
    for paragraph in paragraphs:
        missing = [token for token in paragraph.tokens if _is_missing(token, published)]
        for token, run in zip(missing, isolate(paragraph.element, missing), strict=True):
            write(run, _MARK[locale].format(name=_asked(token)), locale)
            _signal(run)


def _is_missing(token: Token, published: Published) -> bool:
    if token.kind in CONDITIONS:
        return not all(named_slots(token, published).values())
    slot = published.find(token.kind, token.name)
    if slot is None or not slot.contents:
        return True
    tables = [content for content in slot.contents if isinstance(content, Table)]
    return token.kind == "table" and any(find_column(table, token.column) is None for table in tables)


def _asked(token: Token) -> str:
    return f"{token.name}.{token.column}" if token.column else token.name


def _signal(run: Element) -> None:
    before = run.find(RPR)
    properties = etree.Element(RPR)
    for name, value in _RUN_FORMAT.items():
        existing = None if before is None else before.find(w(name))
        if value is not None:
            etree.SubElement(properties, w(name)).set(VAL, value)
        elif existing is not None:
            properties.append(existing)
    if before is not None:
        run.remove(before)
    run.insert(0, properties)
