"""The change of a measure against another period: 同比 or 环比, in percent or percentage points, if there is a base."""

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

from reporting.analysis.facts import Facts
from reporting.core.passport import Passport, Traced, merged
from reporting.core.period import Period
from reporting.core.quantity import LOCALES, PERCENT, Quantity, Share, Unit, Words

Measure = Callable[[Facts], Traced | None]

POINTS = Unit("point", "个百分点", "percentage point", "percentage points", "measure")
YEAR, PREVIOUS = "year", "previous"
_KINDS: dict[str, Words] = {
    YEAR: {"zh": "同比", "en": "on the same period last year"},
    PREVIOUS: {"zh": "环比", "en": "on the previous period"},
}


def compared(facts: Facts, measure: Measure) -> list[Traced]:
    """The change of a measure on the same period last year and, for a part of a year, on the period before.

    Empty if there is no comparable base: nobody reported it then, other enterprises reported it,
    a bound is not exact, or the base is zero. The caller prints 无可比数据.
    """
    now = measure(facts)
    changes = []
    for kind, period in bases_of(facts.period).items():
        base = facts.in_period(period)
        if now is not None and _same_scope(facts, base, measure):
            changes.append(_change(now, measure(base), kind))
    return [change for change in changes if change is not None]


def bases_of(period: Period) -> dict[str, Period]:
    """The periods to compare with, by kind: the same one last year and, for a part of a year, the one before."""
    previous = {PREVIOUS: period.predecessor()} if period.months < 12 else {}
    return {YEAR: period.year_before(), **previous}


def joined(changes: list[Traced]) -> Traced | None:
    """Several changes of one measure as one cell: 同比增长5%；环比下降2%."""
    if len(changes) <= 1:
        return changes[0] if changes else None
    rows, sources = merged([change.passport for change in changes])
    marks = {"zh": "；", "en": "; "}
    words = {locale: mark.join(change.words()[locale] for change in changes) for locale, mark in marks.items()}
    formula = {
        locale: mark.join(change.passport.formula[locale] for change in changes) for locale, mark in marks.items()
    }
    return Traced(changes[0].value, Passport(changes[0].passport.measure, formula, rows, sources), words)


def _same_scope(now: Facts, before: Facts, measure: Measure) -> bool:
    """Whether the same enterprises reported the measure both times, of the same months (同口径)."""
    return _reporters(now, measure) == _reporters(before, measure) != set()


def _reporters(facts: Facts, measure: Measure) -> set[tuple[str, tuple[tuple[int, int], ...]]]:
    """The enterprises that reported it, each with the parts of the period that it reported, if not all."""
    return {
        (one, tuple((part.first - facts.period.first, part.months) for part in facts.partial_reports.get(one, ())))
        for one in facts.enterprises.id
        if measure(facts.for_enterprise(one)) is not None
    }


def _change(now: Traced, before: Traced | None, kind: str) -> Traced | None:
    if before is None:
        return None
    if isinstance(now.value, Share) and isinstance(before.value, Share):
        return _traced(now, before, _percentage(now.value) - _percentage(before.value), POINTS, kind)
    if isinstance(now.value, Quantity) and isinstance(before.value, Quantity) and _has_base(now.value, before.value):
        change = (now.value.value - before.value.value) * 100 / before.value.value
        return _traced(now, before, change, PERCENT, kind)
    return None


def _has_base(value: Quantity, base: Quantity) -> bool:
    """Whether a percentage means anything: exact amounts of one unit, on a base above zero."""
    exact = value.bound == base.bound == "exact" and value.unit == base.unit
    return exact and value.unit.kind != "percent" and base.value > 0


def _percentage(share: Share) -> Decimal:
    return Decimal(share.numerator * 100) / share.denominator


def _traced(now: Traced, before: Traced, change: Decimal, unit: Unit, kind: str) -> Traced:
    rows, sources = merged([now.passport, before.passport])
    formula = {locale: _formula(now, before, Quantity(round(change, 1), unit), locale) for locale in LOCALES}
    passport = Passport(f"{now.passport.measure}_on_{kind}", formula, rows, sources)
    return Traced(Quantity(change.quantize(Decimal("0.000001")), unit), passport, _change_words(change, unit, kind))


def _formula(now: Traced, before: Traced, change: Quantity, locale: str) -> str:
    """(341万元 - 300万元)/300万元 = 13.7%; the change of a share is a difference of points."""
    this, that, result = (traced.words()[locale] for traced in (now, before, change))
    return f"{this} - {that} = {result}" if change.unit == POINTS else f"({this} - {that})/{that} = {result}"


def _change_words(change: Decimal, unit: Unit, kind: str) -> Words:
    """同比增长12.3%, 环比下降4.8个百分点; a change too small for one decimal is still a change: 基本持平."""
    zh, en = _KINDS[kind]["zh"], _KINDS[kind]["en"]
    size = change.copy_abs().quantize(Decimal("0.1"), ROUND_HALF_UP)
    if not size:
        same = change == 0
        return {"zh": f"{zh}{'' if same else '基本'}持平", "en": f"{'' if same else 'nearly '}unchanged {en}"}
    up = change > 0
    if unit == POINTS:
        points = "percentage point" if size == 1 else "percentage points"
        return {
            "zh": f"{zh}{'提高' if up else '下降'}{size}个百分点",
            "en": f"{'up' if up else 'down'} {size} {points} {en}",
        }
    return {"zh": f"{zh}{'增长' if up else '下降'}{size}%", "en": f"{'up' if up else 'down'} {size}% {en}"}
