"""The items of a workbook: what each says, which list it stands on, and which of them the ledger knows already."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from reporting.quantity import plain as digits
from reporting.returns.notes import Note, Place
from reporting.returns.reading.carried import Carried
from reporting.returns.reading.entry import Entry
from reporting.returns.reading.kinds import kind_within
from reporting.returns.reading.lists import List, default_name, new_id
from reporting.returns.reading.looks import plain
from reporting.returns.reading.naming import alike
from reporting.returns.reading.remarks import quoted
from reporting.returns.reading.setting import Setting
from reporting.returns.reading.tables import Table
from reporting.returns.reading.units import unit_of
from reporting.returns.reading.values.choices import read_status, status_words
from reporting.returns.reading.values.unclear import UnclearError
from reporting.returns.vocabulary import vocabulary

_TEXTS = ("category", "origin", "leader", "responsible", "supervisor", "closed_by")
_COLUMN = {"deadline_note": "deadline"}  # where the words of a field stand, when not in a column of their own
_PEOPLE = ("beneficiaries", "satisfied", "basically_satisfied", "dissatisfied")


@dataclass
class Item:
    """An item as it was read; `number` is the 编号 as it was typed, `list` its list in the ledger."""

    entry: Entry
    cells: dict[str, str]
    number: str
    id: str = ""
    carried: bool = False

    @property
    def title(self) -> str:
        return self.cells["title"]

    @property
    def key(self) -> tuple[str, str, str]:
        """Two items with the same key are the same one."""
        return self.cells["list"], plain(self.title), self.cells["unit"]


def read_items(tables: list[Table], lists: list[List], carried: Carried, setting: Setting) -> list[Item]:
    """All items in the order of the workbook. Lists that only the items name are added to `lists`."""
    found = []
    for table in tables:
        if table.block.head.table == "items":
            found += [_item(entry, table, lists, carried) for entry in table.entries]
    _number([item for item in found if not item.carried], setting)
    return found


def _item(entry: Entry, table: Table, lists: list[List], carried: Carried) -> Item:
    cells = {"title": entry.text("title"), "unit": unit_of(entry)}
    if not cells["title"] and "title" not in entry.broken:
        entry.missing("title", "请填写；如是空行，请整行清空")
    cells |= {field: entry.text(field) for field in _TEXTS}
    item = Item(entry, cells, entry.text("id"))
    before = carried.match(entry, item.number, cells["title"], cells["unit"])
    if before:
        item.id, item.carried, cells["list"] = before.id, True, before.cells["list"]
    elif item.number.startswith(f"{entry.setting.id}-"):
        item.id = item.number
    cells["list"] = cells.get("list") or _list_of(entry, table, lists)
    _dates(entry, cells, before.cells if before else {})
    _amounts(entry, cells, table)
    cells["parent_item"] = entry.text("parent_item")
    for field, text in (before.cells if before else {}).items():
        # A column that the workbook does not have takes nothing away from what the ledger knows.
        if field in cells and not cells[field] and _COLUMN.get(field, field) not in entry.columns:
            cells[field] = text
    return item


def _list_of(entry: Entry, table: Table, lists: list[List]) -> str:
    cell = entry.cell("list")
    typed = cell.text.strip() if cell else ""
    if "list" in entry.broken:
        return ""
    named = [each for each in lists if typed and alike(each.name) == alike(typed)]
    around = (table.groups[entry.row], table.block.title, table.block.grid.name)
    kind = kind_within(typed) if typed else next((kind for text in around if (kind := kind_within(text))), "")
    same = named or [each for each in lists if each.kind == kind]
    if not typed and not kind and len(lists) == 1:
        same = lists
    if not typed and (same or kind):
        _list_by_surroundings(entry, vocabulary().choices["list_kind"][kind or same[0].kind][0])
    if len(same) > 1:
        entry.fault(
            "list",
            quoted(typed) if typed else "空白",
            f"本单位有{len(same)}个这类清单，不知道属于哪一个",
            "请填写清单名称，与清单合计一致",
        )
        return ""
    if same:
        return same[0].id
    if not kind:
        return _no_list(entry, typed)
    new = List(new_id(kind, entry.setting, lists), kind, default_name(kind, entry.setting), entry.place("list"))
    lists.append(new)
    return new.id


def _list_by_surroundings(entry: Entry, name: str) -> None:
    heading = entry.columns.get("list")
    place = entry.place("list") if heading else Place(entry.block.grid.name, entry.block.head.bottom)
    found = "（未填）" if heading else "（没有清单栏）"
    entry.setting.remarks.converted(place, found, name, f"list {name}", "按标题、表名或唯一的清单认定")


def _no_list(entry: Entry, typed: str) -> str:
    words = "、".join(told[0] for told in vocabulary().choices["list_kind"].values())
    if typed:
        entry.fault("list", quoted(typed), f"不是{words}之一，也不是清单合计里的名称", "请改写清单")
    else:
        entry.missing("list", f"请填写{words}之一")
    return ""


def _dates(entry: Entry, cells: dict[str, str], before: Mapping[str, str]) -> None:
    opened = _only_day(entry, "opened", end=False)
    cells["opened"] = str(opened or before.get("opened") or entry.setting.period.start)
    if not opened and not before and "opened" not in entry.broken:
        _opened_by_default(entry)
    deadline = entry.day("deadline", end=True)
    cells["deadline"] = str(deadline.day) if deadline and deadline.day else ""
    cells["deadline_note"] = deadline.note if deadline and not deadline.day else ""
    unfinished = _tells_a_status(entry)
    done = None if unfinished else _only_day(entry, "done_on", end=True)
    closed = _only_day(entry, "closed_on", end=True)
    cells["done_on"], cells["closed_on"] = str(done or ""), str(closed or "")
    cells["status"] = _status(entry, done)
    if unfinished:
        _unfinished(entry, cells["status"])
    elif cells["status"] == "done" and not done and "done_on" not in entry.broken:
        entry.missing("done_on", "已办结的事项请填写办结日期")
    _closed(entry, closed)


def _only_day(entry: Entry, field: str, *, end: bool) -> date | None:
    read = entry.day(field, end=end)
    if read and not read.day:
        entry.fault(field, quoted(read.note), f"{entry.word(field)}应为日期", "请填写日期，如 2024-06-30")
    return read.day if read else None


def _tells_a_status(entry: Entry) -> bool:
    """Whether the cell for the day says in words that it is not done: 进行中."""
    cell = entry.cell("done_on")
    if cell is None or re.search("[0-9]", cell.text):
        return False
    try:
        status = read_status(cell, vocabulary().choices["item_status"]).status
    except UnclearError:
        return False
    return status != "done"


def _unfinished(entry: Entry, status: str) -> None:
    """Words in the place of the day: no day of what is not done, and a contradiction to what is."""
    cell = entry.cell("done_on")
    text = cell.text if cell else ""
    if status == "done":
        entry.fault("done_on", quoted(text), "已办结的事项应有办结日期", "请填写日期，如 2024-06-30，或改写办理状态")
    else:
        entry.setting.remarks.converted(entry.place("done_on"), text, "（空）", text, "没有办结日期")


def _opened_by_default(entry: Entry) -> None:
    heading = entry.columns.get("opened")
    place = entry.place("opened") if heading else Place(entry.block.grid.name, entry.block.head.bottom)
    found = "（未填）" if heading else "（没有这一栏）"
    todo = "未填立项日期的按报告期首日记"
    entry.setting.remarks.converted(place, found, str(entry.setting.period.start), "opened", todo)


def _status(entry: Entry, done: date | None) -> str:
    cell = entry.cell("status")
    if "status" in entry.broken:
        return ""
    if cell is None:
        return _status_by_day(entry, done)
    try:
        read = read_status(cell, status_words(entry.columns["status"].levels[-1]))
    except UnclearError as error:
        entry.fault("status", error.found, error.expected, error.todo)
        return ""
    if read.converted:
        entry.setting.remarks.converted(entry.place("status"), cell.text, read.how, cell.text.strip())
    return read.status


def _status_by_day(entry: Entry, done: date | None) -> str:
    """Without a status its day tells that an item is done; whether another was begun, nothing tells."""
    if done:
        place = entry.place("status") if "status" in entry.columns else entry.place("done_on")
        entry.setting.remarks.converted(place, "（未填）", "已办结", "by day", "没有办理状态，按办结日期读")
        return "done"
    if "status" not in entry.columns and "done_on" in entry.columns and "done_on" not in entry.broken:
        place = Place(entry.block.grid.name, entry.block.head.bottom)
        note = Note(place, "converted", "（没有办理状态栏）", "办理中", "没有办结日期的按这个状态记；尚未开始的请写明")
        entry.setting.remarks.each("converted", note, "status")
        return "in_progress"
    entry.missing("status", f"请填写{'、'.join(told[0] for told in vocabulary().choices['item_status'].values())}之一")
    return ""


def _closed(entry: Entry, closed: date | None) -> None:
    """是否销号 says nothing that the ledger keeps but whether there has to be a day."""
    cell = entry.cell("closed")
    if cell is None:
        return
    yes = alike(cell.text) in {"是", "已销号", "√", "✓", "y", "yes"}
    if yes and not closed:
        place = entry.place("closed")
        note = Note(place, "warning", quoted(cell.text), "没有销号日期，未记为已销号", "请填写销号日期")
        entry.setting.remarks.each("warning", note, "closed")
    elif not yes and closed:
        entry.fault("closed", quoted(cell.text), f"又填有销号日期{closed}", "请改正其中一处")


def _amounts(entry: Entry, cells: dict[str, str], table: Table) -> None:
    heading = entry.columns.get("money")
    money = entry.number("money", "元", (heading.unit if heading else "") or table.block.money)
    if money and _exact(entry, "money"):
        cells["money"] = digits(money.value)
    for field in _PEOPLE:
        heading = entry.columns.get(field)
        read = entry.number(field, "人", heading.unit if heading else "")
        if read and _exact(entry, field) and _whole(entry, field):
            cells[field] = digits(read.value)
    for field in ("money", *_PEOPLE):
        cells.setdefault(field, "")


def _exact(entry: Entry, field: str) -> bool:
    read = entry.numbers[field]
    if read.value < 0:
        entry.fault(field, quoted(read.typed), f"{entry.word(field)}不能为负", "请改正")
    elif read.bound != "exact":
        entry.fault(field, quoted(read.typed), "事项的数字应为确数", "请填写确数，不用“余、近、约”")
    return field not in entry.broken


def _whole(entry: Entry, field: str) -> bool:
    read = entry.numbers[field]
    if read.value != int(read.value):
        entry.fault(field, quoted(read.typed), "人数应为整数", "请改正")
    return field not in entry.broken


def _number(items: list[Item], setting: Setting) -> None:
    """Ids of the return: one that came back with its id keeps it, the others are numbered in their order."""
    taken = {item.id for item in items}
    for place, item in enumerate(items, 1):
        if item.id:
            continue
        number = place
        while f"{setting.id}-i{number:03}" in taken:
            number += 1
        item.id = f"{setting.id}-i{number:03}"
        taken.add(item.id)
