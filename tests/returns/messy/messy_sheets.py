"""Sheets as a person might fill them in, row by row, and the workbooks made of them."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

import xlsxwriter
from xlsxwriter.utility import xl_cell_to_rowcol

UNTOUCHED = object()  # a cell that a merged one covers


@dataclass(frozen=True)
class Merged:
    """A value merged over this many rows and columns, beginning here."""

    value: object
    down: int = 1
    right: int = 1


@dataclass(frozen=True)
class Formula:
    """A formula with the result that was saved; '' is a result that was never saved."""

    formula: str
    result: object = ""


@dataclass(frozen=True)
class Shown:
    """A number that a format shows as something else."""

    number: float
    format: str


@dataclass(frozen=True)
class Row:
    """A row of a sheet; all but those of the sort data hold nothing to be taken in."""

    cells: tuple[object, ...]
    sort: str = "data"


def data(*cells):
    return Row(cells)


def head(*cells):
    return Row(cells, "head")


def title(*cells):
    return Row(cells, "title")


def total(*cells):
    return Row(cells, "total")


def foot(*cells):
    return Row(cells, "foot")


BLANK = Row((), "blank")


@dataclass(frozen=True)
class Sheet:
    """A sheet from A1 on; `hidden_rows` and rows everywhere else count from 1."""

    name: str
    rows: tuple[Row, ...]
    hidden: bool = False
    hidden_rows: tuple[int, ...] = ()
    elsewhere: Mapping[str, object] = field(default_factory=dict)


def sheet(name, *rows, **options):
    return Sheet(name, rows, **options)


def book(*sheets, **options):
    """The bytes of an .xlsx of these sheets."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True, **options}) as made:
        made.set_properties({"created": datetime(2025, 1, 2, tzinfo=UTC)})
        made.calc_on_load = False  # as a program that calculates leaves it
        formats = {}
        for spec in sheets:
            _write(made, spec, formats)
    return stream.getvalue()


def _write(made, spec, formats):
    tab = made.add_worksheet(spec.name)
    if spec.hidden:
        tab.hide()
    for row in spec.hidden_rows:
        tab.set_row(row - 1, None, None, {"hidden": True})
    for place, row in enumerate(spec.rows):
        for column, value in enumerate(row.cells):
            _write_cell(tab, (place, column), value, lambda shape: _format(made, formats, shape))
    for at, value in spec.elsewhere.items():
        _write_cell(tab, xl_cell_to_rowcol(at), value, lambda shape: _format(made, formats, shape))


def _format(made, formats, shape):
    if shape not in formats:
        formats[shape] = made.add_format({"num_format": shape} if shape else {})
    return formats[shape]


def _write_cell(tab, at, value, cell_format):
    if value is None or value is UNTOUCHED or value == "":
        return
    if isinstance(value, Merged):
        tab.merge_range(*at, at[0] + value.down - 1, at[1] + value.right - 1, "", cell_format(""))
        _write_cell(tab, at, value.value, cell_format)
    elif isinstance(value, Formula):
        tab.write_formula(*at, value.formula, None, value.result)
    elif isinstance(value, Shown):
        tab.write_number(*at, value.number, cell_format(value.format))
    elif isinstance(value, date):
        tab.write_datetime(*at, value, cell_format("yyyy/m/d"))
    elif isinstance(value, str):
        tab.write_string(*at, value)
    else:
        tab.write_number(*at, value)


def typed(value):
    """What a person sees in a cell of the builder, as text; an empty one is ''."""
    if value is None or value is UNTOUCHED:
        return ""
    if isinstance(value, Merged):
        return typed(value.value)
    if isinstance(value, Formula):
        return typed(value.result)
    return str(value.number if isinstance(value, Shown) else value)


def text_file(encoding, separator=","):
    """A writer of one sheet as a text file."""

    def written(*sheets):
        lines = [separator.join(map(typed, row.cells)) for grid in sheets for row in grid.rows]
        return ("\r\n".join(lines) + "\r\n").encode(encoding)

    return written


def with_parts(raw, parts):
    """The archive with other parts, or with parts that are functions of what they were."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as archive, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        contents = {name: archive.read(name) for name in archive.namelist()}
        for name, part in {**contents, **parts}.items():
            made.writestr(name, part(contents[name]) if callable(part) else part)
    return stream.getvalue()


def since_1904(*sheets):
    """The workbook with its days counted from 1904."""
    return book(*sheets, date_1904=True)


def with_macros(*sheets):
    """The workbook with a macro in it."""
    return with_parts(book(*sheets), {"xl/vbaProject.bin": b"Attribute VB_Name"})


def with_links(*sheets):
    """The workbook with what it last saw of another file."""
    return with_parts(book(*sheets), {"xl/externalLinks/externalLink1.xml": b"<externalLink/>"})


def with_paths(*sheets):
    """The workbook with a path for the name of its last sheet."""
    name = sheets[-1].name.encode()
    return with_parts(book(*sheets), {"xl/workbook.xml": lambda part: part.replace(name, b"../../" + name)})
