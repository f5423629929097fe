"""The gate: a briefing is issued only when nothing is in doubt."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from reporting.analysis.facts import Facts
from reporting.checks.falls import falls
from reporting.checks.sums import sums
from reporting.core.errors import DoubtError, TemplateError
from reporting.core.quantity import Words
from reporting.ledger.faults import Fault

_HEAD = {"zh": "有{count}处存疑，没有生成简报", "en": "{count} in doubt; no briefing was made"}
_ADVICE = {
    "zh": "请核对台账和模板，改好后再运行；要先看草稿，请加--draft（make：DRAFT=1）。",
    "en": "Check ledger and template, mend them and run again; --draft (make: DRAFT=1) makes a draft meanwhile.",
}
_LEFT_OUT = {"zh": "{fault}（本稿未计入）", "en": "{fault} (left out of this draft)"}


def doubts_of(facts: Facts) -> list[Words]:
    """Doubts in words about the figures of a ledger, each row of which can be read."""
    return [*falls(facts), *sums(facts)]


def refuse_doubts(doubts: Sequence[Words], unfilled: Sequence[str], locale: str) -> None:
    """Raise one DoubtError with all doubts about the figures, and the faults of the template.

    Without doubts nothing is raised: if the template alone has faults, its own error reports them.
    """
    if doubts:
        messages = [*in_words(doubts, locale), *unfilled]
        raise DoubtError(_HEAD[locale].format(count=len(messages)), messages, _ADVICE[locale])


@contextmanager
def refusing(doubts: Sequence[Words], locale: str) -> Iterator[None]:
    """A block that fills a briefing: at its end all doubts are refused, together with tokens that cannot be filled.

    Raises DoubtError; TemplateError if there are no doubts and the template alone has faults.
    """
    try:
        yield
    except TemplateError as unfilled:
        refuse_doubts(doubts, unfilled.faults, locale)
        raise
    refuse_doubts(doubts, (), locale)


def in_words(doubts: Sequence[Words], locale: str) -> list[str]:
    """The doubts in one language."""
    return [doubt[locale] for doubt in doubts]


def doubts_from_refused_rows(faults: Sequence[Fault]) -> list[Words]:
    """Doubts in words, one for each row of the ledger that a draft leaves out."""
    return [{locale: form.format(fault=fault) for locale, form in _LEFT_OUT.items()} for fault in faults]
