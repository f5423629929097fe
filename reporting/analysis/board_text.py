"""The board (报送情况): a text for the terminal of the office that collects returns, one line an enterprise."""

import unicodedata
from collections.abc import Sequence
from pathlib import Path

from reporting.analysis.facts import Facts, within
from reporting.analysis.large_groups import first_few
from reporting.analysis.names import short_names
from reporting.analysis.return_table import every_return
from reporting.analysis.returns import Standing, counts, groups
from reporting.core.period import Period
from reporting.core.quantity import Words
from reporting.core.synthetic import MADE_UP
from reporting.core.traced import Traced
from reporting.ledger.reading import read_ledger, refuse_chinese_names
from reporting.published.content import NOT_REPORTED, Cell

_HEAD: Words = {
    "zh": "{period}报送情况：应报{expected}，{standings}",
    "en": "Returns, {period}: {expected} expected, {standings}",
}
_ALL: Words = {"zh": "全部报齐", "en": "all in"}
# Each group is told only if somebody is in it; so many are reported in any case.
_GROUPS: dict[str, Words] = {
    "reported": {"zh": "实报{}", "en": "{} in"},
    "in_part": {"zh": "仅报部分时段{}", "en": "{} only in part"},
    "in_another": {"zh": "见于其他时段报表{}", "en": "{} in returns of other periods"},
    "sent_back": {"zh": "退回修改{}", "en": "{} sent back"},
    "missing": {"zh": "未报送{}", "en": "{} missing"},
}
# Those somebody has to call, by name.
_TO_CALL: dict[str, Words] = {
    "missing": {"zh": "未报送：{}", "en": "Missing: {}"},
    "sent_back": {"zh": "退回修改：{}", "en": "Sent back: {}"},
    "in_part": {"zh": "仅报部分时段：{}", "en": "Only in part: {}"},
}
_COMMA: Words = {"zh": "，", "en": ", "}
_BETWEEN: Words = {"zh": "、", "en": ", "}
_MORE: Words = {"zh": "等{}家", "en": " and others ({})"}
_MARK: Words = {"zh": "（{}）", "en": "({})"}
_COLUMNS_IN_ENGLISH = ("Enterprise", "State", "Received", "Files", "Faults")
_NUMBERS = 2  # the last columns are counts


def board(data: Path, period: Period, locale: str = "zh") -> str:
    """The counts in a line, whom to call, and a row for each that is expected to report. Raises LedgerError."""
    ledger = read_ledger(data)
    if locale == "en":
        refuse_chinese_names(data, ledger)
    facts = within(ledger, period)
    table = every_return(facts)
    heads = _COLUMNS_IN_ENGLISH if locale == "en" else [column.label[locale] for column in table.columns]
    lines = [heads, *([_words(cell, locale) for cell in row] for row in table.rows)]
    mark = [_MARK[locale].format(MADE_UP[locale])] if facts.ledger.is_made_up else []
    return "\n".join([_counted(facts, locale), *_to_call(facts, locale), *mark, "", *_laid_out(lines)])


def _counted(facts: Facts, locale: str) -> str:
    """2023年报送情况：应报4家，实报2家，退回修改1家，未报送1家."""
    numbers = {key: _count(count, locale) for key, count in counts(facts).items()}
    present = [key for key, group in groups(facts).items() if group]
    groups_in_words = [
        words[locale].format(numbers[key]) for key, words in _GROUPS.items() if key in {"reported", *present}
    ]
    standings = _ALL[locale] if present == ["reported"] else _COMMA[locale].join(groups_in_words)
    return _HEAD[locale].format(period=facts.period.label(locale), expected=numbers["expected"], standings=standings)


def _to_call(facts: Facts, locale: str) -> list[str]:
    """未报送：丙、丁; of many the first few."""
    called = {words[locale]: groups(facts)[key] for key, words in _TO_CALL.items()}
    return [form.format(_named(facts, group, locale)) for form, group in called.items() if group]


def _named(facts: Facts, group: Sequence[Standing], locale: str) -> str:
    names = [short_names(facts, standing.enterprise)[locale] for standing in first_few(group)]
    return _BETWEEN[locale].join(names) + (_MORE[locale].format(len(group)) if len(names) < len(group) else "")


def _count(count: Traced, locale: str) -> str:
    """12家; in English the bare number, because what is counted stands in the sentence."""
    return count.words()["zh"] if locale == "zh" else count.words()["en"].partition(" ")[0]


def _words(cell: Cell, locale: str) -> str:
    # Terminals do not agree on how wide a dash (—) is.
    words = cell.words[locale]
    return "-" if words == NOT_REPORTED else words


def _laid_out(lines: Sequence[Sequence[str]]) -> list[str]:
    widths = [max(map(_width, column)) for column in zip(*lines, strict=True)]
    return ["  ".join(_padded(line, widths)).rstrip() for line in lines]


def _padded(line: Sequence[str], widths: Sequence[int]) -> list[str]:
    """Words begin at the left of their column, numbers end at its right."""
    blanks = [" " * (width - _width(cell)) for cell, width in zip(line, widths, strict=True)]
    first = len(line) - _NUMBERS
    return [
        cell + blank if place < first else blank + cell
        for place, (cell, blank) in enumerate(zip(line, blanks, strict=True))
    ]


def _width(text: str) -> int:
    """The number of columns that a text takes on a terminal: two for a Han character."""
    return sum(
        0 if unicodedata.combining(character) else 1 + (unicodedata.east_asian_width(character) in "WF")
        for character in text
    )
