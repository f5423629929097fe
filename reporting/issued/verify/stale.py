"""`stale_findings`: numbers that were right when printed, but that the ledger of today no longer gives."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from reporting.core.hashing import digest
from reporting.documents.page import PageParagraph
from reporting.issued.editions.edition import Edition
from reporting.issued.editions.matching import Pair, at_other_places, paired
from reporting.issued.verify.finding import Finding
from reporting.issued.verify.numbers import bare
from reporting.published.content import Printed


def is_outdated(entry: Mapping[str, Any], data: Path) -> bool:
    """Whether the ledger differs from the one that the briefing was made from."""
    return any(_digest(data / name) != then for name, then in entry["ledger"].items())


def stale_findings(then: Edition, now: Edition, page: Iterable[PageParagraph]) -> Iterator[Finding]:
    """A finding for each number that is another one today, that is gone, or that cannot be found with certainty."""
    places = {mark.name: line for line in page for mark in line.marks}
    for pair in paired(then, now):
        if pair.before is None:
            continue
        words = {"label": pair.before.label, "words": pair.before.words}
        today = [pair.after] if pair.after else at_other_places(pair.before, then, now)
        if not any(_reads_alike(number, pair.before) for number in today):
            # A new number is printed only if it is surely the same one: not if there are several, or none is sure.
            is_known = len({bare(number.words) for number in today}) == 1
            instead = {"now": today[0].words} if is_known else {}
            gone = "stale_unsure" if today or pair.is_unsure or _may_stand_elsewhere(pair, then, now) else "stale_gone"
            yield Finding(places.get(pair.before.anchor), "stale" if is_known else gone, {**words, **instead})


def _may_stand_elsewhere(pair: Pair, then: Edition, now: Edition) -> bool:
    """Whether today's edition has a number of the same measure, if the old workbook with the rows is gone."""
    return not then.rows and any(number.passport.measure == pair.number.passport.measure for number in now.figures)


def _reads_alike(one: Printed, other: Printed) -> bool:
    return bare(one.words) == bare(other.words)


def _digest(file: Path) -> str:
    return digest(file.read_bytes()) if file.is_file() else ""
