"""The words of page one and of the overview."""

from collections.abc import Iterable
from itertools import chain, islice

from reporting.analysis import results
from reporting.analysis.comparison import YEAR, bases_of
from reporting.analysis.facts import Facts
from reporting.analysis.key_figures import key_figures
from reporting.analysis.large_groups import first_few
from reporting.analysis.names import day, measure_name, reported_part, short_names
from reporting.analysis.returns import counts
from reporting.analysis.traced_values import traced_count
from reporting.analysis.wording.aid import aid_in_short, none_reported
from reporting.analysis.wording.lists import lists_in_detail, lists_in_short, unsized
from reporting.analysis.wording.open_items import open_count, open_items
from reporting.analysis.wording.phrases import enterprise_list, first_names, joined_rows, joined_values, name_and_value
from reporting.analysis.wording.results import cost_changes
from reporting.core.passport import Traced
from reporting.core.period import Period
from reporting.core.quantity import ENTERPRISE, LOCALES, Quantity, Words
from reporting.core.sentence import Sentence, join, sentence

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
    expected = facts.ledger.reporting_enterprises
    reported = facts.enterprises[~facts.enterprises.id.isin(facts.partial_reports.keys())]
    everyone = _number(len(expected), "enterprises_expected", tuple(expected["at"]))
    present = _number(len(reported), "enterprises_reported", tuple(reported["at"]))
    if len(reported) == len(expected):
        return sentence("应报送单位{all}，全部报送。", "All {all} reported.", all=everyone) + _days(facts)
    who = (
        sentence("（{names}）", " ({names})", names=_by_name(facts, reported.id)) if len(reported) else sentence("", "")
    )
    lead = sentence(
        "应报送单位{all}，实际报送{present}{who}",
        "Of {all}, {present} reported{who}",
        all=everyone,
        present=present,
        who=who,
    )
    parts = [part for part in (lead, _in_part(facts), _absent(facts)) if part]
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
    rows = facts.enterprises[facts.enterprises.id.isin(facts.partial_reports.keys())]
    if not len(rows):
        return None
    parts = [
        sentence("{name}：{part}", "{name}: {part}", name=short_names(facts, one), part=reported_part(facts, one))
        for one in first_few(list(rows.id))
    ]
    more = sentence("等", " and others") if len(parts) < len(rows) else sentence("", "")
    return sentence(
        "另有{count}仅报部分时段（{parts}）",
        "{count} told only a part ({parts})",
        count=_number(len(rows), "enterprises_in_part", tuple(rows["at"])),
        parts=join(parts, "，", "; ") + more,
    )


def _absent(facts: Facts) -> Sentence | None:
    if not len(facts.missing):
        return None
    return sentence(
        "{absent}未报送（{missing}{sent_back}）",
        "{absent} did not ({missing}{sent_back})",
        absent=_number(len(facts.missing), "enterprises_missing", tuple(facts.missing["at"])),
        missing=first_names(facts, facts.missing.id),
        sent_back=_sent_back(facts),
    )


def _sent_back(facts: Facts) -> Sentence:
    """The missing enterprises with a return that came and was sent back."""
    waiting = facts.missing[facts.missing.id.isin(set(facts.returns.enterprise))]
    if not len(waiting):
        return sentence("", "")
    return sentence("；其中{names}的报表退回修改", "; sent back: {names}", names=enterprise_list(facts, waiting.id))


def returns(facts: Facts) -> Sentence | None:
    """The numbers of returns that were expected and came; None when none came for the period."""
    if not len(facts.returns):
        return None
    numbers = counts(facts)
    partly = sentence("，仅报部分时段{partly}", " Only in part: {partly}.", partly=numbers.pop("partly"))
    return sentence(
        "应报{expected}，实报{reported}{partly}，退回修改{sent_back}，未报送{missing}。",
        "Expected: {expected}. Reported: {reported}.{partly} To be corrected: {sent_back}. Not reported: {missing}.",
        partly=partly if facts.partial_reports else sentence("", ""),
        **numbers,
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
    changes = [change.passport.measure for figure in key_figures(facts) for change in figure.changes]
    bases = bases_of(facts.period)
    used = [kind for kind in bases if any(measure.endswith(f"_on_{kind}") for measure in changes)]
    if used:
        clause = joined_rows(_base(kind, bases[kind]) for kind in used)
        if facts.enterprise:
            return clause + sentence("，只比较两期都报送的指标。", ", and only where a figure was reported both times.")
        return clause + sentence(
            "，只比较前后报送单位相同的指标。",
            ", and only where the same enterprises reported both times.",
        )
    return _not_comparable(facts, bases[YEAR])


def _base(kind: str, period: Period) -> Sentence:
    label = {locale: period.label(locale) for locale in LOCALES}
    if kind == YEAR:
        return sentence("同比以{label}为基期", "Changes on last year are on {label}", label=label)
    return sentence("环比以{label}为基期", "changes on the period before are on {label}", label=label)


def _not_comparable(facts: Facts, base: Period) -> Sentence:
    label = {locale: base.label(locale) for locale in LOCALES}
    lead = sentence("与上年同期相比", "There are ")
    if len(results.cost_changes(facts)):
        lead = sentence("费用的同比数为单位自报，其余指标", "Cost changes are as reported; otherwise there are ")
    if facts.enterprise:
        return lead + sentence(
            "无可比数据（{label}没有报送相同的指标）。",
            "no comparable figures: the same measures were not reported for {label}.",
            label=label,
        )
    if not len(facts.in_period(base).enterprises):
        return lead + sentence(
            "无可比数据（{label}没有单位报送）。",
            "no comparable figures: nobody reported for {label}.",
            label=label,
        )
    return lead + sentence(
        "无可比数据（{label}的报送单位或指标与本期不同）。",
        "no comparable figures: other enterprises or measures were reported for {label}.",
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
    kinds = results.people(facts)
    if not kinds:
        return None
    sentences = [
        sentence("按{unit}计，", "by {unit}, ", unit=_unit(counted[0]))
        + joined_values(
            name_and_value(measure_name(facts, total.passport.measure), total, total.passport.measure)
            for total in counted
        )
        for counted in kinds.values()
    ]
    return joined_rows(sentences) + sentence(
        "。各项之间可能有重合的人员，不相加。",
        ". The same people may be in several of these, so they are not added.",
    )


def _further_results(facts: Facts) -> Sentence | None:
    """Results that are in no row of the key figures; changed standards first."""
    shown = {row for figure in key_figures(facts) for row in figure.value.passport.rows}
    rest = [result for result in results.done(facts) if result.row.at not in shown]
    rest.sort(key=lambda result: result.measure.kind != "standard")
    values = [
        name_and_value(measure_name(facts, result.measure.id), result.traced_value(facts), result.measure.id)
        for result in rest[:_RESULTS]
    ]
    return joined_values(values) + sentence("。", ".") if values else None


def _number(count: int, measure: str, rows: tuple[str, ...]) -> Traced:
    name = {"zh": "单位数", "en": "Enterprises"}
    return traced_count(count, measure, name, (rows, ()), ENTERPRISE)
