"""Many enterprises: the briefing tells them together, and single ones in tables and in their own paragraphs."""

from collections.abc import Iterable

from reporting.analysis.facts import Facts
from reporting.analysis.names import short_names
from reporting.analysis.tracing import counted
from reporting.passport import Traced
from reporting.quantity import ENTERPRISE, Words

_MOST_BY_NAME = 5
_NAME: Words = {"zh": "单位数", "en": "Enterprises"}


def are_many(facts: Facts) -> bool:
    """Whether more enterprises reported than a reader follows by name from sentence to sentence."""
    return len(facts.enterprises) > _MOST_BY_NAME


def whose(facts: Facts, enterprises: Iterable[str]) -> Words | Traced:
    """One enterprise by its name, several by their number: 本钢; 10家."""
    ids = set(enterprises)
    if len(ids) == 1:
        return short_names(facts, *ids)
    return number_of(facts, ids)


def number_of(facts: Facts, enterprises: Iterable[str]) -> Traced:
    """How many enterprises these are."""
    everyone = facts.ledger["enterprises"]
    rows = everyone[everyone.id.isin(set(enterprises))]
    return counted(len(rows), "enterprises_concerned", _NAME, (tuple(rows["at"]), ()), ENTERPRISE)
