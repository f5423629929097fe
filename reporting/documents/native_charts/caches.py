"""`write_numbers`: the name, the categories and the numbers of a series, each with its cells."""

from collections.abc import Iterable

from lxml import etree

from reporting.documents.cleaning import clean
from reporting.documents.native_charts.book import SHEET, column_of
from reporting.documents.native_charts.chart_numbers import ChartNumbers
from reporting.documents.native_charts.chart_xml import CAT, FORMULA, NUMBERS, POINT, TX, VALUE, c, put
from reporting.documents.wordml import Element


def write_numbers(series: Element, at: int, numbers: ChartNumbers) -> None:
    """Fill the series with the one at this place; a number that was not reported has no point."""
    letter, last = column_of(at + 1), len(numbers.categories) + 1
    of = numbers.series[at]
    put(series, _kept(TX, "str", f"${letter}$1", [of.name]))
    put(series, _kept(CAT, "str", f"$A$2:$A${last}", numbers.categories))
    drawn = [None if number is None else number.drawn for number in of.numbers]
    put(series, _kept(NUMBERS, "num", f"${letter}$2:${letter}${last}", drawn, "0.0%" if of.is_share else "General"))


def _kept(tag: str, kind: str, cells: str, texts: Iterable[str | None], form: str = "") -> Element:
    """A reference to cells, with what they hold: str of texts, num of numbers in a format."""
    holder = etree.Element(tag)
    reference = etree.SubElement(holder, c(f"{kind}Ref"))
    etree.SubElement(reference, FORMULA).text = f"{SHEET}!{cells}"
    cache = etree.SubElement(reference, c(f"{kind}Cache"))
    if form:
        etree.SubElement(cache, c("formatCode")).text = form
    every = list(texts)
    etree.SubElement(cache, c("ptCount"), val=str(len(every)))
    for place, text in enumerate(every):
        if text is not None:
            point = etree.SubElement(cache, POINT, idx=str(place))
            etree.SubElement(point, VALUE).text = clean(text)
    return holder
