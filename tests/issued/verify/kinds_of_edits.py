"""The kinds of edits, `SPOILING` and `HARMLESS`, and `tried`: one of them on one briefing, if it applies there."""

import io
import random
import re
import zipfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

import docx
from page_words import TBL, TC, TR, P, nearest, text_of
from paper import Paper

SPOILING, HARMLESS = [], []
_SEEN_BY_WORDS, _SEEN_BY_LOOKS = "words", "looks"


class NothingToEditError(Exception):
    """The page holds nothing that the edit could be made on."""


class Chance(random.Random):
    """Chance that ends an edit where there is nothing to choose from."""

    def choice(self, options):
        if not options:
            raise NothingToEditError
        return super().choice(options)

    def sample(self, options, count):
        if len(options) < count:
            raise NothingToEditError
        return super().sample(options, count)


@dataclass(frozen=True)
class Edit:
    """A kind of edit: `make(paper, chance)` does it and says what was done, or gives None where it does not apply.

    `seen_by` says how a reader notices that the page is another one: by its words, or only by its looks.
    """

    kind: str
    make: Callable
    seen_by: str = _SEEN_BY_WORDS


@dataclass(frozen=True)
class Tried:
    """An edited file, and what was done to it."""

    edit: Edit
    base: object
    file: bytes
    done: str

    @property
    def name(self):
        return f"{self.base.name}, {self.edit.kind}: {self.done}"


def spoils(kind, make=None, *, seen_by=_SEEN_BY_WORDS):
    """Register a kind of edit after which a number of the page is wrong, or says something else."""
    return _registered(SPOILING, kind, make, seen_by)


def keeps(kind, make=None):
    """Register a kind of edit after which each number still says what it said."""
    return _registered(HARMLESS, kind, make, _SEEN_BY_LOOKS)


def tried(edit, base, seed):
    """The edit on a briefing; None if it does not apply there, or left the page as it was."""
    paper = Paper(base)
    try:
        done = edit.make(paper, Chance(f"{edit.kind} {base.name} {seed}"))
    except NothingToEditError:
        return None
    if not done:
        return None
    file = paper.saved()
    look = _words if edit.seen_by == _SEEN_BY_WORDS else _parts
    return None if look(file) == look(Paper(base).saved()) else Tried(edit, base, file, done)


def _registered(kinds, kind, make, seen_by):
    def register(function):
        assert kind not in {edit.kind for edit in kinds}, kind
        kinds.append(Edit(kind, function, seen_by))
        return function

    return register(make) if make else register


def _words(file):
    """What the page says, in whatever order its paragraphs and the rows of a table stand."""
    document = docx.Document(io.BytesIO(file))
    body = document.element.body
    said = [("text", _plain(p)) for p in body.iter(P) if nearest(p, TC) is None]
    for number, table in enumerate(body.iter(TBL)):
        rows = [tuple(_plain(cell) for cell in row.iter(TC)) for row in table.iter(TR)]
        said += [("row", number, rows[0] if rows else (), row) for row in rows]
    others = {name: part for name, part in _parts(file).items() if re.search(r"(header|footer|notes)\d*\.xml", name)}
    return Counter(said), others


def _plain(element):
    return re.sub(r"\s", "", text_of(element))


def _parts(file):
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.startswith("docProps/")}
