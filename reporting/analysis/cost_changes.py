"""Changes of costs against the same months of the year before, as the enterprises state them."""

import pandas as pd

from reporting.analysis.facts import Facts
from reporting.analysis.facts_cache import cached_on_facts
from reporting.analysis.names import lower_first, measure_name, short_names
from reporting.analysis.stated_changes import cost_change
from reporting.core.quantity import Words
from reporting.core.rows import Row, iter_rows


@cached_on_facts
def cost_changes(facts: Facts) -> pd.DataFrame:
    """One row per cost that changed against the same months of the year before: name, enterprise, span, traced change.

    `unit` is the unit if the cost is one of a unit, and stands in the name. A change that is only planned is none yet.
    The record gives percentages without their bases: they are neither added nor averaged.
    """
    changes = rows_of_costs(facts)
    records = [
        (
            *_name_of_cost(facts, row).values(),
            *(row.enterprise, *short_names(facts, row.enterprise).values(), row.unit, row.period_start, row.period_end),
            cost_change(facts, row),
        )
        for row in iter_rows(changes[changes.status != "planned"])
    ]
    columns = [
        "name",
        "name_en",
        "enterprise",
        "enterprise_name",
        "enterprise_name_en",
        "unit",
        "start",
        "end",
        "change",
    ]
    return pd.DataFrame(records, columns=columns, dtype=object)


def rows_of_costs(facts: Facts) -> pd.DataFrame:
    """The achievements that are changes of costs, the planned ones too."""
    measures = facts.ledger["measures"]
    return facts.achievements[facts.achievements.measure.isin(set(measures[measures.kind == "change"].id))]


def _name_of_cost(facts: Facts, row: Row) -> Words:
    name = measure_name(facts, row.measure)
    if not row.unit:
        return name
    unit = short_names(facts, row.unit)
    return {"zh": unit["zh"] + name["zh"], "en": f"{unit['en']}, {lower_first(name)['en']}"}
