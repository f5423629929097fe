"""`sum_findings`: totals unlike their parts, as in 共15项，其中9项、3项、3项, and persons added to person-times."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from reporting.documents.page import PageParagraph
from reporting.issued.verify.finding import Finding, short
from reporting.issued.verify.inside.sentences import Sentence, sentences_of
from reporting.issued.verify.numbers import Number, units_agree

# 其中 names some of the parts: fewer than three need not be all of them.
_SOME_FOLLOW = re.compile(
    r"^[^,，。;:\d]{0,10}[,，]?\s*\(?(?:其中|包括|中[,，])|\(?(?:of which|including)\b", re.IGNORECASE
)
_ALL_FOLLOW = re.compile(r"^[^,，。;:\d]{0,8}(?::|[,，]?\s*(?:分为|分别为|分别是|即))", re.IGNORECASE)
_ADDED_UP = re.compile(
    r"(?:合计|共计|总计|总共|累计|[,，;]共|\bin total\b|\btogether\b|=)[^,，。;:\d]{0,10}$", re.IGNORECASE
)
_CHANGE = re.compile(
    r"(?:增[加长至]?|减少?|下?降|上升|提高|同比|环比|较|比|去年|上年|上期|计划|目标|\bup\b|\bdown\b|\bby\b)[^,，。;]*$",
    re.IGNORECASE,
)
_PERSONAL = {"人", "人次", "户", "户次", "名", "person", "people", "person-time", "household"}


def sum_findings(lines: Iterable[PageParagraph]) -> Iterator[Finding]:
    """A finding for each total in a sentence that is not the sum of its parts."""
    for sentence in sentences_of(lines):
        for place, total in enumerate(sentence.flat):
            if total.is_count:
                yield from _parts_after(sentence, place, total)
                yield from _parts_before(sentence, place, total)


def _parts_after(sentence: Sentence, place: int, total: Number) -> Iterator[Finding]:
    after = sentence.after(total)
    all_follow, some_follow = _ALL_FOLLOW.search(after), _SOME_FOLLOW.search(after)
    if not all_follow and not some_follow:
        return
    parts: list[Number] = []
    for number in sentence.flat[place + 1 :]:
        before = sentence.before(number)
        if parts and ("其中" in before or _ADDED_UP.search(before)):
            break
        # The parts after 其中 end with the clause; the parts after a colon may be several clauses.
        if ";" in before and not all_follow:
            break
        if number.is_count and number.unit == total.unit and not _CHANGE.search(before):
            parts.append(number)
    added = sum((part.value for part in parts), Decimal(0))
    enough = 2 if all_follow or added > total.value else 3
    if len(parts) >= enough:
        yield from _compared(sentence, parts, total)


def _parts_before(sentence: Sentence, place: int, total: Number) -> Iterator[Finding]:
    if not _ADDED_UP.search(sentence.before(total)):
        return
    earlier = [number for number in sentence.flat[:place] if number.is_count]
    mixed = _mixed(sentence, earlier, total)
    if mixed:
        yield mixed
        return
    parts = [number for number in earlier if number.unit == total.unit and not _CHANGE.search(sentence.before(number))]
    if len(parts) >= 2 and _stand_alike(sentence, parts):
        yield from _compared(sentence, parts, total)


def _stand_alike(sentence: Sentence, parts: list[Number]) -> bool:
    """Whether all stand in one clause, or each in another one: 甲10项，办结8项；乙5项，办结4项 are not four parts."""
    clauses = [sentence.text[: part.start].count(";") for part in parts]
    return len(set(clauses)) in {1, len(clauses)}


def _compared(sentence: Sentence, parts: list[Number], total: Number) -> Iterator[Finding]:
    added = sum((part.value for part in parts), Decimal(0))
    context = short(sentence.text)
    if not adds_up(added, [*parts, total], total):
        words = {"sum": in_size(added, total), "total": total.text, "context": context}
        yield Finding(sentence.line, "parts", words, sentence.spans(total, *parts))
    elif total.bound == "exact" and any(part.bound != "exact" for part in parts):
        words = {"total": total.text, "context": context}
        yield Finding(sentence.line, "bound_sum", words, sentence.spans(total, *parts))


def adds_up(added: Decimal, numbers: Iterable[Number], total: Number) -> bool:
    """Whether the sum is the total, apart from the rounding of the printed numbers; whole numbers are not rounded."""
    printed = list(numbers)
    is_rounded = any("." in number.text for number in printed)
    slack = sum((number.step for number in printed), Decimal(0)) / 2 if is_rounded else Decimal(0)
    return abs(added - total.value) <= slack


def in_size(value: Decimal, like_this: Number) -> str:
    """A sum in the size of a printed number: 27.29 beside 27.22亿元."""
    for word, size in (("亿", 10**8), ("万", 10**4)):
        if word in like_this.text:
            return f"{(value / size).normalize():f}{word}"
    return f"{value.normalize():f}"


def _mixed(sentence: Sentence, earlier: list[Number], total: Number) -> Finding | None:
    """The finding for a total that adds persons and person-times, or other counts with different units, if it does."""
    personal = [number for number in earlier if number.unit in _PERSONAL]
    for count in range(2, len(personal) + 1):
        added = personal[-count:]
        units = {number.unit for number in added}
        if len(units) > 1 and sum(number.value for number in added) == total.value:
            other = next(number for number in added if not units_agree(number.unit, added[0].unit))
            words = {"one": added[0].text, "other": other.text, "total": total.text}
            return Finding(sentence.line, "mixed", words, sentence.spans(total, *added))
    return None
