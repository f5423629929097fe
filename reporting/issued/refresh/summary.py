"""`Summary`: what a person has to know of a refresh, each with its place; and how much was updated."""

from collections import Counter
from dataclasses import dataclass, field

from reporting.core.personal_data import masked
from reporting.issued.refresh.line import Line
from reporting.issued.refresh.messages import say

_LONGEST = 120


@dataclass(frozen=True)
class Note:
    """A message on a line of the edited file, which becomes a comment there; without a line, one for the list alone."""

    line: Line | None
    message: str
    place: str = ""


@dataclass
class Summary:
    """The notes on what needs a look, what people deleted, numbers that they changed; how much was updated."""

    locale: str
    notes: list[Note] = field(default_factory=list)
    deleted: list[Note] = field(default_factory=list)
    kept: list[Note] = field(default_factory=list)
    done: Counter[str] = field(default_factory=Counter)

    def look(self, line: Line | None, message: str, **words: str) -> None:
        """Something to look at."""
        self._add(self.notes, line, message, words)

    def gone(self, message: str, **words: str) -> None:
        """Something that people deleted and that the ledger changed."""
        self._add(self.deleted, None, message, words)

    def keep(self, line: Line, **words: str) -> None:
        """A number that people changed and the ledger did not: it stays as it is."""
        self._add(self.kept, line, "kept_number", words)

    def _add(self, to: list[Note], line: Line | None, message: str, words: dict[str, str]) -> None:
        short = {name: _short(text) for name, text in words.items()}
        note = Note(
            line, say(message, self.locale, **short), "" if line is None else line.part.place(line.element, self.locale)
        )
        if note not in to:
            to.append(note)


def _short(text: str) -> str:
    plain = masked(" ".join(text.split()))
    return plain if len(plain) <= _LONGEST else plain[:_LONGEST] + "…"
