"""Labels beside the ends of lines, moved apart where they would lie on each other."""

from collections.abc import Sequence
from typing import Literal

from matplotlib.axes import Axes

from reporting.analysis.chart_style import INK, inches_of
from reporting.analysis.chart_text import label_width, lines_of, text_height

Side = Literal["left", "right"]
AWAY_IN = 0.28  # from the end of a line to its label
_BEFORE_IN = 0.11  # from the end of a thin line to its label
_OVER_IN = 0.1  # how far a label may stand above or below the lines
_THIN = {"arrowstyle": "-", "color": INK, "linewidth": 0.5, "shrinkA": 0, "shrinkB": 4}


def room_beside(labels: Sequence[str]) -> float:
    """Inches that labels need beside the lines."""
    return label_width([line for label in labels for line in label.split("\n")]) + AWAY_IN if labels else 0


def height_of(labels: Sequence[str]) -> float:
    """Inches that labels need one above the other."""
    return sum(map(_height, labels))


def write_beside(
    axes: Axes, side: Side, points: Sequence[tuple[int, float]], labels: Sequence[str]
) -> list[tuple[float, float]]:
    """Write the labels of points, with a thin line to each that lies at this side of the axes.

    Gives where these lines begin, just before the labels, in parts of the axes.
    """
    (low, high), (width_in, plot_in) = axes.get_ylim(), inches_of(axes)
    wanted = [(end - low) / (high - low) * plot_in + _OVER_IN for _, end in points]
    placed = spread(wanted, [_height(label) for label in labels], plot_in + 2 * _OVER_IN)
    edge, outwards, align = (0, -1, "right") if side == "left" else (1, 1, "left")
    begins = []
    for point, label, middle in zip(points, labels, placed, strict=True):
        height = (middle - _OVER_IN) / plot_in
        at = edge + outwards * AWAY_IN / width_in, height
        axes.annotate(label, at, xycoords="axes fraction", va="center", ha=align, annotation_clip=False)
        begins.append((edge + outwards * (AWAY_IN - _BEFORE_IN) / width_in, height))
        if point[0] == axes.get_xlim()[edge]:
            axes.annotate("", point, begins[-1], textcoords="axes fraction", arrowprops=_THIN)
    return begins


def spread(wanted: Sequence[float], heights: Sequence[float], room: float) -> list[float]:
    """The middles of labels of these heights, in the order in which they are wanted, between zero and `room`.

    Each is moved as little up as others are moved down. The room is enough for all of them.
    """
    upwards = sorted(range(len(wanted)), key=wanted.__getitem__)
    moved_up = _stacked(wanted, heights, room, upwards)
    # The same from above: halfway between two such orders no label lies on another one either.
    from_above = [room - middle for middle in wanted]
    moved_down = [room - middle for middle in _stacked(from_above, heights, room, upwards[::-1])]
    return [(one + other) / 2 for one, other in zip(moved_up, moved_down, strict=True)]


def _stacked(wanted: Sequence[float], heights: Sequence[float], room: float, upwards: Sequence[int]) -> list[float]:
    """Each as high as it is wanted, or as the one below it makes it; then as low as the room makes it."""
    middles, edge = list(wanted), 0.0
    for at in upwards:
        middles[at] = max(middles[at], edge + heights[at] / 2)
        edge = middles[at] + heights[at] / 2
    edge = room
    for at in reversed(upwards):
        middles[at] = min(middles[at], edge - heights[at] / 2)
        edge = middles[at] - heights[at] / 2
    return middles


def _height(label: str) -> float:
    return text_height(lines_of([label])) + 0.06
