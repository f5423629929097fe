"""`headings_above`: the headings under which a place of a text stands, the nearest first."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from reporting.extraction.text.clauses import Clauses
from reporting.extraction.word_lists import words

_HAN = "一二三四五六七八九十"
_RANKS = tuple(
    re.compile(rf"\s*{sign}")
    for sign in (
        rf"第[{_HAN}\d]+(?:部分|章|篇)",
        rf"[{_HAN}]+、",
        rf"[(（][{_HAN}\d]+[)）]",
        r"\d{1,2}[.．、](?!\d)|[①-⑳]",
    )
)
_LONGEST, _LOWEST = 30, len(_RANKS)
_OF_A_SENTENCE = re.compile(r"[。；，！？;|\t]|,(?!\d)")
_DAY = re.compile(r"\d\s?月\s?\d{1,2}\s?日|\d[-./]\d{1,2}[-./]\d")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?:\s?年|(?=\s[A-Za-z]))")
_OPENING = re.compile(rf"\s*(?:{'|'.join(words('plan_headings', 'openings'))})")
# 五是下半年计划。五、2014年打算。
_RUN_IN_PLAN = re.compile(
    rf"\s*(?:[{_HAN}]{{1,3}}[是、])?[^，。；：:]{{0,12}}?(?:{'|'.join(words('plan_headings'))})[^，。；：:]{{0,4}}。"
)
_NUMBER = rf"\s*(?:[{_HAN}]{{1,3}}、|[(（][{_HAN}\d]{{1,3}}[)）]|\d{{1,2}}[.．、])\s*"
_RESOLVED = "|".join(words("plan_headings", "resolved"))
_RUN_IN_RESOLVED = re.compile(rf"{_NUMBER}(?:会议)?(?:{_RESOLVED})[^，。；：:\d]{{1,20}}。")
_INTRODUCES = re.compile("|".join(words("plan_headings", "introductions")))
_RUN_IN = re.compile(r"[^，。；：:]{2,16}[：:](?=.)")


class Heading(NamedTuple):
    """Words from `at` in the text."""

    at: int
    words: str


def headings_above(clauses: Clauses, at: int) -> Iterator[Heading]:
    """The nearest first, each of a larger part than the one before; the title of the text is none."""
    start, end = clauses.line(at)
    own = clauses.text[start:end]
    if (
        opening := _RUN_IN.match(own)
        or _OPENING.match(own)
        or _RUN_IN_PLAN.match(own)
        or _RUN_IN_RESOLVED.match(own)
        or _INTRODUCES.search(own)
    ) and start + opening.end() <= at:
        yield Heading(start + opening.start(), opening.group())
    rank, every = _rank(own), _every(clauses.text)
    for heading in reversed(every[: bisect_left(every, start, key=lambda one: one.at)]):
        found = _rank(heading.words)
        if found < rank:
            yield heading
            rank = found


@lru_cache(maxsize=2)
def _every(text: str) -> Sequence[Heading]:
    """All lines that head what stands below them, of whatever rank; not the title."""
    lines = text.split("\n")
    starts = accumulate((len(line) + 1 for line in lines), initial=0)
    title = next((number for number, line in enumerate(lines) if line.strip()), 0)
    below = [Heading(at, line) for at, line in zip(starts, lines, strict=False)][title + 1 :]
    return [one for one in below if _is_heading(one.words, _rank(one.words)) or _introduces_a_plan(one.words)]


def title_of(text: str) -> str:
    """The first line with words, without the address of the page."""
    return next((line for line in text.split("\n") if line.strip() and not line.startswith("#")), "")


@lru_cache(maxsize=4096)
def _rank(line: str) -> int:
    """0 for the largest part; a line without a number is a heading of the largest part, or none."""
    numbered = next((rank for rank, sign in enumerate(_RANKS) if sign.match(line)), None)
    if numbered is not None:
        return numbered
    return 0 if _is_unnumbered(line) else _LOWEST


def _is_unnumbered(line: str) -> bool:
    """工作打算, 2024年安排: words of a plan or a review, or a year, and no other number."""
    if _introduces_a_plan(line):
        return True
    bare, count = _YEAR.subn("", line)
    named = count or any(word in line for word in (*words("plan_headings"), *words("done_headings")))
    return bool(named) and not re.search(r"\d", bare) and _is_heading(line, 0)


def _introduces_a_plan(line: str) -> bool:
    """下半年，重点抓好以下几件事：; 下面，我就今年工作讲三点意见。"""
    if len(line) <= 2 * _LONGEST and _INTRODUCES.search(line):
        return True
    introduces = line.rstrip().endswith(("：", ":")) and len(line) <= 2 * _LONGEST
    return introduces and any(word in line for word in words("status", "planned_strongly"))


def is_resolved(heading: str) -> bool:
    """三、研究夜班补贴。"""
    return _RUN_IN_RESOLVED.match(heading) is not None


def introduces_plan(heading: str) -> bool:
    """讲三点意见。"""
    return _INTRODUCES.search(heading) is not None


def _is_heading(line: str, rank: int) -> bool:
    is_short = 0 < len(line.strip()) <= _LONGEST
    return is_short and rank < _LOWEST and not _OF_A_SENTENCE.search(line) and not _DAY.search(line)
