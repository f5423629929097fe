"""`hidden_in`: what stands in a part and is not seen on the page: hidden text, rows and drawings."""

from collections.abc import Iterator

from reporting.documents.sight.visibility import Visibility
from reporting.documents.wordml import RUN, Element, T

_SHORT = 20


def hidden_in(root: Element, styles: Element | None) -> Iterator[tuple[Element, str]]:
    """Each hidden run that has text, with the beginning of its text; `styles` are those of the document."""
    visibility = Visibility(styles)
    for run in root.iter(RUN):
        text = "".join(child.text or "" for child in run if child.tag == T)
        if text.strip() and visibility.is_hidden(run):
            yield run, text[:_SHORT]
