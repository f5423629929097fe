"""The ledger in English: a text has it in a column of its own or in the table of translations, or it has none."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from reporting.core.chinese import is_chinese
from reporting.core.rows import Row, iter_rows
from reporting.ledger.faults import Fault, shown
from reporting.ledger.rows import Frames, fault_in_row, rows_where
from reporting.ledger.schema import TABLES

_FORMULA = re.compile(r"\s*(?:[=@]|[+-]\s*[A-Za-z(\[{])")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True)
class Translated:
    """A column that the pages print, and the one that has it in English; "" if only the table of translations has.

    No English page can be made without what `stands_in_heads`, though the ledger may lack it.
    """

    table: str
    column: str
    english: str = ""
    stands_in_heads: bool = False

    @property
    def is_needed(self) -> bool:
        """Whether no English page can be made without it: it stands in its head, or is a name in its sentences."""
        return self.stands_in_heads or any(
            column.name == self.english and not column.empty for column in TABLES[self.table].columns
        )


TRANSLATED = (
    Translated("enterprises", "short_name", "english_name"),
    Translated("enterprises", "industry", "industry_en"),
    Translated("sources", "title", "title_en"),
    Translated("sources", "publisher", "publisher_en"),
    Translated("sources", "note", "note_en"),
    Translated("units", "zh", "en_one"),
    Translated("units", "zh", "en_many"),
    Translated("categories", "name", "name_en"),
    Translated("programmes", "name", "name_en"),
    Translated("measures", "name", "name_en"),
    Translated("measures", "note", "note_en"),
    Translated("lists", "name", "name_en"),
    Translated("items", "title"),
    Translated("items", "category"),
    Translated("items", "origin"),
    Translated("items", "leader"),
    Translated("items", "responsible"),
    Translated("items", "deadline_note"),
    Translated("practices", "text", "text_en"),
    Translated("office", "text", "text_en", stands_in_heads=True),
    Translated("confirmations", "confirmed_by"),
    Translated("confirmations", "reason"),
)


def translations(frames: Frames) -> Mapping[str, str]:
    """What the table of translations has in English, by the Chinese text."""
    table = frames["translations"]
    return dict(zip(table.zh, table.en, strict=True))


def in_english(frames: Frames) -> Frames:
    """The tables, in each English column what is English: its own text, or that of the table of translations.

    A text that an optional column lacks, or has in Chinese, and that is not translated, is None.
    """
    known, filled = translations(frames), dict(frames)
    for one in TRANSLATED:
        if one.english:
            filled[one.table] = _filled(filled[one.table], one, known)
    return filled


def _filled(frame: pd.DataFrame, one: Translated, known: Mapping[str, str]) -> pd.DataFrame:
    pairs = list(zip(frame[one.column], frame[one.english], strict=True))
    # Nearly always everything is in English.
    if not any(text and (not english or is_chinese(english)) for text, english in pairs):
        return frame
    cells = [_english(text, english, known) or (english if one.is_needed else None) for text, english in pairs]
    return frame.assign(**{one.english: pd.Series(cells, index=frame.index, dtype=object)})


def _english(text: str | None, english: str | None, known: Mapping[str, str]) -> str | None:
    if english and not is_chinese(english):
        return english
    return known.get(text or "") or (text if text and not is_chinese(text) else None)


def chinese_names(frames: Frames) -> Iterator[Fault]:
    """The names that an English page needs and that the English column lacks or has in Chinese, of `in_english`."""
    for one in TRANSLATED:
        if one.is_needed:
            frame = frames[one.table]
            pairs = zip(frame[one.column], frame[one.english], strict=True)
            lacking = (bool(text) and is_chinese(english or text) for text, english in pairs)
            for row in rows_where(frame, lacking):
                todo = "write it in English, or have it translated with make translations"
                observed = shown(getattr(row, one.english) or "")
                yield fault_in_row(row, one.english, observed, "an English page needs this name in English", todo)


def english_faults(row: Row) -> Iterator[Fault]:
    """What is wrong with the English of a row: it is Chinese, the formula of a spreadsheet, or has no word."""
    todo = "write it in English"
    if is_chinese(row.en):
        yield fault_in_row(row, "en", shown(row.en), "English is expected, with marks such as , and ()", todo)
    elif _FORMULA.match(row.en):
        yield fault_in_row(row, "en", shown(row.en), "a spreadsheet takes it for a formula", todo)
    elif not _LETTER.search(row.en):
        yield fault_in_row(row, "en", shown(row.en), "there is no word in it", todo)


def _translations(frames: Frames) -> Iterator[Fault]:
    """No English in the English column, and a text that is translated twice."""
    seen: dict[str, str] = {}
    for row in iter_rows(frames["translations"]):
        yield from english_faults(row)
        first = seen.setdefault(row.zh, row.at)
        if first != row.at:
            yield fault_in_row(row, "zh", shown(row.zh), f"{first} translates the same", "take out one row")


RULES = (_translations,)
