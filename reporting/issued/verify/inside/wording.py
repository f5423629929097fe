"""`wording_findings`: words that contradict the figures: 同比 with the last period, a title of another month."""

import re
from collections.abc import Iterable, Iterator

from reporting.documents.page import PageParagraph
from reporting.issued.verify.finding import Finding
from reporting.issued.verify.numbers import MONTHS, half_width
from reporting.issued.verify.text_span import whole

_GAP = r"[^,，。;:\d]{0,8}"
_LAST = r"上一?(?:个)?(?:月|季度?|周|旬)|上期"
_YEAR_BEFORE = r"(?:去年|上年|上一年)同?(?:期|月|季度?)"
_ON_YEAR = re.compile(
    rf"[较比与和](?:{_LAST}){_GAP}同比|同比{_GAP}[较比与和](?:{_LAST})"
    rf"|year[- ]on[- ]year[^,.;\d]{{0,20}}(?:last|previous) (?:month|quarter|week)"
    rf"|(?:last|previous) (?:month|quarter|week)[^,.;]{{0,20}}year[- ]on[- ]year",
    re.IGNORECASE,
)
_ON_PREVIOUS = re.compile(rf"[较比与和]{_YEAR_BEFORE}{_GAP}环比|环比{_GAP}[较比与和]{_YEAR_BEFORE}")
_HAN = {word: number for number, word in enumerate([*"一二三四五六七八九十", "十一", "十二"], 1)}
_KINDS = (
    re.compile(r"(?<![\d至到—~-])(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?(?!\s*[至到—~\d-])"),
    re.compile(r"(?:第)?([一二三四1-4])季度"),
    re.compile(r"([上下])半年"),
    re.compile(rf"\b({MONTHS})\b"),
    re.compile(r"(?<!\d)((?:19|20)\d{2})(?:年|\b)"),
)
_OPENING = 6


def wording_findings(lines: Iterable[PageParagraph]) -> Iterator[Finding]:
    """A finding for each wrong word of a comparison, and for a title with a period that the text never names."""
    texts = [line for line in lines if line.room == "body"]
    for line in texts:
        plain = half_width(line.text)
        for pattern, message in ((_ON_YEAR, "on_year"), (_ON_PREVIOUS, "on_previous")):
            for match in pattern.finditer(plain):
                yield Finding(line, message, {"words": match.group()})
    yield from _title(texts)


def _title(lines: list[PageParagraph]) -> Iterator[Finding]:
    """A finding if the text names periods of the same kind as the title, but never the period of the title."""
    for pattern in _KINDS:
        said = [(line, match) for line in lines for match in pattern.finditer(half_width(line.text))]
        titles = [(line, match) for line, match in said if line in lines[:_OPENING] and _is_title(line)]
        if not titles:
            continue
        title, first = titles[0]
        rest = [(line, match) for line, match in said if line is not title]
        periods = {_period(match.group(1)) for match in pattern.finditer(half_width(title.text))}
        if rest and not any(_period(match.group(1)) in periods for _, match in rest):
            line, match = rest[0]
            words = {"title": first.group(), "text": match.group()}
            yield Finding(line, "title", words, (whole(title), *(whole(other_line) for other_line, _ in rest)))


def _is_title(line: PageParagraph) -> bool:
    """Whether the line is short and does not end like a sentence."""
    return line.cell is None and len(line.text) <= 40 and not re.search(r"[。；;]|[.]\s*$", line.text)


def _period(word: str) -> int | str:
    return int(word) if word.isdecimal() else _HAN.get(word, word)
