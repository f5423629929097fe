"""`Bookmarks`: a free name and a free number for the bookmark around each value."""

import re
from collections.abc import Sequence

from reporting.documents.doc_parts import NAME, DocPart, largest_id
from reporting.documents.wordml import BOOKMARK_START

LONGEST = 40  # Word cuts longer names off
_FOREIGN = re.compile("[^0-9A-Za-z_]")


class Bookmarks:
    """Hands out names and numbers that the document does not use yet."""

    def __init__(self, doc_parts: Sequence[DocPart]) -> None:
        marks = [mark for doc_part in doc_parts for mark in doc_part.root.iter(BOOKMARK_START)]
        self._used = {(mark.get(NAME) or "").casefold() for mark in marks}
        self._number = largest_id(list(doc_parts), BOOKMARK_START)
        self._next: dict[str, int] = {}

    def number(self) -> int:
        """A number that no other bookmark has."""
        self._number += 1
        return self._number

    def name(self, wanted: str) -> str:
        """The wanted name as Word accepts it, with a suffix when it is taken."""
        plain = _FOREIGN.sub("_", wanted)
        base = plain if plain[:1].isalpha() else f"v_{plain}"
        name = base[:LONGEST]
        while name.casefold() in self._used:
            self._next[base] = self._next.get(base, 1) + 1
            suffix = f"_{self._next[base]}"
            name = base[: LONGEST - len(suffix)] + suffix
        self._used.add(name.casefold())
        return name
