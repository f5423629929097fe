"""The figures workbook of a briefing: every number with its passport, every table, and the ledger rows behind them."""

import datetime as dt
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from reporting.core.quantity import Words
from reporting.documents.cleaning import clean
from reporting.documents.passports import RowDescriptions, rows_in_words
from reporting.published.content import Printed, Table
from reporting.published.slots import Published

_HEAD: dict[str, Words] = {
    "anchor": {"zh": "名称", "en": "Name"},
    "label": {"zh": "标签", "en": "Label"},
    "words": {"zh": "印出的文字", "en": "As printed"},
    "exact": {"zh": "准确值", "en": "Exact value"},
    "of": {"zh": "分母", "en": "Of"},
    "unit": {"zh": "单位", "en": "Unit"},
    "bound": {"zh": "界限", "en": "Bound"},
    "formula": {"zh": "算式", "en": "Formula"},
    "rows": {"zh": "台账行", "en": "Ledger rows"},
    "sources": {"zh": "来源", "en": "Sources"},
}
_FIGURES = {"zh": "数字", "en": "Figures"}
_WIDTHS = (28, 24, 24, 14, 8, 10, 10, 60, 70, 24)
_NUMBER = re.compile(r"(?P<number>-?[0-9]+(\.[0-9]+)?)(/(?P<of>[0-9]+))?")
_LONGEST = 32_767  # of a cell; XlsxWriter leaves it empty when the text is longer
_RESERVED = "history"  # Excel keeps this name for itself

Cell = str | Decimal | int | None


@dataclass(frozen=True)
class LedgerSheet:
    """The used rows of one ledger table: a head, and rows of text or numbers, each with its place in the file."""

    name: str
    head: Sequence[str]
    rows: Sequence[Sequence[Cell]]


@dataclass(frozen=True)
class Figures:
    """The content of the workbook; `mark` is a text for the first line of each sheet."""

    printed: Iterable[Printed]
    published: Published
    row_descriptions: RowDescriptions
    ledger: Sequence[LedgerSheet]
    mark: str = ""


def workbook(figures: Figures, locale: str, date: dt.date) -> bytes:
    """The workbook as the bytes of an .xlsx file; equal arguments give equal bytes."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        book.set_properties({"created": dt.datetime.combine(date, dt.time(), dt.UTC)})
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        marked = book.add_format({"bold": True, "font_color": "#C00000"})
        names: set[str] = set()
        sheets: list[tuple[str, Sequence[str], Sequence[Sequence[Cell]]]] = [
            (_FIGURES[locale], [head[locale] for head in _HEAD.values()], _figure_rows(figures, locale)),
            *_tables(figures.published, locale),
            *((ledger_sheet.name, ledger_sheet.head, ledger_sheet.rows) for ledger_sheet in figures.ledger),
        ]
        for name, head, rows in sheets:
            sheet = book.add_worksheet(_sheet_name(name, names))
            first = 1 if figures.mark else 0
            if figures.mark:
                sheet.write_string(0, 0, _text(figures.mark), marked)
            sheet.freeze_panes(first + 1, 0)
            for place, title in enumerate(head):
                sheet.write_string(first, place, _text(title), bold)
            _write(sheet, rows, first + 1)
        _widen(book.worksheets()[0])
    return stream.getvalue()


def _figure_rows(figures: Figures, locale: str) -> list[list[Cell]]:
    return [_figure_row(printed, figures.row_descriptions, locale) for printed in figures.printed]


def _figure_row(printed: Printed, row_descriptions: RowDescriptions, locale: str) -> list[Cell]:
    amount, passport = printed.amount, printed.passport
    shown = printed.anchor, printed.label, printed.words
    exactly = *_numbers(amount.exact), amount.unit, amount.bound
    origin = "\n".join(rows_in_words(printed, row_descriptions, locale)), ", ".join(passport.sources)
    return [*shown, *exactly, passport.formula.get(locale, ""), *origin]


def _tables(published: Published, locale: str) -> Iterable[tuple[str, list[str], list[list[Cell]]]]:
    for slot in published.of_kind("table"):
        for content in slot.contents:
            if isinstance(content, Table):
                head = [column.label[locale] for column in content.columns]
                rows: list[list[Cell]] = [[cell.words[locale] for cell in row] for row in content.rows]
                yield slot.labels[0][locale] or slot.name, head, rows


def _write(sheet: Worksheet, rows: Iterable[Sequence[Cell]], first: int) -> None:
    """Write the rows; text stays text: data makes no formula and no link, and 007 keeps its zeros."""
    for line, row in enumerate(rows, first):
        for place, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(line, place, _text(cell))
            elif cell is not None:
                sheet.write_number(line, place, float(cell))


def _widen(sheet: Worksheet) -> None:
    for place, width in enumerate(_WIDTHS):
        sheet.set_column(place, place, width)


def _sheet_name(name: str, taken: set[str]) -> str:
    """A name for a sheet that Excel accepts: at most 31 characters, none that it forbids, not taken yet."""
    wanted = re.sub(r"[\[\]:*?/\\']", "_", clean(name))[:31] or "_"
    plain = wanted if wanted.casefold() != _RESERVED else f"{wanted}_"
    number = 1
    while plain.casefold() in taken:
        number += 1
        plain = f"{wanted[:28]}_{number}"
    taken.add(plain.casefold())
    return plain


def _numbers(exact: str) -> tuple[Cell, Cell]:
    """The number and its total: 34 and 40 for 34/40, 341 and None for 341; a text that is no number stays text."""
    match = _NUMBER.fullmatch(exact)
    if match is None:
        return exact, None
    return Decimal(match["number"]), Decimal(match["of"]) if match["of"] else None


def _text(words: str) -> str:
    """The same lines without the characters that no file can hold, cut to the length that a cell can hold."""
    text = "\n".join(clean(line) for line in words.split("\n"))
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
