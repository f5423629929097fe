"""Fields that the cells of columns look like: good enough to propose, never to read."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import product

from reporting.returns.book import Cell
from reporting.returns.reading.context.kinds import kind_within
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.reading.sheets.labels import is_units
from reporting.returns.reading.values.cached_text import is_blank
from reporting.returns.reading.values.words import chosen
from reporting.returns.vocabulary import vocabulary

Texts = Mapping[int, Sequence[str]]  # of each column the text of each of its cells, '' of an empty one
Look = Callable[[str], object]
_MOST = 0.8  # a few cells are always typed otherwise
_ABOUT = {"items": "title", "practices": "text"}
_DAY = re.compile(r"20[0-9]{2}[-./年][0-9]{1,2}[-./月]?(?:[0-9]{1,2}日?)?")
_NUMBER = re.compile(r"[0-9][0-9.,]*")
_WHOLE = re.compile(r"[0-9]{1,6}")


def texts_of(rows: Iterable[Sequence[Cell]], column: int) -> list[str]:
    """The texts of a column, blank where the cell says nothing."""
    return ["" if is_blank(row[column - 1].text) else row[column - 1].text.strip() for row in rows]


def clues(table: str, texts: Texts, around: ReturnContext, *, is_ours: bool) -> Iterator[tuple[int, str]]:
    """Columns with the fields that their cells look like, the surest first; none of a table that may be of anything."""
    looks = _looks(around)[table]
    found = [(column, field) for field, look in looks for column, cells in texts.items() if _most(cells, look)]
    if found or is_ours:
        yield from found
        units = [column for column, cells in texts.items() if _most(cells, around.unit)]
        yield from ((column, "unit") for column in units)
        explained = {*units, *(column for column, _ in found)}
        yield from _by_shape(table, {column: cells for column, cells in texts.items() if column not in explained})


def _looks(around: ReturnContext) -> Mapping[str, Sequence[tuple[str, Look]]]:
    """The fields whose words are known, so that they are hardly met elsewhere."""
    choices, names = vocabulary().choices, around.names
    return {
        "items": [("status", lambda text: chosen(text, choices["item_status"]))],
        "lists": [("kind", kind_within)],
        "achievements": [
            ("measure", lambda text: names.measure(text) or names.measure_like(text)),
            ("measured_in", is_units),
        ],
        "practices": [("kind", lambda text: chosen(text, choices["practice"]))],
    }


def _by_shape(table: str, texts: Texts) -> Iterator[tuple[int, str]]:
    """The longest words are what it is about, the largest numbers are totals, a day that some lack is the last one."""
    words = [column for column, cells in texts.items() if _is_words(cells)]
    if table in _ABOUT and words:
        yield max(words, key=lambda column: (sum(map(len, texts[column])), -column)), _ABOUT[table]
    for column, cells in texts.items():
        if table == "items" and _most(cells, _DAY.fullmatch):
            yield column, "done_on" if "" in cells else "deadline"
        if table == "achievements" and _most(cells, _NUMBER.fullmatch):
            yield column, "value"
    sums = {column: _sum(cells) for column, cells in texts.items() if _most(cells, _WHOLE.fullmatch)}
    if table == "lists":
        largest_first = sorted(sums, key=lambda column: (-sums[column], column))
        yield from product(largest_first, ("total", "resolved", "in_progress"))


def _sum(cells: Sequence[str]) -> int:
    return sum(int(text) for text in cells if _WHOLE.fullmatch(text))


def _is_words(cells: Sequence[str]) -> bool:
    """Whether each row has other words of its own."""
    values = [text for text in cells if _DAY.fullmatch(text) or _NUMBER.fullmatch(text)]
    return not values and len({*cells} - {""}) == len(cells)


def _most(cells: Sequence[str], look: Look) -> bool:
    filled = [text for text in cells if text]
    return bool(filled) and sum(bool(look(text)) for text in filled) >= _MOST * len(filled)
