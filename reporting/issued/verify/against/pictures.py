"""`Pictures`: pictures that were replaced, exchanged or taken away, and charts older than the ledger or the tables.

What a picture shows can be read by nobody here: the manifest has the numbers behind each one.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from reporting.documents.page import PageParagraph
from reporting.documents.page_pictures import PagePicture
from reporting.issued.verify.against.charts import changed_points
from reporting.issued.verify.against.lexicon import Lexicon
from reporting.issued.verify.against.pages import Today
from reporting.issued.verify.against.terms import WEAK, Term, terms_of
from reporting.issued.verify.finding import Finding
from reporting.issued.verify.messages import say
from reporting.issued.verify.numbers import bare
from reporting.published.content import Printed

# 图1　, Figure 2. of a caption: pictures are numbered anew when one is added.
_NUMBER = re.compile(r"^\W*(?:图|Figure|Fig\.)\s*[\d一二三四五六七八九十.-]+[.:：、\s]*", re.IGNORECASE)
_FEW = 3


@dataclass(frozen=True)
class Pictures:
    """The pictures as written, each with the numbers that it shows, None for one of the template; and those of now."""

    written: Mapping[PagePicture, tuple[str, ...] | None]
    now: Sequence[PagePicture]
    drawn: Mapping[str, Printed]
    lines: Sequence[PageParagraph]
    lexicon: Lexicon
    locale: str

    @property
    def added(self) -> int:
        """How many pictures of now the kit did not put there."""
        return len(self.now) - sum(other is not None for other in self._partners().values())

    def findings(self, today: Today | None) -> Iterator[Finding]:
        """A finding for each picture that is not what was published under its caption, or shows old numbers."""
        for picture, other in self._partners().items():
            anchors = self.written[picture]
            if anchors is None:
                continue
            words = {"caption": picture.caption or picture.name}
            if other is None:
                yield Finding(None, "picture_gone", words)
                continue
            line = next((line for line in self.lines if line.place == other.place), None)
            yield from (Finding(line, *found) for found in self._of(picture, other, words))
            if self._is(picture, other) and today is not None:
                yield from self._stale(words, anchors, today, line)

    def _of(
        self, picture: PagePicture, other: PagePicture, words: Mapping[str, str]
    ) -> Iterator[tuple[str, Mapping[str, str]]]:
        """What is wrong with the picture of now in the place of one as written, but for its age."""
        if _caption(other.caption) != _caption(picture.caption):
            stands_elsewhere = _caption(picture.caption) in {_caption(line.text) for line in self.lines}
            if _caption(other.caption) in {_caption(one.caption) for one in self.written}:
                yield "picture_swapped", {**words, "other": other.caption}
                return
            if not stands_elsewhere:
                yield "picture_caption", {**words, "other": other.caption}
        pairs = self._unlike(other.described, picture.described) if other.described else ""
        points = self._in_words(changed_points(other.points, picture.points, self.locale)) if picture.points else ""
        if points and other.points:
            yield "chart_edited", {**words, "pairs": points}
        elif self._is(picture, other):
            yield from [("picture_described", {**words, "pairs": pairs})] if pairs else []
        elif pairs:
            yield "chart_old", {**words, "pairs": pairs}
        else:
            yield "picture_replaced", words

    def _partners(self) -> dict[PagePicture, PagePicture | None]:
        """The picture of now for each as written: the same one, one that looks the same, one with its words."""
        left = list(self.now)
        partners: dict[PagePicture, PagePicture | None] = dict.fromkeys(self.written)
        for is_it in (_has_digest, _looks_alike, _has_its_words, self._has_its_numbers, _has_its_caption):
            for picture in self.written:
                if partners[picture] is None:
                    other = next((one for one in left if is_it(picture, one)), None)
                    partners[picture] = other
                    left = [one for one in left if one is not other]
        return partners

    def _is(self, picture: PagePicture, other: PagePicture) -> bool:
        return _has_digest(picture, other) or _looks_alike(picture, other) or self._has_its_numbers(picture, other)

    def _has_its_numbers(self, picture: PagePicture, other: PagePicture) -> bool:
        """Whether both are charts of the same numbers: any program writes a chart in its own way."""
        return bool(picture.points) and not any(changed_points(other.points, picture.points, self.locale))

    def _unlike(self, now: str, written: str) -> str:
        """The terms of a description that are others than in the one as written, in pairs."""
        pairs = zip_longest(self._terms(now), self._terms(written))
        return self._in_words(
            (one.text if one else "", other.text if other else "")
            for one, other in pairs
            if (one and one.key) != (other and other.key)
        )

    def _terms(self, text: str) -> list[Term]:
        return [term for term in terms_of(text, self.lexicon) if term.kind not in WEAK]

    def _stale(
        self, words: Mapping[str, str], anchors: Sequence[str], today: Today, line: PageParagraph | None
    ) -> Iterator[Finding]:
        drawn = [self.drawn[anchor] for anchor in anchors if anchor in self.drawn]
        pairs = [
            (number.words, now)
            for number in drawn
            if number.passport.expression and bare(now := today(number) or "—") != bare(number.words)
        ]
        if pairs:
            yield Finding(line, "chart_stale", {**words, "pairs": self._in_words(dict.fromkeys(pairs))})

    def _in_words(self, pairs: Iterator[tuple[str, str]] | Mapping[tuple[str, str], None]) -> str:
        every = [say("pair", self.locale, old=old or "—", new=new or "—") for old, new in pairs]
        more = [say("more", self.locale, count=len(every) - _FEW)] if len(every) > _FEW else []
        return say("comma", self.locale).join([*every[:_FEW], *more])


def _has_digest(picture: PagePicture, other: PagePicture) -> bool:
    return picture.digest == other.digest


def _looks_alike(picture: PagePicture, other: PagePicture) -> bool:
    return other.looks_like(picture.look)


def _has_its_words(picture: PagePicture, other: PagePicture) -> bool:
    return bool(picture.name) and picture.name == other.name


def _has_its_caption(picture: PagePicture, other: PagePicture) -> bool:
    return bool(picture.caption) and _caption(picture.caption) == _caption(other.caption)


def _caption(text: str) -> str:
    return bare(_NUMBER.sub("", text))
