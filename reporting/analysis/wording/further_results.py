"""Results in a row: standards that changed, then what was done; on page one those that are in none of its rows."""

from reporting.analysis.facts import Facts
from reporting.analysis.facts_cache import cached_on_facts
from reporting.analysis.key_figures import key_figures
from reporting.analysis.large_groups import are_many
from reporting.analysis.listed_results import Result, done
from reporting.analysis.names import short_names
from reporting.analysis.over_time import TimedValue, values_of
from reporting.analysis.wording.phrases import sentence_of
from reporting.analysis.wording.said import said, said_one
from reporting.core.rows import grouped
from reporting.core.sentence import Sentence, join, sentence

_MOST = 3


def further_results(facts: Facts) -> Sentence | None:
    """Standards that changed, then other results, each enterprise named once; None if page one has them all."""
    results = _chosen(facts)
    standards = [of_one for of_one in results if of_one[0].measure.kind == "standard"]
    others = [of_one for of_one in results if of_one[0].measure.kind != "standard"]
    parts = [*([_clauses(facts, standards)] if standards else []), *_by_owner(facts, others)]
    return sentence_of(parts) if parts else None


@cached_on_facts
def measures_on_page_one(facts: Facts) -> frozenset[str]:
    """The measures in the rows and in the last finding of page one: no other section tells them again."""
    return frozenset(
        {*(figure.id for figure in key_figures(facts)), *(of_one[0].measure.id for of_one in _chosen(facts))}
    )


def _chosen(facts: Facts) -> list[list[Result]]:
    """The results of at most three measures that are in no row of the key figures; standards first."""
    shown = {figure.id for figure in key_figures(facts)}
    rest = [result for result in done(facts) if result.measure.id not in shown]
    rest.sort(key=lambda result: result.measure.kind != "standard")
    by_measure = grouped(rest, lambda result: str(result.measure.id)).values()
    return [of_one for of_one in by_measure if _has_room(facts, of_one)][:_MOST]


def _has_room(facts: Facts, of_one: list[Result]) -> bool:
    """What does not add up is told of each of a few enterprises, and not of many."""
    return bool(values_of(facts, [row for result in of_one for row in result.rows])) or not are_many(facts)


def _by_owner(facts: Facts, results: list[list[Result]]) -> list[Sentence]:
    """The results of one enterprise together, after its name."""
    by_owner = grouped(results, lambda of_one: tuple(dict.fromkeys(result.row.enterprise for result in of_one)))
    return [_owner(facts, owners) + _clauses(facts, of_owner) for owners, of_owner in by_owner.items()]


def _clauses(facts: Facts, results: list[list[Result]]) -> Sentence:
    """Measures that add up in one row of words; of others each enterprise with its name."""
    figures = [(of_one, values_of(facts, [row for result in of_one for row in result.rows])) for of_one in results]
    added = [(str(of_one[0].measure.id), values) for of_one, values in figures if values]
    single = [result for of_one, values in figures if not values for result in of_one]
    clauses = [said(facts, added)] if added else []
    clauses += [
        _owner(facts, (result.row.enterprise,))
        + said_one(facts, str(result.measure.id), TimedValue(result.time, result.traced_value(facts)))
        for result in single
    ]
    return join(clauses, "，", "; ")


def _owner(facts: Facts, enterprises: tuple[str, ...]) -> Sentence:
    """The enterprise before a figure that is not of all; nothing where only one reported."""
    if len(facts.enterprises) == 1 or len(enterprises) > 1:
        return sentence("", "")
    return sentence("{name}", "at {name}, ", name=short_names(facts, *enterprises))
