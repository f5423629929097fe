"""Rules for the figures of a workbook: parts fit into wholes, days fit into the period, nothing is counted twice."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from reporting.core.period import spanning
from reporting.core.quantity import format_plain
from reporting.ledger.value_rules import fits
from reporting.returns.reading.context.findings import quoted
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.reading.figures.achievements import Achievement
from reporting.returns.reading.figures.part_rows import name_field

_FEW = 5


def join_units(figures: Sequence[Achievement], context: ReturnContext) -> None:
    """Mark the figures of units as parts of the enterprise's figure, if they add up to it."""
    for group in _groups(figures, lambda figure: (figure.measure.id, figure.status, figure.start, figure.end)):
        parts = [figure for figure in group if figure.unit and not figure.whole]
        wholes = [figure for figure in group if not figure.unit and not figure.whole]
        exact = all(figure.read.bound == "exact" for figure in group)
        if not parts or len(wholes) != 1 or not exact:
            continue
        whole, total = wholes[0], sum(part.value for part in parts)
        for part in parts if total == whole.value else ():
            part.part_of = whole.id
            todo = f"各下属单位相加等于第{whole.entry.row}行，记为其中数"
            context.findings.converted(part.place, part.read.typed, f"其中{part.read.typed}", "units", todo)
        if total != whole.value and 1 < len({part.unit for part in parts}) == len(parts):
            _refuse_sum(whole, parts)


def _refuse_sum(whole: Achievement, parts: Sequence[Achievement]) -> None:
    """A fault for the figure of the enterprise that its units do not add up to, unless they are named as some of them.

    They are parts of it all the same, so that nothing more is said of them.
    """
    if not all(part.above for part in parts):
        places = [f"“{part.entry.block.grid.name}”第{part.entry.row}行" for part in parts[:_FEW]]
        rows = "、".join(places) + ("等" if len(parts) > _FEW else "")
        total = format_plain(sum((part.value for part in parts), Decimal()))
        expected = f"各下属单位（{rows}）相加是{total}{whole.measure.counted_in}，与全单位的数不一致"
        todo = "请核对；只列出部分单位的，请在单位前写“其中：”"
        found = f"“{whole.measure.name}”{whole.read.typed}"
        whole.entry.fault(whole.field, found, expected, todo)
        for part in parts:
            part.part_of = whole.id


def _groups(figures: Iterable[Achievement], key: Callable[[Achievement], object]) -> list[list[Achievement]]:
    groups: dict[object, list[Achievement]] = {}
    for figure in figures:
        groups.setdefault(key(figure), []).append(figure)
    return list(groups.values())


def check_achievements(figures: Sequence[Achievement], context: ReturnContext) -> None:
    for figure in figures:
        _span(figure, context)
    for figure in figures:
        if figure.whole or figure.above:
            _part(figure, figures, context)
    _circles(figures)
    _twice([figure for figure in figures if not figure.whole and not figure.part_of and figure.measure.kind == "flow"])


def _span(figure: Achievement, context: ReturnContext) -> None:
    entry, period = figure.entry, context.period
    if figure.end < figure.start:
        entry.fault("period_end", str(figure.end), f"早于起始日期{figure.start}", "请核对两个日期")
    elif figure.start > context.as_of:
        entry.fault("period_start", str(figure.start), f"晚于数据截至日{context.as_of}", "请核对日期或数据截至日")
    elif figure.start < period.start or figure.end > period.end:
        field = "period_start" if figure.start < period.start else "period_end"
        todo = "请核对日期；别的报告期的数请在那一期的报表中更正"
        found = f"{_months(figure)}的数" if figure.is_timed else f"{figure.start}至{figure.end}"
        entry.fault(field, found, f"起止日期超出报告期{period.label('zh')}", todo)


def _months(figure: Achievement) -> str:
    first = figure.start.year * 12 + figure.start.month - 1
    return spanning(first, figure.end.year * 12 + figure.end.month - 1).label("zh")


def _part(figure: Achievement, figures: Sequence[Achievement], context: ReturnContext) -> None:
    whole = _named_whole(figure, figures, context) if figure.whole else _whole_above(figure, figures)
    if whole is None:
        return
    figure.part_of = whole.id
    units = figure.measure.unit, whole.measure.unit
    if fits(*units) and figure.value > _most(whole):
        figure.entry.fault(
            figure.field,
            quoted(figure.read.typed),
            f"多于它所属的“{whole.measure.name}”{whole.read.typed}",
            "请核对两个数",
        )


def _named_whole(figure: Achievement, figures: Sequence[Achievement], context: ReturnContext) -> Achievement | None:
    measure = context.names.measure(figure.whole)
    wholes = [other for other in figures if measure and other.measure == measure and other is not figure]
    for same in ("unit", "status"):
        closer = [other for other in wholes if getattr(other, same) == getattr(figure, same)]
        wholes = closer or wholes
    if len(wholes) != 1:
        expected = f"表中有{len(wholes)}行这个指标，不知道属于哪一行" if wholes else "表中没有填报这个指标"
        figure.entry.fault("part_of", quoted(figure.whole), expected, "请填写本表中已填报的指标名称")
        return None
    return wholes[0]


def _whole_above(figure: Achievement, figures: Sequence[Achievement]) -> Achievement | None:
    """The figure of the row that a row of 其中 is a part of, if the two are counted alike."""
    entry, at = figure.entry, name_field(figure.entry)
    whole = next((other for other in figures if other.entry is figure.above and other.field == figure.field), None)
    if whole is None:
        return None
    units = figure.measure.unit, whole.measure.unit
    if not fits(*units):
        found = f"“{figure.measure.name}”以{figure.measure.counted_in}计，写作“其中”"
        expected = f"它所属的第{whole.entry.row}行“{whole.measure.name}”以{whole.measure.counted_in}计，不能是其中数"
        entry.fault(at, found, expected, "不是其中数的请去掉“其中”，或请核对指标")
        return None
    cell = entry.cell(at)
    read_as = f"第{whole.entry.row}行“{whole.measure.name}”的其中数"
    entry.context.findings.converted(entry.place(at), cell.text if cell else "", read_as, f"part {entry.row}")
    return whole


def _most(whole: Achievement) -> Decimal:
    """The most that a whole can be: 1260余 means less than 1270, or the sender would have typed 1270余."""
    value = whole.value
    if whole.read.bound in {"exact", "at_most"} or not value:
        return value
    return value + Decimal(10) ** (len(str(int(value))) - len(str(int(value)).rstrip("0")))


def _circles(figures: Sequence[Achievement]) -> None:
    parents = {figure.id: figure.part_of for figure in figures}
    for figure in figures:
        here, seen = figure.part_of, {figure.id}
        while here and here not in seen:
            seen.add(here)
            here = parents[here]
        if here == figure.id:
            figure.entry.fault("part_of", quoted(figure.whole), "又回到它自己", "请核对是哪项指标的其中数")


def _twice(figures: Iterable[Achievement]) -> None:
    """A fault for each figure that would be added twice: it says the same as an earlier one, or one holds the other."""
    for group in _groups(figures, lambda figure: (figure.measure.id, figure.status)):
        for place, figure in enumerate(group):
            other = next((other for other in group[:place] if _overlap(figure, other)), None)
            if other:
                at = "measure" if "measure" in figure.entry.columns else figure.field
                expected = f"与“{other.entry.block.grid.name}”第{other.entry.row}行重复，会重复计算"
                todo = "请删去一行；如已含在内，请在“其中”一栏写明"
                figure.entry.fault(at, quoted(figure.measure.name), expected, todo)


def _overlap(figure: Achievement, other: Achievement) -> bool:
    units = figure.unit == other.unit or not figure.unit or not other.unit
    return units and figure.start <= other.end and other.start <= figure.end
