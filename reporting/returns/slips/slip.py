"""The sender's workbook with every fault marked at its cell, and a first sheet that lists them."""

from collections.abc import Sequence
from dataclasses import replace

from lxml import etree

from reporting.looking.leaving import may_leave
from reporting.returns.book import Book
from reporting.returns.notes import Note
from reporting.returns.opening.file_kinds import kind_of
from reporting.returns.opening.texts import one_line
from reporting.returns.slips.earlier import NAME, is_ours, take_back_all
from reporting.returns.slips.heading import SlipHeading
from reporting.returns.slips.hiding import unquoted, without_personal_data
from reporting.returns.slips.listing import counted, listed
from reporting.returns.slips.macros import disarm, without_macro_sheets
from reporting.returns.slips.marks import mark
from reporting.returns.slips.markup import UnmarkableError, namespace, relations_of, tag, written
from reporting.returns.slips.package import Package, unpacked
from reporting.returns.slips.page import SlipPage, sheet_of
from reporting.returns.slips.page_styles import PageStyles
from reporting.returns.slips.plain import as_workbook, blank, sheet_names
from reporting.returns.slips.styles import Styles
from reporting.returns.slips.tabs import Tab, lead, main_part, name_for_sheet, tabs

_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
_STYLES = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
_MEND = "请改好标红的单元格，删不删本页都可以，再报一次。"
_MEND_ALL = "请改好标红的单元格和下表中其他需修改的地方，删不删本页都可以，再报一次。"
_NOTHING = "没有需要修改的地方，不必再报。"
_UNOPENED = "这个文件打不开，请按下面的建议处理后再报一次。"
_UNHIDDEN = "原表里有个人信息，回执不带原表。请按下表在原表中修改，删去个人信息后再报一次。"
_HIDDEN = "原表里的个人信息没有带进这份回执，格式、批注、图片也没有带：清空的格见下表。"
_UNMARKED = "原表的格式特殊，无法在原表上标注，请按下表在原表中修改后再报一次。"


def slip(raw: bytes, book: Book, notes: Sequence[Note], heading: SlipHeading) -> bytes:
    """The slip as a workbook (.xlsx); equal arguments give equal bytes.

    A file that is no .xlsx comes back as a workbook with its cells; so does one in which anything is personal, without
    the cells that hold it. Of a file that could not be opened, or cannot be marked, there is the first sheet alone.
    `notes` are all notes, those of the book included.
    """
    notes = unquoted(notes)
    if not book.grids:
        return _marked(blank(), book, notes, heading, _UNOPENED)
    made = _of_workbook(raw, book, notes, heading) if kind_of(raw) == "xlsx" else _of_cells(book, notes, heading)
    if may_leave("", made):
        return made
    book, notes = without_personal_data(book, notes)
    made = _of_cells(book, notes, heading, _HIDDEN)
    return made if may_leave("", made) else _marked(blank(), *_renamed(book, notes), heading, _UNHIDDEN)


def _of_workbook(raw: bytes, book: Book, notes: Sequence[Note], heading: SlipHeading) -> bytes:
    try:
        return _marked(raw, book, notes, heading, _todo(notes))
    # A workbook is as its program made it: numbers may be words, and references lead nowhere.
    except (UnmarkableError, LookupError, ValueError):
        return _marked(blank(), book, notes, heading, _UNMARKED)


def _of_cells(book: Book, notes: Sequence[Note], heading: SlipHeading, also: str = "") -> bytes:
    """A new workbook with the cells of the book; `also` is told beside what is to be done."""
    book, notes = _renamed(book, notes)
    return _marked(as_workbook(book.grids), book, notes, heading, _todo(notes) + also)


def _todo(notes: Sequence[Note]) -> str:
    faults = [note for note in notes if note.kind == "fault"]
    if not faults:
        return _NOTHING
    return _MEND if all(note.place.row for note in faults) else _MEND_ALL


def _marked(raw: bytes, book: Book, notes: Sequence[Note], heading: SlipHeading, todo: str) -> bytes:
    package = unpacked(raw)
    package.straighten()
    main = main_part(package)
    disarm(package, main)
    there = tabs(package, main)
    kept = [tab for tab in without_macro_sheets(there) if not is_ours(tab, book)]
    styles = _styles(package, main)
    take_back_all(package, kept, styles)
    for tab in kept:
        # A book's sheets are named without what cannot be seen.
        said = _by_cell(notes, book, one_line(tab.name))
        if said and tab.kind == "worksheet":
            mark(package, tab.part, said, styles)
    sheets = {tab.name: not tab.hidden for tab in kept}
    page = SlipPage(heading, counted(notes, heading.since), todo, listed(notes, sheets))
    _put_first(package, main, kept, page, styles)
    return package.packed()


def _put_first(package: Package, main: str, kept: list[Tab], page: SlipPage, styles: Styles) -> None:
    taken = {tab.name for tab in kept}
    name = next(name for n in range(1, len(kept) + 3) if (name := NAME if n == 1 else f"{NAME}{n}") not in taken)
    part = package.add(
        "xl/worksheets/sheet{}.xml", _SHEET, sheet_of(page, PageStyles(styles), namespace(package.edit(main)))
    )
    lead(package, main, name, part, kept)
    name_for_sheet(package, main, "_xlnm.Print_Titles", f"'{name}'!${page.head_row}:${page.head_row}")


def _styles(package: Package, main: str) -> Styles:
    relations = [relation for relation in package.relations(main) if relation.kind == "styles"]
    package.unrelate(main, {relation.id for relation in relations if not relation.part})
    for relation in relations:
        if relation.part:
            return Styles(package.edit(relation.part))
    root = package.edit(main)
    part = package.add("xl/styles{}.xml", _STYLES, written(etree.Element(tag(root, "styleSheet"), nsmap=root.nsmap)))
    package.relate(main, f"{relations_of(root)}/styles", part)
    return Styles(package.edit(part))


def _by_cell(notes: Sequence[Note], book: Book, sheet: str) -> dict[tuple[int, int], list[Note]]:
    """The notes that stand at a cell. One on a row as a whole stands at the first cell with something in it."""
    rows = next((grid.rows for grid in book.grids if grid.name == sheet), ())
    by_cell: dict[tuple[int, int], list[Note]] = {}
    for note in notes:
        row, column = note.place.row, note.place.column
        if note.place.sheet != sheet or not row:
            continue
        line = rows[row - 1] if row <= len(rows) else ()
        filled = (number for number, cell in enumerate(line, 1) if cell.text or cell.bad)
        by_cell.setdefault((row, column or next(filled, 1)), []).append(note)
    return by_cell


def _renamed(book: Book, notes: Sequence[Note]) -> tuple[Book, list[Note]]:
    """The sheets may need other names; the notes on their cells move there with them."""
    named = dict(zip((grid.name for grid in book.grids), sheet_names(grid.name for grid in book.grids), strict=True))
    grids = tuple(replace(grid, name=named[grid.name]) for grid in book.grids)
    moved = [
        replace(note, place=replace(note.place, sheet=named.get(note.place.sheet, note.place.sheet))) for note in notes
    ]
    return replace(book, grids=grids), moved
