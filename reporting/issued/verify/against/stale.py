"""`stale_findings`: numbers that the ledger of today does not give, though the page has them as they were printed."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from reporting.core.hashing import digest
from reporting.issued.verify.against.compare import Compared
from reporting.issued.verify.against.pages import Today
from reporting.issued.verify.finding import Finding
from reporting.issued.verify.numbers import bare


def is_outdated(entry: Mapping[str, Any], data: Path) -> bool:
    """Whether the ledger differs from the one that the briefing was made from."""
    return any(_digest(data / name) != then for name, then in entry["ledger"].items())


def stale_findings(compared: Compared, today: Today, *, outdated: bool) -> Iterator[Finding]:
    """A finding for each printed number that is another one today, or that is gone; not for one that is told already.

    If the ledger is not `outdated`, it gave another number from the beginning.
    """
    renewed = {number.anchor for number in compared.renewed}
    for anchor, number in compared.pages.printed.items():
        if anchor in compared.spoken_of or anchor in renewed:
            continue
        words = {"label": compared.pages.name(number), "words": number.words}
        span = compared.places.get(anchor)
        line, at = (None, 0) if span is None else (span.line, span.start)
        if number.passport.expression is None:
            # A manifest of before there were expressions.
            yield from [Finding(line, "stale_unsure", words, at=at)] if outdated else []
            continue
        now = today(number)
        if now is None:
            yield Finding(line, "stale_gone", words, at=at)
        elif bare(now) != bare(number.words):
            yield Finding(line, "stale" if outdated else "contradicted", {**words, "now": now}, at=at)


def _digest(file: Path) -> str:
    return digest(file.read_bytes()) if file.is_file() else ""
