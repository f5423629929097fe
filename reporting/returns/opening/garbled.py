"""Text that was read in the wrong encoding somewhere on its way: 鏈挗, 锟斤拷."""

import re
from collections.abc import Iterable

from reporting.returns.book import Grid
from reporting.returns.notes import Note, Place
from reporting.returns.opening.refusals import fault

_LOST = ("\ufffd", "锟斤拷")
_HAN = re.compile("[\u3000-\u9fff]")
_DIGITS = re.compile("[0-9]")  # which may be the number of a person
_ASCII = bytes(range(0x80))
_ENOUGH = 3


def garbled(texts: Iterable[str]) -> str:
    """The first text that is surely garbled; the first of all if only all together are garbled; "" if none is.

    Of Chinese in GBK hardly one byte in a hundred can be read as UTF-8; of UTF-8 that was taken for GBK, nearly all.
    """
    different = [text for text in dict.fromkeys(texts) if not text.isascii()]
    raw = "\n".join(text.replace("\n", " ") for text in different).encode("gb18030", "replace")
    back = raw.decode("utf-8", "replace")
    lines = zip(different, raw.split(b"\n"), back.split("\n"), strict=True) if different else ()
    for text, line, line_back in lines:
        if any(word in text for word in _LOST) or _too_well(line, line_back):
            return text
    return different[0] if _too_well(raw, back) else ""


def _too_well(raw: bytes, back: str) -> bool:
    """Whether the bytes of a text, read as UTF-8, are mostly Chinese, three bytes to a character."""
    if not _HAN.search(back):
        return False
    count, size = len(_HAN.findall(back)), len(raw.translate(None, _ASCII))
    return count >= _ENOUGH and 3 * count >= 0.6 * size


def garbled_notes(grids: Iterable[Grid]) -> list[Note]:
    """One fault for each sheet with such text, at the first of it."""
    return [
        _note(grid, text)
        for grid in grids
        if not grid.hidden and (text := garbled(cell.text for row in grid.rows for cell in row))
    ]


def _note(grid: Grid, text: str) -> Note:
    row, column = next(
        (row, column)
        for row, cells in enumerate(grid.rows, 1)
        for column, cell in enumerate(cells, 1)
        if cell.text == text
    )
    todo = "请改成正常的文字，保存后重新报送"
    return fault(f"有乱码“{_DIGITS.sub('', text)[:12]}”", "应为正常显示的文字", todo, Place(grid.name, row, column))
