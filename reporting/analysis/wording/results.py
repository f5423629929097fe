"""Words on results: those of one enterprise, those that are only planned, and changes of costs."""

import pandas as pd

from reporting.analysis import aid as aid_measures
from reporting.analysis import cost_changes as costs
from reporting.analysis import progress
from reporting.analysis.facts import Facts
from reporting.analysis.large_groups import ENTERPRISES, first_few, number_of
from reporting.analysis.listed_results import Result, done, listed, not_done
from reporting.analysis.names import marked_names, measure_name, place_names, short_names
from reporting.analysis.over_time import TimedValue
from reporting.analysis.times import time_with_year
from reporting.analysis.traced_values import traced_count
from reporting.analysis.wording.lists import lists_in_short, unsized
from reporting.analysis.wording.phrases import (
    STATUS,
    joined_rows,
    joined_values,
    name_and_value,
    name_and_values,
    with_status,
    without_end,
)
from reporting.analysis.wording.practices import practices
from reporting.core.expression import Distinct, Rows, selections
from reporting.core.quantity import ENTERPRISE
from reporting.core.rows import Row, grouped, groups, iter_rows
from reporting.core.sentence import Sentence, join, sentence
from reporting.core.traced import Traced

_MOST = 5


def enterprise_progress(facts: Facts) -> list[Sentence]:
    """The paragraphs of one enterprise (`facts.for_enterprise`): list, money, results; then the things it did that have no number."""
    assert facts.enterprise is not None  # noqa: S101 - the notebook is run for one enterprise
    name = marked_names(facts, facts.enterprise)
    sentences = [clause for clause in (_list_of(facts), _money_of(facts), _results_of(facts)) if clause]
    figures = [sentence("{name}。", "{name}. ", name=without_end(name)) + join(sentences, "", " ")] if sentences else []
    highlights = practices(facts, "highlight")
    return [*figures, highlights] if highlights else figures


def parts_note(facts: Facts) -> Sentence | None:
    """The meaning of 其中, if a result is inside another one; else None."""
    if not any(result.part for result in listed(facts)):
        return None
    return sentence("“其中”的数已含在相应总数内，不另加。", "What is “of which” is inside its whole and is not added.")


def planned(facts: Facts) -> Sentence | None:
    """The results that are planned or going on, and so not done; None when there are none."""
    plans = not_done(facts)
    if not plans:
        return None
    clause = joined_rows(_with_status(facts, result) for result in first_few(plans))
    if len(first_few(plans)) < len(plans):
        number = number_of(facts, {result.row.enterprise for result in plans})
        at = sentence("，涉及{whose}单位", ", at {whose}", whose=number)
        clause += sentence("等", " and others") + (sentence("", "") if facts.enterprise else at)
    return sentence(
        "以下为规划或进行中的事项，不计为已完成：{plans}。",
        "Planned or ongoing, and not counted as done: {plans}.",
        plans=clause,
    )


def cost_changes(facts: Facts) -> Sentence | None:
    """The changes of costs against the same months of the year before; None when nobody reported any."""
    changes = costs.cost_changes(facts)
    return changes_in_words(changes) if len(changes) else None


def changes_in_words(changes: pd.DataFrame) -> Sentence:
    """These rows of measures.cost_changes, at least one of them, in a sentence."""
    every = list(groups(changes.sort_values(["start", "end"], kind="stable"), ["start", "end", "enterprise"]))
    shown = grouped(first_few(every), lambda rows: (rows.iloc[0].start, rows.iloc[0].end))
    sentences = [
        sentence("{months}，", "{months}, ", months=time_with_year(*days))
        + joined_rows(_costs(rows) for rows in of_these_days)
        for days, of_these_days in shown.items()
    ]
    more = sentence("", "")
    if len(first_few(every)) < len(every):
        more = sentence(
            "；共{whose}报送",
            "; {whose} reported such changes",
            whose=_whose(changes),
        )
    if len(changes) == 1:
        return sentence(
            "{changes}。报送材料只有百分比，没有金额基数。",
            "{changes}. Only the percentage was reported, without the amounts behind it.",
            changes=joined_rows(sentences),
        )
    return sentence(
        "{changes}。报送材料只有百分比，没有金额基数，各项不相加、不平均。",
        "{changes}. Only percentages were reported, without the amounts behind them, so they are neither added nor averaged.",
        changes=joined_rows(sentences) + more,
    )


def _whose(changes: pd.DataFrame) -> Traced:
    """The number of the enterprises that reported these changes."""
    every = tuple(dict.fromkeys(changes.enterprise))
    (one, *_) = selections(changes.iloc[0].change.passport.expression)
    reported = Rows("figures", one.period).also(state="counts", kind="change").but(status="planned")
    # The changes may be all that is known of one enterprise, or of a group in which one alone reported any.
    selected = reported.also(enterprise=every) if len(every) == 1 else reported
    return traced_count(len(every), "enterprises_concerned", ENTERPRISES, Distinct(selected), ENTERPRISE)


def _costs(rows: pd.DataFrame) -> Sentence:
    """The changes of one enterprise and of the same months."""
    first = rows.iloc[0]
    return sentence(
        "{enterprise}{values}",
        "{enterprise}: {values}",
        enterprise={"zh": first.enterprise_name, "en": first.enterprise_name_en},
        values=joined_values(_cost(row) for row in iter_rows(rows)),
    )


def _cost(row: Row) -> Sentence:
    name = {"zh": row.name, "en": row.name_en}
    if row.unit:
        return sentence("{name}{change}", "{name}: {change}", name=name, change=row.change)
    return name_and_value(name, row.change, "change")


def _list_of(facts: Facts) -> Sentence | None:
    short = lists_in_short(facts)
    rest = unsized(facts) if len(progress.lists_of(facts)) or short is None else []
    parts = [part for part in (short, *rest) if part]
    return join(parts, "", " ") if parts else None


def _money_of(facts: Facts) -> Sentence | None:
    table = aid_measures.by_programme(facts, ("default", "with_mutual_aid"))
    if not len(table):
        return None
    sentences = [
        with_status(
            name_and_value(measure_name(facts, row.amount.passport.measure), row.amount, "amount"),
            row.status,
        )
        for row in iter_rows(table)
    ]
    return joined_rows(sentences) + sentence("。", ".")


def _results_of(facts: Facts) -> Sentence | None:
    """The results of the enterprise itself first, then those of each unit, so that no figure reads as another one's."""
    by_measure = grouped(done(facts), lambda result: (result.row.unit, str(result.measure.id)))
    first_results = list(by_measure.values())[:_MOST]
    if not first_results:
        return None
    by_unit = grouped(first_results, lambda of_measure: of_measure[0].row.unit)
    without_unit = by_unit.pop(None, [])
    sentences = [_joined_results(facts, without_unit)] if without_unit else []
    for unit, unit_results in by_unit.items():
        name = short_names(facts, unit)
        sentences.append(
            sentence("{name}{results}", "{name}: {results}", name=name, results=_joined_results(facts, unit_results))
        )
    return joined_rows(sentences) + sentence("。", ".")


def _joined_results(facts: Facts, by_measure: list[list[Result]]) -> Sentence:
    return joined_values(_of_measure(facts, of_measure) for of_measure in by_measure)


def _of_measure(facts: Facts, of_measure: list[Result]) -> Sentence:
    measure = of_measure[0].measure.id
    values = [TimedValue(result.time, result.traced_value(facts)) for result in of_measure]
    return name_and_values(measure_name(facts, measure), values, measure)


def _with_status(facts: Facts, result: Result) -> Sentence:
    place = place_names(facts, result.row.enterprise, result.row.unit)
    value = TimedValue(result.time, result.traced_value(facts))
    what = name_and_values(measure_name(facts, result.measure.id), [value], "quantity")
    return sentence(
        "{what}（{place}，{status}）",
        "{what} ({place}, {status})",
        what=what,
        place=place,
        status=STATUS[result.row.status],
    )
