"""Figures of quarters or months beside the figure of the whole: they are in it already, and have to go with it."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from reporting.core.quantity import format_plain as digits
from reporting.core.rows import grouped
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.reading.figures.achievements import Achievement

# Measure, unit, status, and the name under 其中.
_About = tuple[str, str, str, str]


def without_parts_of_time(figures: Sequence[Achievement], context: ReturnContext) -> list[Achievement]:
    """The figures without those of a part of the time of another one of the same measure, unit and status.

    A sum over time has to be the sum of its parts, if they are all there; nothing may be less than a part of it.
    """
    wholes = grouped((figure for figure in figures if not figure.is_timed), _about)
    whole_of = [(figure, _whole_of(figure, wholes)) for figure in figures]
    for figure, whole in whole_of:
        if whole is not None:
            todo = f"已含在第{whole.entry.row}行{whole.entry.word(whole.field)}的数里，不另计"
            context.findings.converted(figure.place, figure.read.typed, "（不另计）", "part of time", todo)
    parts = grouped(whole_of, lambda pair: id(pair[1]))
    left = [figure for figure, whole in whole_of if whole is None]
    for figure in left:
        _check(figure, [part for part, _ in parts.get(id(figure), ())])
    return left


def _whole_of(figure: Achievement, wholes: Mapping[_About, Sequence[Achievement]]) -> Achievement | None:
    """The figure of the whole period, for one that is said to be of a part of it."""
    same = wholes.get(_about(figure), ()) if figure.is_timed else ()
    return next((other for other in same if other.start <= figure.start and figure.end <= other.end), None)


def _about(figure: Achievement) -> _About:
    return figure.measure.id, figure.unit, figure.status, figure.whole


def _days(figure: Achievement) -> int:
    return (figure.end - figure.start).days


def _check(whole: Achievement, parts: Sequence[Achievement]) -> None:
    exact = all(figure.read.bound == "exact" for figure in (whole, *parts))
    if not parts or not exact or whole.measure.kind != "flow":
        return
    most = max(parts, key=lambda part: part.value)
    if most.value > whole.value:
        expected = f"多于{whole.entry.word(whole.field)}的{whole.read.typed}"
        most.entry.fault(most.field, most.read.typed, expected, "请核对两个数")
        return
    together, added = sum((part.value for part in parts), Decimal()), whole.measure.over_time
    complete = sum(_days(part) + 1 for part in parts) == _days(whole) + 1
    if added and (together != whole.value if complete else together > whole.value):
        said = "、".join(part.read.typed for part in parts)
        expected = f"各期{said}相加是{digits(together)}{whole.measure.counted_in}"
        whole.entry.fault(whole.field, whole.read.typed, expected, "请改正各期的数或累计数")
