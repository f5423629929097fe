"""The status of a figure: as it was typed, or what stands for it."""

import re

from reporting.returns.notes import Note
from reporting.returns.reading.context.findings import quoted
from reporting.returns.reading.context.ledger_snapshot import KnownMeasure
from reporting.returns.reading.rows.entry import Entry
from reporting.returns.vocabulary import vocabulary

_PLANNED = re.compile("计划|目标|预算|拟实施|拟办|下一步|下年|明年|筹备|未完成|未实施|未开始|未办结|待实施")
_DONE = re.compile("(?<!未)完成|进展|进度|落实|执行|成果|成效|计划外|五年计划")


def _plan_around(entry: Entry) -> str:
    """The section, title, or name of the sheet or the file that calls the figures a plan, and not its progress."""
    titles = [text for line in entry.block.above for text in line.texts]
    around = (entry.section, *titles, entry.block.grid.name, entry.context.file)
    return next((text for text in around if _PLANNED.search(text) and not _DONE.search(text)), "")


def status_of(entry: Entry, measure: KnownMeasure) -> str:
    """The status as it was typed. For money it is required, because money that is planned is not paid yet."""
    status = entry.choice("status", vocabulary().choices["achievement_status"])
    if status or "status" in entry.broken:
        return status
    if "status" not in entry.columns:
        return _status_without_column(entry, measure)
    if measure.sort == "money":
        entry.missing("status", "已发放还是计划？请从下拉列表中选填")
        return ""
    todo = "未填状态的按这个状态记；如只是计划，请写明"
    entry.context.findings.converted(entry.place("status"), "（未填）", "已完成", "status", todo)
    return "done"


def _status_without_column(entry: Entry, measure: KnownMeasure) -> str:
    place = entry.block.head_place()
    if plan := _plan_around(entry):
        todo = "请增加“状态”栏，写明是计划还是已完成"
        note = Note(place, "fault", quoted(plan), "不知是计划数还是完成数", todo)
        entry.context.findings.grouped(note, f"plan {plan}")
        return ""
    expected = "资金按已发放、其他按已完成记"
    note = Note(place, "warning", "没有“状态”栏", expected, "请核对；如有计划、已拨付等，请增加这一栏并写明")
    entry.context.findings.grouped(note, "status")
    return "paid" if measure.sort == "money" and measure.kind == "flow" else "done"
