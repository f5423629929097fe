"""`mark_missing`, `mark_missing_charts`: in a draft, 〖缺：名称〗 in the place of each token that nothing can fill."""

from collections.abc import Sequence

from lxml import etree

from reporting.documents.asked import asked_by
from reporting.documents.native_charts.asking import AskingChart, forget
from reporting.documents.native_charts.chart_numbers import chart_numbers
from reporting.documents.rows import find_column
from reporting.documents.runs import isolate, write
from reporting.documents.template_paragraphs import TemplateParagraph
from reporting.documents.tokens import CONDITIONS, Token
from reporting.documents.wordml import RPR, VAL, Element, remove, w
from reporting.published.content import Figure, Table
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


def mark_missing_charts(charts: Sequence[AskingChart], published: Published, locale: str) -> None:
    """The same in the place of each chart of the template that nothing can fill."""
    for chart in charts:
        if _is_missing(chart.token, published) or not _has_numbers(chart.token, published, locale):
            run = chart.drawing.getparent()
            if run is not None:
                remove(chart.drawing)
                forget(chart)
                write(run, _MARK[locale].format(name=chart.token.name), locale)
                _signal(run)


def _has_numbers(token: Token, published: Published, locale: str) -> bool:
    slot = published.find(token.kind, token.name)
    figures = slot.contents if slot is not None else ()
    return any(isinstance(figure, Figure) and chart_numbers(figure, locale) for figure in figures)


def _is_missing(token: Token, published: Published) -> bool:
    if token.kind in CONDITIONS:
        return not all(asked.is_known for asked in asked_by(token, published))
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
