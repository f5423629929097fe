"""Numbers that were right when printed, and that the ledger of today no longer bears out."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from reporting.document.content import Printed
from reporting.document.page import Line
from reporting.manifest import digest
from reporting.verify.finding import Finding
from reporting.verify.numbers import bare

_PLACE = re.compile(r"_r\d+(?=_)|_\d+$")


def is_outdated(entry: Mapping[str, Any], data: Path) -> bool:
    """Whether the ledger is another than the one that the briefing was made from."""
    return any(_digest(data / name) != then for name, then in entry["ledger"].items())


def stale_findings(printed: Iterable[Printed], today: Iterable[Printed], page: Iterable[Line]) -> Iterator[Finding]:
    """Each number that is told otherwise today.

    Rows of a table shift when the ledger grows: a bookmark stands for the same number only when its slot holds as
    many of the measure as before; otherwise any of them will do.
    """
    then, now = list(printed), list(today)
    anchored = {each.anchor: each for each in now}
    places = {mark.name: line for line in page for mark in line.marks}
    for each in then:
        before, after = _alike(each, then), _alike(each, now)
        own = anchored.get(each.anchor)
        if own in after and len(before) == len(after):
            after = [own]
        if not any(bare(other.words) == bare(each.words) for other in after):
            words = {"label": each.label, "words": each.words}
            instead = {"now": after[0].words} if after else {}
            yield Finding(places.get(each.anchor), "stale" if after else "stale_gone", {**words, **instead})


def _alike(one: Printed, numbers: list[Printed]) -> list[Printed]:
    """The numbers of the same measure in the same slot; in any slot, when another template was used."""
    same = [each for each in numbers if each.passport.measure == one.passport.measure]
    return [each for each in same if _slot(each) == _slot(one)] or same


def _slot(printed: Printed) -> str:
    return _PLACE.sub("", printed.anchor)


def _digest(file: Path) -> str:
    return digest(file.read_bytes()) if file.is_file() else ""
