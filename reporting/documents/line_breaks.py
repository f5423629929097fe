"""`allow_breaks`: a line may end between a number and the bracket behind it, as in 85.0%（34/40）.

LibreOffice keeps such a piece whole: it moves to the next line, and the line before it is torn apart to fill the page.
"""

import re
from itertools import pairwise

from reporting.documents.wordml import MAY_BREAK, TC, Element, P, T, nearest, runs, shown

_BEFORE_BRACKETS = re.compile(r"(?<=[0-9A-Za-z%％‰℃])(?=[（〔《「][0-9A-Za-z+\-−])")


def allow_breaks(body: Element) -> None:
    """Let the lines of running text end there. The cells of tables are not filled from edge to edge."""
    for paragraph in body.iter(P):
        if nearest(paragraph, TC) is None:
            _allow(paragraph)


def _allow(paragraph: Element) -> None:
    pieces = [(child, shown(child)) for run in runs(paragraph) for child in run]
    places = [found.start() for found in _BEFORE_BRACKETS.finditer("".join(words for _, words in pieces))]
    start = 0
    for child, words in pieces:
        cuts = [0, *(place - start for place in places if start <= place < start + len(words)), len(words)]
        if child.tag == T:
            child.text = MAY_BREAK.join(words[one:other] for one, other in pairwise(cuts))
        start += len(words)
