"""`isolate`: cuts a paragraph so that each token is one run; and the functions that write such a run."""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from reporting.documents.tokens import Token
from reporting.documents.wordml import BOOKMARK_END, BOOKMARK_START, ID, RPR, RUN, XML_SPACE, Element, T, runs, shown, w

_NAME = w("name")
_FONTS, _HINT, _RUN_STYLE = w("rFonts"), w("hint"), w("rStyle")
# Word draws these in the Latin font unless a hint says that they are Chinese.
_AMBIGUOUS = frozenset("“”‘’…—·")


@dataclass(frozen=True)
class _Leaf:
    run: Element
    text: Element
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text.text or "")


def isolate(paragraph: Element, tokens: Sequence[Token]) -> list[Element]:
    """The tokens' runs in their order, each empty and in the format of the token's first character."""
    leaves = _leaves(paragraph)
    isolated: list[Element] = []
    # From the right, so that the places of the tokens further left stay right.
    for token in reversed(tokens):
        while leaves and leaves[-1].start >= token.end:
            leaves.pop()
        covered: list[_Leaf] = []
        while leaves and leaves[-1].end > token.start:
            covered.append(leaves.pop())
        first = covered[-1]
        for leaf in covered:
            _delete(leaf, token.start, token.end)
        isolated.append(_cut(first, token.start - first.start))
        for leaf in covered:
            _tidy(leaf)
        if first.text.getparent() is not None:
            leaves.append(first)
    return isolated[::-1]


def write(run: Element, text: str, locale: str) -> None:
    """Put the text into an empty run, in the run's format."""
    if is_ambiguous(text, locale):
        hint_chinese(run)
    holder = etree.SubElement(run, T)
    holder.text = text
    holder.set(XML_SPACE, "preserve")


def is_ambiguous(text: str, locale: str) -> bool:
    """Whether the text needs a hint for Word that some of its characters are Chinese."""
    return locale == "zh" and any(character in text for character in _AMBIGUOUS)


def bookmark(run: Element, name: str, number: int) -> None:
    """Put a bookmark around the run."""
    start = etree.Element(BOOKMARK_START)
    start.set(ID, str(number))
    start.set(_NAME, name)
    end = etree.Element(BOOKMARK_END)
    end.set(ID, str(number))
    run.addprevious(start)
    run.addnext(end)


def hint_chinese(run: Element) -> None:
    """Add the hint for Word that characters of both scripts are Chinese in this run."""
    properties = run.find(RPR)
    if properties is None:
        properties = etree.Element(RPR)
        run.insert(0, properties)
    fonts = properties.find(_FONTS)
    if fonts is None:
        fonts = etree.Element(_FONTS)
        properties.insert(0 if properties.find(_RUN_STYLE) is None else 1, fonts)
    fonts.set(_HINT, "eastAsia")


def _leaves(paragraph: Element) -> list[_Leaf]:
    leaves: list[_Leaf] = []
    at = 0
    for run in runs(paragraph):
        for child in run:
            if child.tag == T:
                leaves.append(_Leaf(run, child, at))
            at += len(shown(child))
    return leaves


def _delete(leaf: _Leaf, start: int, end: int) -> None:
    text = leaf.text.text or ""
    leaf.text.text = text[: max(0, start - leaf.start)] + text[max(0, end - leaf.start) :]
    leaf.text.set(XML_SPACE, "preserve")


def _cut(leaf: _Leaf, at: int) -> Element:
    """An empty run of the same format, put into the paragraph at the place of the cut."""
    text = leaf.text.text or ""
    new_run, rest = _empty_like(leaf.run), _empty_like(leaf.run)
    if text[at:]:
        tail = etree.SubElement(rest, T)
        tail.text = text[at:]
        tail.set(XML_SPACE, "preserve")
        leaf.text.text = text[:at]
    rest.extend(list(leaf.text.itersiblings()))
    leaf.run.addnext(new_run)
    if any(child.tag != RPR for child in rest):
        new_run.addnext(rest)
    return new_run


def _empty_like(run: Element) -> Element:
    empty = etree.Element(RUN)
    if (properties := run.find(RPR)) is not None:
        empty.append(deepcopy(properties))
    return empty


def _tidy(leaf: _Leaf) -> None:
    """Remove a run that held only the text of a token."""
    run = leaf.text.getparent()
    if run is None or leaf.text.text:
        return
    run.remove(leaf.text)
    parent = run.getparent()
    if parent is not None and all(child.tag == RPR for child in run):
        parent.remove(run)
