"""`bars`: a horizontal bar per row, for a ranking, for shares and amounts."""

from collections.abc import Mapping
from typing import Any, Literal

import pandas as pd
from matplotlib.figure import Figure

from reporting.analysis import chart_style
from reporting.analysis.chart_style import INK, PALE, WIDTH_IN, in_both, label_ends, rows_tall, with_air
from reporting.analysis.chart_text import broken, label_width
from reporting.analysis.chart_verbs.above import Above, above
from reporting.analysis.chart_verbs.cells import ABSENT, Cells, cells_of, length, refuse_other
from reporting.analysis.chart_verbs.extremes import highest_and_lowest
from reporting.analysis.chart_verbs.left_out import closing, without_values
from reporting.analysis.large_groups import MAX_SHOWN
from reporting.core.quantity import Words
from reporting.core.sentence import Sentence, sentence
from reporting.published.content import Label
from reporting.published.drawn import Drawn

Order = Literal["largest", "least", "given"]
_FEWEST = 2
_NAME_EMS, _VALUE_EMS = 12, 15
_FIRST: Mapping[Order, Words] = {
    "largest": {"zh": "最高的", "en": "highest"},
    "least": {"zh": "最低的", "en": "lowest"},
    "given": {"zh": "前", "en": "first"},
}


def bars(
    values: "pd.DataFrame | pd.Series[Any]",
    value: str | None = None,
    note: Label | Sentence | None = None,
    order: Order = "largest",
) -> Drawn | None:
    """A horizontal bar per row of a series, or of the column `value` of a frame: a ranking, shares, amounts.

    The index names the bars. The largest stands on top; the least with order="least", the first row with "given".
    Of many rows the first ones in this order are drawn, with a line that says so. None in a cell is drawn as —.
    A bar to the left of zero is hatched. `note` are words above the chart, for both languages or for each.
    None if there is nothing to compare: fewer than two values, or all of them zero. Raises TypeError for a bare number,
    ValueError for two units.

    >>> aid = rows(facts, "money").by("enterprise").sum()
    >>> publish.figure("aid_ranked", charts.bars(aid, note="2023年"), label="资金排名")
    """
    refuse_other("bars", values)
    cells = cells_of(_column(values, value))
    if len(cells.known) < _FEWEST or not any(map(length, cells.known)):
        return None
    shown = cells.only(_ordered(cells, order)[:MAX_SHOWN])
    cut = [_cut(order, len(shown.rows), len(cells.rows))] if len(shown.rows) < len(cells.rows) else []
    lines = above(note, *cut)
    figures = in_both(lambda locale: _draw(shown, lines, locale))
    data = (*lines.numbers, *shown.known)
    return Drawn(figures, data, _alt(shown, lines, order), shown.plotted(len(lines.numbers)))


def _column(values: "pd.DataFrame | pd.Series[Any]", value: str | None) -> pd.DataFrame:
    if isinstance(values, pd.Series):
        return values.to_frame("")
    if value is None and (values.empty or len(values.columns) == 1):
        return values
    if value not in values.columns:
        raise ValueError(f"value={value!r}: say which column is drawn: {', '.join(map(str, values.columns))}.")
    return values[[value]]


def _ordered(cells: Cells, order: Order) -> list[int]:
    """The places of the rows from the top; when they are ranked, those without a value are the last."""
    if order not in _FIRST:
        raise ValueError(f"order={order!r}: say {', '.join(_FIRST)}.")
    if order == "given":
        return list(range(len(cells.rows)))
    sign = -1 if order == "largest" else 1
    ranks = [(cell is None, sign * length(cell) if cell else 0.0) for (cell,) in cells.rows]
    return sorted(range(len(ranks)), key=ranks.__getitem__)


def _cut(order: Order, shown: int, every: int) -> Words:
    """The line that says which rows are drawn."""
    first = _FIRST[order]
    return {"zh": f"{first['zh']}{shown}项（共{every}项）", "en": f"The {shown} {first['en']}, of {every}"}


def _draw(cells: Cells, lines: Above, locale: str) -> Figure:
    names = [broken(name[locale], _NAME_EMS) for name in cells.names]
    ends = [length(cell) if cell else 0.0 for (cell,) in cells.rows]
    # Where bars go to both sides, labels on both sides share the width.
    most_ems = _VALUE_EMS / 2 if min(ends) < 0 < max(ends) else _VALUE_EMS
    labels = [broken(cells.words_of(cell)[locale], most_ems) if cell else ABSENT for (cell,) in cells.rows]
    left_in = label_width(line for name in names for line in name.split("\n"))
    fig, axes = chart_style.bars(names, left_in, lines.lines(locale, WIDTH_IN - left_in), rows_tall(names, labels))
    for place, end in zip(axes.get_yticks(), ends, strict=True):
        colour, hatch = (INK, None) if end >= 0 else (PALE, "////")
        axes.barh(place, end, color=colour, hatch=hatch, edgecolor=INK, height=0.6)
    label_ends(axes, ends, labels)
    if min(ends) < 0:
        axes.spines["left"].set_visible(False)
        axes.axvline(0, color="black", linewidth=0.8)
    return with_air(fig)


def _alt(cells: Cells, lines: Above, order: Order) -> Sentence:
    """The chart in a sentence: its highest and its lowest value, and who has none."""
    begun = lines.opening({"zh": "条形图", "en": "Bar chart"})
    if lines.of_drawing:
        begun += sentence("只画{first}几项，其中", "only the {first} are drawn; of these, ", first=_FIRST[order])
    return begun + highest_and_lowest(cells, 0) + closing(without_values(cells))
