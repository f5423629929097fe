"""`passport_lines`: a passport as lines of text, for a comment in the review edition or a terminal."""

from collections.abc import Iterator, Mapping

from reporting.core.quantity import Words
from reporting.published.content import Printed
from reporting.published.evidence import Origin, RowsInWords

_HEADS: dict[str, Words] = {
    "measure": {"zh": "指标", "en": "Measure"},
    "formula": {"zh": "算式", "en": "Formula"},
    "exact": {"zh": "准确值", "en": "Exact value"},
    "rows": {"zh": "台账", "en": "Ledger"},
    "left_out": {"zh": "未计入", "en": "Left out"},
}
_BOUNDS: dict[str, Words] = {
    "at_least": {"zh": "（下限）", "en": " (at least)"},
    "at_most": {"zh": "（上限）", "en": " (at most)"},
    "about": {"zh": "（约数）", "en": " (about)"},
}
_MORE: Words = {
    "zh": "另有{more}行，共{count}行，见数据工作簿（figures）",
    "en": "and {more} more, {count} rows in all: see the workbook of figures",
}
_COLON = {"zh": "：", "en": ": "}


def passport_lines(printed: Printed, origin: Origin, units: Mapping[str, Words], locale: str) -> list[str]:
    """A line each for measure, formula, exact value with unit and bound, the first ledger rows and what is left out."""
    amount = printed.amount
    bound = _BOUNDS[amount.bound][locale] if amount.bound in _BOUNDS else ""
    lines = [
        _line("measure", printed.passport.measure, locale),
        _line("formula", origin.formula.get(locale, ""), locale),
        _line("exact", f"{_exact(printed, units, locale)}{bound}", locale),
        *_rows("rows", origin.rows, locale),
        *_rows("left_out", origin.left_out, locale),
    ]
    return [line for line in lines if line]


def rows_in_words(rows: RowsInWords, locale: str) -> list[str]:
    """The first rows, each with its place, and a line on how many more there are."""
    more = [_MORE[locale].format(more=rows.more, count=rows.count)] if rows.more else []
    return [*(row[locale] for row in rows.first), *more]


def _rows(head: str, rows: RowsInWords, locale: str) -> Iterator[str]:
    return (_line(head, row, locale) for row in rows_in_words(rows, locale))


def unit_in_words(unit: str, units: Mapping[str, Words], locale: str) -> str:
    """元, and 元/人 of yuan_per_person; the id of a unit that nobody describes."""
    if unit in units:
        return units[unit].get(locale, "").strip()
    amount, _, whole = unit.partition("_per_")
    if amount not in units or whole not in units:
        return unit
    mark = {"zh": "/", "en": " per "}[locale]
    return f"{units[amount][locale]}{mark}{units[whole][locale]}"


def _exact(printed: Printed, units: Mapping[str, Words], locale: str) -> str:
    """The value with its unit: in Chinese without a blank, but before the id of a unit."""
    unit = unit_in_words(printed.amount.unit, units, locale)
    mark = "" if locale == "zh" and unit != printed.amount.unit else " "
    return f"{printed.amount.exact}{mark}{unit}".rstrip()


def _line(head: str, text: str, locale: str) -> str:
    return f"{_HEADS[head][locale]}{_COLON[locale]}{text}" if text.strip() else ""
