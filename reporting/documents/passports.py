"""`passport_lines`: a passport as lines of text, for a comment in the review edition, a workbook or a terminal."""

from collections.abc import Mapping

from reporting.core.quantity import Words
from reporting.published.content import Printed

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
_COLON = {"zh": "：", "en": ": "}

# Each ledger row of a briefing in a few words, by its place ("achievements.csv:12"), and each unit, by its id.
RowDescriptions = Mapping[str, Words]


def passport_lines(printed: Printed, row_descriptions: RowDescriptions, locale: str) -> list[str]:
    """A line each for measure, formula, exact value with unit and bound, each ledger row, and each thing left out."""
    amount, passport = printed.amount, printed.passport
    bound = _BOUNDS[amount.bound][locale] if amount.bound in _BOUNDS else ""
    lines = [
        _line("measure", passport.measure, locale),
        _line("formula", passport.formula.get(locale, ""), locale),
        _line("exact", f"{_exact(printed, row_descriptions, locale)}{bound}", locale),
        *(_line("rows", row, locale) for row in rows_in_words(printed, row_descriptions, locale)),
        *(_line("left_out", omission[locale], locale) for omission in passport.left_out),
    ]
    return [line for line in lines if line]


def rows_in_words(printed: Printed, row_descriptions: RowDescriptions, locale: str) -> list[str]:
    """The ledger rows behind a number: the place of each row, then its description if there is one."""
    return [f"{at} {row_descriptions[at][locale]}" if at in row_descriptions else at for at in printed.passport.rows]


def _exact(printed: Printed, row_descriptions: RowDescriptions, locale: str) -> str:
    """The value with its unit: in Chinese without a blank, and as the unit's id if the unit has no description."""
    amount = printed.amount
    unit = row_descriptions.get(amount.unit, {}).get(locale, f" {amount.unit}")
    return f"{amount.exact}{unit if locale == 'zh' else f' {unit.strip()}'}".rstrip()


def _line(head: str, text: str, locale: str) -> str:
    return f"{_HEADS[head][locale]}{_COLON[locale]}{text}" if text.strip() else ""
