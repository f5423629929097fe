"""`keep_points`: the colours of single bars, slices and points that a clerk set, after the names have changed."""

from collections.abc import Mapping, Sequence
from copy import deepcopy

from reporting.documents.native_charts.chart_xml import IDX, SERIES, c
from reporting.documents.wordml import Element, remove

_POINT = c("dPt")


def keep_points(series: Element, before: Mapping[int, str], names: Sequence[str]) -> None:
    """Move each to its name, and take away those whose name is gone.

    Where none of the names was there before, they were a sample: the first colour stays with the first name.
    """
    places = {name: at for at, name in enumerate(names)}
    by_name = any(name in places for name in before.values())
    moved: dict[int, Element] = {}
    for point in series.findall(_POINT):
        index = point.find(IDX)
        at = int(index.get("val", "0")) if index is not None else 0
        place = places.get(before.get(at, ""), -1) if by_name else at
        if index is not None and 0 <= place < len(names):
            index.set("val", str(place))
            moved[place] = deepcopy(point)
    _replace(series, [moved[place] for place in sorted(moved)])


def _replace(series: Element, points: Sequence[Element]) -> None:
    old = series.findall(_POINT)
    if old and series.tag == SERIES:
        at = series.index(old[0])
        for point in old:
            remove(point)
        series[at:at] = list(points)
