"""Hints: what all personal data of a kind contains, as a fast test for each search, which most texts do not pass.

The patterns work in `re` and in RE2, because a database searches large tables with them. Each begins with a letter or a
class of letters, so that `re` passes over the places at which none of these stands.
"""

import re
from collections.abc import Iterable

from reporting.core.personal_data.traditional import ORDINARY_HAN
from reporting.core.personal_data.word_lists import characters, first_of, shortest_of, words_of

# Characters that are no hint; all others have other plain forms, or are invisible.
_ORDINARY = rf"\t\n -~{ORDINARY_HAN}，。、；：？！（）《》〈〉“”‘’—…·〔〕「」『』【】"
_STRANGE = f"[^{_ORDINARY}]"
_DIGIT = f"[0-9OoIl{''.join(characters('numerals'))}]"
_GAP = r"[^0-9A-Za-z一-鿿]{0,4}"
# A telephone number with its area code has ten digits at least.
_TEN_DIGITS = rf"{_DIGIT}{_GAP}(?:{_DIGIT}{_GAP}){{9}}"
_AFTER_A_WORD = (
    r"(?:电话|宅电|座机|联系方式|手机|移动|账号|帐号|卡号|账户|户名|户头|mobile|cell|account)"
    r"[^。;]{0,16}[0-9零〇一二三四五六七八九]"
)
_LABELS = (
    r"尾号|后四位|末四位|后4位|末4位|后六位|末六位|后6位|末6位|身份证|证件|公民身份|ID card"
    r"|护照|passport|Passport|PASSPORT"
    r"|QQ|qq|企鹅|[加扣][Qq]|[Qq]号?[:：是]|微信|WeChat|wechat|Wechat|[Vv][:：]|VX|vx|[wW][xX]|扣扣|[威薇徽Vv]信|抖音号|快手号|微博"
    r"|工号|职工编号|员工编号|职工号|员工号|人员编号|staff no|staff number|staff ID"
)
_FORMS = (
    r"[A-Z]\s?[0-9]{7}|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领]\s?[A-HJ-NP-Z]",
    r"\+85[23]|\+886|0085[23]|00886",
    r"@| dot |艾特|\(at\)|\[at\]|\(AT\)",
    r"[A-Za-z0-9_]\s?#",
    r"[证卡簿本号码户][^。;0-9]{0,8}[0-9零〇一二三四五六七八九]",
)
_BIRTHS = (r"出生|生日|生于|born|Born|birth|DOB",)
# 1965年4月生, but not 民生 and 生产.
_BORN = r"生(?:$|[^一-鿿]|[人于])"
_BIRTHS_IN_HAN = (
    rf"[12][089][0-9]{{2}}[^。;]{{0,30}}(?:[男女]|{_BORN})",
    rf"[0-9日号]{_BORN}",
    r"[(（][12][90][0-9]{2}[.\-/年]",
    r"[12][089][0-9]{2}[^。;]{0,8}(?:族|群众|党员|团员|本科|[大中]专|专科|技校|[高初]中|小学|研究生|[硕博]士)",
    r"[男女][^。;]{0,12}[12][089][0-9]{2}",
    rf"[年月日][^。;]{{0,6}}{_BORN}",
)
_HOMES = (
    r"[0-9A-Z]\s*[号单栋幢座楼室排组门户弄层床梯#]|[零〇一二三四五六七八九十百]\s*(?:号楼|单元|[栋幢室楼排]|号(?:[0-9零〇一二三四五六七八九院]|家属|宿舍|公寓))|门牌",
    r"[住籍居#]|家在|户口|搬到|入住|寄往|地址",
    r"[0-9]\s*-\s*[0-9甲乙丙丁]+\s*-\s*[0-9]|[A-Z][0-9]{0,2}-[0-9]{3}",
    r"Room|Apt|Flat|Unit |Building|Block|Tower|live[sd]|living|resid|home address|Address|Home|Rm|Lane",
    r"Village|Township|Estate|Community|Garden|[Dd]orm",
    r"[,(:]\s*(?:No\.?\s*)?[0-9]{1,4},?\s[^.;]*(?:Road|Street|Lane|Avenue|Garden)",
)
_HOMES_IN_HAN = (
    rf"(?:{'|'.join((*words_of('dwellings'), '号楼', '单元', '栋', '幢'))})\s*[第甲乙丙丁东西南北平新老]?[0-9A-Z]",
    r"[村寨屯查][一-鿿]{1,3}组",
    r"[村庄屯][一-鿿]{0,3}[0-9一二三四五六七八九十]",
    r"[村区屯寨查][一-鿿]{0,4}[0-9一二三四五六七八九十上下前后东西中寨民][组社队]|家[:：（( ]|家访|入户|上门",
    r"[村屯寨庄营堡查](?:$|[^一-鿿]|[一-鿿]{0,3}[0-9])|社区(?:$|[^一-鿿]|[一-鿿]{0,3}[0-9])",
)


def _alternatives(words: Iterable[str]) -> str:
    """A pattern for any of some words, without brackets around it."""
    return first_of(sorted(words)).removeprefix("(?:").removesuffix(")")


_WORDS = shortest_of("telling", "conditions", "verbs", "body.complaints")
_ENGLISH = (form for word in words_of("english_conditions") for form in (word, word.capitalize(), word.upper()))
_CONDITIONS = (_alternatives({*_ENGLISH, *(word for word in _WORDS if word.isascii())}),)
_CONDITIONS_IN_HAN = (
    _alternatives(word for word in _WORDS if not word.isascii()),
    r"[家庭里][月年]?(?:总|可支配|人均)?收入|工资(?:[降减才仅]|只有|不到|不足)|[靠由][^,，。;；]{0,4}人[赡抚供养照支维]|靠[^,，。;；]{0,8}(?:金|低保|工资|种地)|[赔亏]了|不在了?",
    r"[一1](?:个人?|人)(?:务工|打工|工作|上班|挣钱|收入|养家)|供[^,，。;；]{0,6}[书学]|房租|[亲夫妻婆公人妇妈爸伴姐哥嫂子女爹娘母][^,，。;；]{0,4}(?:[跑走没]了|出走|失踪|已故)",
    r"(?:诊断|病情|病种|疾病名称|健康状况|致贫原因|致困原因|困难|患者|病人|特困|救助|受助|帮扶|帮困|致困|致贫|助学|定补|遗属|单亲|低收入)[^,。;]{0,8}[:：(（|_\-]",
)
_BY_SEARCH = {
    "numbers": (_TEN_DIGITS,),
    "labelled": (_LABELS, _AFTER_A_WORD, *_FORMS),
    "births": (*_BIRTHS, *_BIRTHS_IN_HAN),
    "landlines": (_TEN_DIGITS, _AFTER_A_WORD),
    "homes": (*_HOMES, *_HOMES_IN_HAN),
    "conditions": (*_CONDITIONS, *_CONDITIONS_IN_HAN),
}
_ALL = tuple(dict.fromkeys(one for hints in _BY_SEARCH.values() for one in hints))
HINTS = "|".join((_STRANGE, *_ALL))

_COMPILED = {hint: re.compile(hint) for hint in (_STRANGE, *_ALL)}
_SEARCHES = {search: tuple(_COMPILED[hint] for hint in hints) for search, hints in _BY_SEARCH.items()}
_EVERY = tuple(_COMPILED.values())
# Most cells of a ledger are ids and numbers.
_NEED_HAN = frozenset((_STRANGE, *_BIRTHS_IN_HAN, *_HOMES_IN_HAN, *_CONDITIONS_IN_HAN))
_IN_ASCII = tuple(_COMPILED[hint] for hint in _ALL if hint not in _NEED_HAN)
# Half of the cells of a ledger: days, ids of rows and their places, short numbers. No row of digits has ten of them.
_NOTHING = re.compile(
    r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?|-?[0-9]{1,9}(?:\.[0-9]{1,6})?|[a-z_]+\.csv:[0-9]{1,9}|"
    r"|[a-z]+(?:-[a-z]+)*(?:-[0-9]{1,5}){0,2}|[a-z]+[0-9]{0,4}(?:-[0-9]{1,4})?(?:-[a-z]+[0-9]{0,4})*"
)


def may_hold(text: str) -> bool:
    """Whether a text as it stands has anything that personal data has; false for texts that surely hold none."""
    if _NOTHING.fullmatch(text):
        return False
    return any(hint.search(text) for hint in (_IN_ASCII if text.isascii() else _EVERY))


def may_find(search: str, text: str) -> bool:
    """Whether a search by this name may find anything in a text in its plain form."""
    return any(hint.search(text) for hint in _SEARCHES[search])
