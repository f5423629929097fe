"""Words on results: those of one enterprise, those that are only planned, and changes of costs."""

from datetime import date

from reporting.analysis import aid as aid_measures
from reporting.analysis import progress, results
from reporting.analysis.facts import Facts
from reporting.analysis.large_groups import first_few, number_of
from reporting.analysis.names import marked_names, measure_name, place_names, short_names
from reporting.analysis.results import Result
from reporting.analysis.wording.lists import lists_in_short, unsized
from reporting.analysis.wording.phrases import STATUS, joined_rows, joined_values, name_and_value
from reporting.analysis.wording.practices import practices
from reporting.core.quantity import Words
from reporting.core.rows import grouped, groups, iter_rows
from reporting.core.sentence import Sentence, join, sentence

_MOST = 5


def enterprise_progress(facts: Facts) -> list[Sentence]:
    """The paragraphs of one enterprise (`facts.for_enterprise`): list, money, results; then the things it did that have no number."""
    assert facts.enterprise is not None  # noqa: S101 - the notebook is run for one enterprise
    name = marked_names(facts, facts.enterprise)
    sentences = [clause for clause in (_list_of(facts), _money_of(facts), _results_of(facts)) if clause]
    figures = [sentence("{name}。", "{name}. ", name=name) + join(sentences, "", " ")] if sentences else []
    highlights = practices(facts, "highlight")
    return [*figures, highlights] if highlights else figures


def parts_note(facts: Facts) -> Sentence | None:
    """The meaning of 其中, if a result is inside another one; else None."""
    if not any(result.part for result in results.listed(facts)):
        return None
    return sentence("“其中”的数已含在相应总数内，不另加。", "What is “of which” is inside its whole and is not added.")


def planned(facts: Facts) -> Sentence | None:
    """The results that are planned or going on, and so not done; None when there are none."""
    plans = [result for result in results.listed(facts) if result.row.status in {"planned", "ongoing"}]
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
    changes = results.cost_changes(facts)
    if not len(changes):
        return None
    sentences = []
    every = list(groups(changes, ["enterprise", "start", "end"]))
    for rows in first_few(every):
        first = rows.iloc[0]
        values = joined_values(
            name_and_value({"zh": row.name, "en": row.name_en}, row.change, "change") for row in iter_rows(rows)
        )
        sentences.append(
            sentence(
                "{months}，{enterprise}{values}",
                "{months}, {enterprise}: {values}",
                enterprise=short_names(facts, first.enterprise),
                months=_months(first.start, first.end),
                values=values,
            )
        )
    more = sentence("", "")
    if len(sentences) < len(every):
        more = sentence(
            "；共{whose}报送", "; {whose} reported such changes", whose=number_of(facts, changes.enterprise)
        )
    return sentence(
        "{changes}。报送材料只有百分比，没有金额基数，各项不相加、不平均。",
        "{changes}. Only percentages were reported, without the amounts behind them, so they are neither added nor averaged.",
        changes=joined_rows(sentences) + more,
    )


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
        sentence(
            "{what}（{status}）",
            "{what} ({status})",
            what=name_and_value(measure_name(facts, row.amount.passport.measure), row.amount, "amount"),
            status=STATUS[row.status],
        )
        for row in iter_rows(table)
    ]
    return joined_rows(sentences) + sentence("。", ".")


def _results_of(facts: Facts) -> Sentence | None:
    """The results of the enterprise itself first, then those of each unit, so that no figure reads as another one's."""
    first_results = results.done(facts)[:_MOST]
    if not first_results:
        return None
    by_unit = grouped(first_results, lambda result: result.row.unit)
    without_unit = by_unit.pop(None, [])
    sentences = [_joined_results(facts, without_unit)] if without_unit else []
    for unit, unit_results in by_unit.items():
        name = short_names(facts, unit)
        sentences.append(
            sentence("{name}{results}", "{name}: {results}", name=name, results=_joined_results(facts, unit_results))
        )
    return joined_rows(sentences) + sentence("。", ".")


def _joined_results(facts: Facts, achievements: list[Result]) -> Sentence:
    return joined_values(
        name_and_value(measure_name(facts, result.measure.id), result.traced_value(facts), result.measure.id)
        for result in achievements
    )


def _with_status(facts: Facts, result: Result) -> Sentence:
    place = place_names(facts, result.row.enterprise, result.row.unit)
    what = name_and_value(measure_name(facts, result.measure.id), result.traced_value(facts), "quantity")
    return sentence(
        "{what}（{place}，{status}）",
        "{what} ({place}, {status})",
        what=what,
        place=place,
        status=STATUS[result.row.status],
    )


def _months(start: date, end: date) -> Words:
    if start.year == end.year:
        return {"zh": f"{start.year}年{start.month}月至{end.month}月", "en": f"{start:%B} to {end:%B %Y}"}
    return {"zh": f"{start.year}年{start.month}月至{end.year}年{end.month}月", "en": f"{start:%B %Y} to {end:%B %Y}"}
