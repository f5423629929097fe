"""Hints: what all personal data of a kind contains, as a fast test for each search, which most texts do not pass.

The patterns work in `re` and in RE2, because a database searches large tables with them. Each begins with a letter or a
class of letters, so that `re` passes over the places at which none of these stands.
"""

import re

from reporting.core.personal_data.word_lists import characters, words_of

# Characters that are no hint; all others have other plain forms, or are invisible.
_ORDINARY = r"\t\n -~一-鿿，。、；：？！（）《》〈〉“”‘’—…·〔〕「」『』【】"
_STRANGE = f"[^{_ORDINARY}]"
_DIGIT = f"[0-9OoIl{''.join(characters('numerals'))}]"
_GAP = r"[^0-9A-Za-z一-鿿]{0,3}"
# A telephone number with its area code has ten digits at least.
_TEN_DIGITS = rf"{_DIGIT}{_GAP}(?:{_DIGIT}{_GAP}){{9}}"
_AFTER_A_WORD = (
    r"(?:电话|宅电|座机|联系方式|手机|移动|账号|帐号|卡号|账户|户名|户头|mobile|cell|account)"
    r"[^。;]{0,16}[0-9零〇一二三四五六七八九]"
)
_LABELS = (
    r"尾号|后四位|末四位|后4位|末4位|后六位|末六位|后6位|末6位|身份证|证件|公民身份|ID card"
    r"|护照|通行证|台胞证|回乡证|居留证|居住证|军官证|士兵证|驾照|驾驶证|社保号|医保|残疾|低保证|passport|Passport|PASSPORT"
    r"|QQ|qq|企鹅|微信|WeChat|wechat|Wechat|VX|vx|V信|抖音号|快手号|微博"
    r"|工号|职工编号|员工编号|职工号|员工号|人员编号|staff no|staff number|staff ID"
)
_FORMS = (
    r"[A-Za-z]{1,2}\s?[0-9]{7}|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领]\s?[A-HJ-NP-Z]",
    r"@|\(at\)|\[at\]|\(AT\)",
    r"[A-Za-z0-9_]\s?#",
)
_BIRTHS = (
    r"出生|生日|生于|born|Born|birth|DOB",
    r"[12][089][0-9]{2}[^。;]{0,30}[生男女]",
    r"[男女][^。;]{0,12}[12][089][0-9]{2}",
)
_HOMES = (
    r"[0-9A-Z零〇一二三四五六七八九]\s*(?:号楼|单元|栋|幢|室)|[0-9A-Z]\s*(?:号|栋|幢|座|楼|单元|室|排|组|门|户|弄|#)",
    r"[住籍居#]|家在|户口|搬到|入住|寄往|地址",
    rf"(?:{'|'.join((*words_of('dwellings'), '号楼', '单元', '栋', '幢'))})\s*[第甲乙丙丁东西南北]?[0-9A-Z]",
    r"[村庄屯][一-鿿]{0,3}[0-9一二三四五六七八九十]",
    r"[0-9]\s*-\s*[0-9]+\s*-\s*[0-9]",
    r"(?:Room|Apt|Apartment|Flat|Unit|Building|Block|Tower)\.?\s*[0-9]|lives|lived|living|resid|home address",
    r"[,(:]\s*(?:No\.?\s*)?[0-9]{1,4},?\s[^.;]*(?:Road|Street|Lane|Avenue|Garden)",
)
_CONDITIONS = (
    "|".join((*words_of("conditions"), *words_of("verbs"))),
    "|".join(form for word in words_of("english_conditions") for form in (word, word.capitalize(), word.upper())),
    r"(?:诊断|病情|病种|疾病名称|健康状况|致贫原因|致困原因|困难|患者|病人|特困|救助|受助|帮扶)[^,。;]{0,8}[:：]",
)
_BY_SEARCH = {
    "numbers": (_TEN_DIGITS,),
    "labelled": (_LABELS, _AFTER_A_WORD, *_FORMS),
    "births": _BIRTHS,
    "landlines": (_TEN_DIGITS, _AFTER_A_WORD),
    "homes": _HOMES,
    "conditions": _CONDITIONS,
}
_ALL = tuple(dict.fromkeys(one for hints in _BY_SEARCH.values() for one in hints))
HINTS = "|".join((_STRANGE, *_ALL))

_COMPILED = {hint: re.compile(hint) for hint in (_STRANGE, *_ALL)}
_SEARCHES = {search: tuple(_COMPILED[hint] for hint in hints) for search, hints in _BY_SEARCH.items()}
_EVERY = tuple(_COMPILED.values())
# Half of the cells of a ledger: days, ids of rows and their places, short numbers. No row of digits has ten of them.
_NOTHING = re.compile(
    r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?|-?[0-9]{1,9}(?:\.[0-9]{1,6})?|[a-z_]+\.csv:[0-9]{1,9}|"
    r"|[a-z]+(?:-[a-z]+)*(?:-[0-9]{1,5}){0,2}|[a-z]+[0-9]{0,4}(?:-[0-9]{1,4})?(?:-[a-z]+[0-9]{0,4})*"
)


def may_hold(text: str) -> bool:
    """Whether a text as it stands has anything that personal data has; false for texts that surely hold none."""
    return not _NOTHING.fullmatch(text) and any(hint.search(text) for hint in _EVERY)


def may_find(search: str, text: str) -> bool:
    """Whether a search by this name may find anything in a text in its plain form."""
    return any(hint.search(text) for hint in _SEARCHES[search])
