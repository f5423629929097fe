"""A refused row in a few words, as far as it can be read: where it stands, whom it tells of, and what."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from reporting.analysis.names import day
from reporting.checks.left_out.surroundings import Surroundings
from reporting.checks.refusal import RefusedRow
from reporting.core.chinese import is_chinese
from reporting.core.period import spanning
from reporting.core.quantity import LOCALES, Words
from reporting.ledger.chinese_names import column_word, table_word

_LONGEST = 40
_MARKS = {"zh": "，", "en": ", "}
# The columns with the name of what a row is, in both languages.
_NAMED = {
    "enterprises": ("short_name", "english_name"),
    "sources": ("title", "title_en"),
    "units": ("zh", "en_many"),
    "lists": ("name", "name_en"),
    "items": ("title", "title"),
    "practices": ("text", "text_en"),
    "returns": ("file", "file"),
}


@dataclass(frozen=True)
class RowWords:
    """The words for refused rows; names come from the sound ledger, or from what can be read of a refused one."""

    around: Surroundings

    def about(self, row: RefusedRow) -> Words:
        """本钢，困难帮扶资金，2023年，原文“314万元”; empty if nothing can be read."""
        parts = [*self._parts(row)]
        return {locale: _MARKS[locale].join(filter(None, (part[locale] for part in parts))) for locale in LOCALES}

    def _parts(self, row: RefusedRow) -> Iterator[Words]:
        cells = row.cells
        for column in ("enterprise", "unit"):
            yield self._name("enterprises", cells.get(column))
        if row.table == "achievements":
            yield self._name("measures", cells.get("measure"))
            yield _days(cells.get("period_start"), cells.get("period_end"))
        else:
            columns = _NAMED.get(row.table, ("name", "name_en"))
            zh, en = (cells.get(column) for column in columns)
            # What is Chinese alone is found by its place.
            english = next((text for text in (en, zh) if text and not is_chinese(text)), "")
            yield {"zh": _short(zh or en), "en": _short(english)}
        printed = cells.get("printed")
        yield {"zh": f"原文“{_short(printed)}”", "en": f"as printed “{_short(printed)}”"} if printed else _NOTHING

    def _name(self, table: str, id_: str | None) -> Words:
        if not id_:
            return _NOTHING
        cells = self.around.cells(table, id_) or {}
        columns = _NAMED.get(table, ("name", "name_en"))
        zh, en = (str(cells.get(column) or id_) for column in columns)
        return {"zh": zh, "en": en}


_NOTHING: Words = {"zh": "", "en": ""}


def row_place(row: RefusedRow) -> Words:
    """成果表（achievements.csv）第8行."""
    return {
        "zh": f"{table_word(row.table)}（{row.file}）第{row.line}行",
        "en": f"{row.file}, row {row.line}",
    }


def column_name(table: str, column: str) -> Words:
    """“数值”（value）, as a person finds it in the header."""
    return {"zh": f"“{column_word(table, column)}”（{column}）", "en": f"“{column}”"}


def rows_in_ranges(rows: list[RefusedRow]) -> Iterator[Words]:
    """成果表（achievements.csv）第3—12、15行，共11行: the rows of each table, if they are too many for a line each."""
    for file in dict.fromkeys(row.file for row in rows):
        mine = [row for row in rows if row.file == file]
        lines = [*_ranges({row.line for row in mine})]
        zh = "、".join(line.replace("-", "—") for line in lines)
        yield {
            "zh": f"{table_word(mine[0].table)}（{file}）第{zh}行，共{len(mine)}行",
            "en": f"{file}, rows {', '.join(lines)} ({len(mine)})",
        }


def _ranges(lines: set[int]) -> Iterator[str]:
    """Adjacent lines are one range."""
    first = sorted(line for line in lines if line - 1 not in lines)
    last = sorted(line for line in lines if line + 1 not in lines)
    yield from (f"{one}-{other}" if one != other else f"{one}" for one, other in zip(first, last, strict=True))


def _days(start: date | None, end: date | None) -> Words:
    """2023年, 2023年上半年, 2023年3月; days only where they are no whole months."""
    if start is None or end is None:
        return _NOTHING
    if start <= end:
        months = spanning(start.year * 12 + start.month - 1, end.year * 12 + end.month - 1)
        if (months.start, months.end) == (start, end):
            return {locale: months.label(locale) for locale in LOCALES}
    first, last = day(start), day(end)
    return {"zh": f"{first['zh']}至{last['zh']}", "en": f"{first['en']} to {last['en']}"}


def _short(text: object) -> str:
    plain = str(text or "")
    return plain if len(plain) <= _LONGEST else f"{plain[:_LONGEST]}…"
