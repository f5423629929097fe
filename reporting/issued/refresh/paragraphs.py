"""`Paragraphs`: the running text of an edited file against that of then and of today, paragraph by paragraph."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from reporting.documents.wordml import DOC_PR, Element
from reporting.issued.refresh.aligning import Aligned, align, likeness
from reporting.issued.refresh.drawings import differs, is_replaced
from reporting.issued.refresh.line import Line
from reporting.issued.refresh.place_map import PlaceMap, plain
from reporting.issued.refresh.sentences import Sentences
from reporting.issued.refresh.work import Image, Work, whole

_HEAD_START = 0.5


class Versions(NamedTuple):
    """The same lines as printed then, as printed today, and as people left them."""

    was: Sequence[Line]
    now: Sequence[Line]
    mine: Sequence[Line]


@dataclass
class Paragraphs:
    """What became of each: `images` has the element of the file that stands for one of today.

    `gone` are lines of the file to be taken away, `new` lines of today to be put in, `refused` lines of today that
    people deleted.
    """

    work: Work
    versions: Versions
    today: Aligned[Line]
    images: dict[Element, Element] = field(default_factory=dict)
    gone: list[Line] = field(default_factory=list)
    new: list[Line] = field(default_factory=list)
    refused: list[Line] = field(default_factory=list)

    def compare(self) -> None:
        """Find what changed, and remember the changes within lines."""
        was, now, mine = self.versions
        today = self.today
        edited = _with_reworded(align(was, mine, (_marked, _worded), alike_edited), was, mine)
        sentences = Sentences(self.work, self._free(edited))
        placed: set[int] = set()
        scattered: list[tuple[Line, Line | None]] = []
        for at, line in enumerate(was):
            there, here = today.every.get(at), edited.every.get(at)
            fresh = None if there is None else now[there]
            if here is None:
                scattered.append((line, fresh))
                placed |= set() if there is None else {there}
            elif says_the_same(line, mine[here]):
                if at in today.kept and fresh is not None:
                    self.work.rewrite(
                        whole(line), whole(fresh), Image(mine[here], PlaceMap(line.text, mine[here].text))
                    )
                    self.images[fresh.element] = mine[here].element
                    placed.add(today.kept[at])
                else:
                    self._drop(line, mine[here])
            elif fresh is not None:
                self._merge(sentences, line, fresh, mine[here])
                placed.add(there if there is not None else -1)
            else:
                sentences.merge(line, None, mine[here])
        for line, fresh in scattered:
            if sentences.find(line, fresh) is None:
                self._deleted(line, fresh)
            if fresh is not None:
                self.refused.append(fresh)
        self.new = [line for at, line in enumerate(now) if at not in placed]

    def _merge(self, sentences: Sentences, was: Line, now: Line, mine: Line) -> None:
        self.images[now.element] = mine.element
        if was.picture and is_replaced(was, mine):
            if differs(was, now):
                self.work.summary.look(mine, "picture_kept", title=_title(was))
            return
        sentences.merge(was, now, mine)

    def _drop(self, was: Line, mine: Line) -> None:
        self.work.seen |= was.anchors
        self.gone.append(mine)

    def _deleted(self, was: Line, now: Line | None) -> None:
        self.work.seen |= was.anchors
        if now is None:
            return
        if was.picture and differs(was, now):
            self.work.summary.gone("gone_picture", title=_title(now))
        elif plain(was.text) != plain(now.text):
            self.work.summary.gone("gone_line", now=now.text)

    def _free(self, edited: Aligned[Line]) -> list[Line]:
        """The lines of the file that do not say just what they said then: sentences may have come into them."""
        same = {
            there
            for here, there in edited.every.items()
            if says_the_same(self.versions.was[here], self.versions.mine[there])
        }
        return [line for at, line in enumerate(self.versions.mine) if at not in same and line.text.strip()]


def _with_reworded(edited: Aligned[Line], was: Sequence[Line], mine: Sequence[Line]) -> Aligned[Line]:
    """A heading with wholly other words is the one that stood there: between the same lines, and in the same style."""
    kept, taken = dict(edited.kept), set(edited.every.values())
    for at, line in enumerate(was):
        if at in edited.every or not line.is_heading:
            continue
        before, behind = kept.get(at - 1), kept.get(at + 1)
        here = before + 1 if before is not None else behind - 1 if behind is not None else None
        free = here is not None and 0 <= here < len(mine) and here not in taken
        if here is not None and free and mine[here].is_heading:
            kept[at] = here
            taken.add(here)
    return Aligned(kept, edited.moved)


def _title(line: Line) -> str:
    """What the kit calls the picture of a line."""
    return "".join(shape.get("title") or line.picture for shape in line.element.iter(DOC_PR))


def _marked(line: Line) -> Hashable:
    return _worded(line), line.anchors


def _worded(line: Line) -> Hashable:
    return line.part.room, line.text, line.picture


def says_the_same(was: Line, mine: Line) -> bool:
    """Whether nobody changed a word of a line or its pictures."""
    return plain(was.text) == plain(mine.text) and not (was.picture and is_replaced(was, mine))


def alike_edited(was: Line, mine: Line) -> float:
    """How alike a line as printed and one of the edited file are; a bookmark that both have says most."""
    if was.part.room != mine.part.room or bool(was.picture) != bool(mine.picture):
        return 0.0
    if was.picture:
        return float(was.picture == mine.picture)
    shared = _shared(was.anchors, mine.anchors)
    return max(likeness(was.text, mine.text), _HEAD_START + shared * (1 - _HEAD_START) if shared else 0.0)


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(len(one), len(other), 1)
