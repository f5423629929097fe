"""The status of an item: a word, a progress in percent, or both (80%（滞后）)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from reporting.returns.book import Cell
from reporting.returns.reading.values.heading_words import plain
from reporting.returns.reading.values.legends import MARKS, usual
from reporting.returns.reading.values.unclear import UnclearError, shown
from reporting.returns.reading.values.widths import half_width
from reporting.returns.reading.values.words import Words, chosen, unknown
from reporting.returns.vocabulary import vocabulary

_PROGRESS = re.compile(
    r"(?P<before>[^0-9%]*?)(?P<mark>约|近|超过|超)?(?P<share>[0-9]{1,3}(?:\.[0-9]+)?)%(?P<more>左右|以上)?(?P<after>[^%]*)"
)
# 已完成80% is a progress, 已完成（80%） contradicts itself.
_LEADS = ("", "完成", "已完成", "进度", "完成进度", "当前进度", "形象进度", "总体进度", "目前完成", "完成率", "推进")
_APART = re.compile(r"[，,。、；;（）()\[\]\s]+")
_MARKS = MARKS | set("vVyYnN是否")
_EXPLAIN = "请写明未开始、办理中还是已办结，或在表下注明，如 注：√表示已办结，○表示办理中，×表示未开始"
_LONGEST = 60  # of a text with boxes
_EMPTY, _BOXES = ("□", "☐"), tuple("□☐☑√✓✔■")
_BOX_FIRST, _BOX_LAST = (
    re.compile(order.format(box="(?P<box>[□☐☑√✓✔■])", word="(?P<word>[^□☐☑√✓✔■]+)"))
    for order in ("{box}{word}", "{word}{box}")
)
_NOT_DONE = ("否", "没有", "未", "尚未", "×", "✗", "✘", "☒", "n", "N")


@dataclass(frozen=True)
class StatusRead:
    """The ledger's status; `how` is our own word for it when it was typed otherwise, with what had to be assumed."""

    status: str
    converted: bool
    how: str


def status_words(heading: str, legend: Mapping[str, str]) -> Words:
    """The words of a status column of items: under a heading that asks (是否完成) also 是 and 否.

    By a `legend` of the sheet marks mean what it says and nothing else.
    """
    known, asked = vocabulary().choices["item_status"], vocabulary().choices["item_status_asked"]
    if "是否" in plain(heading):
        known = {status: words + asked[status] for status, words in known.items()}
    if not legend:
        return known
    explained = {mark: legend[usual(mark)] for mark in {*MARKS, *legend} if usual(mark) in legend}
    return {
        status: (
            *(word for word in words if word not in explained),
            *(mark for mark, meant in explained.items() if meant == status),
        )
        for status, words in known.items()
    }


def read_status(cell: Cell, words: Words) -> StatusRead:
    """The status of an item, from a word (已办结) or a progress in percent (80%（滞后）). Raises UnclearError.

    Nothing is done but what says so: 基本完成, 未完成, 否 and any progress below 100% are in progress.
    """
    text = _ticked_option(cell.text.strip())
    status = _status(cell, text, words)
    ours = words[status][0]
    if cell.text.strip() == ours:
        return StatusRead(status, converted=False, how="")
    assumed = "（未说明是否已开始）" if status == "in_progress" and text.startswith(_NOT_DONE) else ""
    return StatusRead(status, converted=True, how=ours + assumed)


def _ticked_option(text: str) -> str:
    """☑已完成 □未完成 -> 已完成: the one option with a tick among those with a box; any other text as it is."""
    if len(text) > _LONGEST or not any(box in text for box in _EMPTY):
        return text
    options = [(match["box"], match["word"]) for match in _BOX_FIRST.finditer(text)]
    if not text.startswith(_BOXES):
        options = [(match["box"], match["word"]) for match in _BOX_LAST.finditer(text)]
    ticked = [word.strip() for box, word in options if box not in _EMPTY]
    return ticked[0] if len(ticked) == 1 < len(options) else text


def _status(cell: Cell, text: str, words: Words) -> str:
    typed = re.sub(r"\s+", "", half_width(text))
    if known := chosen(text, words):
        return known
    if typed in _MARKS or (typed in {"0", "1"} and chosen("是", words)):
        raise UnclearError(shown(text), "不知道表示哪种状态", _EXPLAIN)
    if cell.kind == "number" or re.fullmatch(r"[0-9.]+", typed):
        return _by_number(typed, text)
    if progress := _PROGRESS.fullmatch(typed):
        return _by_progress(progress, text, words)
    return _agreed({chosen(part, words) for part in _parts(text)}, text, words)


def _by_number(typed: str, text: str) -> str:
    """80 and 0.8 are on the way in whatever way one takes them; 1 may be 1% or all."""
    value = Decimal(typed) if re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,20})?", typed) else None
    if value is None or value == 1 or value > 100:
        raise _not_a_progress(text)
    return _by_share(value, text)


def _by_share(share: Decimal, text: str) -> str:
    if share > 100:
        raise _not_a_progress(text)
    return "planned" if share == 0 else "done" if share == 100 else "in_progress"


def _by_progress(progress: re.Match[str], text: str, words: Words) -> str:
    """The status by the share; the other words must not contradict it, and may only explain work in progress."""
    status = _by_share(Decimal(progress["share"]), text)
    lead = progress["before"].rstrip(":：")
    remarks = _parts(("" if lead in _LEADS else lead) + " " + progress["after"])
    said = {chosen(remark, words) for remark in remarks}
    if status == "in_progress":
        said.discard(None)
    elif progress["mark"] or progress["more"]:
        raise _not_a_progress(text)
    return _agreed(said | {status}, text, words)


def _agreed(statuses: set[str | None], text: str, words: Words) -> str:
    """The one status that all parts of a text say."""
    if None in statuses or not statuses:
        raise unknown(text, words)
    if len(statuses) > 1:
        raise UnclearError(shown(text), "前后说法不一，不能确定是哪种状态", "请只填一种状态，其他情况写到别的列")
    return str(statuses.pop())


def _parts(text: str) -> list[str]:
    return [part for part in _APART.split(text) if part]


def _not_a_progress(text: str) -> UnclearError:
    return UnclearError(
        shown(text), "应为办理状态，或0%～100%之间的进度", "请写成百分比（如 80%），或填已办结、办理中、未开始"
    )
