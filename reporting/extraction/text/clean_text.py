"""`CleanText`: a text in one script and width, without notes, with the place of each of its characters in the file."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from reporting.extraction.text.source_text import SourceText, TextSpan

# The reading of a character, as some pages print it behind it: 萬(wàn); marks of HTML that nobody read: &nbsp;.
_NOTE = re.compile(
    r"[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüɡ]{1,7}[)）]|&(?:[a-z]{2,8}|#\d{2,6});|(?<![a-z])(?:[lr]dquo|[lr]squo|nbsp);"
)
_WIDE = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F) if chr(code) not in "，。；：！？"} | {
    0x3000: " ", 0xA0: " ", 0x2103: "℃", 0x3007: "〇", 0x25CB: "〇", 0x2014: "-", 0x2013: "-", 0x2015: "-", 0x2212: "-",
    0xFF5E: "~", 0x301C: "~", 0x2007: " ", 0x2009: " ", 0x200A: " ", 0x202F: " ",
}  # fmt: skip
# 1，850本: a wide comma between the digits of one number.
_GROUPED = re.compile(r"(?<![\d，])\d{1,3}(?:，\d{3})+(?![\d，])")
# 1 286人, 2 006 845.50元 (GB/T 15835): blanks between the digits of one number, never between two cells of a row.
_SPACED = re.compile(
    r"(?<![\d.])(?<!\d[,，])(?<!\d )\d{1,3}(?: \d{3})+(?![\d,]| \d)"
    r"(?=(?:\.\d+)? ?[\u4e00-\u9fff%㎡℃]|\s*[\t|]|[，。；、,;)）])"
    r"|(?:(?<=[\t|])|(?<=[\t|] ))\d{1,3}(?: \d{3})+(?=(?:\.\d+)?\s*$)"
)
# Sums as they stand on receipts; alone such a sign is mostly none: 退伍, 陆续, 收拾.
_LARGE = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
_RECEIPT = re.compile(
    r"[壹贰叁肆伍陆柒捌玖拾佰仟万亿零〇]{2,}|[壹贰叁肆伍陆柒捌玖](?=元|名|人|户|件|项|个|次|台|套|间|辆)"
)


@dataclass(frozen=True)
class CleanText:
    """The paragraphs joined by line breaks; `origins` has for each character its paragraph and its place there."""

    text: str
    origins: Sequence[tuple[int, int]]

    def span(self, start: int, end: int) -> TextSpan:
        """The place in the file of the characters from `start` to before `end`, which stand in one paragraph."""
        paragraph, first = self.origins[start]
        _, last = self.origins[end - 1]
        return TextSpan(paragraph, first, last + 1)


def clean(source: SourceText) -> CleanText:
    """The text in Simplified characters and half-width signs."""
    pieces: list[str] = []
    origins: list[tuple[int, int]] = []
    for number, paragraph in enumerate(source.paragraphs):
        words, places = _clean(paragraph.text)
        pieces.append(words)
        origins += [(number, place) for place in (*places, len(paragraph.text))]
    return CleanText("\n".join(pieces), origins)


def _clean(text: str) -> tuple[str, list[int]]:
    gone = {place for note in _NOTE.finditer(text) for place in range(*note.span())}
    places = [place for place in range(len(text)) if place not in gone]
    words = "".join(text[place] for place in places)
    simple = _simplified(words).translate(_WIDE)
    simple = _RECEIPT.sub(lambda match: match.group().translate(_LARGE), simple)
    simple = _SPACED.sub(lambda match: match.group().replace(" ", ","), simple)
    return _GROUPED.sub(lambda match: match.group().replace("，", ","), simple), places


def _simplified(words: str) -> str:
    """The words in Simplified characters, as many of them: a phrase that becomes longer is written sign by sign."""
    simple = str(_converter().convert(words))
    return simple if len(simple) == len(words) else "".join(_one(sign) for sign in words)


def _one(sign: str) -> str:
    simple = str(_converter().convert(sign))
    return simple if len(simple) == 1 else sign


@cache
def _converter() -> Any:  # noqa: ANN401 - the library has no types
    import opencc  # noqa: PLC0415 - its dictionaries take a while

    return opencc.OpenCC("t2s")
