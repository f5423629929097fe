"""The rules of numerals (GB/T 15835), only where they are sure: each has a pattern of what is wrong."""

import re
from collections.abc import Iterator
from functools import partial

from reporting.documents.doc_parts import in_fallback
from reporting.documents.linting.finding import Finding
from reporting.documents.linting.messages import say
from reporting.documents.linting.sheet import Sheet
from reporting.documents.tokens import scan
from reporting.documents.wordml import text_of

_UNITS = "元万亿人家项个户件次名份台套条天岁吨米公%％"
_CHINESE, _BEFORE = "一二三四五六七八九十", "[约近共有为余多达第超计中及、，。；：（]"
_YEAR = "0-9０-９〇零○ＯOo一二三四五六七八九"
# By rule: what is wrong.
PATTERNS = {
    "full_width_digits": re.compile(r"[０-９]+"),
    # 二０21年, 二O二一年, but not 2021年 and not 二〇二一年.
    "mixed_year": re.compile(
        rf"(?<![{_YEAR}])(?=[{_YEAR}]*[〇零○一二三四五六七八九])(?=[{_YEAR}]*[0-9０-９ＯOo○])[{_YEAR}]{{4}}年"
        # 2023年八月十五 is a day of the moon's calendar.
        r"|[12][0-9]{3}年(?:[一二三四五六七八九]|十[一二]?)月(?=份|底|初|[0-9]|[一二三四五六七八九十]{1,3}日)"
        r"|[〇零一二三四五六七八九]{4}年[0-9]{1,2}月"
    ),
    # 三-5家, 3至五家
    "mixed_range": re.compile(
        rf"(?:^|(?<={_BEFORE}))(?:[{_CHINESE}]{{1,3}}(?:[-—–~～－]|至)[0-9]+(?:\.[0-9]+)?[{_UNITS}])"
        rf"|(?<![0-9.第年月日])(?:[0-9]+(?:[-—–~～－]|至)[{_CHINESE}]{{1,3}}[{_UNITS}])"
    ),
    # 12，345人
    "full_width_thousands": re.compile(
        rf"(?<![0-9第表图件条款号月日年])[0-9]{{1,3}}(?:，[0-9]{{3}})+(?=[{_UNITS}余多])(?![0-9])"
    ),
    # 12月份3日
    "month_and_day": re.compile(r"[0-9]{1,2}月份[0-9]{1,2}[日号]"),
    # 2024年01月05日
    "leading_zero": re.compile(r"(?<![0-9])[12][0-9]{3}年(?:0[1-9]月(?:[0-9]{1,2}日)?|1?[0-9]月0[1-9]日)"),
    # 百分之12
    "mixed_percent": re.compile(r"[百千万]分之[0-9]+(?:\.[0-9]+)?"),
}


def _numerals(rule: str, sheet: Sheet) -> Iterator[Finding]:
    if sheet.locale != "zh":
        return
    for doc_part in sheet.doc_parts:
        for paragraph in doc_part.paragraphs():
            text = text_of(paragraph)
            found = [] if in_fallback(paragraph) else [*PATTERNS[rule].finditer(_without_tokens(text))]
            for match in dict.fromkeys(match.group().strip() for match in found):
                yield Finding(say(rule, sheet.locale, found=match), doc_part, paragraph)


def _without_tokens(text: str) -> str:
    """The text with something that is no numeral in the place of each token."""
    for token in reversed(scan(text)[0]):
        text = f"{text[: token.start]}\ufffc{text[token.end :]}"
    return text


NUMERALS = {rule: partial(_numerals, rule) for rule in PATTERNS}
