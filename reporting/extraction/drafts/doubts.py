"""`doubts_of`: what a person should look at before a drafted row is confirmed."""

import re
from collections.abc import Iterator
from decimal import Decimal

from reporting.extraction.drafts.drafts import DraftedPeriod, Turn
from reporting.extraction.numbers.numerals import Numeral
from reporting.extraction.word_lists import word_lists

_SPACED = re.compile(r"\d[\s\u2007\u2009\u202f]\d{3}(?!\d)")
# As clean words have what was struck out.
_STRUCK_OUT = re.compile(r"\*{2}")
# Units of which there are no parts.
_COUNTED = frozenset(word_lists()["units"]) - frozenset(word_lists()["parted_units"]["ids"])
_LARGEST = 10**12
# Stands for a measure that only shares signs with the words.
GUESSED = "?"


def doubts_of(numeral: Numeral, period: DraftedPeriod, measure: str | None, around: str) -> Iterator[str]:
    """Each in a few words."""
    if numeral.value is None:
        yield "数看不清，请查原文"
    if _SPACED.search(around):
        yield "数字中间有空格，请对照原文"
    if not numeral.unit:
        yield "表里没有写计量单位，请填写"
    if period.certainty == "unknown":
        yield "文中没有年份，请填期间"
    elif period.certainty == "inferred":
        yield f"期间是推断的（{period.reason}）"
    if measure is None:
        yield "指标库里没有，是拟增的指标"
    elif measure == GUESSED:
        yield "指标是按字面找的，请核对"
    yield from (doubt for doubt, listed in word_lists()["doubts"].items() if any(word in around for word in listed))


def doubts_of_sentence(said: str, *, is_not_done: bool, is_of_unknown: bool) -> Iterator[str]:
    """That something did not happen, that the text does not say whose it is, that it told of a person."""
    if is_not_done:
        yield "原文说没有办成或没有办完"
    if _STRUCK_OUT.search(said):
        yield "这一句写有个人信息，已遮去；个人的情况不进台账"
    if is_of_unknown:
        yield "文中有几个单位，这一行没有写明是哪个单位的"


def doubts_of_size(value: Decimal | None, unit: str, *, is_rate: bool, is_behind_minus: bool) -> Iterator[str]:
    """That a number stands behind a minus, is no whole one of what is counted, or is too large to be true."""
    if is_behind_minus:
        yield "数字前面有负号或短横，请对照原文"
    if value is None:
        return
    if unit in _COUNTED and not is_rate and value % 1:
        yield "按个数计的不是整数，请对照原文"
    if abs(value) > _LARGEST:
        yield "数字太大，请对照原文"


def doubts_of_change(turn: Turn, *, is_change: bool) -> Iterator[str]:
    """That the text does not say whether it rose or fell."""
    if is_change and not turn:
        yield "没有写明是上升还是下降，下降请填负数"


def doubts_of_rate(rate: str) -> Iterator[str]:
    """That a number is a standard."""
    if rate:
        names = word_lists()["rate_words"]
        yield f"是{'、'.join(names.get(part, part) for part in rate.split())}的数，不能相加"
