"""`Found`: what a comparison finds of numbers: changed, gone, hidden, typed in, moved; and where each stands now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reporting.core.personal_data import masked_part
from reporting.documents.page import PageParagraph
from reporting.issued.verify.against.pages import Pages, Today
from reporting.issued.verify.against.terms import Amount, Term, terms_of
from reporting.issued.verify.finding import Finding, short
from reporting.issued.verify.numbers import bare
from reporting.issued.verify.text_span import TextSpan
from reporting.published.content import Printed

_AROUND = 12


@dataclass
class Found:
    """The findings so far; `places` has where each printed number stands now, `spoken_of` which have been spoken of.

    `renewed` are the numbers that were changed to what the ledger of today gives.
    """

    pages: Pages
    today: Today | None = None
    findings: list[Finding] = field(default_factory=list)
    places: dict[str, TextSpan] = field(default_factory=dict)
    spoken_of: set[str] = field(default_factory=set)
    renewed: list[Printed] = field(default_factory=list)
    _moved: set[str] = field(default_factory=set)
    _absent: dict[str, Finding] = field(default_factory=dict)

    def add(self, line: PageParagraph | None, message: str, words: Mapping[str, object], at: int = 0) -> None:
        """Add a finding at a character of a line of now."""
        self.findings.append(Finding(line, message, words, at=at))

    def number(self, anchor: str, was: Sequence[Term], now: Sequence[Term], line: PageParagraph) -> None:
        """A printed number, by its terms as they were written and as they stand in a line of now."""
        printed = self.pages.printed[anchor]
        span = self.places[anchor] = TextSpan(line, now[0].start, now[-1].end)
        if _say_the_same(was, now):
            return
        self.spoken_of.add(anchor)
        words = {"label": self.pages.name(printed), "found": span.text.strip(), "words": printed.words}
        today = self.today(printed) if self.today else None
        if today is not None and _say_the_same(terms_of(today, self.pages.lexicon), now):
            self.renewed.append(printed)
        elif today is not None and bare(today) != bare(printed.words):
            self.add(span.line, "changed_and_stale", {**words, "now": today}, span.start)
        else:
            self.add(span.line, _how(was, now), words, span.start)

    def absent(self, anchor: str, line: PageParagraph | None, context: str, unseen: str = "", *, kept: bool) -> None:
        """A printed number is not seen: `unseen` are hidden words in its place, `context` is where it stood.

        The words around it are `kept`, or gone as well. It is told at the end, for it may be found elsewhere.
        """
        printed = self.pages.printed[anchor]
        words = {"label": self.pages.name(printed), "words": printed.words, "context": short(context)}
        is_hidden = bare(printed.words) in bare(unseen)
        self._absent.setdefault(
            anchor, Finding(line, "hidden" if is_hidden else "emptied" if kept else "missing", words)
        )

    def every(self) -> list[Finding]:
        """All findings, with the numbers that were found nowhere."""
        absent = {anchor: finding for anchor, finding in self._absent.items() if anchor not in self.places}
        self.spoken_of |= absent.keys()
        return [*self.findings, *absent.values()]

    def moved(self, anchor: str, span: TextSpan, context: str) -> None:
        """A printed number stands as it was, but among other words than those of `context`."""
        printed = self.pages.printed[anchor]
        self._moved.add(anchor)
        self.spoken_of.add(anchor)
        words = {"label": self.pages.name(printed), "words": printed.words, "context": short(context)}
        self.add(span.line, "moved", words, span.start)

    def typed(self, line: PageParagraph, term: Term, *, beside: bool = False) -> None:
        """A number that was not written there: another one's that was moved, or nobody's.

        Without a unit it is told `beside` a number of the kit alone, as in 3项/98.
        """
        anchor = next((mark.name for mark in line.marks if mark.start <= term.start < mark.end), "")
        printed = self.pages.printed.get(anchor)
        if printed and bare(line.text[term.start : term.end]) in bare(printed.words):
            if anchor not in self._moved:
                span = self.places[anchor] = TextSpan(line, term.start, term.end)
                self.moved(anchor, span, self.pages.origins[anchor].line.text if anchor in self.pages.origins else "")
        elif _says_something(line, term) or (beside and term.kind == "number"):
            context = masked_part(line.text, max(0, term.start - _AROUND), term.end + _AROUND)
            words = {"words": masked_part(line.text, term.start, term.end).strip(), "context": short(context)}
            self.add(line, "typed", words, term.start)


def _say_the_same(one: Sequence[Term], other: Sequence[Term]) -> bool:
    """Whether two texts have the same numbers, and at least one."""
    numbers, others = ([term.key for term in terms if term.is_number] for terms in (one, other))
    return numbers == others != []


def _how(was: Sequence[Term], now: Sequence[Term]) -> str:
    """The message for a number that changed: in its bound alone, or else."""
    before, after = _amounts(was), _amounts(now)
    if not after or _without_bounds(was) != _without_bounds(now):
        return "changed"
    return (
        "bound_gone" if all(one.bounds >= other.bounds for one, other in zip(before, after, strict=True)) else "bound"
    )


def _without_bounds(terms: Sequence[Term]) -> list[object]:
    """Values, units and fractions."""
    numbers = [term.says for term in terms if term.is_number]
    return [(says.value, says.unit) if isinstance(says, Amount) else says for says in numbers]


def _amounts(terms: Sequence[Term]) -> list[Amount]:
    return [term.says for term in terms if isinstance(term.says, Amount)]


def _says_something(line: PageParagraph, term: Term) -> bool:
    """Whether it counts something: a number that is alone in a cell, or has a unit; one thing in words does not."""
    if term.kind == "fraction":
        return False
    is_alone = line.cell is not None and bare(term.text) == bare(line.text)
    return term.kind == "number" and isinstance(term.says, Amount) and (bool(term.says.unit) or is_alone)
