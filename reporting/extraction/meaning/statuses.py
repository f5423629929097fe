"""`status_of`: whether a thing was done, goes on, is planned, or money was raised or allocated."""

import re
from collections.abc import Mapping
from functools import lru_cache

from reporting.extraction.drafts.drafts import Status
from reporting.extraction.numbers.numerals import Numeral
from reporting.extraction.text.clauses import Clauses
from reporting.extraction.text.headings import headings_above, introduces_plan, is_resolved, title_of
from reporting.extraction.word_lists import words

_PAUSE = re.compile(r"[，、：:\\]|,(?!\d{3}(?!\d))")
_IS_DONE = re.compile(
    r"已(?!婚)|仅|(?<!为)了(?![解然如])|实际|(?:截至|目前)|(?<!计划)(?<!力争)(?<!确保)(?<!争取)(?<!底前)(?<!年内)(?<![将拟要])完成"
)
_COUNTED = ("item", "item_time", "household", "person")
_TO_COME = re.compile(r"(?:将|已?列入|纳入)[^，。；]{0,3}(?:明年|下年|来年)|将")
_PUT_OFF = re.compile(
    r"(?:[，,]?(?:因|由于|受)[^。；\d]{0,16}|[^，。；\d]{0,14})(?:顺延|推迟|延后|延期|延至|推到|改到|改在|放到|移到|转到|留待|待|等|留到)[^，。；\d]{0,4}"
    r"(?:明年|来年|下年|(?:20)\d{2}\s?年|下半年|[一二三四]季度|下一?步|今后)"
)
_VERBS = ("paid", "done", "allocated", "raised", "undone")
_DOING = "|".join((*(word for name in _VERBS for word in words("status", name)), *words("setting", "deeds")))
# 未给困难职工发放, 未开展; 取消培训.
_DENIED = re.compile(
    rf"(?:{'|'.join(words('status', 'negations'))})"
    rf"(?:再|按期|按时|如期|及时|继续|实际|[向给对为][^，。；的]{{1,8}}?)?(?:{_DOING})"
    rf"|(?:{'|'.join(words('status', 'called_off'))})了?(?:{_DOING})?"
)
_AFTER, _FOR = re.compile(r"[以之]?后|而|改为|改成|并(?!未)|但"), re.compile(r"[为对给向帮让使][^，。；]{0,4}$")
_CLOSED = re.compile(r"解释|说明|答复|不具备|已[^，。；]{0,6}(?:办结|完成|解决|落实)")
# Words of a column beside that of the plan.
_REALLY, _AIM = re.compile(r"实际|实绩|完成数|完成情况|已完成|已办"), re.compile(r"计划|目标|任务|指标值|预算|拟")
# What a number of a unit may have from an earlier clause; a share does not go on.
_INHERITED: Mapping[str, tuple[Status, ...]] = {
    "yuan": ("raised", "in_progress", "allocated", "done"),
    "percent": ("done",),
}


def status_of(numeral: Numeral, clauses: Clauses, *, is_over: bool, is_to_come: bool = False) -> Status:
    """By what is said not to be done, then by a plan of its sentence or heading, then by the nearest verb before it.

    `is_over` says that the sentence names a time that has passed: then no heading makes it a plan; `is_to_come` that it
    names one that has not begun.
    """
    sentence = clauses.text[clauses.sentence(numeral.start)[0] : numeral.first]
    near, behind = _clause(numeral, clauses)
    is_put_off = (
        _TO_COME.match(behind) is not None
        or _PUT_OFF.match(clauses.behind(numeral.last)) is not None
        or behind.startswith(tuple(words("status", "planned_strongly")))
    )
    if is_to_come or is_put_off or did_not_happen(numeral, clauses) or _is_planned(sentence):
        return "planned"
    if _is_introduced(numeral, clauses, sentence):
        return "planned"
    if numeral.unit in _COUNTED and _is_rest(near, clauses.behind(numeral.last)):
        return "in_progress"
    if _IS_DONE.search(sentence) is None and not is_over and _under_a_plan(clauses, numeral.start):
        return "planned"
    return (
        _under_income(numeral, clauses, near)
        or _own(near, behind, is_share=numeral.unit == "percent")
        or _inherited(sentence[: len(sentence) - len(near)], numeral)
        or "done"
    )


def status_in_table(said: str, above: int, clauses: Clauses) -> Status:
    """By the words of the table that name the number, then by the heading above the table, which begins at `above`."""
    if _REALLY.search(said):
        return "done"
    if _AIM.search(said) or _has("planned", said) or (_IS_DONE.search(said) is None and _under_a_plan(clauses, above)):
        return "planned"
    return _own(said, "") or "done"


def _is_rest(near: str, behind: str) -> bool:
    """余下11件也排定了时限; but 其余3项已作了解释 is done with."""
    return near.endswith(tuple(words("status", "rest"))) and not _CLOSED.search(behind)


def says_done(numeral: Numeral, clauses: Clauses) -> bool:
    """Whether the sentence up to the number says that something is done with: 已建成3座."""
    return _IS_DONE.search(clauses.text[clauses.sentence(numeral.start)[0] : numeral.first]) is not None


def did_not_happen(numeral: Numeral, clauses: Clauses) -> bool:
    """取消原定的2批, 尚有1项未启动."""
    near, behind = _clause(numeral, clauses)
    return (
        _has("not_done", near)
        or _is_denied(clauses.before_pause(numeral.first))
        or any(behind.startswith(word) for word in words("status", "not_done_behind"))
    )


def _is_denied(said: str) -> bool:
    """未发放补助, 取消建设车位, whatever is listed behind; but 为未参加体检的职工补检 and 取消收费后补助 were done."""
    found = _DENIED.search(said)
    if found is None or _AFTER.search(said, found.end()):
        return False
    before, behind = said[: found.start()], said[found.end() :]
    is_of_people = "的" in behind and (_FOR.search(before) or _has("done", before) or _has("paid", before))
    return not is_of_people


def _clause(numeral: Numeral, clauses: Clauses) -> tuple[str, str]:
    """The words of its clause before and behind the number."""
    end = clauses.clause(max(numeral.last - 1, numeral.start))[1]
    return clauses.text[clauses.clause(numeral.start)[0] : numeral.first], clauses.text[numeral.last : end]


def _is_planned(sentence: str) -> bool:
    """Whether a word of plans stands before the number and no clause behind it says that it is done."""
    plain = _without_false_plans(sentence)
    last = max(plain.rfind(word) for word in words("status", "planned_strongly"))
    if last < 0:
        return False
    later = _PAUSE.split(plain[last:])[1:]
    return not any(_IS_DONE.search(clause) for clause in later)


def _is_introduced(numeral: Numeral, clauses: Clauses, sentence: str) -> bool:
    """Whether what stands before a colon and a row of parts is a plan: 明年要办好：一是…；二是…."""
    line = clauses.text[clauses.line(numeral.start)[0] : numeral.first]
    row = re.split(r"[。！？]", line)[-1]
    introduction, colon, _ = row.partition("：")
    return bool(colon) and _is_planned(introduction) and not _IS_DONE.search(sentence)


def _under_a_plan(clauses: Clauses, at: int) -> bool:
    """Whether the nearest heading that speaks of plans or of what was done, else the title, is that of a plan."""
    headings = [*(heading.words for heading in headings_above(clauses, at)), title_of(clauses.text)]
    for heading in headings:
        if any(word in heading for word in words("done_headings")):
            return False
        if is_resolved(heading) or introduces_plan(heading):
            return True
        introduces = heading.rstrip().endswith(("：", ":"))
        if any(word in heading for word in words("plan_headings")) or (introduces and _is_planned(heading)):
            return True
    return False


def _under_income(numeral: Numeral, clauses: Clauses, near: str) -> Status | None:
    """Of money under 一、资金来源: it came in, unless a word beside it says that it was paid out."""
    if numeral.unit != "yuan" or _has("paid", near):
        return None
    heading = next((heading.words for heading in headings_above(clauses, numeral.start)), "")
    is_income = any(word in heading for word in words("income_headings"))
    return "raised" if is_income and not any(word in heading for word in words("income_headings", "not")) else None


def _own(near: str, behind: str, *, is_share: bool = False) -> Status | None:
    """By the words of its own clause; 占预算的72% is a share of a plan, and no plan."""
    is_paid = _last(near, "paid") > max(_last(near, "raised"), _last(near, "allocated"))
    around = f"{near}\0{behind}"
    for status in ("raised", "in_progress", "planned", "allocated"):
        if status in ("raised", "allocated") and is_paid:
            continue
        if _has(status, near if status == "planned" else around) and not (status == "planned" and is_share):
            return status
    return "done" if _has("done", near) else None


def _inherited(before: str, numeral: Numeral) -> Status | None:
    """By the nearest clause of its sentence with a verb; only money is raised or allocated by an earlier clause."""
    fitting = _INHERITED.get(numeral.unit, ("in_progress", "done"))
    for clause in reversed(_PAUSE.split(before)):
        found = [(_last(clause, status), status) for status in fitting if _has(status, clause)]
        if found:
            last = max(place for place, _ in found)
            return "done" if _last(clause, "paid") >= last else found[0][1]
    return None


def _has(status: str, said: str) -> bool:
    return _last(said, status) >= 0


def _last(said: str, status: str) -> int:
    plain = _without_false_plans(said)
    return max(plain.rfind(word) for word in words("status", status))


@lru_cache(maxsize=4096)
def _without_false_plans(said: str) -> str:
    """The words with those of false plans, such as 将近 and 按计划, struck out."""
    for word in words("status", "not_planned"):
        said = said.replace(word, "·" * len(word))
    return said
