"""Remarks and notes that take a row back: 为2023年数据, 作废, 代别家填报, 正在招标, 12月为预计数."""

import re
from collections.abc import Iterator

from reporting.returns.notes import Place
from reporting.returns.reading.context.findings import quoted
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.reading.rows.entry import Entry
from reporting.returns.reading.rows.tables import ReturnTable
from reporting.returns.reading.times.months import periods_in, vague_time
from reporting.returns.reading.values.cached_text import plain
from reporting.returns.reading.values.money_units import money_units
from reporting.returns.reading.values.scales import unit_named
from reporting.returns.reading.values.spans import span_of
from reporting.returns.reading.values.unclear import UnclearError

_HEADINGS = {"备注", "说明", "注", "情况说明", "数据说明", "备注说明"}
_PROGRESS = {"进展情况", "完成情况", "推进情况", "办理情况", "落实情况", "进展", "进度", "目前进展", "完成进度"}
_DAY = re.compile("日期|时间")
_OF_DATA = re.compile(
    "数据|数字|口径|统计|[为系是]20[0-9]{2}年|年度?数|月份?数|季度?数|年(?:已)?(?:完成|实施|建成|发放|办结)"
)
_VOID = re.compile("作废|取消|撤销|不计入|不算|重复填|重复统计|填错|有误|待核")
_NOT_YET = re.compile(
    "待定|尚未|计划|拟于|拟在|预计|下年|明年|正在|未完成|未开始|未启动|未实施|招标|筹备|推进中|进行中|在建"
)
_ESTIMATED = re.compile("预计数|估计数|估算|暂估|快报数|未经核实|初步统计|初步数")
_OF_ANOTHER = re.compile("[代替][^，。]{0,12}[填报办]|系|属于|归|含")
_WITHIN = re.compile("含|包括|其中|重复")
_LEFT_OUT = re.compile("不含|未含|不包括|未包括|除外")
_INSIDE = re.compile("含在|计入|其中")
_OLD = re.compile("(?:沿用|同|按|为)(?:上|去)年(?!相?比)|(?<![较比与])(?:上|去)年(?:度)?(?:数|的数|同期数)")
_COUNTED = re.compile("[按以](.{1,2}?)(?:统计|计)|单位[为是](.{1,2})")
_FALL = re.compile("下降|降低|减少|压减|压缩")


def check_remarks(table: ReturnTable, context: ReturnContext) -> None:
    """A fault for each remark that says that a row is of another time or enterprise, does not count, or is not done."""
    for entry in table.entries if table.block.head.table in {"achievements", "items"} else ():
        for place, found in _doubts(entry, table, context):
            expected = f"不知道这一行是不是{context.period.label('zh')}应报的"
            context.findings.fault(place, found, expected, "请改正或删去这一行，或改写备注")
    if table.block.head.table == "achievements":
        _check_notes(table, context)


def _check_notes(table: ReturnTable, context: ReturnContext) -> None:
    measures = {measure.name for measure in context.snapshot.measures}
    typed = {text for entry in table.entries if (cell := entry.cell("measure")) and (text := cell.text.strip())}
    for line, sort in table.block.lines:
        text, place = " ".join(line.texts), Place(table.block.grid.name, line.row)
        if sort == "entry" and len(line.texts) == 1 and _others_in(text, context):
            todo = "请删去它下面不是本单位的行；几家合报的，请各用一张表"
            context.findings.fault(place, quoted(text), "表里只应有本单位的数", todo)
        if sort != "note":
            continue
        if _ESTIMATED.search(text):
            todo = "请填准确数并删去这句话；只有约数的，请在数前写“约”"
            context.findings.fault(place, quoted(text), "表里的数应为准确数", todo)
        elif _LEFT_OUT.search(text) and any(unit in text for unit in _units(context)):
            todo = "请补齐后再报；确不应计入的，请删去这句话"
            context.findings.fault(place, quoted(text), "表里的数应包括全部下属单位", todo)
        elif _WITHIN.search(text) and sum(1 for name in typed & measures if name in text) > 1:
            todo = "请在“其中”一栏写明属于哪项指标，并删去这句话"
            context.findings.fault(place, quoted(text), "一个数含在另一个数里，要在表里写明", todo)


def _others_in(text: str, context: ReturnContext) -> bool:
    return any(context.enterprise not in {known.id, known.parent} for known in context.names.named_in(text))


def _units(context: ReturnContext) -> list[str]:
    units = [known for known in context.snapshot.enterprises if known.parent and known.parent == context.enterprise]
    return [name for unit in units for name in unit.names if len(name) > 1 and not name.isascii()]


def _doubts(entry: Entry, table: ReturnTable, context: ReturnContext) -> Iterator[tuple[Place, str]]:
    """The remarks of a row that raise a doubt, and days outside of the period in columns that are not read."""
    cells, is_item = table.block.grid.rows[entry.row - 1], entry.table == "items"
    read = {heading.column for heading in entry.columns.values()}
    for heading in table.block.head.headings:
        if heading.column in read:
            continue
        text, place = cells[heading.column - 1].text, Place(table.block.grid.name, entry.row, heading.column)
        name = plain(heading.text)
        takes_back = not is_item and _takes_back(text, entry, context)
        not_done = _NOT_YET.search(text) and (not is_item or _says_done(entry))
        if name in _HEADINGS and (_VOID.search(text) or takes_back):
            yield place, f"备注{quoted(text)}"
        elif (name in _PROGRESS and not_done) or (_DAY.search(name) and not is_item and _is_outside(text, context)):
            yield place, f"{quoted(heading.text)}是{quoted(text)}"


def _says_done(entry: Entry) -> bool:
    cell = entry.cell("status")
    return cell is not None and cell.text.strip().startswith(("已", "办结", "完成"))


def _takes_back(text: str, entry: Entry, context: ReturnContext) -> bool:
    others, spans = _others_in(text, context), periods_in(text, context.period)
    another_time = bool(_OF_DATA.search(text)) and bool(spans) and context.period not in spans
    said = _NOT_YET.search(text) or _ESTIMATED.search(text) or (_FALL.search(text) and _is_rise(entry))
    of_time = another_time or (vague_time(text) and "累计" in text) or _OLD.search(text)
    within = _INSIDE.search(text) and any(measure.name in text for measure in context.snapshot.measures)
    return bool(said or of_time or within or (others and _OF_ANOTHER.search(text)) or _counts_otherwise(text, entry))


def _counts_otherwise(text: str, entry: Entry) -> bool:
    """Whether a remark says that something else is counted than the row: 按户统计 beside 人, 单位为万元."""
    words = [word for match in _COUNTED.finditer(text) for word in match.groups() if word]
    said = [word for word in words if unit_named(word)]
    cell = entry.cell("measured_in")
    return bool(money_units(text)) or any(cell and unit_named(cell.text) != unit_named(word) for word in said)


def _is_rise(entry: Entry) -> bool:
    """Whether a row holds a positive change."""
    cell, value = entry.cell("measure"), entry.numbers.get("value")
    measure = entry.context.names.measure(cell.text) if cell else None
    return measure is not None and measure.kind == "change" and value is not None and value.value > 0


def _is_outside(text: str, context: ReturnContext) -> bool:
    """Whether a text is a day that does not lie in the period."""
    try:
        span = span_of(text, None) if text.strip() else None
    except UnclearError:
        return False
    return span is not None and span.last is not None and not context.period.start <= span.last <= context.period.end
