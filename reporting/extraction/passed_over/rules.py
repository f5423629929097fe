"""`reason_of`: why a numeral is no fact; empty for one that is drafted.

The rules are tried in their order; each looks at the number and at the words beside it in its sentence.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from reporting.extraction.meaning.baselines import is_change, is_old_value
from reporting.extraction.numbers.numerals import Numeral
from reporting.extraction.passed_over.meetings import is_of_a_meeting
from reporting.extraction.passed_over.settings import is_setting
from reporting.extraction.text.clauses import Clauses
from reporting.extraction.word_lists import words

_PAUSES = "，、：,。；;\n"
_SMALL = 9  # a way of speaking counts no further
_TIERS = (1, 2, 3)
# One thing only, right behind its name and before a pause: 教师周转房一座.
_BEHIND_A_NAME = re.compile(r"[\u4e00-\u9fff]{2}$")
_SCHOOL = re.compile(r"(?:本|专|硕|甲|乙|A)$")
_PART_OF_NAME = re.compile(
    r"[队班矿厂局师团井区连炼轧棉建处中小汇院级线代流把届组产种维化字业季阶]|分[会厂部]|公司|项目部|标段|车间|基地|支队|期工程|居|小区|村|街|路"
)
# 每天2班加密到4班: turns of a bus; else 2班 is a team.
_TURNS = re.compile(r"每[天日周]|日均|加密|增[开加]|加开|开[行通]|发[车班]|[班客通勤]车|往返")
_BEHIND_NAME = re.compile(r"工程|项目|长|$")
_OF_UNIT = re.compile(r"^$|(?:公司|局|集团|处)$")
_NUMBER_BEHIND = re.compile(r"\s?(?!(?:19|20)\d{2}年)(?:\d|[Xx]{2})")
_CHANGED_TO = re.compile(r"[由从][^，。；,;]{1,10}(?:调整|缩短|延长|改|变|提高|增加|减少)(?:到|至|为|成)$")
_TIME_BEHIND = re.compile(r"^\s?多?(?:月|小时|工作日|年头|学期|星期|季度|世纪|昼夜)")
_SIGN = re.compile(r"[\u4e00-\u9fff]")
_PLACES = ("个", "座", "处", "栋", "家")
_OPENED = re.compile(r"\s*(?:在|为|给|于)?")
_DONE_THERE = re.compile(
    r"[\u4e00-\u9fff“”]{2,8}?(?:装设|安装|加装|添置|新添|增设|配备|配置|更换|换上|购置|新装)了?[^，。；\d]{0,10}\d"
)
_MATTERS = re.compile(rf"(?:{'|'.join(words('pointers', 'matters'))})(?=[，。；、：]|$|[都均也已要全须应])")
_ALL_OF_THEM = re.compile(r"共|合计|总计|累计|均|都|各|分别")
_LED_TO, _NUMBER_IN_CLAUSE = ("到", "在", "由", "对", "给", "向", "为"), re.compile(r"[^，。；\n]*\d")
_AGAIN = re.compile(r"(?:先后|曾|又|接连|连续)$")
_DIVIDED = re.compile(r"分(?:成|为|作|赴|别由)?$")
_COVERED = re.compile(r"(?:覆盖|惠及|涉及|走访|慰问|服务|深入|检查)(?:到|了)?[^，。；,;]{0,4}$|[为给对]$")


@dataclass(frozen=True)
class _Place:
    """A number with the words of its sentence before and behind it."""

    numeral: Numeral
    before: str
    behind: str

    @cached_property
    def clause(self) -> str:
        """The words of its clause before it."""
        return self.before[max(self.before.rfind(sign) for sign in _PAUSES) + 1 :]

    @property
    def is_counted(self) -> bool:
        """Whether it counts things or people by a plain word."""
        return self.numeral.unit in ("item", "person", "times", "household")


def reason_of(numeral: Numeral, clauses: Clauses) -> str:
    """The reason, one of those of reasons.toml."""
    place = _Place(numeral, clauses.before(numeral.first), clauses.behind(numeral.last))
    return next((reason for reason, holds in _RULES if holds(place)), "")


def _is_vague(place: _Place) -> bool:
    return place.numeral.is_vague


def _is_time(place: _Place) -> bool:
    """A time is a fact only where it was changed: 体检间隔由2年调整为1年."""
    is_time = place.numeral.unit == "time" or (place.numeral.unit_words == "个" and _TIME_BEHIND.match(place.behind))
    return bool(is_time) and not _CHANGED_TO.search(place.before)


def _has_no_unit(place: _Place) -> bool:
    return not place.numeral.unit and not place.numeral.is_han


def _is_word(place: _Place) -> bool:
    return not place.numeral.unit and place.numeral.is_han


def _cannot_be_read(place: _Place) -> bool:
    return place.numeral.value is None and not place.numeral.unit


def _is_nothing(place: _Place) -> bool:
    return place.numeral.value == 0


def _is_name(place: _Place) -> bool:
    """流水43组676元, 三汇一矿, 农六师, 二本: the numeral is in a name."""
    numeral = place.numeral
    if numeral.unit_words in words("names", "before_a_number") and _NUMBER_BEHIND.match(place.behind):
        return True
    if numeral.unit_words == "班" and not _TURNS.search(place.before):
        return True
    if not numeral.is_han:
        return False
    if not numeral.unit_words:
        return _PART_OF_NAME.match(place.behind) is not None
    is_tier = numeral.unit_words.startswith("本") and numeral.value in _TIERS
    is_of_unit = _OF_UNIT.search(place.clause) is not None and place.behind.startswith(
        tuple(words("names", "of_a_unit"))
    )
    is_numbered = numeral.unit_words in words("names", "numbered")
    return is_tier or (is_numbered and (is_of_unit or _BEHIND_NAME.match(place.behind) is not None))


def _is_too_small(place: _Place) -> bool:
    """三个同事, 徒弟有八个: a few persons in a story of one."""
    numeral, colleagues = place.numeral, tuple(words("colleagues"))
    is_few = numeral.is_han and numeral.unit_words in ("个", "名", "位") and (numeral.value or 0) <= _SMALL
    return is_few and (place.behind.startswith(colleagues) or place.clause.rstrip("有共").endswith(colleagues))


def _is_way_of_speaking(place: _Place) -> bool:
    """一个, 三个方面, 四项原则."""
    numeral, rest = place.numeral, place.behind.lstrip("的 ")
    if numeral.unit == "time":
        return False
    if _is_pointed_at(place, rest):
        return True
    if numeral.unit == "times" and (numeral.value or 0) <= _SMALL and (numeral.is_han or _AGAIN.search(place.before)):
        return True
    if numeral.is_han and numeral.value == 1:
        return not _is_one_thing(place)
    if numeral.is_han and (_SCHOOL.search(place.before) or numeral.unit_words in words("names", "kinds")):
        return True
    is_small = numeral.is_han or (numeral.value or 0) <= _SMALL
    is_covered = rest.startswith(tuple(words("organisation"))) and _COVERED.search(place.clause) is not None
    return place.is_counted and is_small and not is_covered and _is_quiet(rest, is_han=numeral.is_han)


def _is_pointed_at(place: _Place, rest: str) -> bool:
    """这两件事, 以上三项, 两家共救助9人: counted before; 三项工作都要落实: no thing of its own."""
    is_small = place.is_counted and (place.numeral.value or 0) <= _SMALL
    is_matter = place.numeral.unit_words in ("项", "件", "条") and _MATTERS.match(rest) is not None
    is_all = place.numeral.unit_words == "家" and not place.clause.strip() and _ALL_OF_THEM.match(rest) is not None
    return is_small and (is_matter or is_all or place.clause.endswith(tuple(words("pointers"))))


def _is_quiet(rest: str, *, is_han: bool) -> bool:
    """方面, 原则; behind 五个 a sign that is a word by itself (五个好), not the first of another: 五名大学生."""
    found = next((word for word in words("quiet_nouns") if rest.startswith(word)), "")
    return len(found) > 1 or (is_han and found != "" and _SIGN.match(rest[1:]) is None)


def _is_place(place: _Place) -> bool:
    """三个食堂添置炊具20套: of a few places at the beginning of a clause what was done there is the number."""
    numeral = place.numeral
    is_few = numeral.is_han and numeral.unit_words in _PLACES and 1 < (numeral.value or 0) <= _SMALL
    return is_few and _OPENED.fullmatch(place.clause) is not None and _DONE_THERE.match(place.behind) is not None


def _is_one_thing(place: _Place) -> bool:
    is_thing = place.numeral.unit_words in words("names", "things")
    is_alone = not place.behind or place.behind[0] in "、，。；,;\n和及)"
    is_named = _BEHIND_A_NAME.search(place.before) is not None
    return is_thing and is_alone and is_named and not place.before.endswith(tuple(words("names", "not_one")))


def _is_organisation(place: _Place) -> bool:
    """38个基层单位, 分6个组: how large an enterprise is, how people were divided for a visit."""
    if _DIVIDED.search(place.before) and (place.numeral.unit_words + place.behind).lstrip("个").startswith(
        tuple(words("sections"))
    ):
        return True
    is_covered, rest = _COVERED.search(place.clause) is not None, place.behind.lstrip("的 ")
    if place.numeral.unit_words == "家" and place.numeral.is_han and _is_of_enterprises(place.clause, rest):
        return True
    return place.is_counted and not is_covered and rest.startswith(tuple(words("organisation")))


def _is_of_enterprises(clause: str, rest: str) -> bool:
    """到三家兄弟单位义诊7场, 三家企业的做法; but 七家单位实施了改革 tells how many did."""
    noun = next((word for word in words("organisation", "whole") if rest.startswith(word)), "")
    did = rest[len(noun) :].startswith(tuple(words("organisation", "did")))
    return bool(noun) and (not did or clause.endswith(_LED_TO) or _NUMBER_IN_CLAUSE.match(rest) is not None)


_RULES: tuple[tuple[str, Callable[[_Place], bool]], ...] = (
    ("vague", _is_vague),
    ("place", _is_place),
    ("change", lambda place: is_change(place.before, place.numeral.unit, place.numeral.unit_words)),
    ("baseline", lambda place: is_old_value(place.before, place.behind)),
    ("duration", _is_time),
    ("name", _is_name),
    ("too_small", _is_too_small),
    ("word", _is_word),
    ("no_unit", _has_no_unit),
    ("unreadable", _cannot_be_read),
    ("nothing", _is_nothing),
    ("way_of_speaking", _is_way_of_speaking),
    ("organisation", _is_organisation),
    ("meeting", lambda place: is_of_a_meeting(place.numeral, place.clause, place.behind)),
    ("setting", lambda place: is_setting(place.numeral, place.before, place.clause, place.behind)),
)
REASONS = tuple(reason for reason, _ in _RULES)
