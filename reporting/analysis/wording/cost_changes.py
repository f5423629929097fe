"""Words on the changes of costs that enterprises state themselves."""

import pandas as pd

from reporting.analysis import cost_changes as costs
from reporting.analysis.facts import Facts
from reporting.analysis.large_groups import ENTERPRISES, first_few
from reporting.analysis.times import in_time, time_with_year
from reporting.analysis.traced_values import traced_count
from reporting.analysis.wording.phrases import enumerated, joined_rows, lower_first
from reporting.core.expression import Distinct, Rows, selections
from reporting.core.quantity import ENTERPRISE, Words
from reporting.core.rows import Row, groups, iter_rows
from reporting.core.sentence import Sentence, join, sentence
from reporting.core.traced import Traced

_SPAN = ["start", "end"]


def cost_changes(facts: Facts) -> Sentence | None:
    """The changes of costs against the same months of the year before; None when nobody reported any."""
    changes = costs.cost_changes(facts)
    return changes_in_words(changes) if len(changes) else None


def changes_in_words(changes: pd.DataFrame) -> Sentence:
    """These rows of measures.cost_changes, at least one of them: each span of time once, each cost once in it.

    Of very many enterprises the first few, with the number of all.
    """
    every = list(groups(changes.sort_values(_SPAN, kind="stable"), [*_SPAN, "enterprise"]))
    shown = pd.concat(first_few(every))
    clauses = joined_rows(_of_span(rows) for rows in groups(shown, _SPAN))
    more = sentence("", "")
    if len(shown) < len(changes):
        more = sentence("；共{reporters}报送", "; {reporters} reported such changes", reporters=_reporters(changes))
    zh = (
        "{clauses}{more}（单位自报比例，未附金额）。"
        if len(changes) == 1
        else "{clauses}{more}。以上为单位自报比例，未附金额。"
    )
    they = "It" if len(every) == 1 else "They"
    return sentence(zh, f"{{clauses}}{{more}}. {they} gave no amounts.", clauses=clauses, more=more)


def _of_span(rows: pd.DataFrame) -> Sentence:
    """2024年，公车运行费用甲企业同比下降11%、乙企业同比下降4%; of one enterprise its name and its costs."""
    time = time_with_year(rows.iloc[0].start, rows.iloc[0].end)
    by_enterprise = joined_rows(_of_enterprise(of_one) for of_one in groups(rows, ["enterprise"]))
    of_one = len(set(rows.enterprise)) == 1
    by_cost = by_enterprise if of_one else joined_rows(_of_cost(of_one) for of_one in groups(rows, ["name"]))
    return sentence(
        "{time}，{by_cost}",
        "{time}, {by_enterprise}",
        time={**time, "en": in_time(time)},
        by_cost=by_cost,
        by_enterprise=by_enterprise,
    )


def _of_enterprise(rows: pd.DataFrame) -> Sentence:
    changes = [
        sentence("{name}{change}", "{name} {change}", name=_cost(row), change=row.change) for row in iter_rows(rows)
    ]
    name = _enterprise(next(iter_rows(rows)))
    return sentence("{name}{changes}", "{name} reported {changes}", name=name, changes=enumerated(changes))


def _of_cost(rows: pd.DataFrame) -> Sentence:
    changes = (
        sentence("{name}{change}", "{name} {change}", name=_enterprise(row), change=row.change)
        for row in iter_rows(rows)
    )
    cost = _cost(next(iter_rows(rows)))
    return sentence("{cost}{changes}", "{cost}: {changes}", cost=cost, changes=join(changes))


def _cost(row: Row) -> Words:
    name = {"zh": row.name, "en": row.name_en}
    return name if row.unit else lower_first(name)


def _enterprise(row: Row) -> Words:
    return {"zh": row.enterprise_name, "en": row.enterprise_name_en}


def _reporters(changes: pd.DataFrame) -> Traced:
    """The number of the enterprises that reported these changes."""
    every = tuple(dict.fromkeys(changes.enterprise))
    (one, *_) = selections(changes.iloc[0].change.passport.expression)
    reported = Rows("figures", one.period).also(state="counts", kind="change").but(status="planned")
    # The changes may be all that is known of one enterprise, or of a group in which one alone reported any.
    selected = reported.also(enterprise=every) if len(every) == 1 else reported
    return traced_count(len(every), "enterprises_concerned", ENTERPRISES, Distinct(selected), ENTERPRISE)
