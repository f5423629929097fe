"""`isolate`: cuts a paragraph so that each token is one run; and the functions that write such a run."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from reporting.documents.tokens import Token
from reporting.documents.wordml import (
    BOOKMARK_END,
    BOOKMARK_START,
    ID,
    RPR,
    RUN,
    XML_SPACE,
    Element,
    T,
    remove,
    runs,
    shown,
    w,
)

_NAME = w("name")
_FIT, _TWO_LINES = w("fitText"), w("eastAsianLayout")
# Hyphens that Word shows at the end of a line only, or that keep a word on one line; within a token they are no words.
_HYPHENS = frozenset((w("softHyphen"), w("noBreakHyphen")))
_FONTS, _HINT, _RUN_STYLE = w("rFonts"), w("hint"), w("rStyle")
# Word draws these in the Latin font unless a hint says that they are Chinese.
_AMBIGUOUS = frozenset("“”‘’…—·")


@dataclass
class _Leaf:
    """A text of the paragraph. It is cut from its end: the first `length` of its characters are still in it.

    They are written back only once, or a text with very many tokens would be copied for each of them.
    """

    run: Element
    text: Element
    start: int
    words: str
    length: int

    @property
    def end(self) -> int:
        return self.start + self.length

    def cut(self, start: int, end: int) -> str:
        """Cut it off at the beginning of a token; the text behind the token, which is no longer in it."""
        behind = self.words[max(0, end - self.start) : self.length]
        self.length = max(0, start - self.start)
        return behind


def isolate(paragraph: Element, tokens: Sequence[Token]) -> list[Element]:
    """The tokens' runs in their order, each empty and in the format of the token's first character."""
    _drop_hyphens(paragraph, tokens)
    leaves = _leaves(paragraph)
    isolated: list[Element] = []
    cut: dict[int, _Leaf] = {}
    # From the right, so that the places of the tokens further left stay right.
    for token in reversed(tokens):
        while leaves and leaves[-1].start >= token.end:
            leaves.pop()
        covered: list[_Leaf] = []
        while leaves and leaves[-1].end > token.start:
            covered.append(leaves.pop())
        first = covered.pop()
        for leaf in covered:
            cut.pop(leaf.start, None)
            _keep(leaf, leaf.cut(token.start, token.end))
        isolated.append(_cut(first, first.cut(token.start, token.end)))
        if first.length:
            leaves.append(first)
            cut[first.start] = first
        else:
            cut.pop(first.start, None)
            _keep(first, "")
    for leaf in cut.values():
        _keep(leaf, leaf.words[: leaf.length])
    return isolated[::-1]


def texts_under(paragraph: Element, tokens: Sequence[Token]) -> list[list[Element]]:
    """For each token the texts (w:t) that hold its characters."""
    leaves = _leaves(paragraph)
    ends = [leaf.end for leaf in leaves]
    starts = [leaf.start for leaf in leaves]
    return [
        [leaf.text for leaf in leaves[bisect_right(ends, token.start) : bisect_left(starts, token.end)]]
        for token in tokens
    ]


def plain_letters(run: Element) -> None:
    """Take away what was measured for the token: a width that words are squeezed into, and two lines made of one."""
    properties = run.find(RPR)
    for squeezed in [] if properties is None else properties.findall(_FIT) + properties.findall(_TWO_LINES):
        remove(squeezed)


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
                leaves.append(_Leaf(run, child, at, shown(child), len(shown(child))))
            at += len(shown(child))
    return leaves


def _drop_hyphens(paragraph: Element, tokens: Sequence[Token]) -> None:
    """Turn the hyphens within tokens into the text that they stand for, so that nothing of a token stays."""
    starts = [token.start for token in tokens]
    at = 0
    for run in runs(paragraph):
        for child in list(run):
            token = bisect_left(starts, at) - 1
            if child.tag in _HYPHENS and token >= 0 and at < tokens[token].end:
                run.replace(child, text := etree.Element(T))
                text.text = shown(child)
                at += len(text.text)
            else:
                at += len(shown(child))


def _cut(leaf: _Leaf, behind: str) -> Element:
    """An empty run of the same format behind the text; what stood behind the cut stands behind the run."""
    new_run, rest = _empty_like(leaf.run), _empty_like(leaf.run)
    if behind:
        tail = etree.SubElement(rest, T)
        tail.text = behind
        tail.set(XML_SPACE, "preserve")
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


def _keep(leaf: _Leaf, words: str) -> None:
    """Write what stays of the text; without any, remove it, and its run if that held nothing else."""
    leaf.text.text = words
    leaf.text.set(XML_SPACE, "preserve")
    if words:
        return
    leaf.run.remove(leaf.text)
    parent = leaf.run.getparent()
    if parent is not None and all(child.tag == RPR for child in leaf.run):
        parent.remove(leaf.run)
