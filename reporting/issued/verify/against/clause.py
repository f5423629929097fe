"""`Clause`: a clause as it was and as it is now: whether its numbers are the same, and are still of the same thing."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest

from reporting.issued.verify.against.findings import Found
from reporting.issued.verify.against.matching import likeness
from reporting.issued.verify.against.pairing import NumberPairs, numbers_of, pair_in_turn, pair_numbers
from reporting.issued.verify.against.rewriting import is_rewritten
from reporting.issued.verify.against.statements import Statement
from reporting.issued.verify.against.terms import WEAK, Term, notes_of
from reporting.issued.verify.finding import short
from reporting.issued.verify.numbers import bare
from reporting.issued.verify.text_span import TextSpan

# Words that tell something also where no number is, if the others of the clause are the same.
_TELLING, _SAME_WORDS = ("enterprise", "time", "negation", "scope"), 0.6
_SUMS = frozenset({"合计", "总计", "in all", "in total", "together", "total"})
_OF_LISTS = frozenset({"resolved", "open", "late", "in_progress", "closed", "reported", "unreported"})
_MARKS = frozenset("，。；,.;")

# A line, and what was named in it before and is now.
Carried = tuple[int, object, object]


@dataclass(frozen=True)
class Clause:
    """A clause as it was and as it is now."""

    found: Found
    was: Statement
    now: Statement

    def same(self) -> None:
        """It says the same: its numbers stand in their places, unless the words beside one are others."""
        before = len(self.found.findings)
        self._brackets()
        tell = len(self.found.findings) == before
        for anchor, terms in numbers_of(self.was):
            at = [self.now.terms[self.was.terms.index(term)] for term in terms]
            if [term.key for term in at] != [term.key for term in terms]:
                at, tell = [one for one in self.now.terms if one.key in {term.key for term in terms}], False
            self._place(anchor, terms, at, tell=tell)

    def changed(self, carried: set[Carried]) -> None:
        """It says something else; an enterprise `carried` into several clauses is told once in a line."""
        if self._only_turned():
            self.same()
            return
        before = len(self.found.findings)
        self._carried(carried)
        keys, new_keys = [term.key for term in self.was.terms], [term.key for term in self.now.terms]
        pairs: NumberPairs = {}
        extra: list[Term] = []
        gone: list[Term] = []
        added: list[Term] = []
        for tag, *parts in SequenceMatcher(None, keys, new_keys, autojunk=False).get_opcodes():
            old, new = self.was.terms[parts[0] : parts[1]], self.now.terms[parts[2] : parts[3]]
            if tag == "equal":
                pair_in_turn(old, new, self.was, pairs)
                continue
            extra += pair_numbers(old, new, self.was, self.now, pairs)
            gone += old
            added += new
        self._words(gone, added, carried)
        self._brackets()
        tell = len(self.found.findings) == before
        for anchor, (terms, at) in pairs.items():
            self._number(anchor, terms, at, tell=tell)
        for term in extra:
            self.found.typed(self.now.line, term, beside=any(numbers_of(self.was)))

    def _only_turned(self) -> bool:
        """Whether one number has the same words about it in another order: 未办结6项, 还有6项未办结."""
        was, now = ([term.key for term in one.terms] for one in (self.was, self.now))
        carried = self.was.subject, self.was.time, self.now.subject, self.now.time
        is_one = len(list(numbers_of(self.was))) == 1 and not any(carried)
        return is_one and Counter(was) == Counter(now)

    def _brackets(self) -> None:
        """A note in brackets that was put behind a number, such as （估算）."""
        notes = [Counter(notes_of(one.text, self.found.pages.lexicon)) for one in (self.was, self.now)]
        for note in (notes[1] - notes[0]).elements():
            if self.was.has_number:
                words = {"kind": "bracket", "new": note, "about": self._about()}
                self.found.add(self.now.line, "word_new", words, self.now.start)

    def _number(self, anchor: str, terms: Sequence[Term], at: Sequence[Term], *, tell: bool) -> None:
        if not at:
            self.found.absent(anchor, self.now.line, self.was.text, self.now.unseen, kept=True)
        elif [term.key for term in terms] == [term.key for term in at]:
            self._place(anchor, terms, at, tell=tell)
        else:
            self.found.number(anchor, terms, at, self.now.line)

    def _place(self, anchor: str, terms: Sequence[Term], at: Sequence[Term], *, tell: bool) -> None:
        """A number that is as it was; words around it that nobody knows are told if none of the others was."""
        span = TextSpan(self.now.line, at[0].start, at[-1].end)
        self.found.places.setdefault(anchor, span)
        if tell and bare(self.was.text) != bare(self.now.text) and is_rewritten(self.was, terms, self.now, at):
            self.found.moved(anchor, span, self.was.text)

    def _words(self, gone: Sequence[Term], added: Sequence[Term], carried: set[Carried]) -> None:
        """Words that say of what the numbers are, and are not the same any more."""
        for kind in dict.fromkeys(term.kind for term in (*gone, *added) if not term.is_number):
            old, new = _of_kind(gone, kind), _of_kind(added, kind)
            if Counter(term.key for term in old) == Counter(term.key for term in new):
                self._order(kind, new)
                continue
            for one, other in zip_longest(old, new):
                if self._matters(kind, one, other):
                    self._say(kind, one, other)
                    carried.add((id(self.was.line), one and one.key, other and other.key))

    def _order(self, kind: str, terms: Sequence[Term]) -> None:
        """Equal words in another order are told of times, and where numbers stand between them."""
        between = self.now.terms[self.now.terms.index(terms[0]) : self.now.terms.index(terms[-1])]
        if kind not in WEAK and (kind == "time" or any(term.is_number for term in between)):
            words = {"kind": kind, "new": " … ".join(term.text for term in terms), "about": self._about()}
            self.found.add(self.now.line, "order", words, self.now.start)

    def _matters(self, kind: str, one: Term | None, other: Term | None) -> bool:
        replaced = one is not None and other is not None
        if kind in WEAK:
            return replaced and self.was.has_number
        if kind == "time" and not self.was.has_number:
            # 编印2025年1月20日: a day where none was is no other day.
            return any(term.kind == "time" for term in self.was.terms) or self.was.line.room != "body"
        if not replaced and (_is_idle(one, self.was) or _is_idle(other, self.now)):
            return False
        return replaced or self.was.has_number or self.now.has_number or self._tells(kind)

    def _tells(self, kind: str) -> bool:
        """Whether a word matters though the clause has no number: the rest of it says the same as before."""
        if kind in _TELLING and _in_like_words(self.was, self.now):
            return True
        shares = {term.key for term in self.was.terms} & {term.key for term in self.now.terms}
        return kind in ("negation", "status") and bool(shares) and self.was.text[-1:] in _MARKS

    def _say(self, kind: str, one: Term | None, other: Term | None) -> None:
        message = "word_gone" if other is None else "word_new" if one is None else "word_changed"
        words = {"kind": kind, "old": one.text if one else "", "new": other.text if other else ""}
        self.found.add(self.now.line, message, {**words, "about": self._about()}, self.now.start)

    def _about(self) -> str:
        """The first number of the clause by its name, or the words of the clause."""
        for anchor, _ in numbers_of(self.was):
            printed = self.found.pages.printed[anchor]
            return f"{self.found.pages.name(printed)} {printed.words}"
        return short(self.now.text)

    def _carried(self, carried: set[Carried]) -> None:
        """What an earlier clause named, and does not name any more; a paragraph may have been cut in two, or joined."""
        enterprise = "enterprise", self.was.subject, self.now.subject
        if self.now.subject is None and self.was.subject is not None:
            enterprise = "enterprise", self.was.subject, self.now.above
        elif self.was.subject is None and self.now.subject is not None:
            joined = self.was.above is not None and self.was.above.key == self.now.subject.key
            enterprise = "enterprise", self.now.subject if joined else None, self.now.subject
        for kind, one, other in (enterprise, ("time", self.was.time, self.now.time)):
            before, now = one and one.key, other and other.key
            seen = (id(self.was.line), before, now)
            names_it_itself = any(term.key == before for term in self.now.terms)
            if before != now and self.was.has_number and seen not in carried and not names_it_itself:
                carried.add(seen)
                self._say(kind, one, other)


def _is_idle(term: Term | None, statement: Statement) -> bool:
    """A word that may come and go: items late or resolved are of a list, and a sum is one, without saying so."""
    if term is None:
        return False
    is_before_number = any(other.is_number and other.start == term.end for other in statement.terms)
    is_of_list = any(other.says in _OF_LISTS for other in statement.terms)
    return (term.says == "of_which" and is_of_list) or (term.text.lower() in _SUMS and is_before_number)


def _in_like_words(was: Statement, now: Statement) -> bool:
    letters = SequenceMatcher(None, bare(was.text), bare(now.text), autojunk=False).ratio()
    return max(likeness(was, now), letters) >= _SAME_WORDS


def _of_kind(terms: Iterable[Term], kind: str) -> list[Term]:
    return [term for term in terms if term.kind == kind]
