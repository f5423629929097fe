"""`write_labels`: labels that show a number say it in words, as published, in the type that the clerk gave them.

A label that was typed, moved or linked to a cell is of a number that was there before: each is made anew.
"""

from copy import deepcopy
from decimal import Decimal

from lxml import etree

from reporting.core.quantity import percent_of
from reporting.documents.cleaning import clean
from reporting.documents.native_charts.chart_numbers import ChartNumbers, Number, Series
from reporting.documents.native_charts.chart_xml import IDX, LABEL, LABELS, TX, a, c, is_set, put
from reporting.documents.wordml import Element

_SHOWS = ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize")
_OF_NUMBERS = {"showVal", "showPercent"}
_BEFORE, _AFTER = ("numFmt", "spPr", "txPr", "dLblPos"), ("separator", "showLeaderLines", "leaderLines")
_SEPARATOR = {"zh": "，", "en": ", "}


def write_labels(series: Element, at: int, numbers: ChartNumbers, locale: str) -> None:
    """Label the series as it was labelled: with the words of its numbers, or with names, or not at all."""
    group, own = series.getparent(), series.find(LABELS)
    old = own if own is not None or group is None else group.find(LABELS)
    if old is None:
        return
    shows = {name for name in _SHOWS if any(is_set(each, name) for each in (old, *old.findall(LABEL)))}
    if old.find(f"{LABEL}/{TX}") is not None:
        # Words that were typed, or came from a range of cells, said something of each number.
        shows.add("showVal")
    labels = _labels(old, shows)
    if shows & _OF_NUMBERS:
        of, separator = numbers.series[at], old.findtext(f".//{c('separator')}") or _SEPARATOR[locale]
        for place, number in reversed(list(enumerate(of.numbers))):
            if number is not None:
                said = separator.join(_parts(shows, numbers.categories[place], of, number))
                labels.insert(0, _label(place, said, old, labels))
    if shows or own is not None:
        put(series, labels)


def _labels(old: Element, shows: set[str]) -> Element:
    """Labels for a whole series that look like the old ones and show the same, without those of single points."""
    labels = etree.Element(LABELS)
    look = [old, *old.findall(LABEL)]
    labels.extend(_first(look, _BEFORE))
    for name in _SHOWS:
        etree.SubElement(labels, c(name), val=str(int(name in shows)))
    labels.extend(_first(look, _AFTER))
    return labels


def _first(holders: list[Element], names: tuple[str, ...]) -> list[Element]:
    """A copy of each of these children, from the first of the holders that has it."""
    found = (next((child for each in holders if (child := each.find(c(name))) is not None), None) for name in names)
    return [deepcopy(child) for child in found if child is not None]


def _parts(shows: set[str], category: str, series: Series, number: Number) -> list[str]:
    parts = {
        "showSerName": series.name,
        "showCatName": category,
        "showVal": number.words,
        "showPercent": _percent(series, number),
    }
    return [words for name, words in parts.items() if name in shows and words]


def _percent(series: Series, number: Number) -> str:
    """The part of the whole pie; of a number that may be more or less nobody knows it."""
    known = [each for each in series.numbers if each]
    whole = sum(Decimal(each.drawn) for each in known)
    if not whole or not all(each.exact for each in known):
        return ""
    return percent_of(Decimal(number.drawn), whole)["zh"]


def _label(place: int, said: str, old: Element, labels: Element) -> Element:
    label = etree.Element(LABEL)
    etree.SubElement(label, IDX, val=str(place))
    label.append(_words(said, old))
    label.extend(_first([labels], ("spPr", "dLblPos")))
    for name in _SHOWS:
        shown = name == "showVal" or (name == "showLegendKey" and is_set(labels, name))
        etree.SubElement(label, c(name), val=str(int(shown)))
    return label


def _words(said: str, old: Element) -> Element:
    """The words, in the type of the old labels."""
    words = etree.Element(TX)
    rich = etree.SubElement(words, c("rich"))
    box = old.find(f".//{a('bodyPr')}")
    rich.append(etree.Element(a("bodyPr"), wrap="none") if box is None else deepcopy(box))
    etree.SubElement(rich, a("lstStyle"))
    run = etree.SubElement(etree.SubElement(rich, a("p")), a("r"))
    look = next(old.iter(a("rPr"), a("defRPr")), None)
    if look is not None:
        run.append(deepcopy(look))
        run[0].tag = a("rPr")
    etree.SubElement(run, a("t")).text = clean(said)
    return words
