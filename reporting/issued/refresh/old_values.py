"""`old_values`: old numbers that people typed or copied somewhere, where nothing says whose they are."""

import re
from collections.abc import Iterable

from reporting.issued.refresh.line import Line
from reporting.issued.refresh.place_map import plain
from reporting.issued.refresh.work import Work

# A number such as 25.6万元 is known again; 3项 may be anything.
_TELLING = re.compile(r"\d.*\d")


def tell_old_values(work: Work, mine: Iterable[Line]) -> None:
    """Note each place where a number still stands as it was printed, without its bookmark, though it is another now."""
    current = {plain(number.words) for number in work.texts.new.values()}
    old: dict[str, str] = {}
    for anchor, new in work.texts.to_new.items():
        was, now = work.texts.old[anchor], work.texts.new[new]
        if plain(was.words) != plain(now.words) and plain(was.words) not in current and _TELLING.search(was.words):
            old.setdefault(was.words, anchor)
    for line in mine:
        for words, anchor in old.items():
            for match in re.finditer(rf"(?<![\d.]){re.escape(words)}", line.text):
                if work.free_of_edits(line, match.span()) and not _is_marked(line, match.span()):
                    number = work.texts.new[work.texts.to_new[anchor]]
                    work.summary.look(line, "old_value", was=words, now=number.words, label=number.label)


def _is_marked(line: Line, span: tuple[int, int]) -> bool:
    return any(mark.start < span[1] and span[0] < mark.end for mark in line.marks)
