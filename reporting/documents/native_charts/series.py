"""`fit_series`: as many series in a chart as there are to draw, each with the look of the one that it takes over."""

from collections.abc import Sequence
from copy import deepcopy

from reporting.documents.native_charts.chart_xml import (
    LINES,
    SERIES,
    SHAPE,
    TX,
    a,
    c,
    series_in,
    words_in,
)
from reporting.documents.wordml import Element, remove

_NO_FILL, _LINE = a("noFill"), a("ln")
_SYMBOL = f"{c('marker')}/{c('symbol')}"
# What the model has of its own, and a series copied from it may not: its colours, its single points, its number.
_OF_ITS_OWN = (SHAPE, c("dPt"), c("extLst"), c("trendline"))


def visible_series(chart: Element) -> list[Element]:
    """The series that are seen; one without a fill holds labels for bars that were there before."""
    return [series for series in series_in(chart) if not _is_invisible(series)]


def fit_series(chart: Element, names: Sequence[str]) -> list[Element]:
    """The series of the chart, one for each name: the one of that name, else the next one, else a copy of the last.

    A copy has no colours of its own, so that Word gives it the next ones of the theme. Series too many are taken away.
    """
    seen = visible_series(chart)
    model, by_name = seen[-1], {words_in(series.find(TX)): series for series in seen}
    kept = [by_name.get(name) for name in names]
    left = iter([series for series in seen if series not in kept])
    chosen = [series if series is not None else next(left, None) for series in kept]
    fitted = [series if series is not None else _copy(model) for series in chosen]
    _arrange(chart, fitted)
    return fitted


def _arrange(chart: Element, fitted: Sequence[Element]) -> None:
    """Leave these series alone in the chart, each kind of chart with its own in their order."""
    groups = [series.getparent() for series in fitted]
    first = {
        group: group.index(next(group.iterchildren(SERIES))) for group in dict.fromkeys(groups) if group is not None
    }
    for series in series_in(chart):
        remove(series)
    for number, (series, group) in enumerate(zip(fitted, groups, strict=True)):
        for name in ("idx", "order"):
            series.find(c(name)).set("val", str(number))  # type: ignore[union-attr]  # the format asks for both
        if group is not None:
            group.insert(first[group], series)
            first[group] += 1


def _copy(model: Element) -> Element:
    series = deepcopy(model)
    for name in _OF_ITS_OWN:
        for element in series.findall(name):
            series.remove(element)
    marker = series.find(c("marker"))
    if marker is not None:
        series.remove(marker)
    model.addnext(series)
    return series


def _is_invisible(series: Element) -> bool:
    shape, group = series.find(SHAPE), series.getparent()
    if shape is None or group is None:
        return False
    line = shape.find(_LINE)
    if group.tag in LINES:
        symbol = series.find(_SYMBOL)
        is_bare = symbol is not None and symbol.get("val") == "none"
        return is_bare and line is not None and line.find(_NO_FILL) is not None
    is_bare = line is None or line.find(_NO_FILL) is not None
    return is_bare and shape.find(_NO_FILL) is not None
