"""`Work`: the edited file with the changes that are to be made in its lines, until they are made all at once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from lxml import etree

from reporting.documents.page import Mark
from reporting.documents.tracked.changes import Changes
from reporting.documents.tracked.cutting import leaves
from reporting.documents.tracked.fragment import fragment
from reporting.documents.wordml import BOOKMARK_END, BOOKMARK_START, RPR, RUN, Element
from reporting.issued.refresh.drawings import as_large, differs
from reporting.issued.refresh.line import PICTURE, Line, Token
from reporting.issued.refresh.place_map import PlaceMap, plain
from reporting.issued.refresh.source import Source
from reporting.issued.refresh.summary import Summary
from reporting.issued.refresh.texts import Texts


@dataclass(frozen=True)
class Edit:
    """Characters of a line, and the runs and bookmarks that come in their place."""

    start: int
    end: int
    fresh: Sequence[Element]


@dataclass(frozen=True)
class Stretch:
    """Characters of a line: a sentence of it, or the whole."""

    line: Line
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.line.text[self.start : self.end]

    @property
    def marks(self) -> list[Mark]:
        """The numbers that lie wholly in it."""
        return [mark for mark in self.line.marks if self.start <= mark.start and mark.end <= self.end]

    def tokens(self, keys: dict[str, str]) -> list[Token]:
        return [token for token in self.line.tokens(keys) if self.start <= token.start and token.end <= self.end]


def whole(line: Line) -> Stretch:
    """A line as a stretch of itself."""
    return Stretch(line, 0, len(line.text))


@dataclass(frozen=True)
class Image:
    """A line of the file in which words of then still stand as they were, and where each of these stands."""

    line: Line
    places: PlaceMap


@dataclass
class Work:
    """`renamed` has the bookmark of today for each bookmark that stays; `mine` says where bookmarks are in the file."""

    texts: Texts
    source: Source
    changes: Changes
    summary: Summary
    mine: dict[str, tuple[Line, Mark]]
    renamed: dict[str, str] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    _edits: dict[Line, list[Edit]] = field(default_factory=lambda: defaultdict(list))

    def rewrite(self, was: Stretch, now: Stretch, image: Image) -> None:
        """Let words that nobody touched say what the kit says today."""
        old, new = was.tokens(self._then_keys(was)), now.tokens({mark.name: mark.name for mark in now.marks})
        matcher = SequenceMatcher(None, [token.key for token in old], [token.key for token in new], autojunk=False)
        self.seen |= {mark.name for mark in was.marks}
        for kind, start, end, there, until in matcher.get_opcodes():
            if kind == "equal":
                for one, other in zip(old[start:end], new[there:until], strict=True):
                    self._keep((was, one), (now, other), image)
            else:
                span = _span(old[start:end], old[start - 1].end if start else was.start)
                fresh = self._fresh(now, new[there:until], image.line)
                self.edit(image.line, image.places.span(*span), _styled(fresh, was.line, span, image))
                self.summary.done["words"] += 1
                self.summary.done["numbers"] += sum(bool(token.anchor) for token in new[there:until])

    def edit(self, line: Line, span: tuple[int, int], fresh: Sequence[Element]) -> bool:
        """Remember a change of a line; False if another one is in its way."""
        start, end = span
        clashes = [one for one in self._edits[line] if start < one.end and one.start < end]
        if not clashes and (start < end or fresh):
            self._edits[line].append(Edit(start, end, fresh))
        return not clashes

    def insert(self, stretch: Stretch, line: Line, place: int) -> bool:
        """Put a sentence of today at a place of a line; False if another change is in the way."""
        copied = fragment(stretch.line.element, stretch.start, stretch.end)
        fresh = self.source.bring(copied, stretch.line.part.part, line.part.part)
        self.summary.done["words"] += 1
        return self.edit(line, (place, place), _in_format(fresh, _format_at(line, max(0, place - 1))))

    def number(self, anchor: str, line: Line, span: tuple[int, int], *, marked: bool) -> None:
        """Bring a number up to date where a person edited around it; `marked` if its bookmark is still there."""
        self.seen.add(anchor)
        was, there = self.texts.old[anchor].words, line.text[slice(*span)]
        now_anchor = self.texts.to_new.get(anchor)
        if now_anchor is None:
            self.summary.look(line, "no_number", was=was, label=self.texts.old[anchor].label)
            return
        now = self.texts.new[now_anchor].words
        if marked:
            self.renamed[anchor] = now_anchor
        if plain(there) != plain(now) and plain(was) == plain(now):
            self.summary.keep(line, was=was, mine=there, label=self.texts.old[anchor].label)
        if plain(there) == plain(now) or plain(was) == plain(now):
            return
        origin = self.source.numbers.get(now_anchor)
        if origin is None:
            return
        fresh = fragment(origin[0].element, origin[1].start, origin[1].end)
        fresh = self.source.bring(fresh, origin[0].part.part, line.part.part)
        fresh = [element for element in fresh if element.tag == RUN] if marked else fresh
        if self.edit(line, span, _in_format(fresh, _format_at(line, span[0]))):
            self.summary.done["numbers"] += 1
        if plain(there) != plain(was):
            self.summary.look(line, "three", was=was, mine=there, now=now)

    def free_of_edits(self, line: Line, span: tuple[int, int]) -> bool:
        """Whether no remembered change touches these characters."""
        return not any(span[0] < one.end and one.start < span[1] for one in self._edits.get(line, ()))

    def apply(self) -> None:
        """Make all remembered changes, in each line from its end, so that the places before them stay right."""
        for line, edits in self._edits.items():
            for edit in sorted(edits, key=lambda edit: (edit.start, edit.end))[::-1]:
                self.changes.replace(line.element, (edit.start, edit.end), edit.fresh)

    def _then_keys(self, was: Stretch) -> dict[str, str]:
        """Numbers that are surely one have one key; another number of then has a key that none of today has."""
        return {mark.name: self.texts.to_new.get(mark.name, f"then {mark.name}") for mark in was.marks}

    def _keep(self, then: tuple[Stretch, Token], today: tuple[Stretch, Token], image: Image) -> None:
        """A piece that is the same one: a number may have other words, a picture other bars."""
        (was, one), (now, other), line = then, today, image.line
        span = image.places.span(one.start, one.end)
        if one.key == PICTURE and differs(was.line, now.line):
            fresh = self._fresh(now, [other], line)
            as_large(fresh, was.line, line)
            self.edit(line, span, fresh)
            self.summary.done["pictures"] += 1
        if not one.anchor:
            return
        has_mark = one.anchor in self.mine
        if has_mark:
            self.renamed[one.anchor] = other.anchor
        if plain(was.line.text[one.start : one.end]) != plain(now.line.text[other.start : other.end]):
            fresh = self._fresh(now, [other], line)
            fresh = [element for element in fresh if element.tag == RUN] if has_mark else fresh
            self.edit(line, span, _styled(fresh, was.line, (one.start, one.end), image))
            self.summary.done["numbers"] += 1

    def _fresh(self, now: Stretch, tokens: Sequence[Token], line: Line) -> list[Element]:
        if not tokens:
            return []
        copied = fragment(now.line.element, tokens[0].start, tokens[-1].end)
        return self.source.bring(copied, now.line.part.part, line.part.part)


def _styled(fresh: list[Element], was: Line, span: tuple[int, int], image: Image) -> list[Element]:
    """The runs in the format that a person gave to the place; as they are where nobody gave one."""
    here, then = _format_at(image.line, image.places.span(*span)[0]), _format_at(was, span[0])
    same = here is then if here is None or then is None else etree.tostring(here) == etree.tostring(then)
    return fresh if same else _in_format(fresh, here)


def _span(tokens: Sequence[Token], behind: int) -> tuple[int, int]:
    return (tokens[0].start, tokens[-1].end) if tokens else (behind, behind)


def _format_at(line: Line, place: int) -> Element | None:
    """The format of the letters at a character of a line, or of the last ones before it."""
    found = None
    for leaf in leaves(line.element):
        if leaf.start > place and found is not None:
            break
        found = leaf.run
        if leaf.end > place:
            break
    return None if found is None else found.find(RPR)


def _in_format(fresh: Sequence[Element], letters: Element | None) -> list[Element]:
    for run in (element for element in fresh if element.tag == RUN):
        own = run.find(RPR)
        if own is not None:
            run.remove(own)
        if letters is not None:
            run.insert(0, deepcopy(letters))
    return list(fresh)


def bookmarks_in(elements: Iterable[Element]) -> list[Element]:
    """All ends of bookmarks in these elements."""
    return [mark for element in elements for mark in element.iter(BOOKMARK_START, BOOKMARK_END)]
