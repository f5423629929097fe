"""The four or five numbers of page one: the share of list items, aid funds, then what the catalogue ranks highest."""

from functools import partial
from typing import NamedTuple

from reporting.analysis import aid, progress, results
from reporting.analysis.comparison import Comparison, Measure, comparisons
from reporting.analysis.components import SHARE, components
from reporting.analysis.facts import Facts
from reporting.analysis.facts_cache import cached_on_facts
from reporting.analysis.names import measure_name, short_names
from reporting.analysis.not_comparable import NOT_COMPARABLE, words_of_missing
from reporting.analysis.over_time import in_one_cell
from reporting.core.quantity import Quantity, Words
from reporting.core.sentence import Sentence, join, sentence
from reporting.core.traced import Traced

MOST = 5
_SOME: Words = {"zh": "部分报送单位", "en": "some of those who reported"}
AS_REPORTED: Words = {"zh": "单位自报", "en": "as reported"}


class KeyFigure(NamedTuple):
    """A number of page one, by its measure, beside its bases.

    `missing` has for each base what keeps the number from being compared, or None. `value` is a sentence of several
    numbers if a measure has figures of times that do not add up.
    """

    id: str
    name: Words
    value: Traced | Sentence
    comparisons: list[Comparison]
    missing: list[Words | None]

    @property
    def changes(self) -> list[Traced]:
        return [entry.change for entry in self.comparisons if entry.change is not None]

    def comparison(self) -> Traced | Sentence | Words:
        """The cell beside the number; a change needs no comparison of its own."""
        if _is_reported_change(self.value):
            return AS_REPORTED
        beside = zip(self.comparisons, self.missing, strict=True)
        parts = [part for entry, missing in beside if (part := entry.change or missing) is not None]
        if len(parts) <= 1:
            return parts[0] if parts else NOT_COMPARABLE
        return join((sentence("{part}", "{part}", part=part) for part in parts), "；", "; ")


def _is_reported_change(value: Traced | Sentence) -> bool:
    return isinstance(value, Traced) and isinstance(value.value, Quantity) and value.value.unit.kind == "percent"


class _Candidate(NamedTuple):
    """A figure for page one: its word, its name, and the measure of its total."""

    id: str
    name: Words
    measure: Measure


@cached_on_facts
def key_figures(facts: Facts) -> list[KeyFigure]:
    """At most five figures that the period has; what was not reported has no line here."""
    figures: list[KeyFigure] = []
    for candidate in _candidates(facts):
        if len(figures) == MOST:
            break
        value = candidate.measure(facts) or _of_several_times(facts, candidate.id)
        if value is not None:
            beside = comparisons(facts, candidate.measure)
            missing = [words_of_missing(facts, candidate.id, entry) for entry in beside]
            figures.append(KeyFigure(candidate.id, _attributed(facts, candidate), value, beside, missing))
    return figures


def _candidates(facts: Facts) -> list[_Candidate]:
    fixed = [
        _Candidate(SHARE, {"zh": "清单办结率", "en": "List items resolved"}, _share),
        _Candidate(aid.MEASURES["default"], aid.NAMES["default"], aid.funds),
    ]
    # The wider total is there if it differs from the default total.
    wide = _with_mutual_aid(facts)
    if wide and wide.value != getattr(aid.funds(facts), "value", None):
        fixed.append(_Candidate(aid.MEASURES["with_mutual_aid"], aid.NAMES["with_mutual_aid"], _with_mutual_aid))
    ranked = results.headline_measures(facts)
    return fixed + [_Candidate(measure, measure_name(facts, measure), partial(_one, measure)) for measure in ranked]


def _attributed(facts: Facts, candidate: _Candidate) -> Words:
    """The name, with the enterprises that reported the figure if not all who reported have it."""
    behind = list(dict.fromkeys(one.enterprise for one in components(facts, candidate.id)))
    name = candidate.name
    if len(behind) in {0, len(facts.enterprises)}:
        return name
    reporters = short_names(facts, behind[0]) if len(behind) == 1 else _SOME
    return {"zh": f"{name['zh']}（{reporters['zh']}）", "en": f"{name['en']} ({reporters['en']})"}


def _of_several_times(facts: Facts, measure: str) -> Traced | Sentence | None:
    """A measure whose figures of several times do not add up, each with its time."""
    if measure not in results.headline_measures(facts):
        return None
    values = results.measure_values(facts, measure)
    return in_one_cell(values) if values else None


def _share(facts: Facts) -> Traced | None:
    return progress.pooled(facts)["share"]


def _with_mutual_aid(facts: Facts) -> Traced | None:
    return aid.funds(facts, "with_mutual_aid")


def _one(measure: str, facts: Facts) -> Traced | None:
    return results.measure_total(facts, measure)
