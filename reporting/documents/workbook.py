"""The figures workbook of a briefing: every number with a formula that a spreadsheet reckons, every table, all rows."""

import datetime as dt
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from xlsxwriter.worksheet import Worksheet

from reporting.core.chinese import called
from reporting.core.new_workbook import new_workbook
from reporting.core.quantity import Words
from reporting.documents.passports import rows_in_words, unit_in_words
from reporting.documents.sheet_writer import SheetWriter
from reporting.documents.spreadsheet_formulas import Formulas, SheetPlace
from reporting.published.content import Printed, Table
from reporting.published.evidence import Cell, Evidence
from reporting.published.slots import Published

_HEAD: dict[str, Words] = {
    "anchor": {"zh": "名称", "en": "Name"},
    "label": {"zh": "标签", "en": "Label"},
    "words": {"zh": "印出的文字", "en": "As printed"},
    "exact": {"zh": "准确值", "en": "Exact value"},
    "of": {"zh": "分母", "en": "Of"},
    "unit": {"zh": "单位", "en": "Unit"},
    "bound": {"zh": "界限", "en": "Bound"},
    "again": {"zh": "按台账重算", "en": "Reckoned again"},
    "formula": {"zh": "算式", "en": "Formula"},
    "selected": {"zh": "取哪些行", "en": "Which rows"},
    "count": {"zh": "行数", "en": "Rows"},
    "rows": {"zh": "台账行", "en": "Ledger rows"},
    "left_out": {"zh": "未计入", "en": "Left out"},
}
_FIGURES = {"zh": "数字", "en": "Figures"}
_BOUNDS: dict[str, Words] = {
    "exact": {"zh": "准确", "en": "exact"},
    "at_least": {"zh": "下限", "en": "at least"},
    "at_most": {"zh": "上限", "en": "at most"},
    "about": {"zh": "约数", "en": "about"},
}
_NUMBER = re.compile(r"(?P<number>-?[0-9]+(\.[0-9]+)?)(/(?P<of>[0-9]+))?")


@dataclass(frozen=True)
class Figures:
    """The content of the workbook; `mark` is a text for the first line of each sheet."""

    printed: Sequence[Printed]
    published: Published
    evidence: Evidence
    mark: str = ""


def workbook(figures: Figures, locale: str, date: dt.date) -> bytes:
    """The workbook as the bytes of an .xlsx file; equal arguments give equal bytes."""
    stream = io.BytesIO()
    with new_workbook(stream) as book:
        book.set_properties({"created": dt.datetime.combine(date, dt.time(), dt.UTC)})
        _Contents(SheetWriter(book, figures.mark, locale), figures, locale).write()
    return stream.getvalue()


class _Contents:
    """Writes the numbers, the tables and the ledger rows of one workbook."""

    def __init__(self, writer: SheetWriter, figures: Figures, locale: str) -> None:
        self.writer, self.figures, self.locale = writer, figures, locale

    def write(self) -> None:
        numbers = self._sheet(self.writer.name(_FIGURES[self.locale]))
        # Whoever reads the rows back knows their sheets by name: no table may take one.
        names = [self.writer.name(sheet.name[self.locale]) for sheet in self.figures.evidence.sheets]
        for name, head, rows in self._tables():
            self.writer.fill(self._sheet(self.writer.name(name)), head, rows)
        self._numbers(numbers, Formulas({place.sheet.view: place for place in self._ledger(names)}))

    def _ledger(self, names: Iterable[str]) -> Iterator[SheetPlace]:
        """The sheets of ledger rows, each written, by their places."""
        for name, sheet in zip(names, self.figures.evidence.sheets, strict=True):
            worksheet = self._sheet(name)
            self.writer.fill(worksheet, [column.label[self.locale] for column in sheet.columns], sheet.rows)
            first = self.writer.head_line + 2
            yield SheetPlace(sheet, name, first, first + max(0, len(sheet.rows) - 1))

    def _numbers(self, sheet: Worksheet, formulas: Formulas) -> None:
        made = [_formula(printed, formulas) for printed in self.figures.printed]
        rows = [self._number(printed, formula) for printed, formula in zip(self.figures.printed, made, strict=True)]
        # The ledger rows behind a number are looked up on the screen; on paper they have sheets of their own.
        self.writer.fill(sheet, [head[self.locale] for head in _HEAD.values()], rows, list(_HEAD).index("count"))
        again = list(_HEAD).index("again")
        for line, (printed, formula) in enumerate(
            zip(self.figures.printed, made, strict=True), self.writer.head_line + 1
        ):
            if formula is not None:
                sheet.write_formula(line, again, f"={formula}", self.writer.number, _value_of(printed.amount.exact))

    def _number(self, printed: Printed, formula: str | None) -> list[Cell]:
        amount, origin = printed.amount, self.figures.evidence.origins[printed.anchor]
        shown = printed.anchor, printed.label, printed.words
        again = None if formula is None else round(Decimal(_value_of(amount.exact)), 6)
        unit = unit_in_words(amount.unit, self.figures.evidence.units, self.locale)
        exactly = *_numbers(amount.exact), unit, _BOUNDS[amount.bound][self.locale], again
        selected = "\n".join(words[self.locale] for words in origin.selections)
        rows = ("\n".join(rows_in_words(which, self.locale)) for which in (origin.rows, origin.left_out))
        return [*shown, *exactly, origin.formula.get(self.locale, ""), selected, origin.rows.count, *rows]

    def _tables(self) -> Iterator[tuple[str, list[str], list[list[Cell]]]]:
        for slot in self.figures.published.of_kind("table"):
            for content in slot.contents:
                if isinstance(content, Table):
                    head = [called(column.label, column.name, self.locale) for column in content.columns]
                    rows: list[list[Cell]] = [[cell.words[self.locale] for cell in row] for row in content.rows]
                    yield called(slot.labels[0], slot.name, self.locale), head, rows

    def _sheet(self, name: str) -> Worksheet:
        return self.writer.book.add_worksheet(name)


def _formula(printed: Printed, formulas: Formulas) -> str | None:
    expression = printed.passport.expression
    return None if expression is None else formulas.of(expression)


def _numbers(exact: str) -> tuple[Cell, Cell]:
    """The number and its total: 34 and 40 for 34/40, 341 and None for 341; a text that is no number stays text."""
    match = _NUMBER.fullmatch(exact)
    if match is None:
        return exact, None
    return Decimal(match["number"]), Decimal(match["of"]) if match["of"] else None


def _value_of(exact: str) -> float:
    number, of = _numbers(exact)
    return float(number) / float(of) if of else float(number)  # type: ignore[arg-type]  # the kit writes numbers
