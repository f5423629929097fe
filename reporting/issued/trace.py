"""`trace`: the origin of a printed number as text, from the manifest of its run."""

import difflib
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from reporting.analysis.facts import within
from reporting.analysis.row_descriptions import lines_in_words, row_descriptions, units_in_words
from reporting.core.errors import TraceError
from reporting.core.spelling import spelling
from reporting.documents.passports import RowDescriptions, passport_lines
from reporting.job import Job, command_line_for
from reporting.ledger.enterprise_lookup import find_enterprise
from reporting.ledger.files import digests
from reporting.ledger.reading import read_ledger
from reporting.outputs.atomic_release import was_interrupted
from reporting.published.content import Printed
from reporting.published.json_format import from_manifest

_CHANGED = {
    "zh": "注意：出稿后台账有改动，以下为出稿时的出处。",
    "en": "Note: the ledger changed since this was made; below is what it was made from.",
}


_INTERRUPTED = {
    "zh": "注意：上次放行中断，新旧文件可能并存，请重新出简报：{command}",
    "en": "Note: the last release was broken off, and new files may stand beside old ones; make it again: {command}",
}


def trace(job: Job, name: str) -> str:
    """The passports of the numbers with this name, as lines of text.

    The name is a bookmark, a measure, a label, or the words on the page. The job's enterprise is given by its id or
    one of its names. Raises TraceError if there is no such number or enterprise (with the nearest names), or no
    briefing.
    """
    job = job.of(find_enterprise(job.enterprise, job.data, job.enterprises)) if job.enterprise else job
    entry = _entry(job)
    numbers = _called(from_manifest(entry["figures"]), name)
    unchanged = entry["ledger"] == digests(job.data)
    # The rows of a changed ledger may hold something else by now: then only their places are printed.
    row_descriptions = _row_descriptions(job, numbers) if unchanged else {}
    is_interrupted = was_interrupted(replace(job, enterprise=None).folder, job.locale)
    lines = [_INTERRUPTED[job.locale].format(command=command_line_for(job))] if is_interrupted else []
    lines += [] if unchanged else [_CHANGED[job.locale]]
    for number in numbers:
        lines.append(f"{number.label} [{number.anchor}]  {number.words}")
        lines += [f"  {line}" for line in passport_lines(number, row_descriptions, job.locale)]
    return "\n".join(lines)


def _row_descriptions(job: Job, numbers: list[Printed]) -> RowDescriptions:
    facts = within(read_ledger(job.data), job.period)
    rows = [row for number in numbers for row in number.passport.rows]
    descriptions = {**units_in_words(facts), **row_descriptions(facts, rows)}
    for row, lines in lines_in_words(facts, rows).items():
        descriptions[row] = {locale: f"{words}: {lines[locale]}" for locale, words in descriptions[row].items()}
    return descriptions


def _entry(job: Job) -> dict[str, Any]:
    listing: Path = job.folder / "manifest.json"
    try:
        entry: dict[str, Any] = json.loads(listing.read_text(encoding="utf-8"))["briefings"][job.locale]
        return {"figures": entry["figures"], "ledger": entry["ledger"]}
    except (OSError, ValueError, KeyError, TypeError):
        enterprise_part = f" for {job.enterprise}" if job.enterprise else ""
        advice = f"Make it first: {command_line_for(job)}"
        raise TraceError(
            f"There is no briefing of {job.period.key}{enterprise_part} in {job.output}.", advice=advice
        ) from None


def _called(figures: list[Printed], name: str) -> list[Printed]:
    """The numbers with this name, one for each passport. Raises TraceError if there is none."""
    wanted = spelling(name)
    matching = [number for number in figures if wanted in _names(number)]
    if not matching:
        raise TraceError(f"No number of the briefing is called {name!r}.", advice=_hint(figures, wanted))
    distinct: dict[object, Printed] = {}
    for number in matching:
        distinct.setdefault((number.words, number.passport.measure, number.passport.rows), number)
    return list(distinct.values())


def _hint(figures: list[Printed], wanted: str) -> str:
    known = {spelt: name for number in figures for spelt, name in _names(number).items()}
    near = difflib.get_close_matches(wanted, sorted(known), 3, 0.5)
    if not near:
        return "Ask by bookmark, measure, label or the words on the page."
    return f"Did you mean {', '.join(known[spelt] for spelt in near)}?"


def _names(number: Printed) -> dict[str, str]:
    """All names of a number, by their spelling."""
    numbers = re.findall(r"[0-9][0-9.,]*%?(?:/[0-9]+)?", number.words)
    measured = [re.split("：|: ", formula)[0] for formula in number.passport.formula.values()]
    names = (
        number.anchor,
        number.passport.measure,
        number.label,
        number.words,
        number.amount.exact,
        *numbers,
        *measured,
    )
    return {spelling(name): name for name in names if name}
