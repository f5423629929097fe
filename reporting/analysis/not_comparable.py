"""The words for two figures that cannot be compared, with what is missing: 无可比数据（本期未报金秋助学）."""

from collections.abc import Sequence

from reporting.analysis.comparison import Comparison
from reporting.analysis.components import SHARE, Component
from reporting.analysis.facts import Facts
from reporting.analysis.names import LIST_KINDS, lower_first, measure_name, short_names
from reporting.core.change import PREVIOUS, YEAR
from reporting.core.quantity import LOCALES, Words
from reporting.core.rows import iter_rows

NOT_COMPARABLE: Words = {"zh": "无可比数据", "en": "no comparable figure"}
_FOR: dict[str, Words] = {
    YEAR: {"zh": "同比", "en": " for last year"},
    PREVIOUS: {"zh": "环比", "en": " for the previous period"},
}
_NOT_NOW: Words = {"zh": "本期未报", "en": "not reported this time"}
_NOT_BEFORE: dict[str, Words] = {
    YEAR: {"zh": "上年同期未报", "en": "not reported last year"},
    PREVIOUS: {"zh": "上期未报", "en": "not reported the time before"},
}
_OTHER_MONTHS: Words = {"zh": "两期所报月份不同", "en": "reported for other months"}
_MORE: Words = {"zh": "等", "en": " and others"}
_NOTHING: Words = {"zh": "", "en": ""}


def words_of_missing(facts: Facts, measure: str, comparison: Comparison) -> Words | None:
    """无可比数据 with what is missing, or None as in `why_unlike`."""
    why, form = why_unlike(facts, measure, comparison), _form(facts, comparison.kind)
    return None if why is None else {locale: form[locale].format(why[locale]) for locale in LOCALES}


def why_unlike(facts: Facts, measure: str, comparison: Comparison) -> Words | None:
    """What only one of the two times has; None where both have the same, or where nothing was reported before.

    Of many things the first.
    """
    if comparison.is_alike or not comparison.before:
        return None
    lead, missing = _missing(comparison)
    names = _names(facts, measure, missing, comparison)
    text, more = _sentence(facts, lead, names[0]), _MORE if len(names) > 1 else _NOTHING
    return {locale: text[locale] + more[locale] for locale in LOCALES}


def _form(facts: Facts, kind: str) -> Words:
    """无可比数据（…）; of a part of a year, which has two bases, with the one that is meant."""
    base = _FOR[kind] if facts.period.months < 12 else _NOTHING
    return {
        "zh": f"{base['zh']}{NOT_COMPARABLE['zh']}（{{}}）",
        "en": f"{NOT_COMPARABLE['en']}{base['en']} ({{}})",
    }


def _missing(comparison: Comparison) -> tuple[Words, Sequence[Component]]:
    """What is missing on one side, with the words for it: first what is not reported any more."""
    gone = _without(comparison.before, comparison.now)
    if gone:
        return _NOT_NOW, gone
    new = _without(comparison.now, comparison.before)
    if new:
        return _NOT_BEFORE[comparison.kind], new
    return _OTHER_MONTHS, [one for one in comparison.now if one not in comparison.before]


def _without(these: Sequence[Component], those: Sequence[Component]) -> list[Component]:
    known = {(one.enterprise, one.kind) for one in those}
    return [one for one in these if (one.enterprise, one.kind) not in known]


def _names(facts: Facts, measure: str, missing: Sequence[Component], comparison: Comparison) -> Sequence[Words]:
    """The names of what is missing, each once: an enterprise that one side lacks altogether, or one of its measures."""
    both = _in_both(comparison)
    names = []
    for one in missing:
        kind = _kind_name(facts, measure, one)
        if _is_of_one(facts):
            names.append(kind)
        elif one.enterprise in both and kind["zh"]:
            enterprise = short_names(facts, one.enterprise)
            names.append({"zh": enterprise["zh"] + kind["zh"], "en": f"{enterprise['en']}, {kind['en']}"})
        else:
            names.append(short_names(facts, one.enterprise))
    return list({name["zh"]: name for name in names}.values())


def _in_both(comparison: Comparison) -> set[str]:
    return {one.enterprise for one in comparison.now} & {one.enterprise for one in comparison.before}


def _is_of_one(facts: Facts) -> bool:
    """Whether it goes without saying which enterprise is meant."""
    return facts.enterprise is not None or len(facts.ledger.reporting_enterprises) == 1


def _kind_name(facts: Facts, measure: str, one: Component) -> Words:
    """The kind of list, or the programme of the money; nothing where the figure has but one measure."""
    if measure == SHARE:
        return LIST_KINDS[one.kind]
    if one.kind == measure:
        return _NOTHING
    entry = facts.ledger.record("measures", one.kind)
    programme = facts.ledger.record("programmes", entry.programme)
    of_programme = [row for row in iter_rows(facts.ledger["measures"]) if row.programme == entry.programme]
    if len(of_programme) > 1:
        return lower_first(measure_name(facts, one.kind))
    return lower_first({"zh": programme.name, "en": programme.name_en})


def _sentence(facts: Facts, lead: Words, name: Words) -> Words:
    """本期未报金秋助学, 上年同期未报：甲企业困难帮扶."""
    if not name["zh"]:
        return lead
    mark = "" if _is_of_one(facts) and lead != _OTHER_MONTHS else "："
    return {"zh": f"{lead['zh']}{mark}{name['zh']}", "en": f"{lead['en']}: {name['en']}"}
