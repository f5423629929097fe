"""The years that a text names: in digits of either kind, and which of them are only forecast or compared with."""

import re

from reporting.extraction.word_lists import words

_HAN = "〇零一二三四五六七八九"
_HAN_YEAR = re.compile(rf"(?<![{_HAN}十百千万])(?:二[〇零]|一九)[{_HAN}]{{2}}(?=\s?年)")
_DIGITS = str.maketrans(_HAN, "00123456789")
_YEAR = re.compile(r"((?:19|20)\d{2})\s?年")
_PAUSES = "，。；！？：,;:\n"
_CHANGED = re.compile(rf"[^，。；\n]{{0,20}}(?:{'|'.join(words('changes', 'verbs'))})了?(?:到|至|为|成)")
_TIMES_AS_MUCH = re.compile(r"[^，。；\n]{0,4}的?[\d.一二两三四五六七八九十]+倍")
# 2013年欠下的取暖费
_OWED = re.compile(r"(?:欠下|拖欠|遗留|结转|留下)的?")
_LIKE = re.compile(r"[^，。；\n]{0,8}(?:相比|相较|持平|一样|对比)")


def with_digits(text: str) -> str:
    """The text with its years in Arabic digits, each of its signs in the same place: 二〇二三年 -> 2023年."""
    return _HAN_YEAR.sub(lambda match: match.group().translate(_DIGITS), text)


def years_in(text: str) -> list[int]:
    """The years of which a text speaks; those of plans and those that it only compares with only if it has no other."""
    named = [match for match in _YEAR.finditer(text) if not is_compared(text, *match.span())]
    return [int(match[1]) for match in named if not _is_forecast(text, *match.span())]


def is_compared(text: str, start: int, end: int) -> bool:
    """Whether a time is that of an old value: 较2022年, 与去年相比, 由2021年的30个增加到….

    A time of the new value begins no such comparison: 从2021年起, 2021年与2022年.
    """
    before = text[:start].rstrip()
    if before.endswith(("比", "较")) or _TIMES_AS_MUCH.match(text, end) or _OWED.match(text, end):
        return True
    if before.endswith(("与", "同", "和")):
        return _LIKE.match(text, end) is not None
    return before.endswith(("由", "从")) and _CHANGED.match(text, end) is not None


def _is_forecast(text: str, start: int, end: int) -> bool:
    first = max(text.rfind(sign, 0, start) for sign in _PAUSES) + 1
    last = min((at for sign in _PAUSES if (at := text.find(sign, end)) >= 0), default=len(text))
    is_due = re.match(r"(?:年?底|末|\d{1,2}月(?:底|末)?)?(?:之?前|完成|建成)", text[end:last]) is not None
    return is_due or any(word in text[first:last] for word in words("forecasts"))
