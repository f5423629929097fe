"""`height_for`: how high a chart of lying bars is, so that each bar has room for its name."""

from reporting.documents.native_charts.chart_numbers import ChartNumbers
from reporting.documents.native_charts.chart_xml import BARS, VAL, c, groups_in
from reporting.documents.pictures import EMU_PER_MM
from reporting.documents.wordml import Element

_ROW_MM, _BAR_MM, _AROUND_MM = 8, 5, 25


def height_for(chart: Element, numbers: ChartNumbers, now: int, most: int) -> int:
    """The height in EMU: as it is, or as much more as the bars need, up to the page."""
    lying = [group for group in groups_in(chart) if group.tag in BARS and _value(group, "barDir") == "bar"]
    if not lying:
        return now
    side_by_side = len(numbers.series) if _value(lying[0], "grouping") == "clustered" else 1
    row = max(_ROW_MM, _BAR_MM * side_by_side)
    return max(now, min(most, (len(numbers.categories) * row + _AROUND_MM) * EMU_PER_MM))


def _value(group: Element, name: str) -> str:
    child = group.find(c(name))
    return "" if child is None else child.get(VAL, "")
