"""`asking_charts`: the charts of a template that ask for a figure, by their title or their alternative text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docx.opc.part import Part
from lxml import etree

from reporting.documents.doc_parts import DocPart, in_fallback
from reporting.documents.door.parsing import parsed
from reporting.documents.native_charts.chart_xml import CHART, PLOT, a, c
from reporting.documents.tokens import Token, scan
from reporting.documents.wordml import DOC_PR, WP, Element, P, R, nearest, w

CHART_EX = "{http://schemas.microsoft.com/office/drawing/2014/chartex}chart"
_HOLDERS = f"{{{WP}}}inline", f"{{{WP}}}anchor"
_RELATION = f"{{{R}}}id"
_ALTERNATIVE_TEXTS = ("title", "descr")


@dataclass(frozen=True)
class AskingChart:
    """A chart in a page of the template: its properties there, its part and the tree of it, and the token."""

    doc_part: DocPart
    shape: Element
    relation: str
    part: Part
    root: Element
    token: Token

    @property
    def paragraph(self) -> Element:
        """The paragraph that it stands in."""
        paragraph = nearest(self.shape, P)
        assert paragraph is not None  # noqa: S101 - a drawing stands in a run
        return paragraph

    @property
    def drawing(self) -> Element:
        """The element of the run that holds it."""
        drawing = nearest(self.shape, w("drawing"))
        assert drawing is not None  # noqa: S101 - see above
        return drawing


def asking_charts(doc_parts: Sequence[DocPart]) -> list[AskingChart]:
    """The charts whose title, alternative text or heading on the chart is 【图:…】 and nothing else."""
    return [chart for doc_part in doc_parts for chart in _in(doc_part)]


def forget(chart: AskingChart) -> None:
    """Leave the part of a chart out of the file, once its drawing is off the page."""
    if chart.doc_part.root not in chart.shape.iterancestors() and chart.relation in chart.doc_part.part.rels:
        chart.doc_part.part.drop_rel(chart.relation)


def heading_of(root: Element) -> Element | None:
    """The heading that stands on a chart."""
    return root.find(f"{CHART}/{c('title')}")


def _in(doc_part: DocPart) -> Iterator[AskingChart]:
    for chart in doc_part.root.iter(c("chart"), CHART_EX):
        holder = next(chart.iterancestors(*_HOLDERS), None)
        shape = None if holder is None else holder.find(DOC_PR)
        number = chart.get(_RELATION, "")
        relation = doc_part.part.rels.get(number)
        if shape is None or relation is None or relation.is_external or in_fallback(chart):
            continue
        part = relation.target_part
        root = parsed(str(part.partname), part.blob)
        token = _asked(shape, root)
        if token is not None:
            yield AskingChart(doc_part, shape, number, part, root, token)


def _asked(shape: Element, root: Element) -> Token | None:
    heading = heading_of(root) if root.find(f"{CHART}/{PLOT}") is not None else None
    typed = "" if heading is None else "".join(text.text or "" for text in heading.iter(a("t")))
    texts = [*(shape.get(name, "") for name in _ALTERNATIVE_TEXTS), typed]
    return next((token for text in texts if (token := figure_in(text)) is not None), None)


def figure_in(text: str) -> Token | None:
    """The token, if the text is one of a figure alone."""
    tokens, broken = scan(text.strip())
    alone = len(tokens) == 1 and not broken and tokens[0].raw == text.strip()
    return tokens[0] if alone and tokens[0].kind == "figure" else None


def written(root: Element) -> bytes:
    """The tree of a part as its bytes."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
