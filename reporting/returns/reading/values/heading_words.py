"""Headings as they are typed: compared without blanks, marks and numbering; the unit stands apart."""

import re
import unicodedata

from reporting.returns.reading.values.scales import is_unit
from reporting.returns.reading.values.widths import INVISIBLE

_LONGEST = 100
_NUMERALS = "一二三四五六七八九十"
# ① has no mark behind it; 一级单位 and 2023年 are no numbering.
_NUMBERING = re.compile(
    rf"[①-⒛❶-❿㈠-㈩]|[*#＊·•●◆■☆★]|[（(](?:[0-9]{{1,2}}|[{_NUMERALS}]{{1,3}})[)）]"
    rf"|(?:[0-9]{{1,2}}|[{_NUMERALS}]{{1,3}})[)）、.．:：](?![0-9])"
)
_BRACKETS = re.compile(r"[（(\[【〔［](?P<inside>[^（()）\[\]【】〔〕［］]*)[)）\]】〕］]")
_PARTS = re.compile(r"[，,、；;：:\s]+")
_APART = re.compile(
    r"^(?P<name>.+?)(?:\s*[/／：:，,]\s*|\s+)(?:单位\s*[：:]?\s*)?(?P<unit>[^\s/／：:，,（()）]+)$", re.DOTALL
)
# 责任 人, stretched by a blank, is a heading and counts nobody.
_RESPONSIBLE = re.compile(
    "责任|负责|牵头|配合|联系|督办|督导|销号|验收|填报|审核|经办|复核|部门|领导|类别|(?<!^)(?<!计量)(?<!金额)单位"
)
# Only what cannot be the end of a name: 责任人 is not counted in 人.
_JOINED = re.compile(r"^(?P<name>.*[^/／百千万亿（(])(?P<unit>[百千]?[万亿]元|[百千]元|[%％])$", re.DOTALL)


def plain(text: str) -> str:
    """A heading or a word as it is compared: without width, case, blanks, marks and leading numbering."""
    words = INVISIBLE.sub("", text).strip()
    while (match := _NUMBERING.match(words)) and words[match.end() :].strip():
        words = words[match.end() :].lstrip()
    return "".join(
        mark for mark in unicodedata.normalize("NFKC", words).casefold() if unicodedata.category(mark)[0] in "LNM"
    )


def split_unit(heading: str) -> tuple[str, str]:
    """The heading without its unit, and the unit: 投入资金（万元）, 金额/万元, 金额：元, 体检人数 人次; none is ""."""
    words = INVISIBLE.sub("", heading).strip().rstrip("：:*＊").strip()
    if len(words) > _LONGEST:
        return words, ""
    for match in reversed(list(_BRACKETS.finditer(words))):
        unit, rest = _unit_inside(match["inside"])
        if unit:
            return (words[: match.start()] + rest + words[match.end() :]).strip(), unit
    for pattern in (_APART, _JOINED):
        split = pattern.match(words)
        if split and is_unit(split["unit"]) and not _RESPONSIBLE.search(re.sub(r"\s", "", split["name"])):
            return split["name"].strip(), split["unit"]
    return words, ""


def _unit_inside(inside: str) -> tuple[str, str]:
    """The one unit in a pair of brackets, and what else stands there, in brackets again."""
    parts = [part for part in _PARTS.split(inside.strip()) if part and part not in ("单位", "计量单位")]
    parts = [part.removeprefix("单位") for part in parts]
    units = [part for part in parts if is_unit(part)]
    if len(units) != 1:
        return "", ""
    others = "，".join(part for part in parts if part != units[0])
    return units[0], f"（{others}）" if others else ""
