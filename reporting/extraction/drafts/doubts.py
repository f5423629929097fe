"""`doubts_of`: what a person should look at before a drafted row is confirmed."""

from collections.abc import Iterator

from reporting.extraction.drafts.drafts import DraftedPeriod
from reporting.extraction.numbers.numerals import Numeral
from reporting.extraction.word_lists import word_lists

# Stands for a measure that only shares signs with the words.
GUESSED = "?"


def doubts_of(numeral: Numeral, period: DraftedPeriod, measure: str | None, around: str) -> Iterator[str]:
    """Each in a few words."""
    if numeral.value is None:
        yield "数看不清，请查原文"
    if period.certainty == "unknown":
        yield "文中没有年份，请填期间"
    elif period.certainty == "inferred":
        yield f"期间是推断的（{period.reason}）"
    if measure is None:
        yield "指标库里没有，是拟增的指标"
    elif measure == GUESSED:
        yield "指标是按字面找的，请核对"
    if any(word in around for word in ("自发", "捐款", "自费", "工友")):
        yield "可能是职工自己出的钱"
    if any(word in around for word in ("保险", "互助", "理赔", "赔付")):
        yield "可能是互助保障或保险的赔付"
    if any(word in around for word in ("市总工会", "省总工会", "民政", "上级工会", "慈善")):
        yield "可能是别的单位出的钱"
    if any(word in around for word in ("村民", "群众", "贫困村", "社区居民", "对口帮扶", "周边")):
        yield "受益的可能不是本单位职工"


def doubts_of_kind(rate: str, *, is_not_done: bool) -> Iterator[str]:
    """That a number is a standard, and that the text says that something did not happen."""
    if rate:
        names = word_lists()["rate_words"]
        yield f"是{'、'.join(names.get(part, part) for part in rate.split())}的数，不能相加"
    if is_not_done:
        yield "原文说没有办成或没有办完"
