"""The totals of the lists of a workbook, and which list an item stands on."""

import re
from dataclasses import dataclass, field
from itertools import filterfalse

from reporting.returns.notes import Place
from reporting.returns.reading.context.findings import quoted
from reporting.returns.reading.context.kinds import kind_within
from reporting.returns.reading.context.naming import alike
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.reading.lists.list_names import name_of
from reporting.returns.reading.rows.entry import Entry
from reporting.returns.reading.rows.tables import ReturnTable
from reporting.returns.reading.rows.units import is_whole
from reporting.returns.reading.values.words import chosen
from reporting.returns.returned import ReturnedRow
from reporting.returns.vocabulary import vocabulary

_ENGLISH = {"project": "Project list", "wish": "Employees' wish list", "problem": "Problem list"}
_COUNTS = ("total", "resolved", "in_progress")


@dataclass
class List:
    """A list of the period: stated in a row (`entry`), or known by its items alone."""

    id: str
    kind: str
    name: str
    place: Place
    counts: dict[str, int] = field(default_factory=dict)
    printed: str = ""
    entry: Entry | None = None


def stated_lists(tables: list[ReturnTable], context: ReturnContext) -> list[List]:
    """The lists that are stated in a row, in the order of the workbook."""
    lists: list[List] = []
    for table in tables:
        if table.block.head.table == "lists":
            for entry in filterfalse(is_of_unit, table.entries):
                list_ = _stated_list(entry, table, context, lists)
                if list_:
                    lists.append(list_)
    return lists


def _stated_list(entry: Entry, table: ReturnTable, context: ReturnContext, before: list[List]) -> List | None:
    name = entry.text("name")
    kind = _typed_kind(entry) or (
        "" if "kind" in entry.broken else kind_within(name) or kind_within(table.groups[entry.row])
    )
    counts = {column: count for column in _COUNTS if (count := count_in(entry, column)) is not None}
    if not kind:
        if "kind" not in entry.broken:
            entry.missing(
                "kind", f"请填写{'、'.join(words[0] for words in vocabulary().choices['list_kind'].values())}之一"
            )
        return None
    if re.fullmatch(r"[0-9.]+", name):
        entry.fault("name", quoted(name), "清单名称不是一个数", "请看各列是否错开了一格")
    list_name = name_of(kind, name, context)
    if name and list_name != name:
        todo = "同一年各期报的是同一份清单"
        context.findings.converted(entry.place("name"), name, list_name, f"list {list_name}", todo)
    list_ = List(new_id(kind, context, before), kind, list_name, entry.place("name"), counts)
    list_.entry = entry
    list_.printed = entry.numbers["total"].typed if "total" in entry.numbers else ""
    same = next((other for other in before if (other.kind, alike(other.name)) == (kind, alike(list_.name))), None)
    if same:
        entry.fault(
            "name" if name else "kind",
            quoted(list_.name),
            f"与第{same.place.row}行是同一个清单",
            "请删去一行，或分别写明清单名称",
        )
    return list_


def _typed_kind(entry: Entry) -> str:
    """The kind in the cell for it, as a word or within a longer name (我为群众办实事台账)."""
    cell, choices = entry.cell("kind"), vocabulary().choices["list_kind"]
    kind = kind_within(cell.text) if cell else ""
    if cell and kind and chosen(cell.text, choices) is None:
        entry.context.findings.converted(entry.place("kind"), cell.text, choices[kind][0], cell.text.strip())
        return kind
    return entry.choice("kind", choices)


def is_of_unit(entry: Entry) -> bool:
    """Whether a row of totals is that of a unit, not of a list: 单位 over 炼铁厂, beside a list or without one."""
    cell = entry.cell("unit")
    return cell is not None and not (entry.cell("kind") and is_whole(entry))


def count_in(entry: Entry, column: str) -> int | None:
    """A number of items; one that cannot be is a fault."""
    read = entry.number(column, "项", entry.columns[column].unit if column in entry.columns else "")
    if read is None:
        return None
    if read.bound != "exact" or read.value < 0:
        entry.fault(column, quoted(read.typed), "清单的件数应为确切的整数", "请填写整数，不用“余、近、约”")
        return None
    return int(read.value)


def new_id(kind: str, context: ReturnContext, before: list[List]) -> str:
    same = sum(1 for list_ in before if list_.kind == kind)
    return f"{context.id}-{kind}" + (f"-{same + 1}" if same else "")


def list_row(list_: List, context: ReturnContext) -> ReturnedRow:
    cells = {
        "id": list_.id,
        "enterprise": context.enterprise,
        "kind": list_.kind,
        "name": list_.name,
        "name_en": f"{_ENGLISH[list_.kind]}, {context.undertaken.label('en')}",
        "period_start": str(context.undertaken.start),
        "period_end": str(context.undertaken.end),
        "as_of": str(context.as_of),
        **{column: str(list_.counts[column]) if column in list_.counts else "" for column in _COUNTS},
        "certainty": context.certainty,
        "printed": list_.printed,
    }
    return ReturnedRow("lists", cells, list_.place, columns=list_.entry.places if list_.entry else {})
