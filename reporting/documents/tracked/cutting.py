"""The words of a paragraph piece by piece, as it reads when all tracked changes are accepted; and cutting its runs."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from reporting.documents.wordml import MAY_BREAK, PPR, RPR, RUN, XML_SPACE, Element, P, T, shown, w

DEL, MOVED_AWAY = w("del"), w("moveFrom")


@dataclass(frozen=True)
class Leaf:
    """A child of a run that puts words on the page, with the place of its first character in the paragraph."""

    run: Element
    child: Element
    start: int
    words: str

    @property
    def end(self) -> int:
        return self.start + len(self.words)


def live_runs(holder: Element) -> Iterator[Element]:
    """The runs of a paragraph that are not deleted, also within links, fields and insertions; not of its text boxes."""
    for child in holder:
        if child.tag == RUN:
            yield child
        elif child.tag not in (PPR, P, DEL, MOVED_AWAY):
            yield from live_runs(child)


def leaves(paragraph: Element) -> Iterator[Leaf]:
    """The pieces of a paragraph in their order."""
    at = 0
    for run in live_runs(paragraph):
        for child in run:
            if words := shown(child):
                yield Leaf(run, child, at, words)
                at += len(words)


def live_text(paragraph: Element) -> str:
    """The words of a paragraph when all tracked changes are accepted."""
    return "".join(leaf.words for leaf in leaves(paragraph))


def runs_between(paragraph: Element, start: int, end: int) -> list[Element]:
    """The runs that hold exactly the characters from `start` to before `end`; runs are cut where they must be."""
    _cut(paragraph, end)
    _cut(paragraph, start)
    inside = [leaf.run for leaf in leaves(paragraph) if start <= leaf.start and leaf.end <= end]
    return list(dict.fromkeys(inside))


def _cut(paragraph: Element, at: int) -> None:
    """Let a run end before this character."""
    before: Leaf | None = None
    for leaf in leaves(paragraph):
        if leaf.start < at < leaf.end:
            _split_text(leaf, at - leaf.start)
            return
        if leaf.start == at and before is not None and before.run is leaf.run:
            _split_run(leaf.run, leaf.child)
            return
        before = leaf


def _split_text(leaf: Leaf, characters: int) -> None:
    raw = leaf.child.text or ""
    place = [at for at, sign in enumerate(raw) if sign != MAY_BREAK][characters]
    rest = etree.Element(T)
    rest.text = raw[place:]
    leaf.child.text = raw[:place]
    for text in (leaf.child, rest):
        text.set(XML_SPACE, "preserve")
    leaf.child.addnext(rest)
    _split_run(leaf.run, rest)


def _split_run(run: Element, first: Element) -> None:
    """Put a child of the run, and all behind it, into a run of its own with the same format."""
    other = empty_like(run)
    other.extend([first, *first.itersiblings()])
    run.addnext(other)


def empty_like(run: Element) -> Element:
    """A run without words in the format of another one."""
    empty = etree.Element(RUN)
    if (properties := run.find(RPR)) is not None:
        empty.append(deepcopy(properties))
    return empty
