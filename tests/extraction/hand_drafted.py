"""A text with its drafts, made by hand: what the extraction is expected to give of it."""

import datetime as dt
from decimal import Decimal

from reporting.extraction.drafts.drafts import Draft, DraftedPeriod, Extracted, PassedOver
from reporting.extraction.text.source_text import Paragraph, SourceText, TextSpan

LINES = (
    "甲公司2023年为职工办实事情况",
    "2023年，甲公司为1260余名职工安排体检，其中女职工320名。",
    "发放困难帮扶资金25.6万元，每人600元，比上年增加5万元。",
    "全年立项办实事14项，办结12项。",
    "新建健身驿站3个。服务热线见门岗，坚持“四必访”。",
    "职工体检1260余名。",
)
YEAR = DraftedPeriod(dt.date(2023, 1, 1), dt.date(2023, 12, 31), "explicit", "句首“2023年”")
INFERRED = DraftedPeriod(dt.date(2023, 1, 1), dt.date(2023, 12, 31), "inferred", "按标题的年份")


def source(lines=LINES, name="甲公司报告.txt"):
    """A text of lines."""
    return SourceText(
        name,
        tuple(Paragraph(line, {"zh": f"第{at}行", "en": f"line {at}"}) for at, line in enumerate(lines, 1)),
    )


def span(words, line, lines=LINES):
    """The place of words in a line."""
    start = lines[line].index(words)
    return TextSpan(line, start, start + len(words))


def draft(id_, line, quote, number, value, unit, **more):  # noqa: PLR0913, PLR0917 - as a row is read
    """A draft by its words."""
    place = span(quote, line)
    start = place.start + quote.index(number)
    value = None if value is None else Decimal(value)
    more = {"period": YEAR, "enterprise": "a", **more}
    return Draft(id_, place, TextSpan(line, start, start + len(number)), quote, value, unit, **more)


def passed(line, words, reason, of=""):
    """A numeral that is no fact."""
    return PassedOver(span(words, line), words, reason, of)


DRAFTS = (
    draft("D1", 1, "为1260余名职工安排体检", "1260余名", "1260", "person", bound="at_least", measure="health_checks"),
    draft("D2", 1, "其中女职工320名", "320名", "320", "person", measure="health_checks_women", part_of="D1"),
    draft(
        "D3", 2, "发放困难帮扶资金25.6万元", "25.6万元", "256000", "yuan", measure="aid_funds_hardship", period=INFERRED
    ),
    draft(
        *("D4", 2, "每人600元", "600元", "600", "yuan"),
        rate="person",
        measure_words="困难帮扶标准",
        doubts=("不知是谁的标准",),
    ),
    draft("D5", 3, "立项办实事14项", "14项", "14", "item", measure="list_items", measure_words="办实事清单"),
    draft("D6", 3, "办结12项", "12项", "12", "item", measure="list_items_resolved", part_of="D5"),
    draft("D7", 4, "新建健身驿站3个", "3个", "3", "个", measure_words="新建健身驿站"),
    draft(
        *("D8", 5, "职工体检1260余名", "1260余名", "1260", "person"),
        bound="at_least",
        measure="health_checks",
        repeats="D1",
    ),
)
PASSED = (
    passed(0, "2023", "date"),
    passed(1, "2023", "date"),
    passed(2, "5万元", "baseline", "D3"),
    passed(4, "四", "slogan"),
)


def extracted(drafts=DRAFTS, lines=LINES, passed_over=PASSED):
    """All of the text."""
    return Extracted(source(lines), drafts, passed_over)
