"""A note in the words of the slip."""

import re
from collections.abc import Sequence

from reporting.returns.notes import Note, NoteKind

# In the order in which they are listed.
KINDS: dict[NoteKind, str] = {"fault": "需修改", "warning": "请核对", "dropped": "未收个人信息", "converted": "已换算"}
RANKS = {kind: rank for rank, kind in enumerate(KINDS)}
# Each of our comments begins with it; by it they are found again when the workbook comes back.
OURS = "【回执】"
LONGEST = 32_767  # what Excel takes for a cell or a comment
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\ufeff"
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
_BREAK = re.compile("\r\n|[\t\n\x0b\x0c\r\x85\u2028\u2029]")
_NUMBER = re.compile(r"[-+]?[0-9][0-9,.]*%?")
_LEADING = re.compile(r"\s*[-=+@]")
_FULL_WIDTH = str.maketrans("=+-@", "＝＋－＠")

CommentRun = tuple[str, bool]  # words, and whether they are bold


def clean(text: str) -> str:
    """The same words on one line, without what XML or Excel cannot hold."""
    return _FORBIDDEN.sub("", _BREAK.sub(" ", text))[:LONGEST]


def harmless(text: str) -> str:
    """Clean words that no programme takes for a formula, whatever is done with them later."""
    plain = clean(text)
    if _NUMBER.fullmatch(plain):
        return plain
    return _LEADING.sub(lambda sign: sign[0].translate(_FULL_WIDTH), plain, count=1) if _LEADING.match(plain) else plain


def texts_in_list(note: Note) -> tuple[str, str, str]:
    """发现, 说明 and 建议 as the list has them; of a conversion what was typed and what it was read as."""
    found, expected, todo = map(clean, (note.found, note.expected, note.todo))
    return (f"原填 {found}", f"读作 {expected}", todo) if note.kind == "converted" else (found, expected, todo)


def comment(notes: Sequence[Note], room: int = LONGEST) -> list[CommentRun]:
    """The words of a cell's comment, in runs that have room in it."""
    runs: list[CommentRun] = []
    for note in notes:
        runs.append((f"{chr(10) if runs else ''}{OURS}{KINDS[note.kind]}", True))
        labels = ("原填", "读作", "建议") if note.kind == "converted" else ("发现", "说明", "建议")
        for label, text in zip(labels, (note.found, note.expected, note.todo), strict=True):
            if text:
                runs += [(f"\n{label}：", True), (clean(text), False)]
    return _shortened(runs, max(0, room - 1))


def sentence(words: Sequence[str]) -> str:
    """发现, 说明 and 建议 on one line."""
    return "；".join(part.rstrip("。；") for part in words if part).replace("？；", "？")


def _shortened(runs: list[CommentRun], room: int) -> list[CommentRun]:
    kept = list[CommentRun]()
    for text, bold in runs:
        if len(text) > room:
            return [*kept, (f"{text[:room]}…", bold)]
        kept.append((text, bold))
        room -= len(text)
    return kept
