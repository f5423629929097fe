"""One sheet of a drafted workbook: our form's columns, and beside them the answer, the doubts and the quote."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from xlsxwriter.worksheet import Worksheet

from reporting.core.column_widths import lines
from reporting.core.period import Period
from reporting.extraction.drafts.row_doubts import NEW
from reporting.returns.drafted import words
from reporting.returns.forms import cell_formats
from reporting.returns.forms.cell_formats import CellFormats
from reporting.returns.forms.cells import FormRow, FormValue, harmless
from reporting.returns.forms.checks import DropDownSource
from reporting.returns.vocabulary import vocabulary

HEADING_ROW = 3  # counted from 0: after the title, the sender and the hint
_LINE, _PADDING, _A4 = 16, 8, 9
_POINTS = cell_formats.POINTS
_DOUBTED, _PROPOSED, _ASKED = {"bg_color": "#FFF0D6"}, {"bg_color": "#EADCF4"}, {"bg_color": "#E2F0D9", "bold": True}
_DAYS, _NUMBERS = {"period_start", "period_end"}, {"value", "total", "resolved", "in_progress"}
_HINT = (
    "每一行都在“确认”栏选“是”或“否”：选“是”的收入台账，选“否”的不收，不选的整份退回。数、指标、期间不对，直接在行里改，再选“是”。"
    "橙色的行有疑点，紫色的指标目录里没有。"
)


@dataclass(frozen=True)
class DraftedColumn:
    """A column: a field of our form, or one of the words beside it; its width in half-width characters."""

    field: str
    width: float
    choices: str = ""
    hidden: bool = False


@dataclass(frozen=True)
class DraftedTable:
    """A table of our form with the columns in which it is drafted; `empty` rows are left for what a person adds."""

    table: str
    title: str
    columns: tuple[DraftedColumn, ...]
    empty: int = 5


_BESIDE = (
    DraftedColumn(words.DOUBTS, 26),
    DraftedColumn(words.QUOTE, 46),
    DraftedColumn(words.PLACE, 16),
)
_SEALED = (
    DraftedColumn(words.DRAFTED_NUMBERS, 10, hidden=True),
    DraftedColumn(words.SEAL, 10, hidden=True),
)
FIGURES = DraftedTable(
    "achievements",
    "为职工办实事成果（起草）",
    (
        DraftedColumn(words.NUMBER, 7),
        DraftedColumn(words.CONFIRM, 7, "answers"),
        DraftedColumn("measure", 22, "measures"),
        DraftedColumn("value", 13),
        DraftedColumn("measured_in", 9, "measured_in"),
        DraftedColumn("status", 9, "achievement_status"),
        DraftedColumn("period_start", 12),
        DraftedColumn("period_end", 12),
        DraftedColumn("unit", 12, "units"),
        DraftedColumn("part_of", 18),
        *_BESIDE,
        DraftedColumn(words.BASIS, 18),
        DraftedColumn(words.BEFORE, 10),
        DraftedColumn(words.PHRASE, 10, hidden=True),
        DraftedColumn(words.DRAFTED_MEASURE, 10, hidden=True),
        DraftedColumn(words.DRAFTED_STATUS, 10, hidden=True),
        *_SEALED,
        DraftedColumn(words.PRINTED, 10, hidden=True),
    ),
)
LISTS = DraftedTable(
    "lists",
    "为职工办实事清单合计（起草）",
    (
        DraftedColumn(words.NUMBER, 7),
        DraftedColumn(words.CONFIRM, 7, "answers"),
        DraftedColumn("kind", 18, "list_kind"),
        DraftedColumn("name", 24),
        DraftedColumn("total", 13),
        DraftedColumn("resolved", 13),
        DraftedColumn("in_progress", 13),
        *_BESIDE,
        *_SEALED,
    ),
)


@dataclass(frozen=True)
class DraftedPen:
    """The sheet, the formats, whose rows they are, and the words of the drop-downs."""

    sheet: Worksheet
    cell_format: CellFormats
    enterprise: str
    period: Period | None
    sources: Mapping[str, DropDownSource] = field(default_factory=dict)


def write_drafted(pen: DraftedPen, table: DraftedTable, rows: Sequence[FormRow]) -> None:
    """Write the whole sheet, with some empty rows at its end."""
    _write_top(pen, table)
    pen.sheet.set_row(HEADING_ROW, 2 * _LINE + _PADDING)
    for place, column in enumerate(table.columns):
        hidden = {"hidden": True} if column.hidden else {}
        pen.sheet.set_column(place, place, column.width, None, hidden)
        look = cell_formats.REQUIRED if column.field == words.CONFIRM else cell_formats.HEAD
        pen.sheet.write_string(HEADING_ROW, place, heading(table, column), pen.cell_format(look))
    everything = [*rows, *({} for _ in range(table.empty))]
    for at, row in enumerate(everything, HEADING_ROW + 1):
        _write_row(pen, table, at, row)
    last = HEADING_ROW + len(everything)
    for place, column in enumerate(table.columns):
        _drop_down(pen, column, place, last)
    _lay_out(pen, table, last)


def heading(table: DraftedTable, column: DraftedColumn) -> str:
    """The heading of a column: ours of the form, or the word itself."""
    known = vocabulary().columns[table.table].get(column.field)
    unit = "（项）" if table.table == "lists" and column.field in _NUMBERS else ""
    return (known[0] if known else column.field) + unit


def _write_top(pen: DraftedPen, table: DraftedTable) -> None:
    period = pen.period.label("zh") if pen.period else ""
    pen.sheet.set_row(0, 30)
    pen.sheet.write_string(0, 0, f"{period}{table.title}", pen.cell_format(cell_formats.TITLE, {"align": "left"}))
    pen.sheet.write_string(1, 0, f"填报单位：{pen.enterprise}", pen.cell_format(cell_formats.COVER))
    pen.sheet.write_string(1, 6, f"报告期：{period}", pen.cell_format(cell_formats.COVER))
    if pen.period:
        last = f"数据截至：{pen.period.end}"
        pen.sheet.write_string(1, 9, last, pen.cell_format(cell_formats.COVER))
    pen.sheet.write_string(2, 0, _HINT, pen.cell_format(cell_formats.HINT))


def _write_row(pen: DraftedPen, table: DraftedTable, at: int, row: FormRow) -> None:
    shown = [column for column in table.columns if not column.hidden]
    texts = ((row.get(column.field), column.width) for column in shown)
    count = max(lines(text, width, _POINTS) if isinstance(text, str) else 1 for text, width in texts)
    pen.sheet.set_row(at, max(count * _LINE + _PADDING, 25.5))
    for place, column in enumerate(table.columns):
        _write(pen, at, place, row.get(column.field), *_looks(column, row))


def _looks(column: DraftedColumn, row: FormRow) -> list[dict[str, Any]]:
    looks: list[dict[str, Any]] = [cell_formats.INPUT]
    doubts = str(row.get(words.DOUBTS) or "")
    if doubts not in {"", NEW}:
        looks.append(_DOUBTED)
    if column.field in {"measure", words.DOUBTS} and doubts.startswith(NEW):
        looks.append(_PROPOSED)
    if column.field == words.CONFIRM:
        looks.append({**_ASKED, "align": "center"})
    if column.field in _DAYS:
        looks.append(cell_formats.DAY)
    if column.field in _NUMBERS:
        looks.append({**cell_formats.NUMBER, "align": "right"})
    return looks


def _write(pen: DraftedPen, row: int, column: int, value: FormValue, *looks: dict[str, Any]) -> None:
    """Text stays text: no formula, link or number comes out of a quote."""
    made = pen.cell_format(*looks)
    if value is None:
        pen.sheet.write_blank(row, column, None, made)
    elif isinstance(value, str):
        pen.sheet.write_string(row, column, harmless(value), made)
    elif hasattr(value, "isoformat"):
        pen.sheet.write_datetime(row, column, value, made)
    else:
        pen.sheet.write_number(row, column, float(value), made)


def _drop_down(pen: DraftedPen, column: DraftedColumn, place: int, last: int) -> None:
    source = pen.sources.get(column.choices)
    if not source:
        return
    check: dict[str, Any] = {"validate": "list", "source": source, "ignore_blank": True}
    if column.choices in {"answers", "achievement_status", "list_kind"}:
        check |= {"error_title": "不在选项中", "error_message": "请从下拉列表中选择。"}
    else:
        # A new measure or unit may be typed.
        check |= {"error_type": "warning", "error_title": "不在目录中", "error_message": "目录里没有。仍要这样填吗？"}
    pen.sheet.data_validation(HEADING_ROW + 1, place, last, place, check)


def _lay_out(pen: DraftedPen, table: DraftedTable, last: int) -> None:
    shown = sum(not column.hidden for column in table.columns)
    pen.sheet.freeze_panes(HEADING_ROW + 1, 3)
    pen.sheet.autofilter(HEADING_ROW, 0, last, len(table.columns) - 1)
    pen.sheet.set_paper(_A4)
    pen.sheet.set_landscape()
    pen.sheet.fit_to_pages(1, 0)
    pen.sheet.repeat_rows(0, HEADING_ROW)
    pen.sheet.print_area(0, 0, last, shown - 1)
