"""The rows below a heading, by what they are: entries, totals, notes, headings of a group."""

import re
from collections.abc import Collection, Iterable, Sequence
from typing import Literal

from reporting.returns.book import Grid
from reporting.returns.reading.sheets.heads import Head
from reporting.returns.reading.sheets.labels import SIGNED, are_labelled
from reporting.returns.reading.sheets.lines import SheetLine
from reporting.returns.reading.values.cached_text import is_blank, plain
from reporting.returns.reading.values.legends import is_legend
from reporting.returns.reading.values.scales import is_unit

Sort = Literal["entry", "blank", "total", "note", "group", "heading"]
_SUM = r"(?:合\s*计|总\s*计|小\s*计|共\s*计|总合计)"
_OWNERS = "本页|本表|全部|以上|上述|各单位|(?:本|全)?(?:单位|集团|公司|企业|厂|矿)|集团公司|本年|全年|本月|本季度?|本期"
_TOTAL = re.compile(rf"(?:{_OWNERS})?(?:{_SUM}|累\s*计)\s*(?:[:：(（].*|\d.*)?")
# 炼铁系统小计: no name of anything where nothing but figures stands beside it.
_TOTAL_OF = re.compile(rf"(?P<name>.{{1,30}}?)\s*{_SUM}\s*(?:[（(][^（()）]*[)）])?[:：]?", re.DOTALL)
_FIGURE = re.compile(r"[-+¥￥约近]?\s*[0-9０-９][^-/年月日]*")
_DAY = r"(?:20[0-9]{2}|二[〇○零]\S{2})[-./年]\s*\S{1,3}[-./月]\s*\S{1,3}日?"
_NOTE = re.compile(
    rf"[（(]?(?:本页|此页)?以下(?:空白|无正文)[)）]?|(?:以上|※|＊).+|第\s*\d+\s*页.*|共\s*\d+\s*页.*|(?:注|备注|附注|说明|填表说明|填报说明|注意)\s*\d*\s*[:：.、].*|(?:{SIGNED})\s*(?:[（(][^）)]*[)）])?\s*[:：].*",
    re.DOTALL,
)
_STAMP = re.compile(rf"(?:.{{0,20}}[（(](?:盖章|公章|签字|签章)[)）]|{SIGNED})\s*[:：]?|{_DAY}")
_SIGNED_ALONE = re.compile(rf"(?:{SIGNED})")
_REMARKS = re.compile("注|备注|附注|说明|填表说明|填报说明")
_NUMBER = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?")
_GROUP = re.compile(
    r"(?P<number>[（(]?[一二三四五六七八九十]{1,3}[、.．)）]|第[一二三四五六七八九十]{1,3}[类部章、]|[Ⅰ-Ⅻ][、.．]|[A-Z]类|【(?=[^】]*】$)).*",
    re.DOTALL,
)
_NUMERAL = re.compile("[一二三四五六七八九十]{1,3}")


def sorted_lines(unsorted_lines: Iterable[SheetLine], headings: frozenset[str]) -> list[tuple[SheetLine, Sort]]:
    """Rows with their sorts; `headings` are the words of the heading rows above them.

    The numbering of the other entries decides whether a row is an entry or the heading of a group.
    """
    sorts = [(line, sort_of(line, headings)) for line in unsorted_lines]
    entries = [line for line, sort in sorts if sort == "entry"]
    numbered = {_numbering(text) for line in entries for text in line.texts[:3]} - {""}
    titled = {_numbering(line.texts[0]) for line in entries if len(line.texts) > 2}

    def among(line: SheetLine, sort: Sort) -> Sort:
        if sort == "group" and not _spans(line) and _numbering(line.texts[0]) in numbered:
            return "entry"
        return "group" if sort == "entry" and titled and _is_numbered_title(line, titled) else sort

    return _with_tail(_with_titles([(line, among(line, sort)) for line, sort in sorts]))


def _with_titles(lines_and_sorts: list[tuple[SheetLine, Sort]]) -> list[tuple[SheetLine, Sort]]:
    """A text alone right above a heading that is printed again is the title of what follows."""
    below = [sort for _, sort in lines_and_sorts[1:]]
    return [
        (line, "group" if sort == "entry" and following == "heading" and len(line.texts) == 1 else sort)
        for (line, sort), following in zip(lines_and_sorts, [*below, "blank"], strict=False)
    ]


def _with_tail(lines_and_sorts: list[tuple[SheetLine, Sort]]) -> list[tuple[SheetLine, Sort]]:
    """Below the last full row go on the remarks that have begun there, and a stamp and a day stand alone."""
    last = max((at for at, (line, sort) in enumerate(lines_and_sorts) if _is_full(line, sort)), default=-1)
    tail = lines_and_sorts[last + 1 :]
    first = next((at for at, (_, sort) in enumerate(tail) if sort == "note"), len(tail))

    def belongs(at: int, line: SheetLine) -> bool:
        return len(line.texts) == 1 and (at > first or _is_stamp(line) or signs(at))

    def signs(at: int) -> bool:
        """Whether a line stands apart and above a day: the name of who sent the table."""
        below = tail[at + 1][0] if at + 1 < len(tail) else None
        return at > 0 and tail[at - 1][1] == "blank" and below is not None and _is_stamp(below)

    return lines_and_sorts[: last + 1] + [
        (line, "note" if sort == "entry" and belongs(at, line) else sort) for at, (line, sort) in enumerate(tail)
    ]


def _is_full(line: SheetLine, sort: Sort) -> bool:
    return sort in {"total", "heading"} or (sort == "entry" and len(line.texts) > 1)


def _numbering(text: str) -> str:
    """How a text is numbered: 一、修路 and 二、修灯 alike; '' when it is not."""
    match = _GROUP.fullmatch(text)
    number = match["number"] if match else text if _NUMBER.fullmatch(text) else ""
    return _NUMERAL.sub("一", number)


def _is_numbered_title(line: SheetLine, entries: Collection[str]) -> bool:
    """Whether a row is 一 beside 生产条件改善 and no more, while entries have more cells and other numbers."""
    number, *title = line.texts
    alone = len(title) == len(line.typed_cells[1:]) == 1 and line.typed_cells[1].kind == "text" and not line.filled
    return alone and bool(_NUMBER.fullmatch(number)) and _numbering(number) not in entries


def sort_of(line: SheetLine, headings: frozenset[str]) -> Sort:
    """The sort of a row, without regard to its neighbours."""
    texts = line.texts
    if not line.typed_cells:
        return "blank"
    if _repeats(line, headings):
        return "heading"
    if total_of(line):
        return "total"
    if is_note(texts):
        return "note"
    # What stands beside a cell that is merged down belongs to it.
    if len(texts) == 1 and (_spans(line) or (_GROUP.fullmatch(texts[0]) and not line.filled)):
        return "group"
    return "entry"


def total_of(line: SheetLine) -> str:
    """The text that makes a row one of totals; '' if it is none."""
    texts = line.texts
    likely = [text for text in texts[:3] if "计" in text]
    sure = next((text for text in likely if _TOTAL.fullmatch(text)), "")
    named = next((text for text in likely if _TOTAL_OF.fullmatch(text)), "")
    return sure or (named if named and _figures_alone(texts, named) else "")


def name_in_total(text: str) -> str:
    """What a total is of: 慰问资金合计 -> 慰问资金; '' for 合计, 小计."""
    match = _TOTAL_OF.fullmatch(text)
    return match["name"] if match and not _TOTAL.fullmatch(text) else ""


def _figures_alone(texts: Sequence[str], name: str) -> bool:
    """Whether all that stands beside a name is figures and their units, and at least one figure."""
    others = [text for text in texts if text != name and not is_blank(text) and not _NUMBER.fullmatch(text)]
    figures = [text for text in others if _FIGURE.fullmatch(text)]
    return bool(figures) and all(text in figures or is_unit(text) for text in others)


def words_of(head: Head, grid: Grid) -> frozenset[str]:
    """The words that stand in heading rows."""
    return frozenset(plain(cell.text) for row in grid.rows[head.top - 1 : head.bottom] for cell in row)


def _repeats(line: SheetLine, headings: frozenset[str]) -> bool:
    """Whether the row is one of the heading rows, printed again on a new page."""
    texts = line.texts
    return len(texts) > 1 and all(plain(text) in headings for text in texts)


def _is_stamp(line: SheetLine) -> bool:
    return len(line.texts) == 1 and bool(_STAMP.fullmatch(line.texts[0]))


def is_note(texts: Sequence[str]) -> bool:
    """Whether a row holds remarks, signatures, or what marks mean."""
    if _NOTE.fullmatch(texts[0]):
        return len(texts) == 1 or any(_NOTE.fullmatch(text) or _STAMP.fullmatch(text) for text in texts[1:])
    if _REMARKS.fullmatch(texts[0]) and len(texts) == 2:
        return True
    if _SIGNED_ALONE.fullmatch(texts[0]) and any(_SIGNED_ALONE.fullmatch(text) for text in texts[1:]):
        return True
    return are_labelled(texts) or all(map(is_legend, texts))


def _spans(line: SheetLine) -> bool:
    """Whether its one text is merged over several columns."""
    return len([cell for cell in line.typed_cells if cell.text.strip()]) > 1
