"""The day on which an item was done, in the words of its status: 已于2024年6月20日办结, 已完成（2024.6.20）."""

import re
from datetime import date

from reporting.returns.reading.values.spans import Span, span_of
from reporting.returns.reading.values.unclear import UnclearError
from reporting.returns.reading.values.words import chosen
from reporting.returns.vocabulary import vocabulary

_APART = re.compile(r"[，,；;（）()\s]+")
_LONGEST = 40


def done_day(text: str, year: int | None) -> date | None:
    """The day, if a text says that something is done and when, and nothing else; the last one of a month."""
    if len(text) > _LONGEST or not re.search("[0-9一二三四五六七八九十]", text):
        return None
    parts = [part for part in _APART.split(text.strip()) if part]
    spans = [span for part in parts if (span := _span(part, year))]
    words = [part for part in parts if chosen(part, vocabulary().choices["item_status"]) == "done"]
    # Without 已 a day may be that of a plan: 12月完成.
    whole = len(parts) == 1 and "已" in text
    named = whole or (len(words) == 1 and len(parts) == 2)
    return spans[0].last if named and len(spans) == 1 and not spans[0].by else None


def _span(part: str, year: int | None) -> Span | None:
    try:
        return span_of(part, year)
    except UnclearError:
        return None
