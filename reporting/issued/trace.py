"""Where a printed number came from, told from the manifest that its run left."""

import difflib
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from reporting.analysis.facts import within
from reporting.analysis.row_descriptions import evidence, lines_in_words, units_in_words
from reporting.core.errors import TraceError
from reporting.documents.passports import Evidence, passport_lines
from reporting.job import Job, made_by, read_meanwhile
from reporting.ledger.enterprise_lookup import enterprise_of
from reporting.ledger.reading import read_ledger
from reporting.outputs.atomic_release import was_broken_off
from reporting.published.content import Printed
from reporting.published.passport_json import from_manifest
from reporting.published.slots import spelling

_CHANGED = {
    "zh": "注意：出稿后台账有改动，以下为出稿时的出处。",
    "en": "Note: the ledger changed since this was made; below is what it was made from.",
}


_BROKEN_OFF = {
    "zh": "注意：上次放行中断，新旧文件可能并存，请重新出简报：{command}",
    "en": "Note: the last release was broken off, and new files may stand beside old ones; make it again: {command}",
}


def trace(job: Job, name: str) -> str:
    """The passports of the numbers that go by this name: a bookmark, a measure, a label, or the words on the page.

    The job's enterprise goes by its id or a name of it. Raises TraceError when there is no such number or enterprise
    (with the nearest names), or no briefing to look at.
    """
    job = job.of(enterprise_of(job, job.enterprise)) if job.enterprise else job
    entry = _entry(job)
    found = _called(from_manifest(entry["figures"]), name)
    unchanged = entry["ledger"] == read_meanwhile(job)["ledger"]
    # The lines of a changed ledger may say something else by now: then only their places are told.
    told = _told(job, found) if unchanged else {}
    is_broken_off = was_broken_off(replace(job, enterprise=None).folder, job.locale)
    lines = [_BROKEN_OFF[job.locale].format(command=made_by(job))] if is_broken_off else []
    lines += [] if unchanged else [_CHANGED[job.locale]]
    for each in found:
        lines.append(f"{each.label} [{each.anchor}]  {each.words}")
        lines += [f"  {line}" for line in passport_lines(each, told, job.locale)]
    return "\n".join(lines)


def _told(job: Job, found: list[Printed]) -> Evidence:
    facts = within(read_ledger(job.data), job.period)
    rows = [row for each in found for row in each.passport.rows]
    told = {**units_in_words(facts), **evidence(facts, rows)}
    for row, lines in lines_in_words(facts, rows).items():
        told[row] = {locale: f"{words}: {lines[locale]}" for locale, words in told[row].items()}
    return told


def _entry(job: Job) -> dict[str, Any]:
    listing: Path = job.folder / "manifest.json"
    try:
        entry: dict[str, Any] = json.loads(listing.read_text(encoding="utf-8"))["briefings"][job.locale]
        return {"figures": entry["figures"], "ledger": entry["ledger"]}
    except (OSError, ValueError, KeyError, TypeError):
        whose = f" for {job.enterprise}" if job.enterprise else ""
        advice = f"Make it first: {made_by(job)}"
        raise TraceError(f"There is no briefing of {job.period.key}{whose} in {job.output}.", advice=advice) from None


def _called(figures: list[Printed], name: str) -> list[Printed]:
    """The numbers with this name; equal passports are told once."""
    wanted = spelling(name)
    found = [each for each in figures if wanted in _names(each)]
    if not found:
        raise TraceError(f"No number of the briefing is called {name!r}.", advice=_hint(figures, wanted))
    told: dict[object, Printed] = {}
    for each in found:
        told.setdefault((each.words, each.passport.measure, each.passport.rows), each)
    return list(told.values())


def _hint(figures: list[Printed], wanted: str) -> str:
    known = {spelt: name for each in figures for spelt, name in _names(each).items()}
    near = difflib.get_close_matches(wanted, sorted(known), 3, 0.5)
    if not near:
        return "Ask by bookmark, measure, label or the words on the page."
    return f"Did you mean {', '.join(known[spelt] for spelt in near)}?"


def _names(each: Printed) -> dict[str, str]:
    """All the ways to ask for a number, by their spelling."""
    numbers = re.findall(r"[0-9][0-9.,]*%?(?:/[0-9]+)?", each.words)
    measured = [re.split("：|: ", formula)[0] for formula in each.passport.formula.values()]
    names = (each.anchor, each.passport.measure, each.label, each.words, each.passport.exact, *numbers, *measured)
    return {spelling(name): name for name in names if name}
