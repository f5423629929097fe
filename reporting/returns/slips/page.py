"""The first sheet of a slip: the sender, what to do, and the list of all notes."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from reporting.core.column_widths import fitted, lines, need, page_pixels, stored
from reporting.returns.slips.earlier import TITLE
from reporting.returns.slips.heading import MADE_UP, OF_SEVERAL, SlipHeading
from reporting.returns.slips.listing import ListedNote
from reporting.returns.slips.markup import XML_SPACE, Element, appended, written
from reporting.returns.slips.page_styles import PageStyles
from reporting.returns.slips.words import KINDS, harmless

# The headings of the list, each with room for so many half-width characters; the sheet is at most a page wide.
_HEAD = {"序号": 4, "工作表": 8, "单元格": 8, "类别": 10, "发现": 38, "说明": 34, "建议": 34}
_LAST = "ABCDEFG"[len(_HEAD) - 1]
_POINTS, _SMALLEST = 11, 9  # of the letters, on the screen and on paper
_INDENT = 1.5  # digits
_LINE, _TALLEST = 15, 409  # points
_MOST_LINKS = 65_000  # Excel takes 65,530 on a sheet


@dataclass(frozen=True)
class SlipPage:
    """The content of the sheet; `counts` and `todo` are single lines."""

    heading: SlipHeading
    counts: str
    todo: str
    entries: Sequence[ListedNote]

    @property
    def lines(self) -> list[tuple[str, str]]:
        """The lines above the list, each with the name of its style."""
        heading = self.heading
        names = "、".join(filter(None, (heading.enterprise, *heading.others)))
        sender = [f"填报单位：{names or '未能确定'}", f"报告期：{heading.period or '未能确定'}"]
        return [
            (TITLE, "title"),
            *([(MADE_UP, "made_up")] if heading.made_up else []),
            ("　　".join(sender), "line"),
            (f"文件：{heading.file}　　收到日期：{heading.day}", "line"),
            (f"本次结果：{self.counts}", "line"),
            *([(OF_SEVERAL, "line")] if heading.others else []),
            (self.todo, "todo"),
        ]

    @cached_property
    def widths(self) -> list[float]:
        """The width of each column of the list, by what stands in it."""
        columns = zip(_HEAD, *map(_texts, self.entries), strict=True)
        rooms = zip(columns, _HEAD.values(), strict=True)
        needs = [need("", texts, _POINTS, narrowest=room) for texts, room in rooms]
        return fitted(needs, page_pixels(_POINTS, _SMALLEST))

    @property
    def head_row(self) -> int:
        """The number of the row with the headings of the list."""
        return len(self.lines) + 1


def sheet_of(page: SlipPage, styles: PageStyles, space: str) -> bytes:
    root = etree.Element(f"{{{space}}}worksheet", nsmap={None: space})
    properties = appended(root, "sheetPr")
    appended(properties, "tabColor", rgb="FFC00000")
    appended(properties, "pageSetUpPr", fitToPage="1")
    _view(root, page)
    columns = appended(root, "cols")
    for number, width in enumerate(page.widths, 1):
        appended(columns, "col", min=str(number), max=str(number), width=str(stored(width)), customWidth="1")
    _rows(appended(root, "sheetData"), page, styles)
    merged = appended(root, "mergeCells", count=str(len(page.lines)))
    for row in range(1, page.head_row):
        appended(merged, "mergeCell", ref=f"A{row}:{_LAST}{row}")
    _links(root, page)
    _paper(root)
    return written(root)


def _view(root: Element, page: SlipPage) -> None:
    view = appended(appended(root, "sheetViews"), "sheetView", showGridLines="0", tabSelected="1", workbookViewId="0")
    below = f"A{page.head_row + 1}"
    appended(view, "pane", ySplit=str(page.head_row), topLeftCell=below, activePane="bottomLeft", state="frozen")
    appended(view, "selection", pane="bottomLeft", activeCell=below, sqref=below)
    appended(root, "sheetFormatPr", defaultRowHeight="15")


def _rows(data: Element, page: SlipPage, styles: PageStyles) -> None:
    for number, (text, style) in enumerate(page.lines, 1):
        row = _row(data, number, "32" if style == "title" else "20")
        _cell(row, f"A{number}", text, styles.of(style))
    row = _row(data, page.head_row, "22")
    for column, word in zip("ABCDEFG", _HEAD, strict=True):
        _cell(row, f"{column}{page.head_row}", word, styles.of("head"))
    for number, entry in enumerate(page.entries, 1):
        at = page.head_row + number
        _entry(appended(data, "row", r=str(at), ht=str(_height(entry, page.widths))), at, number, entry, styles)


def _entry(row: Element, at: int, number: int, entry: ListedNote, styles: PageStyles) -> None:
    counter = appended(row, "c", r=f"A{at}", s=styles.of("middle"))
    appended(counter, "v").text = str(number)
    _cell(row, f"B{at}", entry.sheet, styles.of("text"))
    _cell(row, f"C{at}", entry.cell, styles.of("link" if entry.link else "middle"))
    _cell(row, f"D{at}", KINDS[entry.kind], styles.of(entry.kind))
    for column, words in zip("EFG", entry.words, strict=True):
        _cell(row, f"{column}{at}", words, styles.of("text"))


def _height(entry: ListedNote, widths: Sequence[float]) -> int:
    """Enough for its words, in points; not every program finds it by itself."""
    most = max(lines(text, width - _INDENT, _POINTS) for text, width in zip(_texts(entry), widths, strict=True))
    return min(most * _LINE + 6, _TALLEST)


def _texts(entry: ListedNote) -> tuple[str, ...]:
    """What stands in the columns of the list; the number of a line always has room."""
    return "", entry.sheet, entry.cell, KINDS[entry.kind], *entry.words


def _row(data: Element, number: int, height: str) -> Element:
    return appended(data, "row", r=str(number), ht=height, customHeight="1")


def _cell(row: Element, at: str, text: str, style: str) -> None:
    new = appended(row, "c", r=at, s=style)
    if not text:
        return
    new.set("t", "inlineStr")
    words = appended(appended(new, "is"), "t")
    words.set(XML_SPACE, "preserve")
    words.text = harmless(text)


def _links(root: Element, page: SlipPage) -> None:
    linked = [(row, entry) for row, entry in enumerate(page.entries, page.head_row + 1) if entry.link]
    if linked:
        links = appended(root, "hyperlinks")
        for row, entry in linked[:_MOST_LINKS]:
            appended(links, "hyperlink", ref=f"C{row}", location=entry.link, display=entry.cell)


def _paper(root: Element) -> None:
    appended(root, "printOptions", horizontalCentered="1")
    appended(root, "pageMargins", left="0.25", right="0.25", top="0.6", bottom="0.7", header="0.3", footer="0.3")
    appended(root, "pageSetup", paperSize="9", orientation="landscape", fitToHeight="0")
    appended(appended(root, "headerFooter"), "oddFooter").text = "&L&A&R第 &P 页，共 &N 页"
