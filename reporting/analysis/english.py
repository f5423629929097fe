"""Texts of the ledger on the page: in Chinese as they stand; in English as translated, or words for their absence."""

import re

import pandas as pd

from reporting.analysis.facts import Facts
from reporting.core.quantity import Words
from reporting.core.rows import Row

NOBODY = "—"
NOT_TRANSLATED = "(not translated)"
_NUMBER = re.compile(r"[0-9]+$")


def in_both(facts: Facts, text: str, absent: str = NOT_TRANSLATED) -> Words:
    """A text of the ledger in both languages; `absent` stands in English for one that nobody has translated."""
    return {"zh": text, "en": facts.ledger.english(text) or absent}


def item_title(facts: Facts, row: Row) -> Words:
    """The title of an item; in English, if it is not translated, the number of the item: Item 014 (not translated)."""
    return in_both(facts, row.title, f"Item {_number_of(row)} {NOT_TRANSLATED}")


def practice_text(row: Row) -> Words:
    """What was done; in English, if it is not translated, the number of the practice."""
    english = row.text_en or f"Practice {_number_of(row)} {NOT_TRANSLATED}"
    return {"zh": row.text, "en": english}


def responsible(facts: Facts, row: Row) -> Words | None:
    """Who is responsible for an item, else the leader who took it on; None if the ledger names nobody."""
    name = row.responsible or row.leader
    return in_both(facts, name, NOBODY) if name else None


def without_english(facts: Facts, frame: pd.DataFrame, column: str) -> pd.DataFrame:
    """The rows of which this text is there, and is not translated."""
    return frame[[text is not None and facts.ledger.english(text) is None for text in frame[column]]]


def _number_of(row: Row) -> str:
    number = _NUMBER.search(row.id)
    return number[0] if number else str(row.id)
