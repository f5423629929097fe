"""The items of a workbook: what each says, which list it stands on, and which of them the ledger knows already."""

import re
from dataclasses import dataclass

from reporting.returns.reading.context.findings import quoted
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.reading.items.carried_items import CarriedItems, ItemClues
from reporting.returns.reading.items.item_amounts import amounts
from reporting.returns.reading.items.item_days import days_and_status
from reporting.returns.reading.items.item_list import kind_of, list_of
from reporting.returns.reading.lists.stated_lists import List
from reporting.returns.reading.rows.entry import Entry
from reporting.returns.reading.rows.tables import ReturnTable
from reporting.returns.reading.rows.units import unit_of
from reporting.returns.reading.values.cached_text import plain
from reporting.returns.reading.values.part_names import part_named

_TEXTS = ("category", "origin", "leader", "responsible", "supervisor", "closed_by")
_COLUMN = {"deadline_note": "deadline"}  # the column that holds the words of a field that has no column


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


def read_items(
    tables: list[ReturnTable], lists: list[List], carried_items: CarriedItems, context: ReturnContext
) -> list[Item]:
    """All items in the order of the workbook. Lists that only the items name are added to `lists`."""
    items = []
    for table in tables:
        if table.block.head.table == "items":
            items += [_item(entry, table, lists, carried_items) for entry in table.entries]
    _number([item for item in items if not item.carried], context)
    return items


def _item(entry: Entry, table: ReturnTable, lists: list[List], carried_items: CarriedItems) -> Item:
    cells = {"title": entry.text("title"), "unit": unit_of(entry)}
    if not cells["title"] and "title" not in entry.broken:
        entry.missing("title", "请填写；如是空行，请整行清空")
    if part_named(cells["title"]) is not None:
        expected = "不知道是上面一项的一部分，还是另一个事项"
        entry.fault("title", quoted(cells["title"]), expected, "是一部分的请删去这一行，另一个事项请去掉“其中”")
    cells |= {field: entry.text(field) for field in _TEXTS}
    item = Item(entry, cells, entry.text("id"))
    before = carried_items.match(entry, item.number, ItemClues(cells["title"], cells["unit"], kind_of(entry, table)))
    if before:
        item.id, item.carried, cells["list"] = before.id, True, before.cells["list"]
    elif re.fullmatch(rf"{re.escape(entry.context.id)}-i[0-9]{{3,6}}", item.number):
        item.id = item.number
    cells["list"] = cells.get("list") or list_of(entry, table, lists)
    cells |= days_and_status(entry, before.cells if before else {}) | amounts(entry)
    cells["parent_item"] = entry.text("parent_item")
    for field, text in (before.cells if before else {}).items():
        # A column that the workbook does not have takes nothing away from what the ledger knows.
        if field in cells and not cells[field] and _COLUMN.get(field, field) not in entry.columns:
            cells[field] = text
    return item


def _number(items: list[Item], context: ReturnContext) -> None:
    """Ids of the return: one that came back with its id keeps it, the others are numbered in their order."""
    taken: set[str] = set()
    for item in items:
        item.id = "" if item.id in taken else item.id
        taken.add(item.id)
    for place, item in enumerate(items, 1):
        number = place
        while not item.id:
            new = f"{context.id}-i{number:03}"
            item.id = "" if new in taken else new
            number += 1
        taken.add(item.id)
