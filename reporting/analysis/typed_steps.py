"""Typed steps: their words without a number of their own, and whether two of them are the same step."""

import re

# 一是, 1．, (2), 第三，, ④; what belongs to the step stays: 1.5万元, 一、二线职工.
_NUMBER = re.compile(
    r"^\s*(?:[一二三四五六七八九十]{1,3}(?:是|、(?![一二三四五六七八九十]))"
    r"|第[一二三四五六七八九十]{1,3}[，,、：:]"
    r"|[（(]\s*(?:[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})\s*[）)]"
    r"|[0-9０-９]{1,2}\s*[.．、)）](?![0-9０-９])"
    r"|[①-⑳])[\s，,：:]*"
)
_MARKS = re.compile(r"[\W_]+")


def unnumbered(text: str) -> str:
    """The words of a step: 督促办结 of 一是督促办结; steps get their numbers on the page."""
    return _NUMBER.sub("", text)


def same_step(text: str) -> str:
    """What is equal of two steps that differ in their numbers, marks and blanks alone."""
    return _MARKS.sub("", unnumbered(text)).casefold()
