"""`write_headings`: the words on a chart that are not of its data: the heading with the token, and those of cells."""

from lxml import etree

from reporting.documents.cleaning import clean
from reporting.documents.native_charts.asking import figure_in, heading_of
from reporting.documents.native_charts.chart_xml import CHART, TX, a, c, is_set, words_in
from reporting.documents.wordml import Element, remove

_FROM_CELL = c("strRef")


def write_headings(chart: Element, label: str) -> None:
    """The label in the place of the token; a title that a cell gave keeps its words, for the cell holds others now.

    Entries that were hidden in the legend are shown: other series have their numbers now.
    """
    heading = heading_of(chart)
    texts = [] if heading is None else list(heading.iter(a("t")))
    if figure_in("".join(text.text or "" for text in texts)) is not None:
        for text in texts:
            text.text = clean(label) if text is texts[0] else ""
    for title in chart.iter(c("title")):
        _unlink(title)
    for entry in chart.findall(f"{CHART}/{c('legend')}/{c('legendEntry')}"):
        if is_set(entry, "delete"):
            remove(entry)


def _unlink(title: Element) -> None:
    holder = title.find(TX)
    linked = None if holder is None else holder.find(_FROM_CELL)
    if holder is None or linked is None:
        return
    words = words_in(linked)
    holder.remove(linked)
    rich = etree.SubElement(holder, c("rich"))
    for name in ("bodyPr", "lstStyle", "p"):
        etree.SubElement(rich, a(name))
    etree.SubElement(etree.SubElement(rich[-1], a("r")), a("t")).text = words
