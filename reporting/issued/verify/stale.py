"""`stale_findings`: numbers that the ledger of today does not give, though the page has them as they were printed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from reporting.core.hashing import digest
from reporting.documents.page import PageParagraph
from reporting.issued.verify.finding import Finding
from reporting.issued.verify.numbers import bare
from reporting.published.content import Printed

# The words of a number as the ledger gives it today; None if it has no such number.
Today = Callable[[Printed], str | None]


def is_outdated(entry: Mapping[str, Any], data: Path) -> bool:
    """Whether the ledger differs from the one that the briefing was made from."""
    return any(_digest(data / name) != then for name, then in entry["ledger"].items())


def stale_findings(
    figures: Iterable[Printed], today: Today, page: Iterable[PageParagraph], *, outdated: bool
) -> Iterator[Finding]:
    """A finding for each printed number that is another one today, or that is gone.

    If the ledger is not `outdated`, it gave another number from the beginning.
    """
    places = {mark.name: line for line in page for mark in line.marks}
    for number in figures:
        words, place = {"label": number.label, "words": number.words}, places.get(number.anchor)
        if number.passport.expression is None:
            # A manifest of before there were expressions.
            yield from [Finding(place, "stale_unsure", words)] if outdated else []
            continue
        now = today(number)
        if now is None:
            yield Finding(place, "stale_gone", words)
        elif bare(now) != bare(number.words):
            yield Finding(place, "stale" if outdated else "contradicted", {**words, "now": now})


def _digest(file: Path) -> str:
    return digest(file.read_bytes()) if file.is_file() else ""
