"""The lines on one workbook, from those of the intake: its verdict, and the first places of what is wrong with it."""

import re
from collections.abc import Sequence
from pathlib import Path

from reporting.demo.cast import enterprises

# Of what is wrong with a workbook a few lines show the kind; the rest stands in its slip.
_SHOWN = 5
_WRONG = ("需修改", "未收个人信息")
_OTHERS = ("请核对", "已换算")
_IN_ENGLISH = {
    "需修改": "to correct",
    "未收个人信息": "personal data left out",
    "请核对": "to check",
    "已换算": "converted",
    "退回": "sent back",
    "已收入": "taken in",
}
_SHEETS = {"事项": "items", "做法": "practices", "成果": "results", "清单合计": "list totals"}
_PLACE = re.compile(r"(\S+) (\S+) ([A-Z]+[0-9]+)")


def lines_of(lines: Sequence[str], locale: str) -> list[str]:
    """The lines of one workbook, from those that the intake printed."""
    path, _, verdict = lines[0].partition("  ")
    noted = [line.strip() for line in lines[1:]]
    counts = {word: sum(line.startswith(word) for line in noted) for word in (*_WRONG, *_OTHERS)}
    wrong = [line for line in noted if line.startswith(_WRONG)]
    if locale == "en":
        return _in_english(Path(path).name, verdict, counts, wrong)
    counted = "，".join(f"{word}{counts[word]}处" for word in _OTHERS if counts[word])
    more = [f"  ……共{len(wrong)}处"] if len(wrong) > _SHOWN else []
    head = f"{Path(path).name}  {verdict}" + (f"，{counted}" if counted else "")
    return [head, *(f"  {_short(line)}" for line in wrong[:_SHOWN]), *more]


def _in_english(file: str, verdict: str, counts: dict[str, int], wrong: list[str]) -> list[str]:
    """The slip, which is in Chinese, says what is wrong; here stands where."""
    sender = next(one.english_name for one in enterprises() if file.startswith(one.short_name))
    outcome = next(_IN_ENGLISH[word] for word in ("退回", "已收入") if verdict.startswith(word))
    counted = [_counted(word, count) for word, count in counts.items() if count]
    places = [match for line in wrong[:_SHOWN] if (match := _PLACE.match(line))]
    at_fault = [f"  {_IN_ENGLISH[match[1]]}: {_SHEETS[match[2]]}, cell {match[3]}" for match in places]
    return [f"{sender}: {', '.join([outcome, *counted])}", *at_fault]


def _counted(word: str, count: int) -> str:
    """3 to correct, 2 pieces of personal data left out."""
    pieces = f" piece{'s' if count > 1 else ''} of" if word == "未收个人信息" else ""
    return f"{count}{pieces} {_IN_ENGLISH[word]}"


def _short(line: str) -> str:
    return re.sub(r"^(.{76}).+$", r"\1……", line)
