"""The returns of a period: the state of each enterprise that is expected to report, and how many are in which state."""

from dataclasses import dataclass
from datetime import date

from reporting.analysis.facts import Facts
from reporting.analysis.facts_cache import cached_on_facts
from reporting.analysis.names import reported_part
from reporting.analysis.selected import enterprises
from reporting.analysis.selected import returns as selected_returns
from reporting.analysis.traced_values import traced_count
from reporting.core.expression import Count, Rows, Sum
from reporting.core.quantity import ENTERPRISE, FAULT, WORKBOOK, Words
from reporting.core.rows import iter_rows
from reporting.core.traced import Traced

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
    states = [standing.state for standing in standings(facts)]
    numbers = {
        "expected": (len(expected), enterprises(facts)),
        **{key: (sum(state.startswith(words) for state in states), of) for key, (words, of) in _counted(facts).items()},
    }
    name = {"zh": "单位数", "en": "Enterprises"}
    return {
        key: traced_count(number, f"returns_{key}", name, Count(selected), ENTERPRISE)
        for key, (number, selected) in numbers.items()
    }


def _counted(facts: Facts) -> dict[str, tuple[str, Rows]]:
    """How the states begin that are counted together, and the enterprises in them."""
    return {
        "reported": ("reported", enterprises(facts, standing="reported")),
        "partly": ("in part", enterprises(facts, standing="in_part")),
        "sent_back": ("sent back", enterprises(facts, standing="sent_back")),
        "missing": ("missing", enterprises(facts, standing="missing")),
    }


def _standing(facts: Facts) -> Standing:
    assert facts.enterprise is not None  # noqa: S101 - these are the facts of one
    part = reported_part(facts, facts.enterprise)
    returns = sorted(iter_rows(facts.returns), key=lambda row: row.received_on)
    if not returns:
        return Standing(facts.enterprise, _state(facts, None), None, None, None, part)
    last = returns[-1]
    came = Count(selected_returns(facts))
    workbooks = traced_count(len(returns), "return_workbooks", {"zh": "收到报表", "en": "Workbooks"}, came, WORKBOOK)
    in_last = Sum(selected_returns(facts, last="yes"), "faults")
    name = {"zh": "末份报表的差错", "en": "Faults of the last"}
    faults = traced_count(last.faults, "return_faults", name, in_last, FAULT)
    return Standing(facts.enterprise, _state(facts, last.outcome), last.received_on, workbooks, faults, part)


def _state(facts: Facts, outcome: str | None) -> str:
    if facts.partial_reports:
        return "in part" if outcome == "accepted" else "in part, return sent back"
    if "accepted" in set(facts.returns.outcome):
        return "reported" if outcome == "accepted" else "reported, correction sent back"
    if facts.reported:
        return "reported otherwise" if outcome is None else "reported otherwise, return sent back"
    return "missing" if outcome is None else "sent back"
