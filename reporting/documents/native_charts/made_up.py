"""`mark_chart`: words on the chart itself that say that its numbers are made up: a chart is copied without its page."""

from lxml import etree

from reporting.documents.native_charts.asking import heading_of
from reporting.documents.native_charts.chart_xml import CHART, TX, a, c, put
from reporting.documents.wordml import Element

_COLOUR, _SIZE = "C00000", "900"
_RICH = f"{TX}/{c('rich')}"


def mark_chart(chart: Element, mark: str) -> None:
    """Put the words under the heading of the chart, or in its place."""
    heading = heading_of(chart)
    rich = None if heading is None else heading.find(_RICH)
    if rich is None:
        rich = _new_heading(chart)
    run = etree.SubElement(etree.SubElement(rich, a("p")), a("r"))
    look = etree.SubElement(run, a("rPr"), sz=_SIZE, b="0")
    etree.SubElement(etree.SubElement(look, a("solidFill")), a("srgbClr"), val=_COLOUR)
    etree.SubElement(run, a("t")).text = mark


def _new_heading(chart: Element) -> Element:
    heading = etree.Element(c("title"))
    rich = etree.SubElement(etree.SubElement(heading, TX), c("rich"))
    etree.SubElement(rich, a("bodyPr"))
    etree.SubElement(heading, c("overlay"), val="0")
    for holder in chart.iterfind(CHART):
        put(holder, heading)
        put(holder, etree.Element(c("autoTitleDeleted"), val="0"))
    return rich
