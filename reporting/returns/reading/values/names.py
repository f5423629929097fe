"""Names and text in a cell, made fit for the ledger."""

import re

from reporting.returns.reading.values.unclear import UnclearError, shown
from reporting.returns.reading.values.widths import INVISIBLE

_LONGEST = 500
_BREAK = re.compile("\r\n|[\n\x0b\x0c\r\x85\u2028\u2029]")
# What nobody sees, what XML forbids, halves of characters, and the bullets of symbol fonts (WPS, Word).
_DROPPED = re.compile(INVISIBLE.pattern + "|[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\uf000-\uf0ff]")
# Private characters show on the machine they were made on, and nowhere else; \ufffd is what is left of a lost one.
_UNREADABLE = re.compile("[\ufffd\ue000-\uefff\uf100-\uf8ff\U000f0000-\U0010ffff]")
_OPENING = re.compile(r"【|\{[{%]|｛｛")
_CLOSING = re.compile(r"】|[}%]\}|｝｝")
_FORMULA = str.maketrans("=+-@", "＝＋－＠")
_NEW_POINT = re.compile(r"[①-⒛❶-❿㈠-㈩]|[（(]?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:[)）、．]|\.(?![0-9]))")
_ENDS = frozenset("，。；：、！？…,;:!?（(《“—")
_SEPARATOR = re.compile(r"[、，,;；/／\n]")
_WIDE_GAP = re.compile(r"[ \t\u3000\xa0]{2,}|\t")


def clean_text(text: str) -> tuple[str, bool]:
    """The text on one line as the ledger takes it, and whether anything of it was changed. Raises UnclearError.

    A line break becomes ； before a numbered point, nothing after a mark, and a blank otherwise: it says no more.
    """
    if match := _UNREADABLE.search(text):
        raise UnclearError(
            shown(text[max(0, match.start() - 5) : match.end() + 5]),
            "有一个字符无法显示（乱码或自造字）",
            "请重新录入这个字",
        )
    words = _one_line(_DROPPED.sub("", text))
    words = _CLOSING.sub("）", _OPENING.sub("（", words))
    words = words[:1].translate(_FORMULA) + words[1:]
    if len(words) > _LONGEST:
        raise UnclearError(shown(words), f"最多{_LONGEST}字，现有{len(words)}字", "请精简后再报")
    return words, words != text.strip()


def _one_line(text: str) -> str:
    """All lines joined, and every gap inside one blank wide."""
    lines = [re.sub(r"\s+", " ", line).strip() for line in _BREAK.split(text)]
    whole = ""
    for line in filter(None, lines):
        whole += _joint(whole, line) + line
    return whole


def _joint(before: str, line: str) -> str:
    if not before or before[-1] in _ENDS:
        return ""
    return "；" if _NEW_POINT.match(line) else " "


def split_names(text: str) -> tuple[tuple[str, ...], bool]:
    """The names in a cell, and whether they were typed otherwise than joined by 、. Raises UnclearError.

    Marks inside brackets part nothing: 工会（女工部、财务部） is one.
    """
    lines = _BREAK.sub("\n", _DROPPED.sub("", text))
    names = [_joined(part) for piece in _outside_brackets(lines) for part in _gaps(piece)]
    cleaned = tuple(clean_text(name)[0] for name in names if name)
    clean_text("、".join(cleaned))
    return cleaned, "、".join(cleaned) != text.strip()


def _outside_brackets(text: str) -> list[str]:
    """The text cut at its separators, except those within brackets (if each bracket has its other half)."""
    if "（" not in text and "(" not in text:
        return _SEPARATOR.split(text)
    pieces, depth = [""], 0
    for mark in text:
        depth = max(0, depth + (mark in "（(") - (mark in "）)"))
        if depth == 0 and _SEPARATOR.match(mark):
            pieces.append("")
        else:
            pieces[-1] += mark
    return _SEPARATOR.split(text) if depth else pieces


def _gaps(piece: str) -> list[str]:
    """Cut at wide gaps, unless a gap only stretches a name of two characters: 王　　某."""
    parts = _WIDE_GAP.split(piece.strip())
    return parts if all(len(part.strip()) > 1 for part in parts) else ["".join(parts)]


def _joined(name: str) -> str:
    """王 某 -> 王某: a name of two characters, stretched to the width of three."""
    match = re.fullmatch(r"\s*([\u3400-\u9fff])\s+([\u3400-\u9fff])\s*", name)
    return match[1] + match[2] if match else name.strip().rstrip("。")
