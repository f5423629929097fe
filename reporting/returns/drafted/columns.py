"""The columns of a drafted table: where its headings are, and which of those that its rows need are gone."""

from collections.abc import Collection, Mapping

from reporting.returns.book import Grid
from reporting.returns.drafted import words
from reporting.returns.notes import Note, Place

_NEEDED = (words.CONFIRM, words.QUOTE, words.PLACE, words.DRAFTED_NUMBERS, words.SEAL)


def drafted_headings(grid: Grid) -> tuple[int, Mapping[str, int]] | None:
    """The row of the headings, and the place of each; None if the sheet has no column that only drafts have."""
    for number, row in enumerate(grid.rows):
        headings = {"".join(cell.text.split()): at for at, cell in enumerate(row) if cell.text}
        if _is_drafted(headings.keys()):
            return number, headings
    return None


def _is_drafted(headings: Collection[str]) -> bool:
    """A list of an enterprise's own may well have a column 位置 or 确认; a quote beside one of them it has not."""
    beside = words.BESIDE.intersection(headings)
    return bool(beside & words.ONLY_DRAFTED) or (words.QUOTE in beside and len(beside) > 1)


def missing_columns(sheet: str, head: int, headings: Collection[str]) -> Note | None:
    """One fault for all columns that are gone or renamed; `head` is the row of the headings, from 0."""
    gone = "、".join(f"“{word}”" for word in _NEEDED if word not in headings)
    if not gone:
        return None
    todo = f"请把表头{gone}写回原来的那一栏（栏目已删去的，用 make extract 重新起草），每一行选“是”或“否”，再收一次"
    return Note(Place(sheet, head + 1), "fault", f"没有{gone}一栏", "起草的行要逐行确认，才收入台账", todo)


def unasked_sheet(sheet: str) -> Note:
    """The fault of a sheet with figures in a drafted workbook that asks for no confirmation."""
    todo = f"请补回“{words.CONFIRM}”“{words.QUOTE}”“{words.PLACE}”各栏，每一行选“是”或“否”；或用 make extract 重新起草"
    return Note(Place(sheet), "fault", f"没有“{words.CONFIRM}”一栏", "起草的行要逐行确认，才收入台账", todo)
