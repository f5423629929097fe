"""Words on results: those of one enterprise, and those that are only planned."""

from collections.abc import Sequence

from reporting.analysis.facts import Facts
from reporting.analysis.large_groups import first_few, number_of
from reporting.analysis.listed_results import Result, listed, not_done
from reporting.analysis.names import measure_name, place_names
from reporting.analysis.over_time import TimedValue
from reporting.analysis.times import in_time
from reporting.analysis.wording.phrases import joined_rows
from reporting.analysis.wording.said import is_one, said_one
from reporting.core.sentence import Sentence, sentence

_MOST = 5
_STATES = {
    "planned": ("{place}规划{figures}", "at {place}, {value} {be} planned{time} under “{name}”"),
    "ongoing": ("{place}{figures}，正在落实", "at {place}, {value} {be} under way{time} under “{name}”"),
}


def parts_note(facts: Facts) -> Sentence | None:
    """The meaning of 其中, if a result is inside another one; else None."""
    if not any(result.part for result in listed(facts)):
        return None
    return sentence("“其中”项已含在总数内。", "“Of which” figures are part of the figure before them.")


def planned(facts: Facts) -> Sentence | None:
    """The results that are planned or going on, and so not done; None when there are none."""
    plans = not_done(facts)
    if not plans:
        return None
    shown = first_few(plans)
    return joined_rows(_not_done(facts, result) for result in shown) + _others(facts, plans, shown)


def _not_done(facts: Facts, result: Result) -> Sentence:
    """乙企业规划建设停车位446个; 甲企业一矿对技术能手每人每月发放津贴600元，正在落实."""
    measure, value = str(result.measure.id), result.traced_value(facts)
    place = place_names(facts, result.row.enterprise, result.row.unit)
    figures = said_one(facts, measure, TimedValue(result.time, value))
    if result.measure.kind != "flow" and result.row.status == "ongoing":
        return sentence(
            "{place}{figures}，正在落实", "at {place}, {figures}; this is under way", place=place, figures=figures
        )
    zh, en = _STATES[result.row.status]
    return sentence(
        zh,
        en,
        place=place,
        figures=figures,
        name=measure_name(facts, measure),
        value=sentence("", f"{{{measure}}}", **{measure: value}),
        time={"zh": "", "en": f" {in_time(result.time)}".rstrip()},
        be={"zh": "", "en": "is" if is_one(value) else "are"},
    )


def _others(facts: Facts, plans: list[Result], shown: Sequence[Result]) -> Sentence:
    """The end of the sentence: of many plans how many enterprises have some."""
    if len(shown) == len(plans):
        return sentence("。", ".")
    if facts.enterprise:
        return sentence("；其余见成果表。", "; the table of results has the others.")
    return sentence(
        "；其余见成果表，共涉及{enterprises}单位。",
        "; the table of results has the others, at {enterprises} in all.",
        enterprises=number_of(facts, {result.row.enterprise for result in plans}),
    )
