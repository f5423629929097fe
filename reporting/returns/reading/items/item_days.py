"""The days of an item, which have to agree with its status."""

import re
from collections.abc import Mapping
from datetime import date

from reporting.returns.notes import Note
from reporting.returns.reading.context.findings import quoted
from reporting.returns.reading.context.naming import alike
from reporting.returns.reading.items.item_status import status_of
from reporting.returns.reading.items.status_around import refuse_other_status
from reporting.returns.reading.rows.entry import Entry
from reporting.returns.reading.values.days import DayRead, year_of
from reporting.returns.reading.values.done_days import done_day
from reporting.returns.reading.values.statuses import read_status
from reporting.returns.reading.values.unclear import UnclearError
from reporting.returns.vocabulary import vocabulary


def days_and_status(entry: Entry, before: Mapping[str, str]) -> dict[str, str]:
    """Those cells of the ledger; `before` are those of an item that was carried over."""
    cells: dict[str, str] = {}
    opened = _only_day(entry, "opened", end=False)
    cells["opened"] = str(opened or before.get("opened") or entry.context.period.start)
    if not opened and not before and "opened" not in entry.broken:
        _opened_by_default(entry)
    deadline = _deadline(entry)
    cells["deadline"] = str(deadline.day) if deadline and deadline.day else ""
    cells["deadline_note"] = deadline.note if deadline and not deadline.day else ""
    unfinished = _status_in_place_of_day(entry)
    done = None if unfinished else _only_day(entry, "done_on", end=True)
    in_words = _day_in_status(entry)
    if in_words and not done and not unfinished and "done_on" not in entry.broken:
        done = entry.days["done_on"] = in_words
    closed = _only_day(entry, "closed_on", end=True)
    cells["done_on"], cells["closed_on"] = str(done or ""), str(closed or "")
    cells["status"] = "done" if in_words else status_of(entry, "done" if done else unfinished)
    if in_words and done and done != in_words:
        entry.fault("done_on", str(done), f"{entry.word('status')}写的是{in_words}", "请改正其中一处")
    if unfinished:
        _unfinished(entry, cells["status"])
    elif cells["status"] == "done" and not done and "done_on" not in entry.broken:
        cells["done_on"] = before.get("done_on") or _done_by_default(entry)
    _closed(entry, closed)
    refuse_other_status(entry, cells["status"])
    return cells


def _only_day(entry: Entry, field: str, *, end: bool) -> date | None:
    read = entry.day(field, end=end)
    if read and not read.day:
        entry.fault(field, quoted(read.note), f"{entry.word(field)}应为日期", "请填写日期，如 2024-06-30")
    elif read and field != "opened":
        _check_done(entry, field, read)
    return read.day if read else None


def _check_done(entry: Entry, field: str, read: DayRead) -> None:
    """A fault for what says only until when something was to be done, or in which third of a month it was."""
    cell = entry.cell(field)
    text = cell.text if cell else ""
    if read.by or "旬" in text:
        what = "期限或计划" if read.by else "大概的时间"
        expected = f"{entry.word(field)}应为实际的日期，这里写的是{what}"
        entry.fault(field, quoted(text), expected, f"请写明是哪一天，如 {read.day}")


def _deadline(entry: Entry) -> DayRead | None:
    cell = entry.cell("deadline")
    if cell and re.search("已.*[0-9]|[0-9].*已", cell.text):
        todo = "请填写应当完成的日期；完成的日期填到“办结日期”栏"
        entry.fault("deadline", quoted(cell.text), f"{entry.word('deadline')}应为期限，这里写的是已经完成的日期", todo)
        return None
    return entry.day("deadline", end=True)


def _status_in_place_of_day(entry: Entry) -> str:
    """The status of an item that is not done, if the cell for the day says it in words: 进行中; '' otherwise."""
    cell = entry.cell("done_on")
    if cell is None or re.search("[0-9]", cell.text):
        return ""
    try:
        status = read_status(cell, vocabulary().choices["item_status"]).status
    except UnclearError:
        return ""
    return "" if status == "done" else status


def _day_in_status(entry: Entry) -> date | None:
    """The day in the words of the status (已于6月20日办结), which then says that the item is done."""
    cell = entry.cell("status")
    day = done_day(cell.text, year_of(entry.context.period)) if cell else None
    if cell and day:
        read_as = f"{vocabulary().choices['item_status']['done'][0]}，{day}"
        entry.context.findings.converted(entry.place("status"), cell.text, read_as, "done on")
    return day


def _unfinished(entry: Entry, status: str) -> None:
    """Words in the place of the day: no day of what is not done, and a contradiction to what is."""
    cell = entry.cell("done_on")
    text = cell.text if cell else ""
    if status == "done":
        entry.fault("done_on", quoted(text), "已办结的事项应有办结日期", "请填写日期，如 2024-06-30，或改写办理状态")
    else:
        entry.context.findings.converted(entry.place("done_on"), text, "（空）", text, "没有办结日期")


def _done_by_default(entry: Entry) -> str:
    """The day to which the figures go, for a table without a column for days: by then it is done, as the table says.

    An empty cell of such a column is a fault, and so is a table with days below headings that are not read.
    """
    if "done_on" in entry.columns or _has_other_days(entry):
        entry.missing("done_on", "已办结的事项请填写办结日期")
        return ""
    day = str(entry.context.as_of)
    place = entry.block.head_place()
    todo = "知道办结日期的，请增加这一栏，逐行填写后再报"
    note = Note(place, "warning", "没有“办结日期”栏", f"已办结的事项按数据截至日{day}记", todo)
    entry.context.findings.grouped(note, "done_on")
    return day


def _has_other_days(entry: Entry) -> bool:
    """Whether a column that is not read holds days."""
    read = {heading.column for heading in entry.columns.values()}
    texts = (
        cell.text
        for line, sort in entry.block.lines
        if sort == "entry"
        for column, cell in enumerate(line.cells, 1)
        if column not in read
    )
    return any(re.search("[0-9]{4}[-./年][0-9]{1,2}|[0-9]月", text) for text in texts)


def _opened_by_default(entry: Entry) -> None:
    heading = entry.columns.get("opened")
    place = entry.place("opened") if heading else entry.block.head_place()
    found = "（未填）" if heading else "（没有这一栏）"
    todo = "未填立项日期的按报告期首日记"
    entry.context.findings.converted(place, found, str(entry.context.period.start), "opened", todo)


def _closed(entry: Entry, closed: date | None) -> None:
    """是否销号 says nothing that the ledger keeps but whether there has to be a day."""
    cell = entry.cell("closed")
    if cell is None:
        return
    yes = alike(cell.text) in {"是", "已销号", "√", "✓", "y", "yes"}
    if yes and not closed:
        place = entry.place("closed")
        note = Note(place, "warning", quoted(cell.text), "没有销号日期，未记为已销号", "请填写销号日期")
        entry.context.findings.grouped(note, "closed")
    elif not yes and closed:
        entry.fault("closed", quoted(cell.text), f"又填有销号日期{closed}", "请改正其中一处")
