"""The returns of a period: the state of each enterprise that is expected to report, and how many are in which state."""

from dataclasses import dataclass
from datetime import date

from reporting.analysis.facts import Facts
from reporting.analysis.facts_cache import cached_on_facts
from reporting.analysis.names import reported_part
from reporting.analysis.selected import enterprises
from reporting.analysis.selected import returns as selected_returns
from reporting.analysis.traced_values import traced_count
from reporting.core.expression import Count, Sum
from reporting.core.period import spanning
from reporting.core.quantity import ENTERPRISE, FAULT, WORKBOOK, Words
from reporting.core.rows import iter_rows
from reporting.core.traced import Traced
from reporting.ledger.months import month_of

# Each enterprise is in one of the groups; the states in it begin with its words.
_GROUPS = {
    "reported": "reported",
    "in_part": "in part",
    "in_another": "in another",
    "sent_back": "sent back",
    "missing": "missing",
}
_STATES: dict[str, Words] = {
    "reported": {"zh": "已报送", "en": "reported"},
    "reported, correction sent back": {"zh": "已报送（更正件退回）", "en": "reported; a correction was sent back"},
    "reported otherwise": {"zh": "已报送（非报表）", "en": "reported, not by a return"},
    "reported otherwise, return sent back": {"zh": "已报送（报表退回）", "en": "reported; its return was sent back"},
    "in part": {"zh": "仅报{periods}", "en": "only {periods}"},
    "in part, return sent back": {
        "zh": "仅报{periods}（另有报表退回）",
        "en": "only {periods}; a return was sent back",
    },
    "in another": {"zh": "未单独报送（见{periods}报表）", "en": "no return of its own; told in that for {periods}"},
    "in another, return sent back": {
        "zh": "报表退回（另见{periods}报表）",
        "en": "sent back; told in the return for {periods}",
    },
    "sent back": {"zh": "退回修改", "en": "sent back"},
    "missing": {"zh": "未报送", "en": "not reported"},
}


@dataclass(frozen=True)
class Standing:
    """The state of one enterprise. The day and the faults are those of the last workbook that came, if any did.

    `periods` are the parts of the period that it reported, if not all, or those in whose returns it told of it.
    """

    enterprise: str
    state: str
    received_on: date | None
    workbooks: Traced | None
    faults: Traced | None
    periods: Words

    @property
    def words(self) -> Words:
        return {locale: words.format(periods=self.periods[locale]) for locale, words in _STATES[self.state].items()}


@cached_on_facts
def standings(facts: Facts) -> list[Standing]:
    """One for each enterprise that is expected to report, in the order of the table."""
    return [_standing(facts.for_enterprise(one)) for one in facts.ledger.reporting_enterprises.id]


def groups(facts: Facts) -> dict[str, list[Standing]]:
    """Who reported, did so in part or only in returns of other periods, must correct, and is missing, by these keys."""
    every = standings(facts)
    return {key: [one for one in every if one.state.startswith(words)] for key, words in _GROUPS.items()}


def counts(facts: Facts) -> dict[str, Traced]:
    """The numbers of enterprises that are expected, and in each of the groups, by the same keys."""
    numbers = {"expected": (len(facts.ledger.reporting_enterprises), enterprises(facts))}
    numbers |= {key: (len(group), enterprises(facts, standing=key)) for key, group in groups(facts).items()}
    name = {"zh": "单位数", "en": "Enterprises"}
    return {
        key: traced_count(number, f"enterprises_{key}", name, Count(selected), ENTERPRISE)
        for key, (number, selected) in numbers.items()
    }


def _standing(facts: Facts) -> Standing:
    assert facts.enterprise is not None  # noqa: S101 - these are the facts of one
    returns = sorted(iter_rows(facts.returns), key=lambda row: row.received_on)
    state = _state(facts, returns[-1].outcome if returns else None)
    periods = _other_periods(facts) if facts.in_other_returns else reported_part(facts, facts.enterprise)
    if not returns:
        return Standing(facts.enterprise, state, None, None, None, periods)
    last = returns[-1]
    came = Count(selected_returns(facts))
    workbooks = traced_count(len(returns), "return_workbooks", {"zh": "收到报表", "en": "Workbooks"}, came, WORKBOOK)
    in_last = Sum(selected_returns(facts, last="yes"), "faults")
    name = {"zh": "末份报表的差错", "en": "Faults of the last"}
    faults = traced_count(last.faults, "return_faults", name, in_last, FAULT)
    return Standing(facts.enterprise, state, last.received_on, workbooks, faults, periods)


def _state(facts: Facts, outcome: str | None) -> str:
    if facts.partial_reports:
        return "in part, return sent back" if outcome == "sent_back" else "in part"
    if "accepted" in set(facts.returns.outcome):
        return "reported" if outcome == "accepted" else "reported, correction sent back"
    if facts.in_other_returns:
        return "in another" if outcome is None else "in another, return sent back"
    if facts.reported:
        return "reported otherwise" if outcome is None else "reported otherwise, return sent back"
    return "missing" if outcome is None else "sent back"


def _other_periods(facts: Facts) -> Words:
    """The periods of the returns that tell of this one beside their own, the shortest first: 2024年下半年、2024年."""
    returns = facts.ledger["returns"]
    accepted = returns[(returns.enterprise == facts.enterprise) & (returns.outcome == "accepted")]
    later = accepted[accepted.period_end >= facts.period.start]
    spans = {spanning(month_of(row.period_start), month_of(row.period_end)) for row in iter_rows(later)}
    labels = [one.label for one in sorted(spans, key=lambda one: (one.months, one.first))]
    return {locale: mark.join(label(locale) for label in labels) for locale, mark in (("zh", "、"), ("en", ", "))}
