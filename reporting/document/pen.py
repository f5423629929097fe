"""Writing words into the runs of tokens: literal words plainly, each value in a bookmark of its own."""

from collections.abc import Iterable, Sequence
from copy import deepcopy

from reporting.document.bookmarks import Bookmarks
from reporting.document.cleaning import clean
from reporting.document.content import Printed, Segment, Value, Words
from reporting.document.readback import Expected
from reporting.document.runs import bookmark, write
from reporting.document.stories import Story
from reporting.document.wordml import Element


class Pen:
    """Writes in one locale and remembers what must be found on the page afterwards."""

    def __init__(self, stories: Sequence[Story], locale: str) -> None:
        self.locale = locale
        self.expected = Expected()
        self.printed: list[Printed] = []
        self._bookmarks = Bookmarks(stories)

    def plain(self, run: Element, words: Words) -> str:
        """Words that are no number, into an empty run."""
        return self._literal(run, words[self.locale])

    def value(self, run: Element, value: Value, name: str, label: str) -> str:
        """A value, into an empty run that gets a bookmark with a name like this one."""
        words = self._literal(run, value.words[self.locale])
        anchor = self._bookmarks.name(name)
        bookmark(run, anchor, self._bookmarks.number())
        self.expected.at_bookmarks[anchor] = words
        self.printed.append(Printed(anchor, label, words, value.passport))
        return words

    def segments(self, run: Element, segments: Iterable[Segment], name: str, label: str) -> str:
        """A paragraph of a text, in the place of an empty run, each segment in a run of the same look."""
        written = ""
        for segment in segments:
            own = deepcopy(run)
            run.addprevious(own)
            if isinstance(segment, Value):
                written += self.value(own, segment, f"{name}_{segment.field}" if segment.field else name, label)
            else:
                written += self._literal(own, segment)
        holder = run.getparent()
        if holder is not None:
            holder.remove(run)
        return written

    def _literal(self, run: Element, words: str) -> str:
        cleaned = clean(words)
        write(run, cleaned, self.locale)
        return cleaned
