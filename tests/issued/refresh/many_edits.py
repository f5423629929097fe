"""Several edits of people, a change of the ledger, and a refresh, all by one seed: `faults_of` says what went wrong.

.venv/bin/python tests/issued/refresh/many_edits.py 500      tries so many, and counts
"""

import difflib
import io
import random
import re
from collections import Counter
from dataclasses import dataclass, field

import docx
import every_kind
from accepting import accepted, rejected
from edits_in_word import Refreshed, editions, refreshed, words_of
from kinds_of_edits import tried
from ledger_changes import CHANGES
from ledgers import DATA
from page_words import read_table

from reporting.documents import page_json
from reporting.documents.page import lines_on_page
from reporting.issued.ledger_of_today import ask_ledger
from reporting.issued.refresh.messages import say
from reporting.issued.verify.against.compare import compare
from reporting.issued.verify.against.pages import Pages
from reporting.issued.verify.verdict import Folders
from reporting.published.json_format import from_manifest

BASES = (("2021", "zh"), ("2021", "en"), ("2023", "zh"), ("2014", "zh"))
MOST = 5
# What verify finds of numbers; other words than the kit's are a person's own.
OF_NUMBERS = {"changed", "bound", "bound_gone", "emptied", "missing", "typed"}


@dataclass
class Attempt:
    """One seed: what people did, what the refresh said, what is wrong with it."""

    name: str
    done: list = field(default_factory=list)
    notes: int = 0
    deleted: int = 0
    faults: list = field(default_factory=list)


@dataclass
class _Base:
    """A briefing as the hands of the tests of verify want it."""

    name: str
    file: bytes
    locale: str
    folders: Folders = field(default_factory=lambda: Folders(DATA, DATA))
    path: None = None
    before: None = None
    of_another_year: None = None

    @property
    def today(self):
        return ask_ledger(self.folders.data, self.locale)

    def ledger(self, table):
        return read_table(self.folders.data / f"{table}.csv")


def attempt(seed):
    """Edit, refresh and look."""
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    period, locale = chance.choice(BASES)
    change = chance.choice(CHANGES)
    was, now = editions(change, period, locale)
    made = Attempt(f"{period} {locale}, {change.__name__}, seed {seed}")
    edited = _edited(was.briefing, chance, made, locale)
    fresh = refreshed((was, now), edited, locale=locale, period=period)
    made.notes, made.deleted = len(fresh.notes), len(fresh.deleted)
    made.faults = [*_not_rejected(fresh, edited), *_lost(fresh, was, edited), *_wrong(fresh, was, now, edited)]
    return made


def _edited(file, chance, made, locale):
    for _ in range(chance.randint(1, MOST)):
        kinds = every_kind.HARMLESS if chance.random() < 0.7 else every_kind.SPOILING
        one = tried(chance.choice(kinds), _Base(made.name, file, locale), chance.random())
        if one is not None:
            file = one.file
            made.done.append(f"{one.edit.kind}: {one.done}")
    return file


def _not_rejected(fresh: Refreshed, edited):
    """With all changes of the refresh rejected it is the file of people."""
    author = say("author", fresh.locale)
    before = [line for line in words_of(rejected(fresh.document, author), fresh.locale) if line.strip()]
    mine = [line for line in words_of(_open(edited), fresh.locale) if line.strip()]
    return [] if before == mine else ["rejected it is not the edited file"]


def _lost(fresh, was, edited):
    """Words that people wrote are there, or a note names them."""
    author = say("author", fresh.locale)
    there = "\n".join([*words_of(accepted(fresh.document, author), fresh.locale), *fresh.notes])
    then, mine = (words_of(_open(file), fresh.locale) for file in (was.briefing, edited))
    left = Counter(then)
    own = [line for line in mine if not left[line] or left.subtract([line])]
    pieces = [piece for line in own for piece in _pieces(line, then)]
    return [f"lost: {piece}" for piece in pieces if piece not in there]


def _pieces(line, then):
    """The words of a line that none of the kit's lines has."""
    near = max(then, key=lambda other: difflib.SequenceMatcher(None, other, line, autojunk=False).quick_ratio())
    changes = difflib.SequenceMatcher(None, near, line, autojunk=False).get_opcodes()
    typed = " ".join(line[start:end] for kind, _, _, start, end in changes if kind in ("insert", "replace"))
    return [word for word in re.sub(r"[\d.,%（）()/]+", " ", typed).split() if len(word) > 1]


def _wrong(fresh, was, now, edited):
    """Numbers are those of today, but where people changed them or a note says otherwise."""
    author = say("author", fresh.locale)
    own = _found(_open(edited), was, fresh.locale)
    left = _found(accepted(fresh.document, author), now, fresh.locale)
    more = {kind: count for kind, count in left.items() if kind in OF_NUMBERS and count > own[kind]}
    return [f"numbers: {more}"] if more and not fresh.notes and not fresh.deleted else []


def _found(document, edition, locale):
    printed = {number.anchor: number for number in from_manifest(edition.entry["figures"])}
    page = page_json.from_manifest(edition.entry["page"])
    pages = Pages(lines_on_page(document, locale), page, printed, edition.entry.get("names", {}), locale)
    return Counter(finding.message for finding in compare(pages).findings)


def _open(file):
    return docx.Document(io.BytesIO(file))
