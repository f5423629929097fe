"""The values of the cover cells of a workbook: its enterprise, its period, and the day that its figures go to."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from reporting.returns.book import Cell
from reporting.returns.notes import Place
from reporting.returns.reading.sheets.blocks import ReturnSheet
from reporting.returns.reading.sheets.labels import BRACKET, SIGNED, cover_label, is_units
from reporting.returns.reading.sheets.lines import SheetLine
from reporting.returns.reading.values.cached_text import plain
from reporting.returns.reading.values.unclear import UnclearError
from reporting.returns.vocabulary import vocabulary

_TITLE = 60  # longer ones are sentences
_LINES = 300  # a cover is no longer
# 单位 stands over columns and in explanations as well.
_NEVER_ALONE = {"单位"}
_SEAL = re.compile(r"[（(]\s*(?:[加请]?盖公?章|公章|签章|章)\s*[)）]?$")
_ENCLOSED = re.compile(r"[（(]([^（()）]*)[)）]")
_APART = " \t\u3000，,；;。\n"
_MONTH = r"(?:[0-9０-９]{2,4}\s*年\s*)?[0-9０-９]{1,2}\s*月(?:\s*[0-9０-９]{1,2}\s*日|底|末)?"
COUNTED_AT = "统计时间"
_DAY = re.compile(r"(?:19|20)[0-9]{2}[年./-][0-9]{1,2}[月./-][0-9]{1,2}日?")
_CUT_OFF = re.compile(rf"截[至止](?P<day>{_MONTH}|[0-9]{{4}}[-./][0-9]{{1,2}}[-./][0-9]{{1,2}})")


@dataclass(frozen=True)
class CoverValue:
    """The text of a cover cell and its place; `apart` on a sheet of explanations: its text may be no value."""

    text: str
    place: Place
    bad: str = ""
    apart: bool = False
    label: str = ""


def days_of(sheets: Sequence[ReturnSheet]) -> list[CoverValue]:
    """The cells of all sheets that say to which day the figures go."""
    values = [value for sheet in sheets for value in cover_values(sheet.grid.name, sheet.loose, apart=sheet.apart)]
    return [value for field, value in values if field == "as_of"]


def cover_values(sheet: str, lines: Sequence[SheetLine], *, apart: bool = False) -> Iterator[tuple[str, CoverValue]]:
    """The cover values of the lines of a sheet, each with its field; the unit of amounts is no enterprise."""
    for line in lines[:_LINES]:
        for field, value in cover_cells(sheet, line):
            if not (field == "enterprise" and is_units(value.text)):
                # 统计时间 may hold a period, or the day to which the figures go.
                is_day = field == "period" and value.label == COUNTED_AT and _DAY.fullmatch(value.text.strip())
                yield "as_of" if is_day else field, replace(value, apart=apart)


def usable_values(values: Sequence[CoverValue], understood: Callable[[CoverValue], bool]) -> Sequence[CoverValue]:
    """The values without explanations; an explanation stays if it can be understood, or if there is nothing else."""
    return [value for value in values if not value.apart or _understood(value, understood)] or values


def _understood(value: CoverValue, understood: Callable[[CoverValue], bool]) -> bool:
    try:
        return understood(value)
    except UnclearError:
        return False


def cover_cells(sheet: str, line: SheetLine) -> Iterator[tuple[str, CoverValue]]:
    """The cover values of one line, each with its field."""
    row, cells = line.row, line.cells
    labels = {plain(word): field for field, words in vocabulary().cover.items() for word in words}
    for at, cell in enumerate(cells):
        text = cell.text.strip()
        if not text or cell.copied:
            continue
        place = Place(sheet, row, at + 1)
        for label, value in _labelled(text):
            field = labels[plain(label)]
            if value:
                yield field, CoverValue(_with_unit(label, value), place, label=plain(label))
            elif _unmarked(text).endswith(label):
                yield from _beside(field, sheet, row, cells, at)
        alone = plain(_unmarked(text))
        if alone in labels and alone not in _NEVER_ALONE and not re.search("[：:]", text):
            yield from _beside(labels[alone], sheet, row, cells, at)
        if len(text) <= _TITLE and (match := _CUT_OFF.search(text)):
            yield "as_of", CoverValue(match["day"], place)


def _labelled(text: str) -> Iterator[tuple[str, str]]:
    """Each label in a text with what follows it up to the next label."""
    label = cover_label()
    pieces = list(re.finditer(rf"(?<![^\s，,；;。|（(])(?:(?P<ours>{label})|{SIGNED}){BRACKET}\s*[：:]", text))
    for piece, following in zip(pieces, (*pieces[1:], None), strict=False):
        if piece["ours"]:
            value = text[piece.end() : following.start() if following else len(text)]
            yield piece["ours"], _value(value)
    blank = re.fullmatch(rf"(?P<label>{label}){BRACKET}\s+(?P<value>[^：:]+)", text)
    if blank and blank["label"] not in _NEVER_ALONE:
        yield blank["label"], _value(blank["value"])


def _beside(field: str, sheet: str, row: int, cells: Sequence[Cell], at: int) -> Iterator[tuple[str, CoverValue]]:
    """The value in the next cell to the right, after those that the label is merged over."""
    label = cells[at].text
    for place, cell in enumerate(cells[at + 1 :], at + 2):
        if cell.bad or (cell.text.strip() and cell.text != label):
            if not _is_label(cell.text):
                value = _with_unit(_unmarked(label), _value(cell.text))
                yield field, CoverValue(value, Place(sheet, row, place), cell.bad, label=plain(_unmarked(label)))
            return


def _with_unit(label: str, value: str) -> str:
    """季度：3 is 3季度, 报告月份：6 is 6月."""
    unit = next((mark for word, mark in (("季度", "季度"), ("月份", "月")) if plain(label).endswith(word)), "")
    return f"{value}{unit}" if unit and value.strip().isdigit() else value


def _value(text: str) -> str:
    """The value without the marks around it and without the place of the seal: 甲公司（盖章）."""
    value = _SEAL.sub("", text.strip(_APART)).strip(_APART)
    if enclosed := _ENCLOSED.fullmatch(value):
        return enclosed[1].strip(_APART)
    # （报告期：2024年） ends with the bracket of its label, 甲公司（集团） with its own.
    whole = len(re.findall("[（(]", value)) == len(re.findall("[)）]", value))
    return value if whole else value.strip(_APART + "（()）")


def _unmarked(text: str) -> str:
    """A label without what may follow it: 填报单位（盖章）：."""
    return re.sub(f"{BRACKET}$", "", text.rstrip().removesuffix("：").removesuffix(":").rstrip())


def _is_label(text: str) -> bool:
    known = {plain(word) for words in vocabulary().cover.values() for word in words}
    return plain(text) in known or bool(re.fullmatch(SIGNED, text.strip()) or re.search(r"[：:]\s*$", text))
