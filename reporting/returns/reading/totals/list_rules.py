"""Rules for the totals of lists, by themselves and compared with the items."""

from collections.abc import Collection, Mapping, Sequence

from reporting.returns.notes import Note
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.reading.items.item import Item
from reporting.returns.reading.lists.list_names import statements
from reporting.returns.reading.lists.stated_lists import List
from reporting.returns.reading.rows.entry import Entry
from reporting.returns.reading.totals.list_ways import ways_of


def check_lists(lists: Sequence[List], items: Sequence[Item], context: ReturnContext) -> None:
    for list_ in lists:
        if list_.entry:
            _counts(list_.entry, list_.counts)
            _against_items(list_, list_.entry, items, context)
            _of_another_kind(list_, list_.entry, lists, items)


def _of_another_kind(list_: List, entry: Entry, lists: Sequence[List], items: Sequence[Item]) -> None:
    """A total without items beside items without a total, as many of them: one list under two kinds counts twice."""
    sizes = {other.id: sum(1 for item in items if item.cells["list"] == other.id) for other in lists}
    twins = [other for other in lists if not other.entry and sizes[other.id] == list_.counts.get("total")]
    if twins and not sizes[list_.id]:
        found = f"{list_.name}{list_.counts['total']}项"
        expected = f"表中的{list_.counts['total']}项都在“{twins[0].name}”上"
        entry.fault("kind", found, expected, "同一份清单请选同一种；是两份清单的，请补齐事项")


def worth_a_row(lists: Sequence[List], items: Sequence[Item], context: ReturnContext) -> list[List]:
    """The lists that have a number or items. For one that was named without a number there is a warning."""
    used = {item.cells["list"] for item in items}
    for list_ in lists:
        if list_.entry and not list_.counts and not {"total", "resolved", "in_progress"} & list_.entry.broken:
            todo = "请补填事项总数、已办结和办理中；不报的请清空这一行"
            context.findings.warning(list_.place, "填了清单名称", "没有填件数，没有合计可收", todo)
    return [list_ for list_ in lists if list_.counts or not list_.entry or list_.id in used]


def _counts(entry: Entry, counts: Mapping[str, int]) -> None:
    total, resolved, running = (counts.get(field) for field in ("total", "resolved", "in_progress"))
    if total is None:
        return
    if (resolved or 0) > total:
        entry.fault("resolved", f"{resolved}项", f"多于事项总数{total}项", "请核对两个数")
    elif (resolved or 0) + (running or 0) > total:
        entry.fault(
            "in_progress", f"已办结{resolved or 0}项，办理中{running}项", f"合起来多于事项总数{total}项", "请核对三个数"
        )


def _against_items(list_: List, entry: Entry, items: Sequence[Item], context: ReturnContext) -> None:
    """Totals count the items of the list that were opened by its day, also those from other returns of its year.

    Items of the lists of earlier years stay on these. See `list_ways.py` for the ways in which they may count.
    """
    ids = {list_.id} | statements(list_.kind, list_.name, context)
    mine = [item for item in items if item.cells["list"] in ids]
    others = reported_before(ids, items, context)
    # If the sender is not known, nobody knows which items were carried over.
    if (
        not (mine or others)
        or not context.enterprise
        or any({"list", "opened", "status", "done_on", "title"} & item.entry.broken for item in mine)
    ):
        return
    cells = [*(item.cells for item in mine), *others]
    there = [item for item in cells if item["opened"] <= str(context.as_of)]
    running = [item for item in there if item["status"] == "in_progress"]
    carried = sum(1 for item in items if item.carried and item not in mine)
    apart = f"（上期结转的{carried}项不计入）" if carried else ""
    apart += f"（含以前已报、不在表中的{len(others)}项）" if others else ""
    ways = ways_of(ids, items, context, others)
    # Items whose list is asked may be of this one.
    unsure = sum(1 for item in items if not item.cells["list"])
    for place, field in enumerate(("total", "resolved")):
        stated = list_.counts.get(field)
        fitting = [way for way in ways if stated is None or way[place] <= stated <= way[place] + unsure]
        if not fitting and field not in entry.broken:
            counted = "或".join(dict.fromkeys(f"{way[place]}项" for way in ways))
            entry.fault(field, f"{stated}项", f"这个清单有{counted}{apart}", "请改正合计，或补齐、删去事项")
        ways = fitting or ways
    stated = list_.counts.get("in_progress")
    if stated is not None and not len(running) <= stated <= len(running) + unsure:
        note = Note(
            entry.place("in_progress"),
            "warning",
            f"{stated}项",
            f"这个清单办理中的有{len(running)}项{apart}",
            "请核对",
        )
        context.findings.grouped(note, list_.id)


def reported_before(ids: Collection[str], items: Sequence[Item], context: ReturnContext) -> list[Mapping[str, str]]:
    """The items of the ledger on these lists that are not in the workbook, as the ledger has them.

    Items from a later return are left out: on the day of this one nobody had reported them.
    """
    in_workbook, lists = {item.id for item in items}, context.snapshot.lists
    return [
        item.cells
        for item in context.snapshot.items.values()
        if item.cells["list"] in ids and item.id not in in_workbook and lists[item.cells["list"]].as_of <= context.as_of
        if not item.id.startswith(f"{context.id}-i")
    ]
