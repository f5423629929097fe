"""The status of an item: by its cell, by the column that is ticked, or by the cell for the day on which it was done."""

from reporting.returns.notes import Place
from reporting.returns.reading.context.findings import letter, quoted
from reporting.returns.reading.rows.entry import Entry
from reporting.returns.reading.sheets.ticks import TICKS
from reporting.returns.reading.values.cached_text import is_blank
from reporting.returns.reading.values.unclear import UnclearError
from reporting.returns.vocabulary import vocabulary


def status_of(entry: Entry, by_day: str) -> str:
    """The status as it was typed or ticked, or else as the cell for the day says; '' and a fault without any."""
    cell = entry.cell("status")
    if "status" in entry.broken:
        return ""
    if cell is None:
        return (
            _ticked(entry, by_day) if entry.block.ticked and not entry.columns.get("status") else _by_day(entry, by_day)
        )
    try:
        read = entry.block.status_in(cell, entry.columns["status"])
    except UnclearError as error:
        entry.fault("status", error.found, error.expected, error.todo)
        return ""
    if read.converted:
        entry.context.findings.converted(entry.place("status"), cell.text, read.how, cell.text.strip())
    return read.status


def _ticked(entry: Entry, by_day: str) -> str:
    """The status under whose heading there is a tick, and only one."""
    cells = {column: entry.cell_at(column) for column in entry.block.ticked}
    filled = {column: cell for column, cell in cells.items() if not is_blank(cell.text)}
    if not filled and by_day:
        return _by_day(entry, by_day)
    place = Place(entry.block.grid.name, entry.row, next(iter(filled or cells)))
    headings = "、".join(f"{letter(column)}栏" for column in filled or cells)
    if len(filled) != 1:
        found = f"{headings}都打了记号" if filled else f"{headings}没有打√"
        entry.fault_at("status", place, found, "应在其中一栏打√", "请只在一栏打√")
        return ""
    column, cell = next(iter(filled.items()))
    if cell.text.strip() not in TICKS:
        entry.fault_at("status", place, quoted(cell.text), "应打√，或留空", "请在对应的一栏打√，其他栏留空")
        return ""
    status = entry.block.ticked[column]
    ours = vocabulary().choices["item_status"][status][0]
    entry.context.findings.converted(place, cell.text, ours, f"ticked {status}")
    return status


def _by_day(entry: Entry, by_day: str) -> str:
    choices = vocabulary().choices["item_status"]
    if not by_day:
        entry.missing("status", f"请填写{'、'.join(synonyms[0] for synonyms in choices.values())}之一")
        return ""
    heading = entry.columns.get("status")
    place = entry.place("status") if heading else entry.block.head_place()
    found = "（未填）" if heading else "（没有办理状态栏）"
    entry.context.findings.converted(place, found, choices[by_day][0], f"by day {by_day}", "按办结日期一栏读")
    return by_day
