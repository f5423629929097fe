"""The days of an item, and its status, which has to agree with them."""

import re
from collections.abc import Mapping
from datetime import date

from reporting.returns.notes import Note, Place
from reporting.returns.reading.entry import Entry
from reporting.returns.reading.findings import quoted
from reporting.returns.reading.naming import alike
from reporting.returns.reading.values.choices import read_status, status_words
from reporting.returns.reading.values.unclear import UnclearError
from reporting.returns.vocabulary import vocabulary


def days_and_status(entry: Entry, before: Mapping[str, str]) -> dict[str, str]:
    """Those cells of the ledger; `before` are those of an item that was carried over."""
    cells: dict[str, str] = {}
    opened = _only_day(entry, "opened", end=False)
    cells["opened"] = str(opened or before.get("opened") or entry.context.period.start)
    if not opened and not before and "opened" not in entry.broken:
        _opened_by_default(entry)
    deadline = entry.day("deadline", end=True)
    cells["deadline"] = str(deadline.day) if deadline and deadline.day else ""
    cells["deadline_note"] = deadline.note if deadline and not deadline.day else ""
    unfinished = _status_in_place_of_day(entry)
    done = None if unfinished else _only_day(entry, "done_on", end=True)
    closed = _only_day(entry, "closed_on", end=True)
    cells["done_on"], cells["closed_on"] = str(done or ""), str(closed or "")
    cells["status"] = _status(entry, "done" if done else unfinished)
    if unfinished:
        _unfinished(entry, cells["status"])
    elif cells["status"] == "done" and not done and "done_on" not in entry.broken:
        entry.missing("done_on", "已办结的事项请填写办结日期")
    _closed(entry, closed)
    return cells


def _only_day(entry: Entry, field: str, *, end: bool) -> date | None:
    read = entry.day(field, end=end)
    if read and not read.day:
        entry.fault(field, quoted(read.note), f"{entry.word(field)}应为日期", "请填写日期，如 2024-06-30")
    return read.day if read else None


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


def _unfinished(entry: Entry, status: str) -> None:
    """Words in the place of the day: no day of what is not done, and a contradiction to what is."""
    cell = entry.cell("done_on")
    text = cell.text if cell else ""
    if status == "done":
        entry.fault("done_on", quoted(text), "已办结的事项应有办结日期", "请填写日期，如 2024-06-30，或改写办理状态")
    else:
        entry.context.findings.converted(entry.place("done_on"), text, "（空）", text, "没有办结日期")


def _opened_by_default(entry: Entry) -> None:
    heading = entry.columns.get("opened")
    place = entry.place("opened") if heading else Place(entry.block.grid.name, entry.block.head.bottom)
    found = "（未填）" if heading else "（没有这一栏）"
    todo = "未填立项日期的按报告期首日记"
    entry.context.findings.converted(place, found, str(entry.context.period.start), "opened", todo)


def _status(entry: Entry, by_day: str) -> str:
    """The status as it was typed, or else as the cell for the day says; '' and a fault without either."""
    cell = entry.cell("status")
    if "status" in entry.broken:
        return ""
    if cell is None:
        return _status_by_day(entry, by_day)
    try:
        read = read_status(cell, status_words(entry.columns["status"].levels[-1]))
    except UnclearError as error:
        entry.fault("status", error.found, error.expected, error.todo)
        return ""
    if read.converted:
        entry.context.findings.converted(entry.place("status"), cell.text, read.how, cell.text.strip())
    return read.status


def _status_by_day(entry: Entry, by_day: str) -> str:
    choices = vocabulary().choices["item_status"]
    if not by_day:
        entry.missing("status", f"请填写{'、'.join(synonyms[0] for synonyms in choices.values())}之一")
        return ""
    heading = entry.columns.get("status")
    place = entry.place("status") if heading else Place(entry.block.grid.name, entry.block.head.bottom)
    found = "（未填）" if heading else "（没有办理状态栏）"
    entry.context.findings.converted(place, found, choices[by_day][0], f"by day {by_day}", "按办结日期一栏读")
    return by_day


def _closed(entry: Entry, closed: date | None) -> None:
    """是否销号 says nothing that the ledger keeps but whether there has to be a day."""
    cell = entry.cell("closed")
    if cell is None:
        return
    yes = alike(cell.text) in {"是", "已销号", "√", "✓", "y", "yes"}
    if yes and not closed:
        place = entry.place("closed")
        note = Note(place, "warning", quoted(cell.text), "没有销号日期，未记为已销号", "请填写销号日期")
        entry.context.findings.grouped("warning", note, "closed")
    elif not yes and closed:
        entry.fault("closed", quoted(cell.text), f"又填有销号日期{closed}", "请改正其中一处")
