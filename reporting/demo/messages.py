"""The story on the terminal, a few lines a step, in the language of the office."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from reporting.demo.cast import LedgerRow, enterprises
from reporting.demo.catalogue import rows_of
from reporting.demo.checking import Name
from reporting.demo.ledger_2023 import YEAR as BEFORE
from reporting.demo.truth import YEAR

# Of what is wrong with a workbook, and of what was restated, a few lines show the kind; the rest stands in the files.
_SHOWN = 5


def ledger(data: Path) -> str:
    reporting = [enterprise for enterprise in enterprises() if enterprise.reports]
    units = sum(len(enterprise.units) for enterprise in enterprises())
    head = f"演示数据：集团及单位全部虚构，共{len(enterprises())}家单位、{units}个下属单位。"
    silent = "、".join(enterprise.short_name for enterprise in enterprises() if not enterprise.reports)
    counted = f"事项{len(rows_of(data, 'items'))}项、成果{len(rows_of(data, 'achievements'))}条"
    return _step(1, head, f"{BEFORE}年台账写在 {data}：{len(reporting)}家报送（{silent}没有报送），{counted}。")


def briefing(step: int, year: int, path: Path) -> str:
    return _step(step, f"{year}年简报：{path}") if step > 1 else f"   {year}年简报：{path}"


def corrections(rows: Iterable[LedgerRow]) -> str:
    names = {enterprise.id: enterprise.short_name for enterprise in enterprises()}
    changes = "；".join(f"{names[row['enterprise']]}改为{row['printed']}" for row in rows)
    return _step(2, f"简报印发后来函更正{BEFORE}年困难帮扶资金：{changes}。原数和更正数都留在台账里。")


def half_year() -> str:
    return f"   有的单位年中先报了{YEAR}年上半年；全年的报来后，上半年的数含在全年之内，不再相加。"


def forms(folder: Path, count: int) -> str:
    return _step(3, f"发出{YEAR}年表样{count}份：{folder}", "各单位按自己的习惯填，有的不用表样。")


def received(day: date, said: Sequence[str]) -> str:
    """The lines of a day: each workbook with its verdict, and the faults of those that were sent back."""
    lines = [f"   {day.month}月{day.day}日收到{len(said) - 1}份："]
    for report in said[:-1]:
        lines += [f"     {line}" for line in _workbook(report.split("\n"))]
    return "\n".join(lines)


def checked(names: Iterable[Name]) -> str:
    known = {enterprise.id: enterprise.name for enterprise in enterprises()}
    pairs = "；".join(f"“{name.name}”就是{known[name.means]}" for name in names)
    return _step(4, f"人工核对（由演示代做）：{pairs}。names.csv里改为checked=yes，再收一次。")


def board(text: str) -> str:
    return _step(5, *text.split("\n"))


def restated(text: str, data: Path, folder: Path) -> str:
    """The lines of `diff` about the figures of the earlier briefing that the letters changed."""
    lines = [line for line in text.split("\n") if line.startswith("  ")]
    shown = [*lines[:_SHOWN], "  ……"] if len(lines) > _SHOWN else lines
    command = f"python -m reporting diff {BEFORE} {BEFORE} --data {data} --output {folder}"
    return _step(7, f"{BEFORE}年简报印发后的更正：", *shown, command)


def _workbook(lines: Sequence[str]) -> list[str]:
    path, _, verdict = lines[0].partition("  ")
    noted = [line.strip() for line in lines[1:]]
    wrong = [line for line in noted if line.startswith(("需修改", "未收个人信息"))]
    others = {word: sum(line.startswith(word) for line in noted) for word in ("请核对", "已换算")}
    counted = "，".join(f"{word}{count}处" for word, count in others.items() if count)
    head = f"{Path(path).name}  {verdict}" + (f"，{counted}" if counted else "")
    more = [f"  ……共{len(wrong)}处"] if len(wrong) > _SHOWN else []
    return [head, *(f"  {_short(line)}" for line in wrong[:_SHOWN]), *more]


def _short(line: str) -> str:
    return re.sub(r"^(.{76}).+$", r"\1……", line)


def _step(number: int, *lines: str) -> str:
    first, *rest = lines
    return "\n".join([f"{number}. {first}", *(f"   {line}" for line in rest)])
