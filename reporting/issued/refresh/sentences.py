"""`Sentences`: lines that people edited, sentence by sentence; wherever one went, it is brought up to date there."""

from collections import defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher

from reporting.issued.refresh.aligning import align, likeness
from reporting.issued.refresh.line import Line
from reporting.issued.refresh.place_map import PlaceMap, found_in, plain
from reporting.issued.refresh.work import Image, Stretch, Work

# Less than that of a sentence in a line: it is not there any more.
_A_TRACE = 0.35
_SHORTEST = 4
_ENDS = "。！？；.!?;:："
# A number without its bookmark is known by so many signs right beside it.
_WORDS_AROUND = 2


class Sentences:
    """Works on the lines of the file that were edited; each of their words stands for one sentence at most."""

    def __init__(self, work: Work, free: Sequence[Line]) -> None:
        self._work, self._free = work, free
        self._taken: dict[Line, list[tuple[int, int]]] = defaultdict(list)

    def merge(self, was: Line, now: Line | None, mine: Line) -> None:
        """Bring an edited line up to date: what nobody touched as the kit says it, of the rest the numbers."""
        old, new = _stretches(was), [] if now is None else _stretches(now)
        pairs = align(old, new, (_shape,), self._alike).kept
        ends: dict[int, tuple[Line, int]] = {}
        rewritten: list[Stretch] = []
        for at, stretch in enumerate(old):
            fresh = new[pairs[at]] if at in pairs else None
            place = self._place(stretch, mine)
            end = self._edited(stretch, mine) if place is None else self._untouched(stretch, fresh, *place)
            is_other = fresh is None or _shape(fresh) != _shape(stretch)
            if place is None and end is not None and is_other:
                rewritten.append(fresh or stretch)
            if at in pairs and end is not None:
                ends[pairs[at]] = end
        self._comment(mine, now, rewritten)
        self._insert(new, set(pairs.values()), ends, mine)

    def find(self, was: Line, now: Line | None) -> Line | None:
        """Where a line that is gone went, sentence by sentence, or its numbers; None if nowhere."""
        found = None
        for stretch in _stretches(was):
            for line in self._free:
                at = (
                    found_in(stretch.text, line.text, self._taken[line])
                    if len(plain(stretch.text)) >= _SHORTEST
                    else None
                )
                if at is not None:
                    found = line
        holders = [self._work.mine[name][0] for name in was.anchors if name in self._work.mine]
        home = found or (holders[0] if holders else None)
        if home is not None:
            self.merge(was, now, home)
        return home

    def _place(self, stretch: Stretch, home: Line) -> tuple[Line, int] | None:
        """The line and the character where a sentence stands as it was."""
        for line in [home, *(line for line in self._free if line is not home)]:
            if line is not home and len(plain(stretch.text)) < _SHORTEST:
                continue
            at = found_in(stretch.text, line.text, self._taken[line])
            if at is not None:
                return line, at
        return None

    def _untouched(self, stretch: Stretch, fresh: Stretch | None, line: Line, at: int) -> tuple[Line, int]:
        places = PlaceMap(" " * stretch.start + stretch.text, line.text, at)
        span = places.span(stretch.start, stretch.end)
        self._taken[line].append(span)
        if fresh is None:
            self._work.edit(line, span, [])
            if _left_beside(line.text, span):
                self._work.summary.look(line, "left_alone", was=stretch.text)
            self._work.seen |= {mark.name for mark in stretch.marks}
            self._work.summary.done["words"] += 1
        else:
            self._work.rewrite(stretch, fresh, Image(line, places))
        return line, span[1]

    def _edited(self, stretch: Stretch, home: Line) -> tuple[Line, int] | None:
        """Bring the numbers of a rewritten sentence up to date; where it ends now, None if nothing is left of it."""
        where: list[tuple[Line, int]] = []
        for mark in stretch.marks:
            if (found := self._number(mark.name, stretch, home)) is not None:
                line, span, marked = found
                self._work.number(mark.name, line, span, marked=marked)
                where.append((line, span[1]))
            elif mark.name not in self._work.seen:
                self._gone(mark.name)
        best = max(
            ((likeness(stretch.text, other.text), other) for other in _stretches(home)),
            key=lambda each: each[0],
            default=None,
        )
        if where:
            line, at = where[-1]
            return line, next((other.end for other in _stretches(line) if at <= other.end), at)
        return (home, best[1].end) if best is not None and best[0] >= _A_TRACE else None

    def _number(self, anchor: str, stretch: Stretch, home: Line) -> tuple[Line, tuple[int, int], bool] | None:
        """Where a number stands: by its bookmark; without one, where the same words are around it."""
        if anchor in self._work.mine:
            line, mark = self._work.mine[anchor]
            return line, (mark.start, mark.end), True
        mark = next(mark for mark in stretch.marks if mark.name == anchor)
        old, new = stretch.tokens({}), home.tokens({})
        matcher = SequenceMatcher(None, [one.key for one in old], [one.key for one in new], autojunk=False)
        for block in matcher.get_matching_blocks():
            ones, others = old[block.a : block.a + block.size], new[block.b : block.b + block.size]
            around = sum(not (mark.start <= one.start < mark.end) and not one.is_blank for one in ones)
            if around < _WORDS_AROUND or ones[0].start > mark.start or ones[-1].end < mark.end:
                continue
            inside = [other for one, other in zip(ones, others, strict=True) if mark.start <= one.start < mark.end]
            return home, (inside[0].start, inside[-1].end), False
        return None

    def _gone(self, anchor: str) -> None:
        self._work.seen.add(anchor)
        was, now = self._work.texts.old[anchor], self._work.texts.to_new.get(anchor)
        if now is not None and plain(self._work.texts.new[now].words) != plain(was.words):
            self._work.summary.gone("gone_number", was=was.words, label=was.label, now=self._work.texts.new[now].words)

    def _comment(self, mine: Line, now: Line | None, rewritten: Sequence[Stretch]) -> None:
        said = [stretch.text.strip() for stretch in rewritten if stretch.line is now]
        no_more = [stretch.text.strip() for stretch in rewritten if stretch.line is not now]
        if said:
            self._work.summary.look(mine, "says_now", now="".join(said))
        if no_more:
            self._work.summary.look(mine, "says_no_more", was="".join(no_more))

    def _insert(self, new: Sequence[Stretch], known: set[int], ends: dict[int, tuple[Line, int]], mine: Line) -> None:
        """Put sentences that are new today behind those that stand before them; beside deleted ones they are listed."""
        last: tuple[Line, int] | None = None
        for at, stretch in enumerate(new):
            last = ends.get(at, last)
            if at in known:
                continue
            if last is None and not ends:
                self._work.summary.look(None, "not_there", now=stretch.text)
                continue
            line, place = last or (mine, 0)
            if not self._work.insert(stretch, line, place):
                self._work.summary.look(line, "not_there", now=stretch.text)

    def _alike(self, was: Stretch, now: Stretch) -> float:
        to_new = self._work.texts.to_new
        known = {to_new[mark.name] for mark in was.marks if mark.name in to_new}
        there = {mark.name for mark in now.marks}
        shared = len(known & there) / max(len(known), len(there), 1)
        return max(likeness(_shape(was), _shape(now)), shared)


def _left_beside(text: str, span: tuple[int, int]) -> bool:
    """Whether words of people stand in one sentence with what goes."""
    before, behind = text[: span[0]].rstrip(), text[span[1] :].strip()
    begins_inside = bool(before) and before[-1] not in _ENDS
    ends_inside = bool(behind) and text[: span[1]].rstrip()[-1:] not in _ENDS
    return begins_inside or ends_inside


def _stretches(line: Line) -> list[Stretch]:
    return [Stretch(line, start, end) for start, end in line.sentences()]


def _shape(stretch: Stretch) -> str:
    """The words of a sentence without the numbers."""
    text, at = "", stretch.start
    for mark in sorted(stretch.marks, key=lambda mark: mark.start):
        text += stretch.line.text[at : mark.start] + "□"
        at = max(at, mark.end)
    return text + stretch.line.text[at : stretch.end]
