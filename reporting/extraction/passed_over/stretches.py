"""`Stretches`: where a numeral is no fact: dates, numbers of documents, slogans, names."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from reporting.extraction.word_lists import words

_H = "零〇一二两三四五六七八九十"
_N = rf"(?:\d+|[{_H}百千万]+)"
_YEAR = r"(?:(?:19|20)\d{2}|[二一][〇零九][〇零一二三四五六七八九]{2}|[Xx]{2,4})"
_DAY_PART = r"(?:上午|下午|晚上?|凌晨|清晨|中午|讯|电|起)?"

_COUNTERS = (
    "浏览次数|浏览量?|阅读量?|阅读次数|访问次数|点击次数|点击率|点击量?|点击数|评论|访问量?|人气|点赞|转发|分享|在看|收藏"
    "|字号|字体|今日访问|总访问"
)
_PERSON = r"[\u4e00-\u9fff]{2,4}"
_BYLINES = "|".join(words("surnames", "bylines"))
_ROLES, _SURNAMES = "|".join(words("surnames", "roles")), "".join(words("surnames"))

_RULES: Mapping[str, tuple[str, ...]] = {
    "source": (r"^#[^\n]*",),
    "date": (
        rf"{_YEAR}\s?[年./-]\s?\d{{1,2}}\s?[月./-]\s?\d{{1,2}}\s?日?{_DAY_PART}(?:[\sT]+\d{{1,2}}:\d{{2}}(?::\d{{2}})?)?",
        rf"{_YEAR}\s?年?\s?[-~至到]\s?{_YEAR}\s?年度?",
        rf"{_YEAR}\s?年(?:\s?(?:\d{{1,2}}|[{_H}]{{1,2}})\s?月(?:份|底|初|末|[上中下]旬)?(?:\s?\d{{1,2}}\s?日)?)?(?:度|初|末|底|年初|年底|元旦|新春|春节|春季|秋季|上半年|下半年)?",
        r"(?<!\d)\d{2}-\d{1,2}-\d{1,2}(?!\d)",
        rf"(?<![个\d])\d{{1,2}}\s?月(?:份)?(?:底|初|末|[上中下]旬)?\s?(?:\d{{1,2}}\s?日?)?\s?(?:[-~至到]\s?\d{{1,2}}\s?月?(?:份)?\s?(?:\d{{1,2}})?\s?日?)?{_DAY_PART}",
        rf"(?<![个{_H}每])[{_H}]{{1,3}}月(?:份|底|初|末|[上中下]旬)?(?:[{_H}]{{1,3}}日)?(?!份额)",
        rf"(?<!\d)\d{{1,2}}日(?:[-~至到]\d{{1,2}}日)?{_DAY_PART}",
        r"\d{1,2}:\d{2}(?::\d{2})?",
        r"(?:上世纪|本世纪|20世纪)?\d{2}年代",
        rf"(?:腊月|正月|农历|大年|初)[{_H}]+[月日夜]?[{_H}]*",
        rf"(?:[{_H}]+|\d+)(?:周年|年级|学期)",
        r"\d+\.\d+(?=(?:节|活动|大会|特大))",
        r"(?<!\d)\d{1,2}·\d{1,2}",
        r"(?<=[A-Za-z]\s)(?:19|20)\d{2}(?=\s|$)|(?m:^)(?:19|20)\d{2}(?=\s[A-Za-z])",
    ),
    "unit": (
        r"[(（][^()（）\d]{0,6}[十百千]?[万亿][^()（）\d]{1,6}[)）]",
        r"单\s?位\s?[:：][^\n\d|]{0,12}[万亿][^\n\d|]{1,8}",
    ),
    "document_number": (
        r"[〔\[(【](?:19|20)\d{2}[〕\])】]\s?第?\d*\s?号?",
        rf"(?:总第|第)\s?{_N}\s?[期号]",
        r"(?:文号|编号|证号|批号|案号|GB/?T?|ISO)[:：\s]?[\w-]*\d[\d.-]*",
        r"\d+号(?:文|令|公告)",
        r"(?:共印|印发|打印)\s?\d+\s?份",
        rf"一式\s?{_N}\s?[份联套]|各[执持存]\s?{_N}\s?份",
    ),
    "phone": (
        r"(?:电话|手机|热线|传真|邮编|邮政编码|QQ|微信|ICP|备案|公网安备|账号|帐号|信用代码)[^\n，。；]{0,8}?\d[\d\s-]{4,}(?:号|-\d+)?",
        r"(?<!\d)1[3-9]\d{9}(?!\d)",
        r"(?<!\d)0\d{2,3}-\d{7,8}(?!\d)",
        r"ICP备?\s?\d+号?(?:-\d+)?",
    ),
    "counter": (
        rf"(?:{_COUNTERS})[:：]?\s?\d[\d,.]*\s?[万亿]?\+?(?:次|条|人)?",
        r"\d[\d,.]*\s?万?\+?\s?(?:次|人次?)(?:浏览|阅读|点击|访问|围观)",
        r"(?:共|第)\s?\d+\s?页|\d+\s?/\s?\d+\s?页",
    ),
    "ordinal": (
        rf"第\s?{_N}",
        rf"(?<![\d{_H}]){_N}等奖",
    ),
    "list_number": (
        rf"(?m:^\s*[(（]?(?:\d{{1,2}}|[{_H}]{{1,3}})[)）、.．](?!\d))",
        rf"(?:(?<=[。；：，\n])|(?m:^))\s*[{_H}]{{1,2}}是",
        rf"(?m:^\s*[(（][{_H}\d]{{1,3}}[)）])",
        r"[①-⑳㈠-㈩⑴-⒇]",
        rf"(?:之|其)[{_H}](?=[，、：\s])",
    ),
    "session": (
        rf"(?<!运动会)(?<![赛节])[{_H}\d]+届(?:[{_H}\d]+次)?",
        rf"{_N}\s?次[^，。；、,;\n]{{0,8}}?(?:职代会|代表大会|团长会议?|委员会|全委|全会|常委会|例会|会议)",
    ),
    "family": (
        rf"(?<![{_H}\d])(?:{_N})口(?:人|之家)",
        rf"(?:一家|全家|家有|家里有)[{_H}\d]+口人?",
    ),
    "visitors": (rf"一行\s?{_N}\s?(?:余|多)?\s?人",),
    "name": (
        rf"[{_H}]件套|(?<![办班])[{_H}]期(?!间)",
        rf"(?<![\u4e00-\u9fff])(?:{_BYLINES})\s?[:：/ ]\s?{_PERSON}(?:[、 ,/]\s?{_PERSON})*(?![\u4e00-\u9fff])",
        rf"(?:{_ROLES})[{_SURNAMES}](?:[{_H}百千][\u4e00-\u9fff]?|[\u4e00-\u9fff][{_H}百千])(?![\d元万亿名户件次])",
    ),
    "law": (r"第" + _N + r"(?:条|款|章|节)",),
}
_QUOTED = re.compile(r"[“\"「『《‘']([^”\"」』》’'\n]{1,30})[”\"」』》’']")
_REAL = re.compile(r"\d(?:\.\d+)?\s?[余多]?(?:万|亿)?\s?(?:元|人次|户|平方米|公里)")
_COMPILED = {reason: [re.compile(rule, re.MULTILINE) for rule in rules] for reason, rules in _RULES.items()}
REASONS = (*_RULES, "slogan")


class Stretch(NamedTuple):
    """Characters of the clean text in which numerals are none."""

    start: int
    end: int
    reason: str


class Stretches:
    """All of a text; the first that holds a numeral says why it is none."""

    def __init__(self, text: str) -> None:
        self._every = sorted(_found(text), key=lambda stretch: (stretch.start, -stretch.end))
        self._longest = max((stretch.end - stretch.start for stretch in self._every), default=0)

    def reason(self, start: int, end: int) -> str:
        """Why the numeral from `start` to before `end` is none; empty for one in no stretch."""
        first = bisect_left(self._every, start - self._longest, key=lambda stretch: stretch.start)
        last = bisect_right(self._every, start, key=lambda stretch: stretch.start)
        return next((stretch.reason for stretch in self._every[first:last] if end <= stretch.end), "")


def _found(text: str) -> Iterator[Stretch]:
    for reason, rules in _COMPILED.items():
        for rule in rules:
            yield from (Stretch(*match.span(), reason) for match in rule.finditer(text) if match.group().strip())
    for match in _QUOTED.finditer(text):
        if not _REAL.search(match.group(1)):
            yield Stretch(*match.span(), "slogan")
