"""Words on the people counted: persons, households and person-times, each kind by itself and never in one sum."""

from collections.abc import Sequence

from reporting.analysis.facts import Facts
from reporting.analysis.over_time import TimedValue
from reporting.analysis.results import people_by_time
from reporting.analysis.wording.further_results import measures_on_page_one
from reporting.analysis.wording.phrases import joined_rows
from reporting.analysis.wording.said import said
from reporting.core.sentence import Sentence, sentence

# A single measure is one of the results, and stands in their table.
_FEWEST = 2
_KINDS = ("person", "household", "person_time")


def people(facts: Facts) -> Sentence | None:
    """Who was reached and by what, of whom page one and the table of money do not tell; None where that is one measure at most."""
    by_kind = people_by_time(facts)
    untold = [[values for values in by_kind.get(kind, ()) if _is_untold(facts, _measure(values))] for kind in _KINDS]
    kinds = [counted for counted in untold if counted]
    if sum(map(len, kinds)) < _FEWEST:
        return None
    clauses = joined_rows(said(facts, [(_measure(values), values) for values in counted]) for counted in kinds)
    return clauses + _overlap([values for counted in kinds for values in counted])


def _is_untold(facts: Facts, measure: str) -> bool:
    return measure not in measures_on_page_one(facts) and facts.ledger.record("measures", measure).people_of is None


def _measure(values: Sequence[TimedValue]) -> str:
    return values[0].value.passport.measure


def _overlap(counted: Sequence[Sequence[TimedValue]]) -> Sentence:
    """Why there is no sum; nothing where there is but one number."""
    if len(counted) > 1:
        return sentence(
            "（各项人员或有重合，不作合计）。",
            ". The same people may be in several of these, so they are not added.",
        )
    if len(counted[0]) > 1:
        return sentence(
            "（各时段人员或有重合，不作合计）。",
            ". The same people may have been counted each time, so they are not added.",
        )
    return sentence("。", ".")
