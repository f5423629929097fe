"""`RunWriter`: writes text into the runs of tokens, and puts a bookmark around each value."""

from collections.abc import Iterable, Sequence
from copy import deepcopy

from reporting.core.quantity import Words
from reporting.documents.bookmarks import Bookmarks
from reporting.documents.cleaning import clean
from reporting.documents.doc_parts import DocPart
from reporting.documents.readback import Expected
from reporting.documents.runs import bookmark, write
from reporting.documents.wordml import Element, remove
from reporting.published.content import Printed, Segment, Value


class RunWriter:
    """Writes in one locale; remembers the words that must stand on the page afterwards, and every printed number."""

    def __init__(self, doc_parts: Sequence[DocPart], locale: str) -> None:
        self.locale = locale
        self.expected = Expected()
        self.printed: list[Printed] = []
        self._bookmarks = Bookmarks(doc_parts)

    def plain(self, run: Element, words: Words) -> str:
        """Write words that are no number into an empty run; returns the words as written."""
        return self._literal(run, words[self.locale])

    def value(self, run: Element, value: Value, name: str, label: str) -> str:
        """Write a value into an empty run, in a bookmark named after `name`; returns the words as written."""
        words = self._literal(run, value.words[self.locale])
        anchor, number = self.remember(words, value, name, label)
        self.expected.looked_at.add(anchor)
        bookmark(run, anchor, number)
        return words

    def remember(self, words: str, value: Value, name: str, label: str) -> tuple[str, int]:
        """The name and number of a new bookmark for these words of a value; the words are checked there later."""
        anchor = self._bookmarks.name(name)
        self.expected.at_bookmarks[anchor] = words
        self.printed.append(Printed(anchor, label, words, value.amount, value.passport))
        return anchor, self._bookmarks.number()

    def segments(self, run: Element, segments: Iterable[Segment], name: str, label: str) -> str:
        """Write a paragraph of a text in the place of an empty run; returns the words as written.

        Each segment gets a run with the format of the empty one.
        """
        written = ""
        for segment in segments:
            segment_run = deepcopy(run)
            run.addprevious(segment_run)
            if isinstance(segment, Value):
                written += self.value(segment_run, segment, f"{name}_{segment.field}" if segment.field else name, label)
            else:
                written += self._literal(segment_run, segment)
        remove(run)
        return written

    def _literal(self, run: Element, words: str) -> str:
        cleaned = clean(words)
        write(run, cleaned, self.locale)
        return cleaned
