"""Layouts drawn as text: sheets as an office sends them, and below each what a careful person takes from it.

    ## the title names the enterprise and the year
    file: 报表.xlsx                    the name of the file; this one if there is no such line
    asked: 2024                        the period that is collected; `-` for none, 2024 without the line
    [成果]                             a sheet; `hidden sheet` or `hidden C D` (columns) may follow
    恒岳重工2024年成果 | < | <          `<` and `^`: merged with the cell to the left, or above
    指标 | 单位 | 数值                 digits are a number, 2024-06-30 is a day, the rest is text
    修复路灯 | 盏 | '10                `'` makes a text of it; `10{0"万"}` has a format; `=A1+A2 -> 3` is a formula
    (hidden) 绿化道路 | 条 | ~~3~~     a hidden row; a struck cell; `␣` is a blank and `⏎` a new line in a cell
    => in                              all of these rows (`+`), perhaps those (`?`), and no others:
    + 恒岳重工 2024 | 修复路灯 | 10
    => asked 2023年, 2024年            or instead: a fault that says all of these words (甲或乙: one of the two)

The words after the third bar tell more of a row (单位=炼铁厂 状态=计划); see `ledger_rows`.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from ledger_rows import LedgerRow, drawn_row

DRAWN = Path(__file__).parent / "drawn"


@dataclass(frozen=True)
class DrawnSheet:
    """A sheet as texts; `hidden` is `sheet`, or the letters of columns."""

    name: str
    rows: list[list[str]] = field(default_factory=list)
    hidden: tuple[str, ...] = ()
    hidden_rows: set[int] = field(default_factory=set)


@dataclass(frozen=True)
class RightOutcome:
    """A right outcome: the rows that are in then, those that may be, and the words of the fault, if one is due."""

    rows: list[LedgerRow] = field(default_factory=list)
    perhaps: list[LedgerRow] = field(default_factory=list)
    asked: tuple[str, ...] = ()


@dataclass(frozen=True)
class Layout:
    """A workbook as it was sent, and every outcome that is right."""

    family: str
    name: str
    file: str
    asked: str
    sheets: list[DrawnSheet]
    right: list[RightOutcome]

    @property
    def secrets(self):
        """The numbers of persons, which nobody may keep or tell."""
        texts = [self.file, *(cell for sheet in self.sheets for row in sheet.rows for cell in row)]
        return [secret for text in texts for secret in re.findall(r"[0-9]{17}[0-9X]|1[0-9]{10}", text)]


def drawn_layouts():
    """All layouts, file by file."""
    return [layout for file in sorted(DRAWN.glob("*.txt")) for layout in layouts_of(file.stem, file.read_text("utf-8"))]


def layouts_of(family, text):
    """The layouts that a text draws."""
    for drawn in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        name, *lines = drawn.splitlines()
        yield _layout(family, name.strip(), [line for line in lines if line.strip()])


def _layout(family, name, lines):
    layout = {"file": "报表.xlsx", "asked": "2024"}
    sheets, right = [], []
    for line in lines:
        option = re.fullmatch(r"(file|asked): (.+)", line)
        if line.startswith("=> "):
            right.append(RightOutcome(asked=_words(line[3:])))
        elif right:
            (right[-1].rows if line.startswith("+ ") else right[-1].perhaps).append(drawn_row(line[2:]))
        elif opened := re.fullmatch(r"\[(.+?)\](?: hidden (.+))?", line):
            sheets.append(DrawnSheet(opened[1], hidden=tuple((opened[2] or "").split())))
        elif option and not sheets:
            layout[option[1]] = option[2].strip()
        else:
            _draw(sheets[-1], line)
    assert sheets, f"{name} has no sheet"
    assert right, f"{name} has no right outcome"
    return Layout(family, name, layout["file"], layout["asked"].strip("-"), sheets, right)


def _words(text):
    word, _, said = text.partition(" ")
    assert word in {"in", "asked"}, text
    return tuple(each.strip() for each in said.split(",")) if word == "asked" else ()


def _draw(sheet, line):
    shown = line.removeprefix("(hidden) ")
    if shown != line:
        sheet.hidden_rows.add(len(sheet.rows))
    sheet.rows.append([cell.strip().replace("␣", " ").replace("⏎", "\n") for cell in shown.split("|")])
