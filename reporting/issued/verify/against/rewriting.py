"""`is_rewritten`: whether the words around a number are others, though none of them is known to name anything."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from reporting.issued.verify.against.statements import Statement
from reporting.issued.verify.against.terms import Term
from reporting.issued.verify.numbers import bare

_CLOSE, _NEAR = 4, 8
_LEAST_BEFORE, _LEAST_BEHIND = 0.6, 0.5


def is_rewritten(was: Statement, terms: Sequence[Term], now: Statement, at: Sequence[Term]) -> bool:
    """Whether a clause has other words on both sides of a number; `terms` and `at` are the number then and now."""
    before = _side(was.line.text[was.start : terms[0].start]), _side(now.line.text[now.start : at[0].start])
    behind = _side(was.line.text[terms[-1].end : was.end]), _side(now.line.text[at[-1].end : now.end])
    if _same_words(before[0][-_CLOSE:], before[1][-_CLOSE:]) or _same_words(behind[0][:_CLOSE], behind[1][:_CLOSE]):
        return False
    # 共 made 合计 says nothing else.
    is_short = max(map(len, before)) < _CLOSE
    alike = _ratio(before[0][-_NEAR:], before[1][-_NEAR:]), _ratio(behind[0][:_NEAR], behind[1][:_NEAR])
    return (alike[0] < _LEAST_BEFORE and not is_short) or alike[1] < _LEAST_BEHIND


def _side(text: str) -> str:
    """The words on one side of a number, with 0 for each number among them."""
    return re.sub(r"[\d.,]*\d", "0", bare(text)).strip("，。；、,;.")


def _same_words(one: str, other: str) -> bool:
    return one == other and any(sign.isalpha() for sign in one)


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()
