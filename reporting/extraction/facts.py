"""`reason_of`: why a numeral is no fact, or none: then it is drafted."""

import re

from reporting.extraction.clauses import Clauses
from reporting.extraction.numerals import Numeral
from reporting.extraction.word_lists import words

_H = "零〇一二两三四五六七八九十百千万亿"
_NOUN = r"[\u4e00-\u9fff]"
# 一座, 一所: one thing only right behind its name and before a pause.
_ONE_THING = re.compile(rf"{_NOUN}{{2}}$")
_NOT_ONE = (
    "另",
    "每",
    "这",
    "那",
    "某",
    "同",
    "第",
    "任",
    "各",
    "逐",
    "哪",
    "有",
    "是",
    "为",
    "下",
    "上",
    "进",
    "统",
    "唯",
    "任何",
)
_PAUSE = ("、", "，", "。", "；", ",", ";", "\n", "和", "及", ")", "")
_SMALL = 9  # a way of speaking counts no further
_SCHOOL = re.compile(r"(?:本|专|硕|甲|乙|A)$")
_NAMED = re.compile(
    rf"[队班矿厂局师团井区连炼轧棉建处中小汇院级线代流把届组产种维化字业季阶]|分[会厂部]|公司|项目部|标段|车间|基地|支队|期工程|居|小区|村|街|路"
)
_STAFF = re.compile(r"(?:有|共有|现有|拥有|管着|辖)[^，。；]{0,8}$")
_PRICE = re.compile(r"(?:房价|单价|售价|均价|市价|价格)[^，。；]{0,8}$")
_BASELINE_BEFORE = re.compile(
    r"(?:比(?:去年|上年|往年|原来|以前|此前|同期)[^，。；]{0,10}|(?:^|[^\d])(?:从|由)(?:原来|过去|以前|去年|上年|最初)?(?:的)?[^，。；]{0,6}|原(?:来|先|为)?[^，。；]{0,4})$"
)
_BASELINE_BEHIND = re.compile(
    r"^[^，。；]{0,8}(?:提高|增加|增|上调|调整|升|提升|扩大|降低|降|减少|缩短|下调|变|改|延长|增长)(?:到|至|为|成)"
)
# How much more than last year: neither what it was nor what it is.
_CHANGE_AGAINST = re.compile(r"(?:比|较|同比)(?:去年|上年|往年|上期|同期|年初|原来|以往|上一年)[^，。；]{0,8}?(?:提高|增长|增加|上升|提升|下降|减少|降低|多|少)了?$")
_OWN_COST = re.compile(r"(?:医疗费用?|医药费|治疗费用?|住院费|手术费|欠债|负债|欠款|外债|债务)[^，。；]{0,6}$")
_GIVEN = re.compile(r"补助|救助|报销|发放|拨|资助|赔|捐|减免")
_CHANGED_TO = re.compile(r"(?:由|从)[^，。；]{1,10}(?:调整|缩短|延长|改|变|提高|增加|减少)(?:到|至|为|成)$")
_TAKES_PART = re.compile(r"参加|接受|领到|得到|享受|受益|获|报名|体检|受助|投保|参保|加入")
_OLD_STANDARD = re.compile(r"^(?:的)?(?:标准|水平|基数)[^，。；]{0,3}(?:又|再)?(?:增加|提高|上调)")


def reason_of(numeral: Numeral, clauses: Clauses) -> str:
    """The reason, one of those of reasons.toml; empty for a fact."""
    text = clauses.text
    before, behind = clauses.before(numeral.first), clauses.behind(numeral.last)
    if numeral.is_vague:
        return "vague"
    if numeral.unit == "time":
        return _of_time(before, behind)
    if not numeral.unit:
        return "word" if numeral.is_han else "no_unit"
    if numeral.value is None and numeral.unit != "yuan":
        return "unreadable"
    if numeral.value == 0:
        return "nothing"
    if _TIME_BEHIND.match(behind) and numeral.unit_words in ("个", "多个"):
        return "duration"
    if _is_name(numeral, text, before, behind):
        return "name"
    if numeral.is_han and (reason := _of_chinese(numeral, before, behind)):
        return reason
    if _is_quiet(numeral, behind):
        return "way_of_speaking"
    if _CHANGE_AGAINST.search(before):
        return "change"
    if _BASELINE_BEFORE.search(before[-14:]) and (
        _BASELINE_BEHIND.search(behind) or _OLD_STANDARD.search(behind) or "比" in before[-10:]
    ):
        return "baseline"
    if _is_setting(numeral, before, behind):
        return "setting"
    return ""


def _of_time(before: str, behind: str) -> str:
    """A time is a fact only where it was changed: 体检间隔由2年调整为1年."""
    if _CHANGED_TO.search(before):
        return ""
    is_old = _BASELINE_BEFORE.search(before[-14:]) and _BASELINE_BEHIND.search(behind)
    return "baseline" if is_old else "duration"


def _is_name(numeral: Numeral, text: str, before: str, behind: str) -> bool:
    """流水43组676元, 三汇一矿, 农六师: the numeral is in a name."""
    if numeral.unit_words in ("组", "期", "部", "家", "处", "所", "只", "口") and re.match(
        r"\s?(?:\d|[Xx]{2})", behind
    ):
        return True
    if numeral.is_han and not numeral.unit_words and _NAMED.match(behind):
        return True
    if numeral.is_han and numeral.unit_words.startswith("本") and numeral.value in (1, 2, 3):
        return True
    return (
        numeral.is_han
        and numeral.unit_words in ("期", "处", "组", "部")
        and bool(re.match(r"(?:工程|项目|长|$)", behind))
    )


def _of_chinese(numeral: Numeral, before: str, behind: str) -> str:
    if numeral.value == 1:
        is_thing = numeral.unit_words in (
            "座",
            "所",
            "栋",
            "幢",
            "处",
            "个",
            "间",
            "辆",
            "台",
            "套",
            "家",
            "支",
            "部",
            "条",
        )
        alone = behind[:1] in _PAUSE
        named = bool(_ONE_THING.search(before)) and not before.endswith(_NOT_ONE)
        return "" if is_thing and alone and named else "way_of_speaking"
    if _SCHOOL.search(before) or numeral.unit_words in ("种", "类", "批", "片", "面", "块", "轮", "回"):
        return "way_of_speaking"
    return ""


_TIME_BEHIND = re.compile(r"^\s?(?:多)?(?:月|小时|工作日|年头|学期|星期|季度|世纪|昼夜)")
_HOW_FAR = re.compile(r"(?:离|距|高|深|宽|长达?|相距|海拔|地下|井下)[^，。；]{0,6}$")


def _is_quiet(numeral: Numeral, behind: str) -> bool:
    """三个方面, 四项原则, 三项合计."""
    if numeral.unit not in ("item", "person", "times", "household"):
        return False
    rest = behind.lstrip("的 ")
    return any(rest.startswith(word) for word in words("quiet_nouns")) and not (
        not numeral.is_han
        and (numeral.value or 0) > 9
        and not rest.startswith(("基层党支部", "党支部", "支部", "百分点", "字"))  # noqa: PLR2004
    )


def _is_setting(numeral: Numeral, before: str, behind: str) -> bool:
    """How many people an enterprise has."""
    if numeral.unit == "metre" and _HOW_FAR.search(before):
        return True
    clause = before[max(before.rfind(sign) for sign in "，、：,") + 1 :]
    if numeral.unit in ("yuan", "tonne") and any(word in clause for word in words("setting", "sums")):
        return not any(word in clause for word in ("合计", "会费", "补助", "经费"))
    if numeral.unit == "yuan" and _OWN_COST.search(clause) and not _GIVEN.search(clause):
        return True
    if numeral.unit != "person":
        return False
    people = "|".join(words("setting", "people"))
    return bool(
        re.search(rf"(?:现有|共有|拥有|有)(?:在册|在岗|各类|正式|离退休)*(?:{people})[^，。；]{{0,4}}$", before)
        or (
            not _TAKES_PART.search(behind)
            and re.search(r"(?:现有|拥有|共有|辖有|^有|[，。]有)$", before)
            and re.match(rf"(?:多|余)?(?:名|位|人)?(?:在册|在岗|离退休)*(?:{people})", behind)
        )
    )
