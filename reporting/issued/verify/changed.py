"""`changed_findings`: numbers changed by hand: the words at a bookmark are not the words that were printed there."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from reporting.issued.verify.comparison import Pages
from reporting.issued.verify.finding import Finding, short
from reporting.issued.verify.numbers import bare, numbers_in
from reporting.issued.verify.text_span import TextSpan
from reporting.published.content import Printed

_MARKS_ONLY = re.compile(r"[，,。.;:、（()）“”]*")
_CLOSE, _NEAR = 4, 8


def changed_findings(pages: Pages) -> Iterator[Finding]:
    """A finding for each number that differs from the printed one, or that was moved to other words."""
    for anchor, span in pages.spans.items():
        printed, origin = pages.printed[anchor], pages.origins.get(anchor)
        expected = origin.text if origin else printed.words
        if not reads(span.text, expected):
            yield difference(span, printed)
        elif origin and is_moved(anchor, pages):
            words = {"label": printed.label, "words": printed.words, "context": short(origin.line.text)}
            yield Finding(span.line, "moved", words)


def reads(text: str, expected: str) -> bool:
    """Whether a text is the printed one; blanks, width, and an added punctuation mark do not matter."""
    now, then = bare(text), bare(expected)
    return now == then or (then in now and bool(_MARKS_ONLY.fullmatch(now.replace(then, "", 1))))


def difference(span: TextSpan, printed: Printed) -> Finding:
    """The finding for a number that differs from the printed one."""
    words = {"label": printed.label, "found": span.text.strip(), "words": printed.words}
    if not span.text.strip():
        return Finding(span.line, "emptied", words)
    now, then = numbers_in(span.text), numbers_in(printed.words)
    bound_gone = any(
        one.value == other.value and one.bound == "exact" != other.bound for one, other in zip(now, then, strict=False)
    )
    return Finding(span.line, "bound_gone" if bound_gone else "changed", words)


def is_moved(anchor: str, pages: Pages) -> bool:
    """Whether the words around a number differ from those around it when it was printed."""
    span, origin = pages.spans[anchor], pages.origins[anchor]
    if span.line.cell is not None and origin.line.cell is not None:
        return _in_another_cell(anchor, pages)
    if bare(span.line.text) == bare(origin.line.text):
        return False
    before = _side(span.before)[-_NEAR:], _side(origin.before)[-_NEAR:]
    after = _side(span.after)[:_NEAR], _side(origin.after)[:_NEAR]
    if _same_words(before[0][-_CLOSE:], before[1][-_CLOSE:]) or _same_words(after[0][:_CLOSE], after[1][:_CLOSE]):
        return False
    return _matching_score(*before) < 0.6 or _matching_score(*after) < 0.5


def _side(text: str) -> str:
    """The words on one side of a number, with 0 for each number among them."""
    return re.sub(r"[\d.,]*\d", "0", bare(text))


def _same_words(one: str, other: str) -> bool:
    return one == other and any(character.isalpha() for character in one)


def _matching_score(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other).ratio()


def _in_another_cell(anchor: str, pages: Pages) -> bool:
    """Whether the number stands in a cell written for another number; a row may move and a label may change."""
    here = pages.cells_now.get(pages.spans[anchor].line)
    if here is None or here == pages.cells_written.get(pages.origins[anchor].line):
        return False
    others = (origin.line for name, origin in pages.origins.items() if name != anchor)
    return any(pages.cells_written.get(line) == here for line in others)
