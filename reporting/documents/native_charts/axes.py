"""`fit_axes`: axes of a chart that show every name and every number, whatever limits suited the numbers before."""

from collections.abc import Iterator, Sequence

from lxml import etree

from reporting.documents.native_charts.chart_numbers import ChartNumbers
from reporting.documents.native_charts.chart_xml import BARS, CHART, PLOT, VAL, c, groups_in, put
from reporting.documents.wordml import Element, remove

_NAMES, _DAYS, _NUMBERS = c("catAx"), c("dateAx"), c("valAx")
_OF_DAYS = [c(name) for name in ("baseTimeUnit", "majorUnit", "majorTimeUnit", "minorUnit", "minorTimeUnit")]
_STEPS = (c("majorUnit"), c("minorUnit"))


def fit_axes(chart: Element, numbers: ChartNumbers) -> None:
    """Leave no name out, cut no number off, and begin bars at zero; a gap stands where nothing was reported."""
    for axis in chart.iter(_DAYS):
        _as_names(axis)
    ends = [*_ends(chart, numbers), *([0.0] if any(group.tag in BARS for group in groups_in(chart)) else [])]
    for axis in chart.iter(_NAMES):
        put(axis, etree.Element(c("tickLblSkip"), val="1"))
        if min(ends) < 0:
            # Beside the zero line names would lie on the bars, unless all bars are on its other side.
            put(axis, etree.Element(c("tickLblPos"), val="high" if max(ends) <= 0 else "low"))
    for axis in chart.iterfind(f"{CHART}/{PLOT}/{_NUMBERS}"):
        _widen(axis, min(ends), max(ends))
    blanks = chart.find(f"{CHART}/{c('dispBlanksAs')}")
    if blanks is None or blanks.get(VAL, "zero") == "zero":
        put(chart.find(CHART), etree.Element(c("dispBlanksAs"), val="gap"))  # type: ignore[arg-type]  # it has one


def _as_names(axis: Element) -> None:
    """An axis of days would count names as the first day, the second day and so on."""
    axis.tag = _NAMES
    for child in [child for child in axis if child.tag in _OF_DAYS]:
        axis.remove(child)


def _ends(chart: Element, numbers: ChartNumbers) -> Iterator[float]:
    """How far the bars and lines reach on both sides; those that are stacked reach together."""
    kinds = {grouping.get(VAL) for group in groups_in(chart) for grouping in group.iter(c("grouping"))}
    if "percentStacked" in kinds:
        yield from (0.0, 1.0)
        return
    every = [float(number.drawn) for number in numbers.known]
    yield from every
    if "stacked" in kinds:
        for row in zip(*(series.numbers for series in numbers.series), strict=True):
            yield from _both_sides([float(number.drawn) for number in row if number])


def _both_sides(row: Sequence[float]) -> tuple[float, float]:
    return sum(value for value in row if value < 0), sum(value for value in row if value > 0)


def _widen(axis: Element, least: float, most: float) -> None:
    """Take away a limit that lies within the numbers; Word then sets its own, and the steps that go with it."""
    scaling = axis.find(c("scaling"))
    limits = {name: None if scaling is None else scaling.find(c(name)) for name in ("min", "max")}
    low, high = limits["min"], limits["max"]
    narrow = [
        limit
        for limit, is_narrow in (
            (low, low is not None and float(low.get(VAL, "0")) > least),
            (high, high is not None and float(high.get(VAL, "0")) < most),
        )
        if limit is not None and is_narrow
    ]
    for limit in [*narrow, *(step for step in axis if narrow and step.tag in _STEPS)]:
        remove(limit)
