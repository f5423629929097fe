"""Numbers without their bookmark: `recover_spans` finds them by the words around them; `lost_findings` has the rest."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from reporting.documents.page import PageParagraph
from reporting.issued.verify.comparison import Pages
from reporting.issued.verify.finding import Finding, short
from reporting.issued.verify.numbers import bare
from reporting.issued.verify.text_span import TextSpan

_TAIL = 12
_LONGEST = 40
_ALIKE = 0.6


def recover_spans(pages: Pages) -> dict[str, TextSpan]:
    """The place of each number that lost its bookmark but could be found, by the name of the bookmark."""
    recovered: dict[str, TextSpan] = {}
    # Unchanged rows first, so that a row with a changed word gets only the numbers that are left.
    for search in (_in_text, _in_same_row, _in_like_row):
        for anchor in pages.printed:
            if anchor not in pages.spans and anchor in pages.origins and anchor not in recovered:
                span = search(pages.origins[anchor], pages, recovered)
                recovered |= {} if span is None else {anchor: span}
    return recovered


def lost_findings(pages: Pages, recovered: dict[str, TextSpan]) -> Iterator[Finding]:
    """A finding for each number that has no bookmark and could not be recovered."""
    for anchor, printed in pages.printed.items():
        if anchor not in pages.spans and anchor not in recovered:
            origin = pages.origins.get(anchor)
            context = short(_context(origin, pages)) if origin else ""
            yield Finding(None, "missing", {"label": printed.label, "words": printed.words, "context": context})


def _context(origin: TextSpan, pages: Pages) -> str:
    """The words around the number, or those of its row."""
    row = pages.cells_written.get(origin.line)
    if row is not None:
        return " | ".join([*filter(None, row.row), origin.text])
    return f"{origin.before[-_TAIL:]}{origin.text}{origin.after[:_TAIL]}"


def _in_text(origin: TextSpan, pages: Pages, recovered: dict[str, TextSpan]) -> TextSpan | None:
    """The number in the line most similar to its old line, between the words that stood before and after it."""
    if origin.line.cell is not None:
        return None
    lines = [line for line in pages.now if line.cell is None and line.room == origin.line.room]
    for line in sorted(lines, key=lambda line: -_matching_score(line, origin.line))[:3]:
        span = _between(line, origin)
        if span is not None and not _is_taken(span, pages, recovered):
            return span
    return None


def _matching_score(one: PageParagraph, other: PageParagraph) -> float:
    if bare(one.text) == bare(other.text):
        return 1.0
    matcher = SequenceMatcher(None, one.text, other.text, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() > _ALIKE else 0.0


def _between(line: PageParagraph, origin: TextSpan) -> TextSpan | None:
    """The text at the number's old place, after the line was aligned with the line as written."""
    matcher = SequenceMatcher(None, origin.line.text, line.text, autojunk=False)
    if matcher.ratio() < _ALIKE:
        return None
    same = {block.a + step: block.b + step for block in matcher.get_matching_blocks() for step in range(block.size)}
    start = same[origin.start - 1] + 1 if origin.start - 1 in same else (0 if not origin.start else None)
    end = same[origin.end] if origin.end in same else (len(line.text) if not origin.after else None)
    if start is None or end is None or not 0 < end - start <= _LONGEST:
        return None
    return TextSpan(line, start, end)


def _is_taken(span: TextSpan, pages: Pages, recovered: dict[str, TextSpan]) -> bool:
    others = [*pages.spans.values(), *recovered.values()]
    return any(one.line is span.line and one.start < span.end and one.end > span.start for one in others)


def _in_same_row(origin: TextSpan, pages: Pages, recovered: dict[str, TextSpan]) -> TextSpan | None:
    """The number in the same column of the row with the same words."""
    wanted = pages.cells_written.get(origin.line)
    free = (_whole(line) for line, here in pages.cells_now.items() if here == wanted)
    return next((span for span in free if span and not _is_taken(span, pages, recovered)), None)


def _in_like_row(origin: TextSpan, pages: Pages, recovered: dict[str, TextSpan]) -> TextSpan | None:
    """The number in the same column of a row with at least half of the words."""
    wanted = pages.cells_written.get(origin.line)
    for line, here in pages.cells_now.items():
        if wanted is None or (here.heads, here.head) != (wanted.heads, wanted.head):
            continue
        span, shared = _whole(line), set(here.row) & set(wanted.row)
        if span and 2 * len(shared) >= len(set(wanted.row)) and not _is_taken(span, pages, recovered):
            return span
    return None


def _whole(line: PageParagraph) -> TextSpan | None:
    """The whole line if it holds digits."""
    return TextSpan(line, 0, len(line.text)) if any(map(str.isdigit, bare(line.text))) else None
