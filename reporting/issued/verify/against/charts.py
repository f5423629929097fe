"""`changed_points`: the numbers of a chart that are others than as it was written: bars, labels, cells behind them."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from reporting.core.quantity import Words
from reporting.documents.native_charts.reading import ChartPoint

_CALLED: Words = {"zh": "{series}（{category}）{number}", "en": "{series} ({category}) {number}"}


def changed_points(now: Sequence[ChartPoint], written: Sequence[ChartPoint], locale: str) -> Iterator[tuple[str, str]]:
    """Each number that changed, as it is now and as it was written; of one that is not there, nothing.

    A label that another program did not keep, and a workbook that it left out, say nothing that is wrong.
    """
    for one, other in zip_longest(now, written):
        if one is None or other is None or _place(one) != _place(other) or one.drawn != other.drawn:
            yield _called(one, locale), _called(other, locale)
        elif one.label and one.label != other.label:
            yield one.label, other.label or other.drawn
        elif one.kept and other.kept and one.kept != other.kept:
            yield _called(ChartPoint(*_place(one), one.kept), locale), _called(other, locale)


def _place(point: ChartPoint) -> tuple[str, str]:
    return point.series, point.category


def _called(point: ChartPoint | None, locale: str) -> str:
    if point is None:
        return ""
    return _CALLED[locale].format(series=point.series, category=point.category, number=point.drawn or point.kept)
