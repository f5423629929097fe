"""`is_setting`: numbers of what an enterprise is, earns and has, not of what it did for its people."""

import re
from functools import cache

from reporting.extraction.numbers.numerals import Numeral
from reporting.extraction.word_lists import words

_HOW_FAR = re.compile(
    r"(?:离|距|往返|来回|路程|高|深|宽|长达?|相距|海拔|地下|井下)[^，。；,;]{0,6}$|(?:(?<!步)[跑走绕]|驱车|驾车|行程)(?:了|上|行)?$"
)
# 修了一条砂石路，全长9公里: the size of what was built.
_HOW_LONG = re.compile(r"(?:[全总]长|(?<![深宽高])长)(?:度|约|达|为|近|共)*$")
_OWN_COST = re.compile(r"(?:医疗费用?|医药费|治疗费用?|住院费|手术费|欠债|负债|欠款|外债|债务)[^，。；,;]{0,6}$")
_GIVEN = re.compile(r"补助|救助|报销|发放|拨|资助|赔|捐|减免")
_TAKES_PART = re.compile(r"参加|参与|接受|领到|得到|享受|受益|获|报名|体检|受助|投保|参保|加入")
_HAS = re.compile(r"(?:现有|拥有|共有|辖有|^有|[，。]有)$")
_PEOPLE = "|".join(words("setting", "people"))
_OF_KIND = "(?:在册|在岗|各类|正式|离退休)*"
_HAS_PEOPLE = re.compile(rf"(?:(?:现有|共有|拥有)[\u4e00-\u9fff]{{0,4}}?|有{_OF_KIND})(?:{_PEOPLE})[^，。；,;]{{0,4}}$")
_ARE_PEOPLE = re.compile(rf"(?:多|余)?(?:名|位|人)?{_OF_KIND}(?:{_PEOPLE})")
_STAFF = (
    rf"(?:{'|'.join(words('setting', 'organs'))}|{_OF_KIND[3:-2]})*(?:{_PEOPLE})"
    r"(?:总人数|总数|人数)?(?:现有|有|达到?|共|为|共计|约|近|超)*"
)
_ONLY_STAFF, _OF_STAFF = re.compile(_STAFF), re.compile(rf"(?:^|[，。]){_STAFF}\d[^。；]*其中[^，。；\d]*$")
_OF_PEOPLE = re.compile(rf"(?:{_PEOPLE})(?:总数)?约?占$")
_LIVE = re.compile(r"[^，。；]{0,8}(?:大多|大都|多数|住在|来自|平均年龄|组成)")
_HAVE = re.compile(r"[\u4e00-\u9fff]{0,6}有")
_ALL = re.compile(r"[\u4e00-\u9fff]*(?:总数|总人数|人数)(?:达到?|为|有|约|近|超|共)*$")


def is_setting(numeral: Numeral, before: str, clause: str, behind: str) -> bool:
    """What an enterprise has and earns, and how many people it has; what a person owes.

    `before` are the words of the sentence before the number, `clause` those of its clause, `behind` those behind it.
    """
    unit = numeral.unit
    if unit in ("metre", "kilometre") and _HOW_FAR.search(before) is not None:
        return not (_HOW_LONG.search(before) is not None and _deed(before) >= 0)
    if unit == "percent" and (any(word in clause for word in words("setting", "shares")) or _OF_PEOPLE.search(clause)):
        return True
    if unit in ("yuan", "tonne"):
        return _earns_or_owes(clause)
    return _is_owned(numeral, before, clause, behind) or (
        unit in ("person", "household", "item") and _is_staff(before, clause, behind)
    )


def _earns_or_owes(clause: str) -> bool:
    earns = any(word in clause for word in words("setting", "sums"))
    is_of_fund = any(word in clause for word in words("setting", "not_sums"))
    owes = _OWN_COST.search(clause) is not None and not _GIVEN.search(clause)
    return (earns and not is_of_fund) or owes


def _is_owned(numeral: Numeral, before: str, clause: str, behind: str) -> bool:
    """公司拥有飞机88架，航线136条: until a verb says what was done; of a size, only where no verb does."""
    owned, deed = max(before.rfind(word) for word in words("setting", "owned")), _deed(before)
    has_size = numeral.unit != "percent" and any(word in clause for word in words("setting", "sizes"))
    if (owned < 0 and not has_size) or _TAKES_PART.search(behind[:12]):
        return False
    is_part = owned >= 0 and "其中" in clause
    return owned > deed or is_part or (has_size and deed < 0)


def _is_staff(before: str, clause: str, behind: str) -> bool:
    if _TAKES_PART.search(behind[:12]):
        return False
    if _HAS_PEOPLE.search(before) is not None:
        return True
    are_people = _ARE_PEOPLE.match(behind)
    if are_people is not None and _HAS.search(before) is not None and not _TAKES_PART.search(behind):
        return True
    if _deed(before) >= 0:
        return False
    if are_people is not None and (_HAVE.fullmatch(clause.strip()) or _LIVE.match(behind)):
        return True
    said = clause.strip()
    is_said_alone = _ONLY_STAFF.fullmatch(said) or _ALL.fullmatch(said) or _OF_STAFF.search(before)
    return is_said_alone is not None


def _deed(said: str) -> int:
    """Where the last word of something done, raised or planned stands; -1 without one."""
    return max(said.rfind(word) for word in _deeds())


@cache
def _deeds() -> tuple[str, ...]:
    statuses = (word for status in ("done", "raised", "allocated", "planned") for word in words("status", status))
    return (*statuses, *words("setting", "deeds"))
