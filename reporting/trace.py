"""Where a printed number came from, told from the manifest that its run left."""

import difflib
import json
from pathlib import Path
from typing import Any

from reporting.analysis.evidence import evidence
from reporting.analysis.facts import within
from reporting.document.content import Printed
from reporting.document.passports import passport_lines
from reporting.errors import TraceError
from reporting.figures import from_manifest
from reporting.job import Job, read_meanwhile
from reporting.ledger.reading import read_ledger

_CHANGED = {
    "zh": "注意：出稿后台账有改动，以下为出稿时的出处。",
    "en": "Note: the ledger changed since this was made; below is what it was made from.",
}


def trace(job: Job, name: str) -> str:
    """The passports of the numbers that go by this name: a bookmark, a measure, a label, or the words on the page.

    Raises TraceError when there is no such number (with the nearest name) or no briefing to look at.
    """
    entry = _entry(job)
    found = _called(from_manifest(entry["figures"]), name)
    told = evidence(within(read_ledger(job.data), job.period), [row for each in found for row in each.passport.rows])
    lines = [] if entry["ledger"] == read_meanwhile(job)["ledger"] else [_CHANGED[job.locale]]
    for each in found:
        lines.append(f"{each.label} [{each.anchor}]  {each.words}")
        lines += [f"  {line}" for line in passport_lines(each, told, job.locale)]
    return "\n".join(lines)


def _entry(job: Job) -> dict[str, Any]:
    listing: Path = job.folder / "manifest.json"
    try:
        entry: dict[str, Any] = json.loads(listing.read_text(encoding="utf-8"))["briefings"][job.locale]
    except (OSError, ValueError, KeyError):
        advice = f"Make it first: make report PERIOD={job.period.key}"
        raise TraceError(f"There is no briefing of {job.period.key} in {job.output}.", advice=advice) from None
    return entry


def _called(figures: list[Printed], name: str) -> list[Printed]:
    """The numbers with this name; equal passports are told once."""
    wanted = name.strip().casefold()
    found = [each for each in figures if wanted in _names(each)]
    if not found:
        known = sorted({known for each in figures for known in _names(each)})
        near = difflib.get_close_matches(wanted, known, 3, 0.5)
        hint = (
            f"Did you mean {', '.join(near)}?" if near else "Ask by bookmark, measure, label or the words on the page."
        )
        raise TraceError(f"No number of the briefing is called {name!r}.", advice=hint)
    return list({(each.words, each.passport.measure, each.passport.rows): each for each in reversed(found)}.values())[
        ::-1
    ]


def _names(each: Printed) -> set[str]:
    return {part.casefold() for part in (each.anchor, each.passport.measure, each.label, each.words)}
