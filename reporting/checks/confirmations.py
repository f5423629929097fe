"""Doubts that a person has confirmed to be none (confirmations.csv), and confirmations that no longer count."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reporting.analysis.english import in_both
from reporting.analysis.facts import Facts
from reporting.checks.doubt import Doubt, filled
from reporting.core.quantity import Words
from reporting.core.rows import Row, iter_rows
from reporting.ledger.confirmation_rules import PERSONAL, confirmed_figures

_CONFIRMED: Words = {
    "zh": "已核实（{who}，{day}，{reason}；{at}）：{doubt}",
    "en": "Confirmed by {who} on {day} ({reason}; {at}): {doubt}",
}
_OUTDATED: Words = {
    "zh": "{at}的核实已不作数：{id}当时是{before}，现在是{now}；请重新核实，或删去这一行",
    "en": "{at} no longer counts: {id} was {before} then and is {now} now; confirm it again, or take out the row",
}
_IDLE: Words = {
    "zh": "{at}核实的数（{ids}）已无疑问，这一行可以删去",
    "en": "{at}: nothing is in doubt about {ids} any more; the row can be taken out",
}


@dataclass(frozen=True)
class Judged:
    """Doubts that are left, and notes in words: what was confirmed, and which confirmations no longer count."""

    doubts: Sequence[Doubt]
    notes: Sequence[Words]


def judged(facts: Facts, doubts: Sequence[Doubt]) -> Judged:
    """The doubts without those that a person has confirmed, for the figures as they are."""
    confirmations = {(row.doubt, *sorted(confirmed_figures(row).items())): row for row in _confirmations(facts)}
    by_key = {(doubt.kind, *sorted(doubt.figures.items())): doubt for doubt in doubts if doubt.figures}
    confirmed = by_key.keys() & confirmations.keys()
    left = [doubt for doubt in doubts if (doubt.kind, *sorted(doubt.figures.items())) not in confirmed]
    said = [_said(facts, confirmations[key], doubt) for key, doubt in by_key.items() if key in confirmed]
    idle = [_not_counting(facts, row) for key, row in confirmations.items() if key not in confirmed]
    return Judged(left, [*said, *idle])


def line_of(doubt: Doubt, locale: str) -> str:
    """The row of confirmations.csv that would confirm a doubt; a person fills in who, when and why."""
    ids, figures = " ".join(doubt.figures), " ".join(f"{value:f}" for value in doubt.figures.values())
    return ",".join((f"{doubt.kind}-{next(iter(doubt.figures))}"[:60], doubt.kind, ids, figures, _BLANKS[locale]))


_BLANKS = {"zh": "核实人或职务,核实日期,核实依据", "en": "who,day,why"}


def _confirmations(facts: Facts) -> Iterator[Row]:
    """The confirmations of figures of the period; those of other periods are judged there, those of words nowhere."""
    in_period = set(facts.achievements.id)
    rows = (row for row in iter_rows(facts.ledger["confirmations"]) if row.doubt != PERSONAL)
    return (row for row in rows if in_period.issuperset(confirmed_figures(row)))


def _said(facts: Facts, row: Row, doubt: Doubt) -> Words:
    who, reason = in_both(facts, row.confirmed_by, "a person"), in_both(facts, row.reason, "the reason is in Chinese")
    return filled(_CONFIRMED, who=who, day=str(row.confirmed_on), reason=reason, at=row.at, doubt=doubt.words)


def _not_counting(facts: Facts, row: Row) -> Words:
    for id_, before in confirmed_figures(row).items():
        now = facts.ledger.record("achievements", id_).value
        if now != before:
            return filled(_OUTDATED, at=row.at, id=id_, before=f"{before:f}", now=f"{now:f}")
    return filled(_IDLE, at=row.at, ids=row.rows)
