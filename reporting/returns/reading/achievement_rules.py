"""What must be true of the figures of a workbook: their parts, their days, and that nothing is told twice."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal

from reporting.returns.reading.achievements import Achievement
from reporting.returns.reading.findings import quoted
from reporting.returns.reading.return_context import ReturnContext


def join_units(found: Sequence[Achievement], context: ReturnContext) -> None:
    """Where a figure of the whole enterprise is the sum of its units', theirs are parts of it."""
    for group in _groups(found, lambda each: (each.measure.id, each.status, each.start, each.end)):
        parts = [each for each in group if each.unit and not each.whole]
        wholes = [each for each in group if not each.unit and not each.whole]
        exact = all(each.read.bound == "exact" for each in group)
        if parts and len(wholes) == 1 and exact and wholes[0].value == sum(part.value for part in parts):
            for part in parts:
                part.part_of = wholes[0].id
                todo = f"各下属单位相加等于第{wholes[0].entry.row}行，记为其中数"
                context.findings.converted(part.place, part.read.typed, f"其中{part.read.typed}", "units", todo)


def _groups(found: Iterable[Achievement], key: Callable[[Achievement], object]) -> list[list[Achievement]]:
    groups: dict[object, list[Achievement]] = {}
    for each in found:
        groups.setdefault(key(each), []).append(each)
    return list(groups.values())


def check_achievements(found: Sequence[Achievement], context: ReturnContext) -> None:
    for each in found:
        _span(each, context)
    for each in found:
        if each.whole:
            _part(each, found, context)
    _circles(found)
    _twice([each for each in found if not each.whole and not each.part_of and each.measure.kind == "flow"])


def _span(each: Achievement, context: ReturnContext) -> None:
    entry, period = each.entry, context.period
    if each.end < each.start:
        entry.fault("period_end", str(each.end), f"早于起始日期{each.start}", "请核对两个日期")
    elif each.start > context.as_of:
        entry.fault("period_start", str(each.start), f"晚于数据截至日{context.as_of}", "请核对日期或数据截至日")
    elif each.start < period.start or each.end > period.end:
        field = "period_start" if each.start < period.start else "period_end"
        todo = "请核对日期；别的报告期的数请在那一期的报表中更正"
        entry.fault(field, f"{each.start}至{each.end}", f"起止日期超出报告期{period.label('zh')}", todo)


def _part(each: Achievement, found: Sequence[Achievement], context: ReturnContext) -> None:
    measure = context.names.measure(each.whole)
    wholes = [other for other in found if measure and other.measure == measure and other is not each]
    for same in ("unit", "status"):
        closer = [other for other in wholes if getattr(other, same) == getattr(each, same)]
        wholes = closer or wholes
    if len(wholes) != 1:
        expected = f"表中有{len(wholes)}行这个指标，不知道属于哪一行" if wholes else "表中没有填报这个指标"
        each.entry.fault("part_of", quoted(each.whole), expected, "请填写本表中已填报的指标名称")
        return
    whole = wholes[0]
    each.part_of = whole.id
    units = each.measure.unit, whole.measure.unit
    # A person is there at least once: persons fit into person-times.
    fits = units[0] == units[1] or units == ("person", "person_time")
    if fits and each.value > _most(whole):
        each.entry.fault(
            each.field, quoted(each.read.typed), f"多于它所属的“{whole.measure.name}”{whole.read.typed}", "请核对两个数"
        )


def _most(whole: Achievement) -> Decimal:
    """The most that a whole can be: 1260余 says less than 1270, for otherwise 1270余 would have been said."""
    value = whole.value
    if whole.read.bound in {"exact", "at_most"} or not value:
        return value
    return value + Decimal(10) ** (len(str(int(value))) - len(str(int(value)).rstrip("0")))


def _circles(found: Sequence[Achievement]) -> None:
    parents = {each.id: each.part_of for each in found}
    for each in found:
        here, seen = each.part_of, {each.id}
        while here and here not in seen:
            seen.add(here)
            here = parents[here]
        if here == each.id:
            each.entry.fault("part_of", quoted(each.whole), "又回到它自己", "请核对是哪项指标的其中数")


def _twice(found: Iterable[Achievement]) -> None:
    """Figures that would both be added though they tell the same thing, or the one holds the other."""
    for group in _groups(found, lambda each: (each.measure.id, each.status)):
        for place, each in enumerate(group):
            other = next((other for other in group[:place] if _overlap(each, other)), None)
            if other:
                at = "measure" if "measure" in each.entry.columns else each.field
                expected = f"与“{other.entry.block.grid.name}”第{other.entry.row}行重复，会重复计算"
                todo = "请删去一行；如已含在内，请在“其中”一栏写明"
                each.entry.fault(at, quoted(each.measure.name), expected, todo)


def _overlap(each: Achievement, other: Achievement) -> bool:
    units = each.unit == other.unit or not each.unit or not other.unit
    return units and each.start <= other.end and other.start <= each.end
