"""What must be true of the items of a workbook and their lists. Each breach is told at its cell."""

from collections.abc import Mapping, Sequence
from datetime import date

from reporting.returns.notes import Note
from reporting.returns.reading.items import Item
from reporting.returns.reading.lists import List
from reporting.returns.reading.looks import plain
from reporting.returns.reading.naming import misspelt, nearest
from reporting.returns.reading.remarks import quoted
from reporting.returns.reading.setting import Setting

_FEW = 500  # in more a near number is found by chance


def check_items(items: Sequence[Item], lists: Sequence[List], setting: Setting) -> None:
    for item in items:
        _days(item, setting)
        _satisfaction(item, setting)
    _twice(items)
    _carried(items, setting)
    for each in lists:
        if each.entry:
            _counts(each)
            _against_items(each, items, setting)


def name_parents(items: Sequence[Item], setting: Setting) -> None:
    """Put the id of the item in the place of the number of the one it comes from."""
    typed = {item.number: item.id for item in items if item.number}
    known = {each.id for each in setting.known.items.values()}
    for item in items:
        number = item.cells["parent_item"]
        found = typed.get(number) or (number.lower() if number.lower() in known else "")
        item.cells["parent_item"] = found
        if number and not found:
            near = nearest(number, [*typed, *known]) if len(typed) + len(known) < _FEW else ""
            expected = f"没有这个编号的事项{f'，是不是“{near}”？' if near else ''}"
            item.entry.fault("parent_item", quoted(number), expected, "请核对上级事项编号；不是上级交办的请留空")
    parents = {item.id: item.cells["parent_item"] for item in items}
    for item in items:
        if _circular(item.id, parents):
            item.entry.fault("parent_item", quoted(item.number), "上级事项又回到它自己", "请核对上级事项编号")


def _circular(start: str, parents: Mapping[str, str]) -> bool:
    seen, here = {start}, parents.get(start, "")
    while here and here not in seen:
        seen.add(here)
        here = parents.get(here, "")
    return bool(here) and here == start


def _days(item: Item, setting: Setting) -> None:
    entry, days = item.entry, item.entry.days
    status, done = item.cells["status"], days.get("done_on")
    opened = date.fromisoformat(item.cells["opened"])
    for field in ("opened", "done_on", "closed_on"):
        day = days.get(field)
        if day and day > setting.as_of:
            todo = "请核对日期；尚未办结的请改写办理状态" if field == "done_on" else "请核对日期或数据截至日"
            entry.fault(field, str(day), f"晚于数据截至日{setting.as_of}", todo)
    if done and status and status != "done":
        entry.fault(
            "done_on", str(done), f"办理状态是{quoted(_status(item))}", "未办结的不填办结日期；已办结的请改写办理状态"
        )
    if done and done < opened and not {"opened", "done_on"} & entry.broken:
        entry.fault("done_on", str(done), f"早于立项日期{opened}{_default(item)}", "请核对两个日期")
    closed = days.get("closed_on")
    if closed and status and not done and "done_on" not in entry.broken:
        entry.fault("closed_on", str(closed), "事项尚未办结，不能销号", "请核对办理状态和办结日期")
    elif closed and done and closed < done:
        entry.fault("closed_on", str(closed), f"早于办结日期{done}", "请核对两个日期")
    deadline = days.get("deadline")
    if deadline and "opened" in days and deadline < opened:
        entry.fault("deadline", str(deadline), f"早于立项日期{opened}", "请核对两个日期")
    if done and not item.carried and opened <= done < setting.period.start:
        expected = f"早于报告期首日{setting.period.start}"
        note = Note(entry.place("done_on"), "warning", str(done), expected, "请核对年份")
        setting.remarks.each("warning", note, "before")


def _status(item: Item) -> str:
    cell = item.entry.cell("status")
    return cell.text if cell else ""


def _default(item: Item) -> str:
    return "" if "opened" in item.entry.days or item.carried else "（未填立项日期，按报告期首日）"


def _satisfaction(item: Item, setting: Setting) -> None:
    numbers = item.entry.numbers
    votes = [numbers[field].value for field in ("satisfied", "basically_satisfied", "dissatisfied") if field in numbers]
    people = numbers.get("beneficiaries")
    if votes and people and sum(votes) > people.value:
        found = f"满意度合计{sum(votes)}人"
        setting.remarks.warning(item.entry.place("satisfied"), found, f"多于受益人数{people.value}人", "请核对")


def _twice(items: Sequence[Item]) -> None:
    seen: dict[tuple[str, str, str], Item] = {}
    for item in items:
        if not item.title or not item.cells["list"] or item.carried:
            continue
        first = seen.setdefault(item.key, item)
        if first is not item:
            where = f"第{first.entry.row}行" if first.entry.block is item.entry.block else _where(first)
            item.entry.fault(
                "title",
                quoted(item.title),
                f"与{where}是同一个清单的同一事项",
                "请删去重复的一行；如是两件事，请写明区别",
            )


def _where(item: Item) -> str:
    return f"“{item.entry.block.grid.name}”第{item.entry.row}行"


def _carried(items: Sequence[Item], setting: Setting) -> None:
    """What the ledger said of a list on its day stays true."""
    for item in items:
        if not item.carried:
            continue
        before = setting.known.items[item.id]
        told, done = setting.known.lists[item.cells["list"]], item.entry.days.get("done_on")
        was_open = before.cells["status"] != "done"
        if done and was_open and done <= told.as_of and told.states_resolved:
            expected = f"上期数据截至{told.as_of}时报为未办结"
            item.entry.fault("done_on", str(done), expected, "请核对办结日期")
        if item.title and not _similar(item.title, before.cells["title"]):
            found, expected = quoted(item.title), f"编号{item.id}在台账中是{quoted(before.cells['title'])}"
            setting.remarks.warning(item.entry.place("title"), found, expected, "请核对编号")


def _similar(one: str, other: str) -> bool:
    return bool(misspelt(plain(one), [plain(other)], 0.4)) or plain(one) in plain(other) or plain(other) in plain(one)


def _counts(each: List) -> None:
    entry, counts = each.entry, each.counts
    assert entry is not None  # noqa: S101 - only lists with a row of their own are asked
    total, resolved, running = (counts.get(field) for field in ("total", "resolved", "in_progress"))
    if total is None:
        return
    if (resolved or 0) > total:
        entry.fault("resolved", f"{resolved}项", f"多于事项总数{total}项", "请核对两个数")
    elif (resolved or 0) + (running or 0) > total:
        entry.fault(
            "in_progress", f"已办结{resolved or 0}项，办理中{running}项", f"合起来多于事项总数{total}项", "请核对三个数"
        )


def _against_items(each: List, items: Sequence[Item], setting: Setting) -> None:
    """Totals count the list's own items opened by the day told; carried-over ones stay on their old lists."""
    mine = [item for item in items if item.cells["list"] == each.id]
    # Of an unknown sender nobody can tell which items were carried over.
    if (
        not mine
        or not setting.enterprise
        or any({"list", "opened", "status", "done_on", "title"} & item.entry.broken for item in mine)
    ):
        return
    entry = each.entry
    assert entry is not None  # noqa: S101 - likewise
    there = [item for item in mine if item.cells["opened"] <= str(setting.as_of)]
    done = [item for item in there if item.cells["done_on"] and item.cells["done_on"] <= str(setting.as_of)]
    running = [item for item in there if item.cells["status"] == "in_progress"]
    carried = sum(1 for item in items if item.carried)
    apart = f"（上期结转的{carried}项不计入）" if carried else ""
    for field, counted in (("total", len(there)), ("resolved", len(done))):
        stated = each.counts.get(field)
        if stated is not None and stated != counted and field not in entry.broken:
            entry.fault(field, f"{stated}项", f"表中这个清单有{counted}项{apart}", "请改正合计，或补齐、删去事项")
    stated = each.counts.get("in_progress")
    if stated is not None and stated != len(running):
        note = Note(
            entry.place("in_progress"),
            "warning",
            f"{stated}项",
            f"表中这个清单办理中的有{len(running)}项{apart}",
            "请核对",
        )
        setting.remarks.each("warning", note, each.id)
