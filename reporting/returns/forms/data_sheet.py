"""One sheet of a form: title, enterprise and period, headings, the rows that are given, and empty rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from xlsxwriter.worksheet import Worksheet

from reporting.core.column_widths import fitted, lines, need
from reporting.returns.forms import cell_formats, paper
from reporting.returns.forms.cell_formats import CellFormats
from reporting.returns.forms.cells import FormRow, FormValue, harmless
from reporting.returns.forms.checks import DropDownSource, Region, check_of
from reporting.returns.forms.form import Form
from reporting.returns.forms.sheets import FormColumn, FormSheet

MADE_UP = "表内数据纯属虚构，仅供演示"
_LINE, _PADDING = 16, 8  # points
_WIDEST = 30  # half-width characters, unless a column has more room
_DAYS = {"day", "deadline", "done_on", "closed_on", "period_end"}
_NUMBERS = {"money", "whole", "part", "value"}


@dataclass(frozen=True)
class Pen:
    """The things that one writes a sheet with: the sheet, the formats, the form, and the words of its drop-downs."""

    sheet: Worksheet
    cell_format: CellFormats
    form: Form
    sources: Mapping[str, DropDownSource]


def heading_row(form: Form, spec: FormSheet) -> int:
    """The row of the headings, counted from 0: after title, made-up data, enterprise, hint, and bands if any."""
    return 3 + form.made_up + bool(spec.bands)


def write_sheet(pen: Pen, spec: FormSheet, rows: Sequence[FormRow]) -> Region:
    """Write the whole sheet, first the rows, then empty ones; the region in which one types."""
    heading, widths = heading_row(pen.form, spec), _widths(spec, rows)
    _write_top(pen, spec)
    _write_bands(pen, spec, heading - 1)
    _write_heading(pen, spec, heading, widths)
    everything = [*rows, *({} for _ in range(spec.empty))]
    for place, row in enumerate(everything, heading + 1):
        _write_row(pen, spec, place, row, widths)
    last = heading + len(everything)
    pen.sheet.freeze_panes(heading + 1, spec.frozen)
    paper.wide(pen.sheet, last, len(spec.columns) - 1, heading)
    paper.protect(pen.sheet)
    region = Region(spec, heading + 2, last + 1, pen.form.period, pen.sources)
    _check(pen, region)
    return region


def _check(pen: Pen, region: Region) -> None:
    for place, column in enumerate(region.sheet.columns):
        check = check_of(column, region)
        if check is not None:
            pen.sheet.data_validation(region.first - 1, place, region.last - 1, place, check)


def _write_top(pen: Pen, spec: FormSheet) -> None:
    last = len(spec.columns) - 1
    row = write_title(pen, f"{pen.form.period.label('zh')}{spec.title}", last)
    pen.sheet.set_row(row, 22)
    pen.sheet.write_string(row, 0, f"填报单位：{pen.form.enterprise}", pen.cell_format(cell_formats.COVER))
    pen.sheet.write_string(
        row, spec.period_at, f"报告期：{pen.form.period.label('zh')}", pen.cell_format(cell_formats.COVER)
    )
    pen.sheet.set_row(row + 1, 20)
    pen.sheet.write_string(row + 1, 0, spec.hint, pen.cell_format(cell_formats.HINT))


def write_title(pen: Pen, title: str, last_column: int) -> int:
    """The title and, when they are so, that the figures are made up; the next free row."""
    pen.sheet.set_row(0, 36)
    pen.sheet.merge_range(0, 0, 0, last_column, title, pen.cell_format(cell_formats.TITLE))
    if not pen.form.made_up:
        return 1
    pen.sheet.set_row(1, 22)
    pen.sheet.merge_range(1, 0, 1, last_column, MADE_UP, pen.cell_format(cell_formats.MADE_UP))
    return 2


def _widths(spec: FormSheet, rows: Sequence[FormRow]) -> list[float]:
    """Room for what the form gives and for what is typed, on one page."""
    needs = [
        need(
            "",
            [row.get(column.field) for row in rows],
            cell_formats.POINTS,
            narrowest=column.room,
            widest=max(column.room, _WIDEST),
        )
        for column in spec.columns
    ]
    return fitted(needs, paper.PIXELS)


def _write_bands(pen: Pen, spec: FormSheet, row: int) -> None:
    first = 0
    if spec.bands:
        pen.sheet.set_row(row, _LINE + _PADDING)
    for title, count in spec.bands:
        pen.sheet.merge_range(row, first, row, first + count - 1, title, pen.cell_format(cell_formats.HEAD))
        first += count


def _write_heading(pen: Pen, spec: FormSheet, row: int, widths: Sequence[float]) -> None:
    count = max(_lines(spec.heading(column), width) for column, width in zip(spec.columns, widths, strict=True))
    pen.sheet.set_row(row, count * _LINE + _PADDING)
    for place, (column, width) in enumerate(zip(spec.columns, widths, strict=True)):
        pen.sheet.set_column(place, place, width)
        pen.sheet.write_string(row, place, spec.heading(column), pen.cell_format(_head(column)))


def _head(column: FormColumn) -> dict[str, object]:
    return cell_formats.REQUIRED if column.required else cell_formats.HEAD


def _lines(text: str, width: float) -> int:
    return lines(text, width, cell_formats.POINTS)


def _write_row(pen: Pen, spec: FormSheet, place: int, row: FormRow, widths: Sequence[float]) -> None:
    texts = zip((row.get(column.field) for column in spec.columns), widths, strict=True)
    count = max(_lines(text, width) if isinstance(text, str) else 1 for text, width in texts)
    pen.sheet.set_row(place, max(count * _LINE + _PADDING, spec.row_height))
    for at, column in enumerate(spec.columns):
        value = row.get(column.field)
        given = column.check == "given" or (column.fixed and value is not None)
        kind = cell_formats.DAY if column.check in _DAYS else cell_formats.NUMBER if column.check in _NUMBERS else {}
        write(pen, place, at, value, cell_formats.GIVEN if given else cell_formats.INPUT, {"align": column.align}, kind)


def write(pen: Pen, row: int, column: int, value: FormValue, *properties: Mapping[str, object]) -> None:
    """Text stays text: no formula, link or number comes out of a name."""
    made = pen.cell_format(*(dict(layer) for layer in properties))
    if value is None:
        pen.sheet.write_blank(row, column, None, made)
    elif isinstance(value, str):
        pen.sheet.write_string(row, column, harmless(value), made)
    elif isinstance(value, date):
        pen.sheet.write_datetime(row, column, value, made)
    else:
        pen.sheet.write_number(row, column, float(Decimal(value)), made)
