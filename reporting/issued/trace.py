"""`trace`: the origin of a printed number as text, from the manifest of its run."""

import difflib
import re
from dataclasses import replace
from functools import partial
from pathlib import Path

from reporting.analysis.facts import Facts, within
from reporting.analysis.row_descriptions import row_descriptions, units_in_words
from reporting.core.errors import LedgerError, TraceError
from reporting.core.spelling import spelling
from reporting.documents.passports import passport_lines
from reporting.issued.traced_editions import TracedEdition, kept_editions, traced_edition
from reporting.job import Job, command_line_for
from reporting.ledger.enterprise_lookup import find_enterprise
from reporting.ledger.files import digests
from reporting.ledger.reading import Ledger, read_ledger
from reporting.outputs.atomic_release import was_interrupted
from reporting.published.content import Printed
from reporting.published.evidence import Evidence, Origin, RowsInWords
from reporting.recount.evaluate import Recount
from reporting.recount.evidence import Origins
from reporting.recount.prove import is_provable

_CHANGED = {
    "zh": "注意：出稿后台账有改动，以下算式和台账行按现在的台账。",
    "en": "Note: the ledger changed since this was made; formulas and rows below are those of the ledger of today.",
}
_AS_KEPT = {
    "zh": "这是{name}一稿的数；台账后来有改动，以下是出稿时的台账行。",
    "en": "A number of the edition {name}; the ledger changed since, and the rows below are those of that time.",
}
_UNREADABLE = {
    "zh": "注意：现在的台账有差错，读不出来，算式和台账行从略。",
    "en": "Note: the ledger of today has faults and cannot be read; formulas and rows are left out.",
}
# More rows than anybody reads on a terminal are in the workbook.
_MOST = 200
_INTERRUPTED = {
    "zh": "注意：上次放行中断，新旧文件可能并存，请重新出简报：{command}",
    "en": "Note: the last release was broken off, and new files may stand beside old ones; make it again: {command}",
}


def trace(job: Job, name: str, edition: str = "") -> str:
    """The passports of the numbers with this name, as lines of text; of the last edition, or of the one called so.

    The name is a bookmark, a measure, a label, or the words on the page. The job's enterprise is given by its id or
    one of its names. Raises TraceError if there is no such number or enterprise (with the nearest names), or no
    briefing.
    """
    job = job.of(find_enterprise(job.enterprise, job.data, job.enterprises)) if job.enterprise else job
    traced, numbers = _found(job, name, edition)
    is_interrupted = was_interrupted(replace(job, enterprise=None).folder, job.locale)
    lines = [_INTERRUPTED[job.locale].format(command=command_line_for(job))] if is_interrupted else []
    ledger = _readable(job.data)
    is_changed = ledger is not None and traced.ledger != digests(job.data)
    if is_changed and traced.kept is not None:
        lines.append(_AS_KEPT[job.locale].format(name=f"{job.period.key}@{traced.kept.name}"))
    elif ledger is None or is_changed:
        lines.append((_UNREADABLE if ledger is None else _CHANGED)[job.locale])
    evidence = Evidence({}, {}) if ledger is None else _evidence(within(ledger, job.period), numbers)
    origins = traced.origins_as_kept(job, numbers) if is_changed and traced.kept is not None else evidence.origins
    known: set[tuple[str, ...]] = set()
    for number in numbers:
        origin = origins.get(number.anchor, Origin({}, RowsInWords()))
        passport = passport_lines(number, origin, evidence.units, job.locale)
        # Of all enterprises, or of the only one that has any: the rows are the same.
        if (number.words, *passport) not in known:
            known.add((number.words, *passport))
            lines += [f"{number.label} [{number.anchor}]  {number.words}", *(f"  {line}" for line in passport)]
    return "\n".join(lines)


def _found(job: Job, name: str, edition: str) -> tuple[TracedEdition, list[Printed]]:
    """The edition and its numbers with this name; without an edition, of the last one that has such numbers."""
    last = traced_edition(job, edition)
    try:
        return last, _called(last.figures, name)
    except TraceError:
        for kept in [] if edition else kept_editions(job):
            if any(spelling(name) in _names(number) for number in kept.figures):
                return kept, _called(kept.figures, name)
        raise


def _readable(data: Path) -> Ledger | None:
    """The ledger of today; None if it has faults."""
    try:
        return read_ledger(data)
    except LedgerError:
        return None


def _evidence(facts: Facts, numbers: list[Printed]) -> Evidence:
    """How each of the numbers is reckoned from the ledger of today; a number that it does not give has no origin."""
    recount = Recount(facts.ledger)
    known = [number for number in numbers if is_provable(recount, number)]
    origins = Origins(recount, partial(row_descriptions, facts), most=_MOST)
    return Evidence(origins.of(known), units_in_words(facts))


def _called(figures: list[Printed], name: str) -> list[Printed]:
    """The numbers with this name, one for each passport. Raises TraceError if there is none."""
    wanted = spelling(name)
    matching = [number for number in figures if wanted in _names(number)]
    if not matching:
        raise TraceError(f"No number of the briefing is called {name!r}.", advice=_hint(figures, wanted))
    distinct: dict[object, Printed] = {}
    for number in matching:
        distinct.setdefault((number.words, number.passport.measure, number.passport.expression), number)
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
    names = (
        number.anchor,
        number.passport.measure,
        number.label,
        # The head of its column, of a number in a table: 各单位 1 已办结.
        number.label.rpartition(" ")[2],
        number.words,
        number.amount.exact,
        *numbers,
        *number.passport.name.values(),
    )
    return {spelling(name): name for name in names if name}
