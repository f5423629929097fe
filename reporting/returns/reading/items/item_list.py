"""The list that an item stands on: by its cell, or by what stands around it."""

from collections.abc import Sequence

from reporting.returns.notes import Note
from reporting.returns.reading.context.findings import quoted
from reporting.returns.reading.context.kinds import kind_within
from reporting.returns.reading.context.naming import alike
from reporting.returns.reading.lists.list_names import name_of
from reporting.returns.reading.lists.stated_lists import List, new_id
from reporting.returns.reading.rows.entry import Entry
from reporting.returns.reading.rows.tables import ReturnTable
from reporting.returns.vocabulary import vocabulary


def kind_of(entry: Entry, table: ReturnTable, field: str = "list") -> str:
    """The kind of list that a row seems to be about, by its cell or its surroundings; '' when it is not known."""
    cell = entry.cell(field)
    return kind_within(cell.text) if cell else _kind_around(entry, table)


def list_of(entry: Entry, table: ReturnTable, lists: list[List]) -> str:
    """The id of the list; '' when it cannot be known. A list that only items name is added to `lists`."""
    cell = entry.cell("list")
    if "list" in entry.broken:
        return ""
    typed = cell.text.strip() if cell else ""
    if not typed:
        _check_title(entry, table)
    kind = kind_of(entry, table)
    if not typed and _others_typed(entry) - {kind}:
        return _no_list(entry, typed)
    candidates = _candidates(typed, kind, lists)
    if not typed and (candidates or kind):
        _list_by_surroundings(entry, vocabulary().choices["list_kind"][kind or candidates[0].kind][0])
    if len(candidates) > 1:
        expected = f"本单位有{len(candidates)}个这类清单，不知道属于哪一个"
        entry.fault("list", quoted(typed) if typed else "空白", expected, "请填写清单名称，与清单合计一致")
        return ""
    if candidates:
        return candidates[0].id
    return _new(entry, kind, lists) if kind else _no_list(entry, typed)


def _kind_around(entry: Entry, table: ReturnTable) -> str:
    """The kind that the heading of a group, the title, the sheet or the file names.

    A campaign names one if none of them does, and nobody was to fill it in: our own form is called after the campaign.
    """
    file = entry.context.file
    around = (table.groups[entry.row], table.block.title, table.block.grid.name, file)
    ways = (False,) if "list" in entry.columns else (False, True)
    named = (kind_within(text, campaigns=campaigns) for campaigns in ways for text in around)
    return next(filter(None, named), "")


def _check_title(entry: Entry, table: ReturnTable) -> None:
    """A fault for a table whose title and sheet name two kinds, and whose rows say neither."""
    title, sheet = table.block.title, table.block.grid.name
    kinds = [kind_within(text, campaigns=False) for text in (title, sheet)]
    if all(kinds) and kinds[0] != kinds[1] and not table.groups[entry.row]:
        first, second = (vocabulary().choices["list_kind"][kind][0] for kind in kinds)
        place = table.block.head_place()
        expected = f"标题写的是{first}，表名写的是{second}"
        note = Note(place, "fault", f"标题和表名{quoted(sheet)}", expected, "请改正其中一处，或增加“清单”栏逐行填写")
        entry.context.findings.grouped(note, "two kinds")


def _others_typed(entry: Entry) -> set[str]:
    """The kinds that other rows name in their own cells: beside them a title says nothing of a row without one."""
    heading = entry.columns.get("list")
    return {kind_within(text) for text in entry.block.texts(heading.column)} if heading else set()


def _candidates(typed: str, kind: str, lists: Sequence[List]) -> Sequence[List]:
    """The lists that may be meant: the one of that name, else those of the kind, else the only one there is."""
    named = [candidate for candidate in lists if typed and alike(candidate.name) == alike(typed)]
    same = named or [candidate for candidate in lists if candidate.kind == kind]
    return lists if not (same or typed or kind) and len(lists) == 1 else same


def _new(entry: Entry, kind: str, lists: list[List]) -> str:
    new = List(new_id(kind, entry.context, lists), kind, name_of(kind, "", entry.context), entry.place("list"))
    lists.append(new)
    return new.id


def _list_by_surroundings(entry: Entry, name: str) -> None:
    heading = entry.columns.get("list")
    place = entry.place("list") if heading else entry.block.head_place()
    found = "（未填）" if heading else "（没有清单栏）"
    entry.context.findings.converted(place, found, name, f"list {name}", "按标题、表名、文件名或唯一的清单认定")


def _no_list(entry: Entry, typed: str) -> str:
    words = "、".join(synonyms[0] for synonyms in vocabulary().choices["list_kind"].values())
    if typed:
        entry.fault("list", quoted(typed), f"不是{words}之一，也不是清单合计里的名称", "请改写清单")
    else:
        entry.missing("list", f"请填写{words}之一")
    return ""
