"""The words of page one and of the overview."""

from collections.abc import Iterable, Sequence
from itertools import chain, islice

from reporting.analysis import cost_changes as costs
from reporting.analysis import results
from reporting.analysis.comparison import bases_of
from reporting.analysis.facts import Facts
from reporting.analysis.key_figures import key_figures
from reporting.analysis.large_groups import are_many, first_few
from reporting.analysis.listed_results import Result, done
from reporting.analysis.names import day, measure_name, short_names
from reporting.analysis.over_time import TimedValue, values_of
from reporting.analysis.returns import counts, groups
from reporting.analysis.wording.aid import aid_in_short, none_reported
from reporting.analysis.wording.lists import lists_in_detail, lists_in_short, unsized
from reporting.analysis.wording.notes import comparison_rule
from reporting.analysis.wording.open_items import open_count, open_items
from reporting.analysis.wording.phrases import (
    count_of,
    enterprise_list,
    first_names,
    joined_rows,
    joined_values,
    name_and_values,
)
from reporting.analysis.wording.results import cost_changes
from reporting.core.change import YEAR
from reporting.core.period import Period
from reporting.core.quantity import LOCALES, Quantity, Words
from reporting.core.rows import grouped
from reporting.core.sentence import Sentence, join, sentence
from reporting.core.traced import Traced

_FINDINGS, _RESULTS = 3, 3


def title(facts: Facts) -> Sentence:
    """The title of the briefing."""
    period = {locale: facts.period.label(locale) for locale in LOCALES}
    return sentence("{period}为职工群众办实事情况", "Practical Things Done for Employees in {period}", period=period)


def period_label(facts: Facts) -> Sentence:
    """The period as a label with a capital."""
    label = {locale: facts.period.label(locale) for locale in LOCALES}
    return sentence("{label}", "{label}", label={**label, "en": label["en"][0].upper() + label["en"][1:]})


def data_until(facts: Facts) -> Sentence:
    """The last day that any figure of the period covers."""
    return sentence("{day}", "{day}", day=day(facts.until or facts.period.end))


def coverage(facts: Facts) -> Sentence:
    """The numbers of enterprises expected and reported, and the names of those that did not report all: 未报送 is not zero."""
    numbers, reported = counts(facts), [standing.enterprise for standing in groups(facts)["reported"]]
    everyone = numbers["expected"]
    if len(reported) == count_of(everyone):
        form = "All {all} reported." if len(reported) > 1 else "{all} was expected, and reported."
        return sentence("应报送单位{all}，全部报送。", form, all=everyone) + _days(facts)
    who = sentence("（{names}）", " ({names})", names=_by_name(facts, reported)) if reported else sentence("", "")
    lead = sentence(
        "应报送单位{all}，实际报送{present}{who}",
        "Of {all}, {present} reported{who}",
        all=everyone,
        present=numbers["reported"],
        who=who,
    )
    parts = [part for part in (lead, _in_part(facts), _in_another(facts), _absent(facts), _sent_back(facts)) if part]
    return join(parts, "；", ". ") + sentence("。", ".") + _days(facts)


def _by_name(facts: Facts, reported: Iterable[str]) -> Sentence:
    """The names of those who reported, while a reader follows."""
    every = list(reported)
    return (
        enterprise_list(facts, every)
        if first_few(every) == every
        else sentence("名单见附件", "listed in the attachment")
    )


def _in_part(facts: Facts) -> Sentence | None:
    """The enterprises that reported only parts of the period, and these parts; None when there are none."""
    return _others(facts, "in_part", "另有{in_part}仅报部分时段（{names}）", "{in_part} told only a part ({names})")


def _in_another(facts: Facts) -> Sentence | None:
    """The enterprises that sent no return of the period, and of which periods the returns are that tell of it."""
    forms = (
        "另有{in_another}未单独报送，数据见其他时段的报表（{names}）",
        "{in_another} told of it only in other returns ({names})",
    )
    return _others(facts, "in_another", *forms)


def _others(facts: Facts, group: str, zh: str, en: str) -> Sentence | None:
    """The number of enterprises in a group, the first few by name with the periods that they told of."""
    every = groups(facts)[group]
    if not every:
        return None
    names = [
        sentence("{name}：{periods}", "{name}: {periods}", name=short_names(facts, one.enterprise), periods=one.periods)
        for one in first_few(every)
    ]
    more = sentence("等", " and others") if len(names) < len(every) else sentence("", "")
    return sentence(zh, en, **{group: counts(facts)[group]}, names=join(names, "，", "; ") + more)


def _absent(facts: Facts) -> Sentence | None:
    missing = groups(facts)["missing"]
    if not missing:
        return None
    absent, names = counts(facts)["missing"], first_names(facts, [one.enterprise for one in missing])
    return sentence("{absent}未报送（{names}）", "{absent} did not ({names})", absent=absent, names=names)


def _sent_back(facts: Facts) -> Sentence | None:
    """The enterprises with a return that came and was sent back, and nothing else."""
    waiting = groups(facts)["sent_back"]
    if not waiting:
        return None
    return sentence(
        "{sent_back}的报表退回修改（{names}）",
        "{sent_back} sent a return that has to be corrected ({names})",
        sent_back=counts(facts)["sent_back"],
        names=first_names(facts, [one.enterprise for one in waiting]),
    )


def returns(facts: Facts) -> Sentence | None:
    """The numbers of returns that were expected and came; None when none came for the period."""
    if not len(facts.returns):
        return None
    kinds = {
        "in_part": ("，仅报部分时段{in_part}", " Only in part: {in_part}."),
        "in_another": ("，见于其他时段报表{in_another}", " Only in returns of other periods: {in_another}."),
    }
    numbers = counts(facts)
    clauses = {key: sentence(zh, en, **{key: numbers.pop(key)}) for key, (zh, en) in kinds.items()}
    present = {key: clause if groups(facts)[key] else sentence("", "") for key, clause in clauses.items()}
    return sentence(
        "应报{expected}，实报{reported}{in_part}{in_another}，退回修改{sent_back}，未报送{missing}。",
        "Expected: {expected}. Reported: {reported}.{in_part}{in_another} To be corrected: {sent_back}. "
        "Not reported: {missing}.",
        **numbers,
        **present,
    )


def _days(facts: Facts) -> Sentence:
    """The first and the last day on which figures of an enterprise end, if these differ."""
    days = sorted(
        {facts_of_one.until for facts_of_one in map(facts.for_enterprise, facts.enterprises.id) if facts_of_one.until}
    )
    if len(days) <= 1:
        return sentence("", "")
    return sentence(
        "各单位数据截至日不一，最早{first}，最晚{last}。",
        " Their figures end on different days, from {first} to {last}.",
        first=day(days[0]),
        last=day(days[-1]),
    )


def comparison(facts: Facts) -> Sentence:
    """The base periods of the figures of page one, or that nothing can be compared and why."""
    used = {entry.kind for figure in key_figures(facts) for entry in figure.comparisons if entry.change is not None}
    bases = bases_of(facts.period)
    if used:
        clause = joined_rows(_base(kind, period) for kind, period in bases.items() if kind in used)
        return clause + sentence("，{rule}。", ", and only {rule}.", rule=comparison_rule(facts))
    return _not_comparable(facts, bases[YEAR])


def _base(kind: str, period: Period) -> Sentence:
    label = {locale: period.label(locale) for locale in LOCALES}
    if kind == YEAR:
        return sentence("同比以{label}为基期", "Changes on last year are on {label}", label=label)
    return sentence("环比以{label}为基期", "changes on the period before are on {label}", label=label)


def _not_comparable(facts: Facts, base: Period) -> Sentence:
    lead = sentence("与上年同期相比", "There are ")
    if len(costs.cost_changes(facts)):
        lead = sentence("费用的同比数为单位自报，其余指标", "Cost changes are as reported; otherwise there are ")
    return lead + sentence(
        "无可比数据（{why}）。",
        "no comparable figures: {why}.",
        why=_why_not_comparable(facts, base),
    )


def _why_not_comparable(facts: Facts, base: Period) -> Sentence:
    label = {locale: base.label(locale) for locale in LOCALES}
    beside = [entry for figure in key_figures(facts) for entry in figure.comparisons if entry.kind == YEAR]
    if not facts.enterprise and not len(facts.in_period(base).enterprises):
        return sentence("{label}没有单位报送", "nobody reported for {label}", label=label)
    if not any(entry.before for entry in beside):
        return sentence("{label}没有报送相同的指标", "the same measures were not reported for {label}", label=label)
    if all(entry.is_alike or not entry.before for entry in beside):
        return sentence("{label}的数为零或含约数", "the figures of {label} are zero or bounded", label=label)
    if facts.enterprise:
        return sentence(
            "{label}报送的月份、项目、指标或清单种类与本期不同",
            "other months, programmes, measures or kinds of lists were reported for {label}",
            label=label,
        )
    return sentence(
        "{label}报送的单位、月份、项目、指标或清单种类与本期不同",
        "other enterprises, months, programmes, measures or kinds of lists were reported for {label}",
        label=label,
    )


def findings(facts: Facts) -> list[Sentence]:
    """Two or three findings for a reader of one page: lists, money, then what else weighs most."""
    lists, money = lists_in_short(facts), aid_in_short(facts)
    still_open = open_items(facts)[0] if lists and open_count(facts) else None
    first = [clause for clause in (lists, money, still_open) if clause]
    rest = (function(facts) for function in (cost_changes, _further_results))
    absent = [*([] if lists else unsized(facts)[:1]), *([] if money else [none_reported(facts)])]
    sentences = [*islice(filter(None, chain(first, rest)), _FINDINGS - len(absent)), *absent]
    return [sentence(f"{place}．", f"{place}. ") + clause for place, clause in enumerate(sentences, 1)]


def overview(facts: Facts) -> list[Sentence]:
    """Each list with its share, what has no size, and the people by kind, never in one sum."""
    sentences = [*lists_in_detail(facts), *unsized(facts), _people(facts)]
    return [clause for clause in sentences if clause]


def _unit(traced: Traced) -> Words:
    assert isinstance(traced.value, Quantity)  # noqa: S101 - people are counted
    return {"zh": traced.value.unit.zh, "en": traced.value.unit.en_one}


def _people(facts: Facts) -> Sentence | None:
    """Persons, person-times and households, each kind by itself."""
    kinds = results.people_by_time(facts)
    if not kinds:
        return None
    sentences = [
        sentence("按{unit}计，", "by {unit}, ", unit=_unit(counted[0][0].value))
        + joined_values(
            name_and_values(measure_name(facts, _measure(values)), values, _measure(values)) for values in counted
        )
        for counted in kinds.values()
    ]
    return joined_rows(sentences) + sentence("。", ".") + _overlap(list(chain.from_iterable(kinds.values())))


def _overlap(measures: Sequence[Sequence[TimedValue]]) -> Sentence:
    """Why the people of several measures, or of several times, are not added; nothing where there is but one number."""
    if len(measures) > 1:
        return sentence(
            "各项之间可能有重合的人员，不相加。",
            " The same people may be in several of these, so they are not added.",
        )
    if len(measures[0]) > 1:
        return sentence(
            "各时段之间可能有重合的人员，不相加。",
            " The same people may have been counted each time, so they are not added.",
        )
    return sentence("", "")


def _measure(values: Sequence[TimedValue]) -> str:
    return values[0].value.passport.measure


def _further_results(facts: Facts) -> Sentence | None:
    """Results that are in no row of the key figures; changed standards first."""
    shown = {figure.id for figure in key_figures(facts)}
    rest = [result for result in done(facts) if result.measure.id not in shown]
    rest.sort(key=lambda result: result.measure.kind != "standard")
    by_measure = grouped(rest, lambda result: str(result.measure.id)).values()
    sentences = [clause for clause in (_of_measure(facts, of_one) for of_one in by_measure) if clause][:_RESULTS]
    return joined_values(sentences) + sentence("。", ".") if sentences else None


def _of_measure(facts: Facts, of_one: list[Result]) -> Sentence | None:
    """One measure over all enterprises; if it does not add up, each of a few with its name, and nothing of many."""
    measure = of_one[0].measure.id
    values = values_of(facts, [row for result in of_one for row in result.rows])
    if values:
        enterprises = {result.row.enterprise for result in of_one}
        owner = _owner(facts, *enterprises) if len(enterprises) == 1 else sentence("", "")
        return owner + name_and_values(measure_name(facts, measure), values, measure)
    if are_many(facts):
        return None
    return joined_values(
        _owner(facts, result.row.enterprise)
        + name_and_values(measure_name(facts, measure), [TimedValue(result.time, result.traced_value(facts))], measure)
        for result in of_one
    )


def _owner(facts: Facts, enterprise: str) -> Sentence:
    """The enterprise before a figure that is not of all; nothing where only one reported."""
    if len(facts.enterprises) == 1:
        return sentence("", "")
    return sentence("{name}", "{name}, ", name=short_names(facts, enterprise))
