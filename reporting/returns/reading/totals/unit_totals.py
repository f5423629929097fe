"""A table of the units of an enterprise with their totals: no lists of their own, but they have to count the items."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reporting.returns.notes import Note
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.reading.items.item import Item
from reporting.returns.reading.items.item_list import kind_of
from reporting.returns.reading.lists.list_names import statements
from reporting.returns.reading.lists.stated_lists import List, count_in, is_of_unit
from reporting.returns.reading.rows.entry import Entry
from reporting.returns.reading.rows.tables import ReturnTable
from reporting.returns.reading.rows.units import unit_of
from reporting.returns.reading.totals.list_rules import reported_before

_Cells = Mapping[str, str]
_FIELDS = ("total", "resolved", "in_progress")


def check_unit_totals(
    tables: Sequence[ReturnTable], lists: Sequence[List], items: Sequence[Item], context: ReturnContext
) -> None:
    """A fault for each total of a unit that is not the number of its items on the lists that the table is about."""
    for table in tables:
        if table.block.head.table == "lists":
            for entry in filter(is_of_unit, table.entries):
                _compare(entry, _Counted(_lists_meant(entry, table, lists), items, context))


def _lists_meant(entry: Entry, table: ReturnTable, lists: Sequence[List]) -> Sequence[List]:
    kind = kind_of(entry, table, "kind")
    return [list_ for list_ in lists if kind in {"", list_.kind}]


@dataclass(frozen=True)
class _Counted:
    """The items of some lists in a workbook."""

    lists: Sequence[List]
    items: Sequence[Item]
    context: ReturnContext

    def of(self, unit: str) -> list[tuple[int, int, int]] | None:
        """How many a unit may count: all, done, and not done; without or with those of earlier lists and returns.

        None if an item cannot be counted, for it has a fault.
        """
        ids = {id_ for one in self.lists for id_ in (one.id, *statements(one.kind, one.name, self.context))}
        mine = [item for item in self.items if unit in {"", item.cells["unit"]}]
        if any({"list", "status", "done_on", "unit"} & item.entry.broken for item in self.items):
            return None
        new = [item.cells for item in mine if item.cells["list"] in ids]
        carried = [item.cells for item in mine if item.carried and item.cells["list"] not in ids]
        earlier = [cells for cells in reported_before(ids, self.items, self.context) if unit in {"", cells["unit"]}]
        return [_numbers(each) for each in (new, [*new, *carried], [*new, *earlier], [*new, *carried, *earlier])]


def _numbers(cells: Sequence[_Cells]) -> tuple[int, int, int]:
    done = sum(1 for item in cells if item["status"] == "done")
    return len(cells), done, len(cells) - done


def _compare(entry: Entry, counted: _Counted) -> None:
    unit, context = unit_of(entry), counted.context
    stated = [count_in(entry, field) for field in _FIELDS]
    ways = counted.of(unit)
    if "unit" in entry.broken or ways is None or not context.enterprise:
        return
    if not counted.items:
        place = entry.block.head_place()
        todo = "请报送各单位的事项；只报件数的，请按清单填写事项总数和已办结"
        note = Note(place, "fault", "各单位的件数", "没有可以核对的事项", todo)
        context.findings.grouped(note, "unit totals")
    elif not any(_agrees(stated, way) for way in ways):
        wrong = min(range(len(_FIELDS)), key=lambda place: _is(stated[place], ways[0][place]))
        expected = f"表中这个单位有{ways[0][0]}项，其中已办结{ways[0][1]}项"
        entry.fault(_FIELDS[wrong], f"{stated[wrong]}项", expected, "请改正件数，或补齐、删去事项")


def _agrees(stated: Sequence[int | None], way: Sequence[int]) -> bool:
    return all(map(_is, stated, way))


def _is(stated: int | None, number: int) -> bool:
    return stated in {None, number}
