"""`Statement`: a line of a page or a clause of it, with its terms and what it speaks of."""

import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reporting.documents.page import PageParagraph
from reporting.issued.verify.against.lexicon import Lexicon
from reporting.issued.verify.against.terms import Term, terms_of
from reporting.issued.verify.numbers import half_width

_SUBJECTS = ("enterprise", "everybody")
# A comma within a number parts nothing; an English sentence ends before a blank.
_CUT = re.compile(r"[，。；！？\n;!?]|,(?!\d)|[.](?=\s|$)")
_ENDS = frozenset("。！？!?\n")
_OPENING, _CLOSING = "(（[［【“", ")）]］】”"
_ENUMERATED = "、"


@dataclass(frozen=True)
class Statement:
    """A line, or a clause of it, from `start` to before `end`.

    `subject` is the enterprise that an earlier clause of the line named last, and `time` the time that one of the
    sentence did, if the clause itself names none before its first number.
    `above` is the enterprise that the lines above named last.
    """

    line: PageParagraph
    start: int
    end: int
    terms: tuple[Term, ...]
    subject: Term | None = None
    time: Term | None = None
    above: Term | None = None

    @property
    def text(self) -> str:
        return self.line.text[self.start : self.end]

    @cached_property
    def key(self) -> Hashable:
        """What it says; two statements with one key say the same, whatever other words they use."""
        carried = (self.subject.key if self.subject else None, self.time.key if self.time else None)
        # Without a number it says nothing of the enterprise that was named before.
        return tuple(term.key for term in self.terms), carried if self.has_number else None

    @property
    def has_number(self) -> bool:
        return any(term.is_number for term in self.terms)

    @property
    def unseen(self) -> str:
        """The words in it that nobody sees."""
        return "".join(one.text for one in self.line.unseen if self.start <= one.at <= self.end)

    @cached_property
    def anchors(self) -> tuple[str, ...]:
        """The bookmarks of its numbers."""
        marks = sorted(self.line.marks, key=lambda mark: mark.start)
        return tuple(mark.name for mark in marks if self.start <= mark.start < max(self.end, self.start + 1))


def whole_lines(lines: Iterable[PageParagraph], lexicon: Lexicon) -> list[Statement]:
    """Each line outside of tables as one statement."""
    whole: list[Statement] = []
    above: Term | None = None
    for line in (line for line in lines if line.cell is None):
        terms = terms_of(line.text, lexicon)
        whole.append(Statement(line, 0, len(line.text), terms, above=above))
        above = _last_subject(_outside_brackets(line.text, 0, terms)) or above
    return whole


def clauses_of(whole: Iterable[Statement]) -> list[Statement]:
    """The clauses of these lines, in their order."""
    return [clause for line in whole for clause in _of_line(line)]


def _of_line(whole: Statement) -> Iterator[Statement]:
    line, terms = whole.line, whole.terms
    subject: Term | None = None
    time: Term | None = None
    for start, end, ends_sentence in _clauses(half_width(line.text), line.text):
        inside = tuple(term for term in terms if start <= term.start < end)
        outside = _outside_brackets(line.text, start, inside)
        own = [term.kind for term in _before_first_number(outside)]
        carried_subject = None if any(kind in _SUBJECTS for kind in own) else subject
        yield Statement(line, start, end, inside, carried_subject, None if "time" in own else time, whole.above)
        subject = _last_subject(outside) or subject
        time = None if ends_sentence else next((term for term in reversed(outside) if term.kind == "time"), time)


def _last_subject(terms: Sequence[Term]) -> Term | None:
    return next((term for term in reversed(terms) if term.kind in _SUBJECTS), None)


def _clauses(plain: str, text: str) -> Iterator[tuple[int, int, bool]]:
    """Where clauses begin and end, and whether a sentence ends with them; a bracket belongs to what is before it."""
    start, depth, has_digit = 0, 0, False
    for place, sign in enumerate(text):
        depth = max(0, depth + (sign in _OPENING) - (sign in _CLOSING))
        has_digit = has_digit or sign.isdigit()
        enumerates = sign == _ENUMERATED and has_digit
        if not depth and (enumerates or _CUT.match(plain, place) or sign in "，；。！？"):
            yield start, place + 1, sign in _ENDS or plain[place] == "."
            start, has_digit = place + 1, False
    if start < len(text):
        yield start, len(text), True


def _outside_brackets(text: str, start: int, terms: Iterable[Term]) -> list[Term]:
    return [term for term in terms if _depth(text[start : term.start]) <= 0]


def _depth(text: str) -> int:
    return sum((sign in "(（[［") - (sign in ")）]］") for sign in text)


def _before_first_number(terms: Iterable[Term]) -> Iterator[Term]:
    for term in terms:
        if term.is_number:
            return
        yield term
