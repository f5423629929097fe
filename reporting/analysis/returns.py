"""The returns of a period: the state of each enterprise that is expected to report, and how many are in which state."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from reporting.analysis.facts import Facts
from reporting.analysis.facts_cache import cached_on_facts
from reporting.analysis.names import reported_part
from reporting.analysis.traced_values import traced_count
from reporting.core.passport import Traced
from reporting.core.quantity import ENTERPRISE, Unit, Words
from reporting.core.rows import iter_rows

WORKBOOK = Unit("workbook", "份", "file", "files", "count")
FAULT = Unit("fault", "处", "fault", "faults", "count")

# Reported, in part, sent back or missing: each enterprise is in one of the four.
_STATES: dict[str, Words] = {
    "reported": {"zh": "已报送", "en": "reported"},
    "reported, correction sent back": {"zh": "已报送（更正件退回）", "en": "reported; a correction was sent back"},
    "reported otherwise": {"zh": "已报送（非报表）", "en": "reported, not by a return"},
    "reported otherwise, return sent back": {"zh": "已报送（报表退回）", "en": "reported; its return was sent back"},
    "in part": {"zh": "仅报{part}", "en": "only {part}"},
    "in part, return sent back": {"zh": "仅报{part}（另有报表退回）", "en": "only {part}; a return was sent back"},
    "sent back": {"zh": "退回修改", "en": "sent back"},
    "missing": {"zh": "未报送", "en": "not reported"},
}


@dataclass(frozen=True)
class Standing:
    """The state of one enterprise. The day and the faults are those of the last workbook that came, if any did.

    `part` are the parts that it reported, if these are not the whole period.
    """

    enterprise: str
    state: str
    received_on: date | None
    workbooks: Traced | None
    faults: Traced | None
    part: Words

    @property
    def words(self) -> Words:
        return {locale: words.format(part=self.part[locale]) for locale, words in _STATES[self.state].items()}


@cached_on_facts
def standings(facts: Facts) -> list[Standing]:
    """One for each enterprise that is expected to report, in the order of the table."""
    return [_standing(facts.for_enterprise(one)) for one in facts.ledger.reporting_enterprises.id]


def counts(facts: Facts) -> dict[str, Traced]:
    """The numbers of enterprises: expected, reported, reported in part, sent back and missing, by these keys."""
    expected = facts.ledger.reporting_enterprises
    states = pd.Series([standing.state for standing in standings(facts)], expected.index, dtype=object)
    groups = {
        "expected": expected,
        "reported": expected[states.str.startswith("reported")],
        "partly": expected[states.str.startswith("in part")],
        "sent_back": expected[states == "sent back"],
        "missing": expected[states == "missing"],
    }
    name = {"zh": "单位数", "en": "Enterprises"}
    return {
        key: traced_count(len(group), f"returns_{key}", name, (tuple(group["at"]), ()), ENTERPRISE)
        for key, group in groups.items()
    }


def _standing(facts: Facts) -> Standing:
    assert facts.enterprise is not None  # noqa: S101 - these are the facts of one
    part = reported_part(facts, facts.enterprise)
    returns = sorted(iter_rows(facts.returns), key=lambda row: row.received_on)
    if not returns:
        return Standing(facts.enterprise, _state(facts, None), None, None, None, part)
    last = returns[-1]
    rows = tuple(row.at for row in returns), tuple(row.source for row in returns if row.source)
    workbooks = traced_count(len(returns), "return_workbooks", {"zh": "收到报表", "en": "Workbooks"}, rows, WORKBOOK)
    origin = (last.at,), (last.source,) if last.source else ()
    faults = traced_count(
        last.faults, "return_faults", {"zh": "末份报表的差错", "en": "Faults of the last"}, origin, FAULT
    )
    return Standing(facts.enterprise, _state(facts, last.outcome), last.received_on, workbooks, faults, part)


def _state(facts: Facts, outcome: str | None) -> str:
    if facts.partial_reports:
        return "in part" if outcome == "accepted" else "in part, return sent back"
    if "accepted" in set(facts.returns.outcome):
        return "reported" if outcome == "accepted" else "reported, correction sent back"
    if facts.reported:
        return "reported otherwise" if outcome is None else "reported otherwise, return sent back"
    return "missing" if outcome is None else "sent back"
