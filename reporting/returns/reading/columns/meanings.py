"""A heading with several meanings: the one that its neighbours or its cells leave, if they leave one."""

import re
from collections.abc import Collection, Mapping, Sequence

from reporting.returns.book import Cell
from reporting.returns.reading.columns.responsible import Responsible, listed, means_enterprise
from reporting.returns.reading.context.findings import letter, quoted
from reporting.returns.reading.context.index import form_heading
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.reading.sheets.blocks import TableBlock
from reporting.returns.reading.sheets.headings import Heading
from reporting.returns.reading.sheets.labels import is_units
from reporting.returns.reading.values.cached_text import is_blank
from reporting.returns.reading.values.part_names import bare_name
from reporting.returns.reading.values.unclear import UnclearError
from reporting.returns.reading.values.words import chosen as chosen_word
from reporting.returns.vocabulary import vocabulary

Chosen = Mapping[str, list[tuple[int, Heading]]]
# What is planned is planned for the end of a month.
_EXACT = re.compile(r"20[0-9]{2}[-./年][0-9]{1,2}[-./月]([0-9]{1,2})日?")
_END_OF_MONTH = 28


def meaning(heading: Heading, fields: Collection[str], chosen: Chosen, block: TableBlock, around: ReturnContext) -> str:
    """The field that a heading with several stands for; '' when nobody knows.

    `chosen` are the fields that other headings stand for.
    """
    free = [field for field in fields if field not in chosen] or list(fields)
    if {"unit", "responsible"} <= set(fields):
        field = "unit" if "unit" in free and _are_units(heading, block, around) else "responsible"
    elif len(free) == 1:
        return free[0]
    else:
        field = _counted_or_unit(heading, block, around) if "unit" in free else _planned_or_done(heading, chosen, block)
    if field:
        word, place = form_heading(block.head.table, field), block.head_place(heading.column)
        around.findings.converted(place, heading.text, word, "heading", "如不对，请改表头")
    return field


def _are_units(heading: Heading, block: TableBlock, around: ReturnContext) -> bool:
    """Whether the cells name units. Departments beside them in one column are a fault."""
    named = Responsible(tuple(dict.fromkeys(block.texts(heading.column))), around)
    if named.units and named.departments:
        found = f"{letter(heading.column)}栏{quoted(heading.text)}里有下属单位（{listed(named.units)}）"
        expected = f"也有不是已登记下属单位的（{listed(named.departments)}），一栏只能填一种"
        todo = "请把下属单位填到“所属单位”栏，部门填到“责任部门”栏；新设的单位请先由汇总单位登记"
        around.findings.fault(block.head_place(heading.column), found, expected, todo)
    return not named.departments


def _counted_or_unit(heading: Heading, block: TableBlock, around: ReturnContext) -> str:
    """单位 over 盏 and 万元, or over the names of units; both in one column are neither."""
    texts = dict.fromkeys(block.texts(heading.column))
    counters = [text for text in texts if is_units(text)]
    named = [text for text in texts if text not in counters and _names_unit(bare_name(text), around)]
    if bool(counters) != bool(named):
        return "measured_in" if counters else "unit"
    return "" if texts else "measured_in"


def _names_unit(text: str, around: ReturnContext) -> bool:
    """Whether a text names a unit of the enterprise, or nearly so, or the enterprise."""
    near = around.names.near_enterprise(text, of=around.enterprise)
    return means_enterprise(text) or around.unit(text) is not None or near is not None


def _planned_or_done(heading: Heading, chosen: Chosen, block: TableBlock) -> str:
    """完成时间: planned where what is not done has one, done where only what is done has one, in days as they fall."""
    entries = [line.cells for line, sort in block.lines if sort == "entry"]
    status = chosen["status"][0][1] if "status" in chosen else None
    if status is None and not block.ticked:
        return ""
    done = [row[heading.column - 1].text.strip() for row in entries if _is_done(row, status, block)]
    open_ = [row[heading.column - 1].text.strip() for row in entries if not _is_done(row, status, block)]
    if any(re.search("[0-9]", text) for text in open_) or any(map(_is_plan, (*done, *open_))):
        return "deadline"
    fall = any((day := _EXACT.fullmatch(text)) and int(day[1]) < _END_OF_MONTH for text in done)
    return "done_on" if open_ or fall or all(map(is_blank, done)) else ""


def _is_plan(text: str) -> bool:
    """Whether a text stands for a day to come: 6月底前, 长期坚持. 进行中 in the place of a day says how far it is."""
    choices = vocabulary().choices
    stands_for_day = chosen_word(text, choices["no_day"]) and not chosen_word(text, choices["item_status"])
    return text.endswith("前") or bool(stands_for_day)


def _is_done(row: Sequence[Cell], status: Heading | None, block: TableBlock) -> bool:
    """Whether an entry is done, or does not say whether it is."""
    if status:
        return status_of(row[status.column - 1], status, block) in {"done", ""}
    return any(row[column - 1].text.strip() for column, ticked in block.ticked.items() if ticked == "done")


def status_of(cell: Cell, heading: Heading, block: TableBlock) -> str:
    """The status of an item in a cell below a heading; '' when it cannot be read."""
    try:
        return block.status_in(cell, heading).status
    except UnclearError:
        return ""
