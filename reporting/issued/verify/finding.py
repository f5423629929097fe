"""`Finding`: one thing that is wrong on the page, and its place."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from reporting.core.personal_data import masked
from reporting.documents.page import PageParagraph
from reporting.issued.verify.messages import say
from reporting.issued.verify.text_span import TextSpan

SHOWN = 40


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong, as the key of a message and its words.

    `line` is None if it concerns the whole text; `at` is the character of the line. `rests_on` are the places that
    contradict each other.
    """

    line: PageParagraph | None
    message: str
    words: Mapping[str, object] = field(default_factory=dict)
    rests_on: tuple[TextSpan, ...] = ()
    at: int = 0

    def in_words(self, locale: str) -> str:
        """The finding as a sentence, its place first."""
        place = say("anywhere", locale) if self.line is None or not self.line.place else self.line.place
        kind = {"kind": say(str(self.words["kind"]), locale)} if "kind" in self.words else {}
        return say("at", locale, place=place, what=say(self.message, locale, **{**self.words, **kind}))


def short(text: str) -> str:
    """The beginning of a text, enough to find it; masked before it is cut, for half a number is not known for one."""
    plain = masked(text.strip())
    return plain if len(plain) <= SHOWN else plain[:SHOWN] + "…"
