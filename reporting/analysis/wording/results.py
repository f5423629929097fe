"""Words on what was done: one enterprise at a time, what is only planned, and how costs changed."""

from datetime import date

from reporting.analysis import aid as aid_measures
from reporting.analysis import progress, results
from reporting.analysis.facts import Facts
from reporting.analysis.large_groups import few, number_of
from reporting.analysis.names import marked_names, measure_name, place_names, short_names
from reporting.analysis.results import Result
from reporting.analysis.wording.lists import lists_in_short, unsized
from reporting.analysis.wording.phrases import STATUS, joined_rows, measured, named
from reporting.analysis.wording.practices import practices
from reporting.core.quantity import Words
from reporting.core.rows import grouped, groups, iter_rows
from reporting.core.sentence import Sentence, listed, say

_MOST = 5


def enterprise_progress(facts: Facts) -> list[Sentence]:
    """The paragraphs of one enterprise (`facts.of`): list, money, results; then what it did beside the numbers."""
    assert facts.enterprise is not None  # noqa: S101 - the notebook is run for one enterprise
    name = marked_names(facts, facts.enterprise)
    told = [sentence for sentence in (_list_of(facts), _money_of(facts), _results_of(facts)) if sentence]
    figures = [say("{name}。", "{name}. ", name=name) + listed(told, "", " ")] if told else []
    highlights = practices(facts, "highlight")
    return [*figures, highlights] if highlights else figures


def parts_note(facts: Facts) -> Sentence | None:
    """What 其中 means, where a result is inside another one."""
    if not any(each.part for each in results.listed(facts)):
        return None
    return say("“其中”的数已含在相应总数内，不另加。", "What is “of which” is inside its whole and is not added.")


def planned(facts: Facts) -> Sentence | None:
    """What is planned or going on, which is not done; None when nothing is."""
    found = [each for each in results.listed(facts) if each.row.status in {"planned", "ongoing"}]
    if not found:
        return None
    told = joined_rows(_with_status(facts, each) for each in few(found))
    if len(few(found)) < len(found):
        whose = number_of(facts, {each.row.enterprise for each in found})
        at = say("，涉及{whose}单位", ", at {whose}", whose=whose)
        told += say("等", " and others") + (say("", "") if facts.enterprise else at)
    return say(
        "以下为规划或进行中的事项，不计为已完成：{told}。",
        "Planned or ongoing, and not counted as done: {told}.",
        told=told,
    )


def cost_changes(facts: Facts) -> Sentence | None:
    """How costs changed against the same months of the year before; None when nobody reported it."""
    changes = results.cost_changes(facts)
    if not len(changes):
        return None
    told = []
    every = list(groups(changes, ["enterprise", "start", "end"]))
    for rows in few(every):
        first = rows.iloc[0]
        each = measured(named({"zh": row.name, "en": row.name_en}, row.change, "change") for row in iter_rows(rows))
        told.append(
            say(
                "{months}，{enterprise}{each}",
                "{months}, {enterprise}: {each}",
                enterprise=short_names(facts, first.enterprise),
                months=_months(first.start, first.end),
                each=each,
            )
        )
    more = say("", "")
    if len(told) < len(every):
        more = say("；共{whose}报送", "; {whose} reported such changes", whose=number_of(facts, changes.enterprise))
    return say(
        "{told}。报送材料只有百分比，没有金额基数，各项不相加、不平均。",
        "{told}. Only percentages were reported, without the amounts behind them, so they are neither added nor averaged.",
        told=joined_rows(told) + more,
    )


def _list_of(facts: Facts) -> Sentence | None:
    short = lists_in_short(facts)
    rest = unsized(facts) if len(progress.lists_of(facts)) or short is None else []
    parts = [part for part in (short, *rest) if part]
    return listed(parts, "", " ") if parts else None


def _money_of(facts: Facts) -> Sentence | None:
    table = aid_measures.by_programme(facts, ("default", "with_mutual_aid"))
    if not len(table):
        return None
    told = [
        say(
            "{what}（{status}）",
            "{what} ({status})",
            what=named(measure_name(facts, row.amount.passport.measure), row.amount, "amount"),
            status=STATUS[row.status],
        )
        for row in iter_rows(table)
    ]
    return joined_rows(told) + say("。", ".")


def _results_of(facts: Facts) -> Sentence | None:
    """The enterprise's own results first, then those of each unit: nobody's figure reads as another's."""
    told = results.done(facts)[:_MOST]
    if not told:
        return None
    by_unit = grouped(told, lambda each: each.row.unit)
    own = by_unit.pop(None, [])
    sentences = [_measured(facts, own)] if own else []
    for unit, found in by_unit.items():
        name = short_names(facts, unit)
        sentences.append(say("{name}{results}", "{name}: {results}", name=name, results=_measured(facts, found)))
    return joined_rows(sentences) + say("。", ".")


def _measured(facts: Facts, found: list[Result]) -> Sentence:
    return measured(named(measure_name(facts, each.measure.id), each.told(facts), each.measure.id) for each in found)


def _with_status(facts: Facts, each: Result) -> Sentence:
    where = place_names(facts, each.row.enterprise, each.row.unit)
    what = named(measure_name(facts, each.measure.id), each.told(facts), "quantity")
    return say(
        "{what}（{where}，{status}）",
        "{what} ({where}, {status})",
        what=what,
        where=where,
        status=STATUS[each.row.status],
    )


def _months(start: date, end: date) -> Words:
    if start.year == end.year:
        return {"zh": f"{start.year}年{start.month}月至{end.month}月", "en": f"{start:%B} to {end:%B %Y}"}
    return {"zh": f"{start.year}年{start.month}月至{end.year}年{end.month}月", "en": f"{start:%B %Y} to {end:%B %Y}"}
