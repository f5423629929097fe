"""`compare_clauses`: the sentences of a page against those as written, clause by clause."""

from collections.abc import Callable, Sequence

from reporting.issued.verify.against.clause import Carried, Clause
from reporting.issued.verify.against.findings import Found
from reporting.issued.verify.against.matching import Matched, Pair, equal_lines, match
from reporting.issued.verify.against.pairing import numbers_of
from reporting.issued.verify.against.statements import Statement, clauses_of, whole_lines
from reporting.issued.verify.finding import short


def compare_clauses(found: Found) -> None:
    """Add what differs: numbers, and the words that say whose they are, of when and in what status."""
    lexicon = found.pages.lexicon
    every = whole_lines(found.pages.written, lexicon)
    lines = equal_lines(every, whole_lines(found.pages.now, lexicon))
    written, now = clauses_of(lines.gone), clauses_of(lines.new)
    matched = match(written, now)
    for was, here in (*lines.same, *matched.same):
        Clause(found, was, here).same()
    carried: set[Carried] = set()
    for was, here in sorted(matched.changed, key=_order(now)):
        Clause(found, was, here).changed(carried)
    known = {one.key for one in clauses_of(every)}
    for one in matched.new:
        # A copy of a true statement says nothing new.
        if one.key not in known:
            for term in one.terms:
                found.typed(one.line, term)
                if term.kind == "unit" or (term.kind == "time" and one.line.room in ("header", "footer")):
                    about = {"kind": term.kind, "new": term.text, "about": short(one.text)}
                    found.add(one.line, "word_new", about, term.start)
    for one in matched.gone:
        _gone(found, one, matched)


def _order(now: Sequence[Statement]) -> Callable[[Pair], int]:
    places = {id(one): place for place, one in enumerate(now)}
    return lambda pair: places[id(pair[1])]


def _gone(found: Found, one: Statement, matched: Matched) -> None:
    """A clause that is not there any more: its numbers are told, its other words may go."""
    line = matched.lines.get(one.line)
    for anchor, _ in numbers_of(one):
        found.absent(anchor, line, one.text, kept=False)
