"""`carries`, `governs`: whether a time holds for a later sentence of its paragraph, and whether it does so surely."""

import re

from reporting.extraction.text.clauses import Clauses
from reporting.extraction.times.named_times import Time

_HAN = re.compile(r"[\u4e00-\u9fff]")
_OPENING = re.compile(
    r"\s*(?:[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、]|[①-⑳]|[一二三四五六七八九十]+[是、]|——)?\s*"
    r"(?:[^，。；：:\n]{1,20}[：:])?\s*[在自从于到至]?"
)
_APART, _FULL_STOP = re.compile(r"(?:以来|期间|末|底)?[，,：:、]"), re.compile(r"[。！？\n]")
_COMPARISONS, _SINCE = ("去年", "上年", "前年", "上一年", "去岁", "同期"), ("以来", "起", "开始")
_LESS_THAN_A_YEAR = 300


def carries(time: Time, clauses: Clauses, line: int, sentence: int) -> bool:
    """五年来，…。…: such years hold for what follows if they open their sentence; within one they end with it.

    A year before holds if it opens the paragraph, which begins at `line`, or stands apart before semicolons:
    今年发放5万元，去年4万元。… is no longer of it. `sentence` is where the later sentence begins.
    """
    if _is_comparison(time):
        return _opens(time, clauses.text, line) or _leads(time, clauses.text, sentence)
    opens = _HAN.search(clauses.text, clauses.sentence(time.at)[0], time.at) is None
    return opens or not time.words.endswith("年来")


def governs(time: Time, text: str, line: int, sentence: int) -> bool:
    """Whether its paragraph opens with it, or 截至9月末，…；…. 一季度开展…。… is of its own sentence alone."""
    if _opens(time, text, line):
        is_part = time.start is not None and (time.end - time.start).days < _LESS_THAN_A_YEAR
        return not is_part or _stands_apart(time, text)
    return _leads(time, text, sentence) and not _is_comparison(time)


def _opens(time: Time, text: str, line: int) -> bool:
    """Whether nothing but the sign of a list or a label stands before it in its paragraph."""
    return _OPENING.fullmatch(text, line, time.at) is not None


def _leads(time: Time, text: str, sentence: int) -> bool:
    """Whether it stands apart, and nothing but semicolons parts it from the sentence that begins at a place."""
    return _stands_apart(time, text) and _FULL_STOP.search(text, time.at, sentence) is None


def _stands_apart(time: Time, text: str) -> bool:
    return _APART.match(text, time.end_at) is not None


def _is_comparison(time: Time) -> bool:
    """去年, but not 去年以来."""
    return time.words.startswith(_COMPARISONS) and not time.words.endswith(_SINCE)
