"""Rules for the items of a workbook; each breach becomes a finding at its cell."""

from collections.abc import Sequence
from datetime import date

from reporting.returns.notes import Note
from reporting.returns.reading.context.findings import quoted
from reporting.returns.reading.context.naming import misspelt
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.reading.items.item import Item
from reporting.returns.reading.values.cached_text import plain

_FAR = 3  # years after the period


def check_items(items: Sequence[Item], context: ReturnContext) -> None:
    for item in items:
        _not_ahead(item, context)
        _done(item, context)
        _closed(item)
        _due(item)
        _years(item, context)
        _satisfaction(item, context)
    _twice(items)
    _carried(items, context)


def _not_ahead(item: Item, context: ReturnContext) -> None:
    """A fault for each day after the day of the figures: one of the two is wrong."""
    for field in ("opened", "done_on", "closed_on"):
        day = item.entry.days.get(field)
        if day and day > context.as_of:
            todo = "请核对日期；尚未办结的请改写办理状态" if field == "done_on" else "请核对日期或数据截至日"
            item.entry.fault(field, str(day), f"晚于数据截至日{context.as_of}", todo)


def _done(item: Item, context: ReturnContext) -> None:
    entry, status, done = item.entry, item.cells["status"], item.entry.days.get("done_on")
    if done is None:
        return
    opened = date.fromisoformat(item.cells["opened"])
    if status and status != "done":
        todo = "未办结的不填办结日期；已办结的请改写办理状态"
        entry.fault("done_on", str(done), f"办理状态是{quoted(_status(item))}", todo)
    if done < opened and not {"opened", "done_on"} & entry.broken:
        entry.fault("done_on", str(done), f"早于立项日期{opened}{_default(item)}", "请核对两个日期")
    elif done < context.period.start and not item.carried:
        expected = f"早于报告期首日{context.period.start}"
        note = Note(entry.place("done_on"), "warning", str(done), expected, "请核对年份")
        context.findings.grouped(note, "before")


def _closed(item: Item) -> None:
    done, closed = item.entry.days.get("done_on"), item.entry.days.get("closed_on")
    if closed and not done and item.cells["status"] and "done_on" not in item.entry.broken:
        item.entry.fault("closed_on", str(closed), "事项尚未办结，不能销号", "请核对办理状态和办结日期")
    elif closed and done and closed < done:
        item.entry.fault("closed_on", str(closed), f"早于办结日期{done}", "请核对两个日期")


def _due(item: Item) -> None:
    opened, deadline = item.entry.days.get("opened"), item.entry.days.get("deadline")
    if opened and deadline and deadline < opened:
        item.entry.fault("deadline", str(deadline), f"早于立项日期{opened}", "请核对两个日期")


def _years(item: Item, context: ReturnContext) -> None:
    """A wrong year makes an item late that is not, or the other way round."""
    opened, deadline = item.entry.days.get("opened"), item.entry.days.get("deadline")
    first, last = context.undertaken.start, context.period.end
    if opened and opened < first and not item.carried:
        note = Note(item.entry.place("opened"), "warning", str(opened), f"早于{first}，却是新事项", "请核对年份")
        context.findings.grouped(note, "opened before")
    if deadline and (deadline.year > last.year + _FAR or (deadline < first and not item.carried)):
        note = Note(item.entry.place("deadline"), "warning", str(deadline), "离报告期太远", "请核对年份")
        context.findings.grouped(note, "due far off")


def _status(item: Item) -> str:
    cell = item.entry.cell("status")
    return cell.text if cell else ""


def _default(item: Item) -> str:
    return "" if "opened" in item.entry.days or item.carried else "（未填立项日期，按报告期首日）"


def _satisfaction(item: Item, context: ReturnContext) -> None:
    numbers = item.entry.numbers
    votes = [numbers[field].value for field in ("satisfied", "basically_satisfied", "dissatisfied") if field in numbers]
    people = numbers.get("beneficiaries")
    if votes and people and sum(votes) > people.value:
        found = f"满意度合计{sum(votes)}人"
        context.findings.warning(item.entry.place("satisfied"), found, f"多于受益人数{people.value}人", "请核对")


def _twice(items: Sequence[Item]) -> None:
    seen: dict[tuple[str, str, str], Item] = {}
    for item in items:
        if not item.title or not item.cells["list"] or item.carried:
            continue
        first = seen.setdefault(item.key, item)
        if first is not item:
            place = f"第{first.entry.row}行" if first.entry.block is item.entry.block else _sheet_and_row(first)
            item.entry.fault(
                "title",
                quoted(item.title),
                f"与{place}是同一个清单的同一事项",
                "请删去重复的一行；如是两件事，请写明区别",
            )


def _sheet_and_row(item: Item) -> str:
    return f"“{item.entry.block.grid.name}”第{item.entry.row}行"


def _carried(items: Sequence[Item], context: ReturnContext) -> None:
    """Findings for items that contradict what the ledger said of them before."""
    for item in items:
        if not item.carried:
            continue
        before = context.snapshot.items[item.id]
        known_list, done = context.snapshot.lists[item.cells["list"]], item.entry.days.get("done_on")
        was_open = before.cells["status"] != "done"
        if done and was_open and done <= known_list.as_of and known_list.states_resolved:
            expected = f"上期数据截至{known_list.as_of}时报为未办结"
            item.entry.fault("done_on", str(done), expected, "请核对办结日期")
        if not was_open and item.cells["status"] not in {"", "done"}:
            found, expected = quoted(_status(item)), f"台账中已于{before.cells['done_on']}办结"
            context.findings.warning(item.entry.place("status"), found, expected, "以前各期会随之改动，请核对")
        due = item.entry.days.get("deadline")
        if due and before.cells["deadline"] not in {"", str(due)}:
            expected = f"台账中是{before.cells['deadline']}"
            context.findings.warning(item.entry.place("deadline"), str(due), expected, "时限改了会影响是否逾期，请核对")
        if item.title and "id" not in item.entry.broken and not _similar(item.title, before.cells["title"]):
            found, expected = quoted(item.title), f"编号{item.id}在台账中是{quoted(before.cells['title'])}"
            context.findings.warning(item.entry.place("title"), found, expected, "请核对编号")


def _similar(one: str, other: str) -> bool:
    return bool(misspelt(plain(one), [plain(other)], 0.4)) or plain(one) in plain(other) or plain(other) in plain(one)
