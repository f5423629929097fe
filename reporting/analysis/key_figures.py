"""The four or five numbers of page one: the share of list items, aid funds, then what the catalogue ranks highest."""

from functools import partial
from typing import NamedTuple

from reporting.analysis import aid, progress, results
from reporting.analysis.comparison import Measure, compared, joined
from reporting.analysis.facts import Facts
from reporting.analysis.facts_cache import cached_on_facts
from reporting.analysis.names import measure_name, short_names
from reporting.core.passport import Traced
from reporting.core.quantity import Quantity, Words

MOST = 5
NOT_COMPARABLE: Words = {"zh": "无可比数据", "en": "no comparable figure"}


_SOME: Words = {"zh": "部分报送单位", "en": "some of those who reported"}
AS_REPORTED: Words = {"zh": "单位自报", "en": "as reported"}


class KeyFigure(NamedTuple):
    """A number of page one with its changes; these are empty if nothing can be compared."""

    name: Words
    value: Traced
    changes: list[Traced]

    @property
    def change(self) -> Traced | None:
        return joined(self.changes)

    def comparison(self) -> Traced | Words:
        """The cell beside the number. A reported change needs no comparison."""
        is_change = isinstance(self.value.value, Quantity) and self.value.value.unit.kind == "percent"
        return AS_REPORTED if is_change else self.change or NOT_COMPARABLE


@cached_on_facts
def key_figures(facts: Facts) -> list[KeyFigure]:
    """At most five figures that the period has; what was not reported has no line here."""
    figures: list[KeyFigure] = []
    for name, measure in _candidates(facts):
        if len(figures) == MOST:
            break
        value = measure(facts)
        if value is not None:
            figures.append(KeyFigure(_attributed(facts, name, measure), value, compared(facts, measure)))
    return figures


def _candidates(facts: Facts) -> list[tuple[Words, Measure]]:
    fixed: list[tuple[Words, Measure]] = [
        ({"zh": "清单办结率", "en": "List items resolved"}, _share),
        (aid.NAMES["default"], aid.funds),
    ]
    # The wider total is there if it differs from the default total.
    wide = _with_mutual_aid(facts)
    if wide and wide.value != getattr(aid.funds(facts), "value", None):
        fixed.append((aid.NAMES["with_mutual_aid"], _with_mutual_aid))
    ranked = results.headline_measures(facts)
    return fixed + [(measure_name(facts, measure), partial(_one, measure)) for measure in ranked]


def _attributed(facts: Facts, name: Words, measure: Measure) -> Words:
    """The name, with the enterprises that reported the figure if not all who reported have it."""
    behind = [one for one in facts.enterprises.id if measure(facts.for_enterprise(one)) is not None]
    if len(behind) in {0, len(facts.enterprises)}:
        return name
    reporters = short_names(facts, behind[0]) if len(behind) == 1 else _SOME
    return {"zh": f"{name['zh']}（{reporters['zh']}）", "en": f"{name['en']} ({reporters['en']})"}


def _share(facts: Facts) -> Traced | None:
    return progress.pooled(facts)["share"]


def _with_mutual_aid(facts: Facts) -> Traced | None:
    return aid.funds(facts, "with_mutual_aid")


def _one(measure: str, facts: Facts) -> Traced | None:
    return results.measure_total(facts, measure)
