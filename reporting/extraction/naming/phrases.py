"""`phrase_beside`: the words beside a number as the name of a new measure, short enough to be read in a cell."""

import re
from collections.abc import Iterable

from reporting.extraction.numbers.numerals import numerals_in
from reporting.extraction.word_lists import words

_BRACKET = re.compile(r"[()（）]")
_NOT_HAN = re.compile(r"[^\u4e00-\u9fff]+")
# 通勤车由6辆增加到9辆: the thing stands before the old value.
_CHANGED = re.compile(rf"(?P<thing>[\u4e00-\u9fff]{{2,}}?)(?:由|从)(?=.*(?:{'|'.join(words('changes', 'verbs'))}))")
_TIME = (
    r"(?:19|20)\d{2}年度?|[自从]?\d{1,2}月份?(?:\d{1,2}日)?(?:底|初|末|[上中下]旬)?(?:之?前|起|开始)?|新的?一年|次年|[今去本当明前]年|年内|(?:于|在)?年[初底末]前?|[上下]半年|全年|首季度?|第?[一二三四]季度?|同期|目前|现在"
    r"|近日|日前|截至目前|以来|期间|本次|本期|当月|本月"
)
_LEADING = re.compile(
    rf"^(?:{_TIME}|[近过]?[一二三四五六七八九十两几]年来|已经?|共计?|合计|总计|累计|先后|一共|其中|分别|又|还|再|另外?|也|则|将|拟|预计|准备|力争"
    r"|计划(?!生育)|定于|[于至]|把|为|给|向|对|和|及|与|了|有|的|是|到(?![位期账场岗])|达|计|来|总额)+"
)
_TRAILING = re.compile(
    rf"(?:{_TIME}|[全总]长|共计?|合计|总计|累计|一共|分别|(?<![签预履续违])约|了|的|为|有|现|也|是|到|达|至|和|与|按"
    r"|(?:提高|增加|增至|调整|调升|提升|上升|下降|降低|减少))+$"
)
# 公寓、浴室和12座厕所; 工会为19名患病员工支付: the thing stands behind the number.
_LEADS_ON = re.compile(r"[和及与为给对向帮让使]$")
_EACH = re.compile(
    r"(?:每(?:平方米|人次|[人名位户月年天日班更次场套台份件张间个盒箱处辆座桌餐]))+|人均|户均|年均|月均|日均"
)
_MONEY = re.compile(r"[金款费资额元钱价贴补偿奖]$|支出|投入|投资|补助|补贴|津贴|经费|预算|结余|收入|费用|赔付|理赔|捐")
_CUTS = re.compile(r"[的把将为向对给在让]")
# 一线, 两癌, 一次性: Han numerals without a unit, or with one of these, are mostly signs of words.
_DONE = re.compile("|".join(("增设", "更换", "办理", "提供", *words("status", "paid"), *words("status", "done"))))
_OF_WORDS = frozenset(("", "times", "time", "day"))
_LONGEST, _SHORTEST = 16, 2


def phrase_beside(before: str, behind: str, earlier: Iterable[str], unit: str) -> str:
    """What is counted, from the clause before the number, that behind it, and earlier pieces of the sentence.

    `earlier` comes nearest first. Other numbers, times and the enterprise itself are no part of a name; "" if nothing
    else stands there.
    """
    found = next(filter(None, map(_core, _candidates(before, behind, earlier))), "") or _NOT_HAN.sub("", before)
    return f"{found}金额" if found and unit == "yuan" and not _MONEY.search(found) else found


def _candidates(before: str, behind: str, earlier: Iterable[str]) -> Iterable[str]:
    changed = _CHANGED.search(re.sub(_TIME, "", before))
    if changed is not None:
        yield changed["thing"]
    pieces = _pieces(_BRACKET.split(before)[-1])
    beside = (
        (_until_done(_pieces(behind)[0]), pieces[-1]) if _LEADS_ON.search(before) else (pieces[-1], _pieces(behind)[0])
    )
    yield from beside
    yield from reversed(pieces[:-1])
    for said in earlier:
        yield from reversed(_pieces(said))


def _until_done(said: str) -> str:
    """患病员工支付救助款: those for whom something was done, without what it was."""
    verb = _DONE.search(said, _SHORTEST)
    return said[: verb.start()] if verb else said


def _pieces(said: str) -> list[str]:
    """The words between the numbers and signs of a clause."""
    bare = re.sub(_TIME, "", said)
    for numeral in reversed([one for one in numerals_in(bare) if not one.is_han or one.unit not in _OF_WORDS]):
        bare = f"{bare[: numeral.first]}\0{bare[numeral.last :]}"
    return [_NOT_HAN.sub("", piece) for piece in re.split(r"[\0｜|▍]", bare)]


def _core(said: str) -> str:
    """The thing alone: without what leads on to a number, and cut where a phrase begins."""
    thing = _TRAILING.sub("", _LEADING.sub("", _EACH.sub("", said) or said))
    if len(thing) > _LONGEST:
        starts = (cut.end() for cut in _CUTS.finditer(thing) if _SHORTEST < len(thing) - cut.end() <= _LONGEST)
        thing = thing[next(starts, len(thing) - _LONGEST) :]
    return thing if len(thing) >= _SHORTEST else ""
