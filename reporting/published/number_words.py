"""Numbers in words: 三家, 四成, 三分之二, 上百项, twenty-five, two thirds. Words that only look like one are idioms."""

import re
from collections.abc import Iterator
from itertools import chain

from reporting.core.numerals import CHARACTERS, numeral

# What is counted. What may not follow makes another word of it: 家庭, 项目, 人均, 台账.
_COUNTED = """
    家(?![庭属长园乡]) 项(?!目(?!标)) 人(?![均员才民力事生文]) 名(?![单称义字录]) 户(?![籍外口]) 件 元(?![旦素])
    位(?!一体|[数置于列]) 条(?![件例款]) 起(?![步来草点]) 份(?!额) 盏 台(?![账帐]) 辆 次(?![数日年要序])
    场(?![所地景]) 批(?![评准示复]) 例(?![如外会]) 笔 座(?!谈) 所(?![述有示属在得需谓]) 处(?![理置于罚分室])
    张(?!贴) 套 间(?![接隔]) 栋 亩 吨 岁 天(?![然津]) 倍 公里 千米 平方米 米 公斤 小时 分钟
"""
COUNTED = f"(?:{'|'.join(_COUNTED.split())})"
# 三个方面 counts nothing of the ledger.
_THINGS = "百分点|月(?!饼)|单位|企业|公司|集团|项目|事项|站点?|职工|家庭|岗位|班组|工作日|小时|[县省厂矿]"
IDIOMS = "千家万户|百家争鸣|百家讲坛|成千上万|千千万万|三天两头|三位一体|成百上千|一两"

_ONE = f"[{CHARACTERS}]"
_GAP = r"[^\S\n]*"
_ALONE = f"(?<![第每{CHARACTERS}])(?<!星期)"
_NUMERAL = f"{_ONE}(?:{_GAP}{_ONE})*(?:点{_ONE}+)?"
_LONG = f"{_ONE}(?:{_GAP}{_ONE})+(?:点{_ONE}+)?"
_CHINESE = [
    rf"{_NUMERAL}分之(?:{_NUMERAL}|\d+) | 百分百",
    rf"{_NUMERAL}{_GAP}[%％‰]",
    rf"{_ALONE}{_LONG}[余多来几]?{_GAP}(?:{COUNTED}|个)",
    rf"{_ALONE}[三四五六七八九十两]{_GAP}(?:{COUNTED}|个(?:{_THINGS}))",
    rf"{_ALONE}[百千]{_GAP}[人名户项件家位场] | 零[项例家户]",
    # Of about so many.
    rf"[上近逾过超约][十百千万亿]+[余多几来]?(?:{COUNTED}|个|职工|群众|(?=[，。；、！？]|$))",
    "(?:几|(?<![人件次户总个参])数)[十百千万亿]+(?![年分])",
    # Said to be the number of something.
    f"(?<=[共达计约近超逾])十{_ONE}?(?=[，。；、！？]|$)",
    rf"[十百千万亿]+[余多几来](?:{COUNTED}|个)",
    rf"{_ALONE}(?:[两三四五六七八九]|[二三四五六七八]{_ONE})成(?![立果员本功效长为熟型绩都就份品])",
    "(?<!统)一成(?=[，。；、的以左多])",
    rf"(?:{_ONE}|[双数几])倍 | 翻番 | 翻倍 | 翻了?{_ONE}番 | (?<!五)[廿卅卌]",
]
# With no word of what is counted it has to be a numeral: 三百四十一万, and not 三七二十一.
_BARE = re.compile(
    rf"(?<![第每表图件章双{CHARACTERS}])[一二两三四五六七八九]{_ONE}+(?=[余多，。；、！？）)\s]|左右|以上|以下|$)"
)
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_UNITS = "two|three|four|five|six|seven|eight|nine"
_TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_PARTS = "thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?"
_KINDS = "way|tier|level|year|step|stage|sided|shift"  # a two-way exchange, a five-year plan
_ENGLISH = [
    rf"\b(?:{_TENS})(?:[-\ ](?:one|{_UNITS}))?\b",
    rf"\b(?:{_UNITS}|{_TEENS})(?:[-\ ](?:{_PARTS}))?\b(?!-(?:{_KINDS}))",
    rf"\bone[-\ ](?:{_PARTS})\b | \ba\ (?:{_PARTS})\ of\b",
    r"\b(?:hundred|thousand|million|billion|trillion|dozen)s?\b",
    r"\b(?:doubl|tripl|trebl|quadrupl)(?:ed|es|ing)\b | \b(?:double|triple)\ (?:the|that)\b",
    r"\b(?:two|three|four|five|ten)fold\b | \btwice\b",
]
_FORMS = re.compile("|".join([*_CHINESE, *_ENGLISH]), re.VERBOSE | re.IGNORECASE | re.MULTILINE)


def number_words(text: str) -> Iterator[re.Match[str]]:
    """The numbers that are written in words."""
    bare = (match for match in _BARE.finditer(text) if _is_numeral(match[0]))
    return chain(_FORMS.finditer(text), bare)


def _is_numeral(text: str) -> bool:
    """Whether it is the numeral of something from twenty on."""
    return (numeral(text) or 0) >= 20
