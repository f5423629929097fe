"""Names of the elements of a chart, the kinds of charts that are filled, and children put where the format has them."""

from collections.abc import Iterator

from reporting.documents.wordml import Element, remove

C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"


def c(name: str) -> str:
    """The qualified name of an element of a chart."""
    return f"{{{C}}}{name}"


def a(name: str) -> str:
    """The qualified name of an element of drawings."""
    return f"{{{A}}}{name}"


CHART, PLOT, SERIES, POINT, VALUE, VAL = c("chart"), c("plotArea"), c("ser"), c("pt"), c("v"), "val"
IDX, FORMULA, TX, CAT, NUMBERS = c("idx"), c("f"), c("tx"), c("cat"), c("val")
LABELS, LABEL, SHAPE = c("dLbls"), c("dLbl"), c("spPr")
BARS = frozenset((c("barChart"), c("bar3DChart")))
LINES = frozenset((c("lineChart"), c("line3DChart"), c("radarChart")))
PIES = frozenset((c("pieChart"), c("pie3DChart")))
RINGS = frozenset((c("doughnutChart"),))
FILLED = BARS | LINES | PIES | RINGS | {c("areaChart"), c("area3DChart")}

# The order in which a series, an axis, a set of labels, and a chart as a whole have their children.
_ORDERS = {
    SERIES: (
        "idx order tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline errBars cat val "
        "shape smooth extLst"
    ),
    c("catAx"): (
        "axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos "
        "spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst"
    ),
    CHART: (
        "title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs "
        "showDLblsOverMax extLst"
    ),
    c("chartSpace"): (
        "date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData "
        "printSettings userShapes extLst"
    ),
}
_PLACES = {tag: {c(name): at for at, name in enumerate(order.split())} for tag, order in _ORDERS.items()}


def put(holder: Element, child: Element) -> None:
    """Put a child in the place that its kind has, instead of the one that is there."""
    for old in holder.findall(str(child.tag)):
        remove(old)
    places = _PLACES[str(holder.tag)]
    after = (at for at, other in enumerate(holder) if places.get(str(other.tag), -1) > places[str(child.tag)])
    holder.insert(next(after, len(holder)), child)


def groups_in(chart: Element) -> list[Element]:
    """The bars, the lines and so on of a chart; one that is of several kinds has one of each."""
    plot = chart.find(f"{CHART}/{PLOT}")
    return [] if plot is None else [child for child in plot if str(child.tag).endswith("Chart")]


def series_in(chart: Element) -> list[Element]:
    """The series of all kinds, in the order in which they are drawn."""
    every = [series for group in groups_in(chart) for series in group.findall(SERIES)]
    return sorted(every, key=lambda series: number_in(series, "order"))


def number_in(holder: Element, name: str, otherwise: int = 0) -> int:
    """The whole number that a child holds."""
    child = holder.find(c(name))
    return int(child.get(VAL, otherwise)) if child is not None else otherwise


def is_set(holder: Element | None, name: str) -> bool:
    """Whether a switch is there and on."""
    child = None if holder is None else holder.find(c(name))
    return child is not None and child.get(VAL, "1") in ("1", "true")


def words_in(holder: Element | None) -> str:
    """The words of a name, a title or a label: typed, or kept from a cell."""
    if holder is None:
        return ""
    return "".join(text.text or "" for text in (*holder.iter(a("t")), *holder.iter(VALUE)))


def points_in(holder: Element | None) -> dict[int, str]:
    """What is kept from the cells of a series, by the place of each; of names with several levels the nearest one."""
    found: dict[int, str] = {}
    for point in _lowest(holder):
        found.setdefault(int(point.get("idx", "0")), "".join(value.text or "" for value in point.iter(VALUE)))
    return found


def _lowest(holder: Element | None) -> Iterator[Element]:
    if holder is None:
        return iter(())
    level = next(holder.iter(c("lvl")), holder)
    return level.iter(POINT)
