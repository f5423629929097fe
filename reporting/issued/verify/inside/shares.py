"""`share_findings`: shares unlike their counts, as in 85.0%（34/40） or 共15项，其中9项（60%）, or above 100 %."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from reporting.documents.page import PageParagraph
from reporting.issued.verify.finding import Finding, short
from reporting.issued.verify.inside.sentences import Sentence, fits, rounded, sentences_of
from reporting.issued.verify.numbers import Number, half_width, units_agree
from reporting.issued.verify.text_span import TextSpan

_WITH_N = re.compile(r"(\d+(?:\.\d+)?)\s*%\s*\((?:n\s*=\s*)?(\d+)\s*/\s*(\d+)[^\d)]{0,4}\)")
_N_FOLLOWS = re.compile(r"\s*\((?:n\s*=\s*)?\d+\s*/")
# Words that mark a number as the whole of which shares are taken.
_WHOLE_BEFORE = re.compile(
    r"(?:共|总|合计|全部|全年|抽|收|受理|征集|梳理|列|清单|有效|涉及|\bof|\btotal|\ball)[^,，。;:\d]{0,12}$",
    re.IGNORECASE,
)
_WHOLE_AFTER = re.compile(
    r"^[^,，。;\d]{0,10}(?:中|:|其中)|^[,，]\s*其中|^[^,.;:\d]{0,20}(?:: |, of which|in all)", re.IGNORECASE
)
# From a count to the share of it: 9项（60%）, 解决95条，解决率95%, 4人不满意，占0.28%.
_LINK = re.compile(r"^[^,，。;\d]{0,8}[,，]?[^,，。;\d]{0,14}$")
_LINKING = re.compile(r"占|率|比例|比重|\($|\bor\b|\bshare\b", re.IGNORECASE)
_CHANGE = re.compile(r"增|减|降|升|提高|同比|环比|较|\bup\b|\bdown\b|rise|fell|than", re.IGNORECASE)
_IN_TURN = re.compile(r"分别|依次|respectively", re.IGNORECASE)


@dataclass(frozen=True)
class _Pair:
    part: Number
    share: Number


def share_findings(lines: Iterable[PageParagraph]) -> Iterator[Finding]:
    """A finding for each share that does not fit its counts."""
    lines = list(lines)
    for line in lines:
        yield from _with_n(line)
    for sentence in sentences_of(lines):
        yield from _of_whole(sentence)


def _with_n(line: PageParagraph) -> Iterator[Finding]:
    for match in _WITH_N.finditer(half_width(line.text)):
        printed, part, whole = (Decimal(match[group]) for group in (1, 2, 3))
        step = Decimal(1).scaleb(-len(match[1].partition(".")[2]))
        if not whole or part > whole or not fits(printed, step, part, whole):
            right = rounded(part, whole, step) if whole else "—"
            words = {"share": match[1] + "%", "part": part, "whole": whole, "right": right}
            yield Finding(line, "share", words, (TextSpan(line, match.start(), match.end()),))


def _of_whole(sentence: Sentence) -> Iterator[Finding]:
    pairs = _pairs(sentence)
    if not pairs:
        return
    whole = _whole(sentence, pairs)
    if whole is None:
        return
    if whole.bound != "exact":
        yield from (_bounded(sentence, whole, pair) for pair in pairs)
        return
    for pair in pairs:
        if not fits(pair.share.value, pair.share.step, pair.part.value, whole.value):
            right = rounded(pair.part.value, whole.value, pair.share.step)
            words = {"share": pair.share.text, "part": pair.part.text, "whole": whole.text, "right": right}
            yield Finding(sentence.line, "share", words, sentence.spans(pair.share, pair.part, whole))
    total = sum((pair.share.value for pair in pairs), Decimal(0))
    if len(pairs) > 1 and total > 100 + sum(pair.share.step for pair in pairs) / 2:
        words = {"sum": f"{total}", "context": short(sentence.text)}
        yield Finding(sentence.line, "shares_above", words, sentence.spans(*(pair.share for pair in pairs)))


def _bounded(sentence: Sentence, whole: Number, pair: _Pair) -> Finding:
    words = {"whole": whole.text, "share": pair.share.text}
    return Finding(sentence.line, "share_of_bound", words, sentence.spans(whole, pair.share))


def _pairs(sentence: Sentence) -> list[_Pair]:
    """Each share with its count: the share stands right behind it, or all shares follow all counts in turn."""
    numbers = [
        number for number in sentence.numbers if number.is_count or (number.is_share and _lacks_n(sentence, number))
    ]
    linked = [
        _Pair(one, other)
        for one, other in pairwise(numbers)
        if one.is_count and other.is_share and _linked(sentence.text[one.end : other.start])
    ]
    if linked and not _IN_TURN.search(sentence.text):
        return linked
    shares = [number for number in numbers if number.is_share]
    first = next((place for place, number in enumerate(numbers) if number.is_share), 0)
    counts = numbers[max(0, first - len(shares)) : first]
    in_turn = _IN_TURN.search(sentence.text) and len(counts) == len(shares) > 1
    if in_turn and not _CHANGE.search(sentence.text):
        return [_Pair(count, share) for count, share in zip(counts, shares, strict=True)]
    return linked


def _lacks_n(sentence: Sentence, share: Number) -> bool:
    return not _N_FOLLOWS.match(sentence.text[share.end :])


def _linked(between: str) -> bool:
    return bool(_LINK.search(between) and _LINKING.search(between)) and not _CHANGE.search(between)


def _whole(sentence: Sentence, pairs: list[_Pair]) -> Number | None:
    """The nearest number before the parts that the words mark as their whole; None if there is none."""
    parts = [pair.part for pair in pairs]
    for number in reversed(
        [candidate for candidate in sentence.numbers if candidate.end <= parts[0].start and candidate.is_count]
    ):
        is_larger = all(part.value <= number.value and units_agree(part.unit, number.unit) for part in parts)
        match = _WHOLE_BEFORE.search(sentence.before(number)) or _WHOLE_AFTER.search(sentence.text[number.end :])
        if number.value and is_larger and (match or number.bound != "exact"):
            return number
    return None
