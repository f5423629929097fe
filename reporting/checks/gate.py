"""The gate: a briefing is issued only when nothing is in doubt."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from reporting.analysis.facts import Facts
from reporting.analysis.facts_cache import cached_on_facts
from reporting.checks.confirmations import Judged, judged, line_of
from reporting.checks.doubt import Doubt
from reporting.checks.falls import falls
from reporting.checks.far_off import far_off
from reporting.checks.paid_and_allocated import paid_and_allocated
from reporting.checks.per_head import per_head
from reporting.checks.roots import by_root
from reporting.checks.sums import sums
from reporting.checks.unlike_others import unlike_others
from reporting.checks.within import contained
from reporting.core.errors import DoubtError, TemplateError
from reporting.ledger.schema import TABLES

_CHECKS = (falls, sums, paid_and_allocated, contained, far_off, unlike_others, per_head)
_HEAD = {"zh": "有{count}处存疑，没有生成简报", "en": "{count} in doubt; no briefing was made"}
_ADVICE = {
    "zh": "请核对台账和模板，改好后再运行；要先看草稿，请加--draft（make：DRAFT=1）。",
    "en": "Check ledger and template, mend them and run again; --draft (make: DRAFT=1) makes a draft meanwhile.",
}
_CONFIRM = {
    "zh": "数字核实无误的，请把对应的一行写进台账的confirmations.csv（首行：{header}），后三格由核实人填写：",
    "en": "If a figure is right, write its row into confirmations.csv of the ledger (header: {header}), "
    "with who confirms it, the day, and why:",
}


def doubts_of(facts: Facts) -> list[Doubt]:
    """Doubts about the figures of a ledger that can be read, without those that a person has confirmed."""
    return list(_judged(facts).doubts)


def notes_of(facts: Facts, locale: str) -> list[str]:
    """Lines on doubts that a person has confirmed, and on confirmations that no longer count."""
    return [note[locale] for note in _judged(facts).notes]


@cached_on_facts
def _judged(facts: Facts) -> Judged:
    return judged(facts, [doubt for check in _CHECKS for doubt in check(facts)])


def refuse_doubts(doubts: Sequence[Doubt], unfilled: Sequence[str], locale: str) -> None:
    """Raise one DoubtError with all doubts about the figures, and the faults of the template.

    Without doubts nothing is raised: if the template alone has faults, its own error reports them.
    """
    if doubts:
        messages = [*in_words(doubts, locale), *unfilled]
        raise DoubtError(_HEAD[locale].format(count=len(messages)), messages, _advice(doubts, locale))


@contextmanager
def refusing(doubts: Sequence[Doubt], locale: str) -> Iterator[None]:
    """A block that fills a briefing: at its end all doubts are refused, together with tokens that cannot be filled.

    Raises DoubtError; TemplateError if there are no doubts and the template alone has faults.
    """
    try:
        yield
    except TemplateError as unfilled:
        refuse_doubts(doubts, unfilled.faults, locale)
        raise
    refuse_doubts(doubts, (), locale)


def in_words(doubts: Sequence[Doubt], locale: str) -> list[str]:
    """The doubts in one language; those that name the same row are one entry."""
    return [entry.words()[locale] for entry in by_root(doubts)]


def _advice(doubts: Sequence[Doubt], locale: str) -> str:
    """What to do next; for doubts that a person can confirm, with the rows to write."""
    every = [doubt for entry in by_root(doubts) for doubt in (entry.root, *entry.others)]
    lines = [line_of(doubt, locale) for doubt in every if doubt.figures]
    header = _CONFIRM[locale].format(header=",".join(TABLES["confirmations"].names))
    return "\n".join([_ADVICE[locale], *([header, *(f"  {line}" for line in lines)] if lines else [])])
