"""`Sight`: whether a run is read as it was written; equal runs of a paragraph are looked at once."""

from lxml import etree

from reporting.documents.sight.aside import is_aside, longest_side
from reporting.documents.sight.letters import are_lost
from reporting.documents.sight.turned import is_turned
from reporting.documents.sight.visibility import Visibility
from reporting.documents.wordml import RPR, Element, P, nearest


class Sight:
    """What of one file is seen."""

    def __init__(self, styles: Element | None) -> None:
        self._visibility = Visibility(styles)
        self._sheets: dict[Element, float] = {}
        self._known: dict[tuple[Element | None, Element | None, bytes], str] = {}

    def fault(self, run: Element, root: Element) -> str:
        """Why the text of a run cannot be read on paper, as a key of the messages; empty if it can.

        `root` is the root of its part.
        """
        letters = run.find(RPR)
        format_ = b"" if letters is None else etree.tostring(letters, with_tail=False)
        look = nearest(run, P), run.getparent(), format_
        if look not in self._known:
            self._known[look] = self._fault(run, letters, root)
        return self._known[look]

    def _fault(self, run: Element, letters: Element | None, root: Element) -> str:
        if root not in self._sheets:
            self._sheets[root] = longest_side(root)
        is_lost = letters is not None and are_lost(letters)
        if is_lost or is_aside(run, self._sheets[root]) or not self._visibility.is_seen(run):
            return "not_seen"
        return "reversed" if is_turned(run) else ""
