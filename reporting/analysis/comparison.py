"""同比 and 环比: which of the two, whether there is a base at all, percent or percentage points."""

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal

from reporting.analysis.facts import Facts
from reporting.passport import Passport, Traced, merged
from reporting.quantity import Quantity, Share, Unit, Words, plain

Measure = Callable[[Facts], Traced | None]

PERCENT = Unit("percent", "%", "%", "%", "percent")
POINTS = Unit("point", "个百分点", "percentage point", "percentage points", "measure")
_KINDS: dict[str, Words] = {
    "year": {"zh": "同比", "en": "on the same period last year"},
    "previous": {"zh": "环比", "en": "on the previous period"},
}


def compared(facts: Facts, measure: Measure) -> list[Traced]:
    """The change of a measure on the same period last year and, for a part of a year, on the period before.

    Empty where there is no comparable base: nobody reported it then, other enterprises reported it,
    a bound is not exact, or the base is zero. The caller prints 无可比数据.
    """
    bases = {"year": facts.during(facts.period.year_before())}
    if facts.period.months < 12:
        bases["previous"] = facts.during(facts.period.predecessor())
    now = measure(facts)
    changes = [
        _change(now, measure(base), _KINDS[kind])
        for kind, base in bases.items()
        if now is not None and _same_scope(facts, base, measure)
    ]
    return [change for change in changes if change is not None]


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
    """Whether the same enterprises reported the measure both times (同口径)."""
    return _reporters(now, measure) == _reporters(before, measure) != set()


def _reporters(facts: Facts, measure: Measure) -> set[str]:
    return {enterprise for enterprise in facts.enterprises.id if measure(facts.of(enterprise)) is not None}


def _change(now: Traced | None, before: Traced | None, kind: Words) -> Traced | None:
    if now is None or before is None:
        return None
    if isinstance(now.value, Share) and isinstance(before.value, Share):
        return _points(now, before, kind)
    if isinstance(now.value, Quantity) and isinstance(before.value, Quantity):
        return _percent(now, before, now.value, before.value, kind)
    return None


def _percent(now: Traced, before: Traced, value: Quantity, base: Quantity, kind: Words) -> Traced | None:
    exact = value.bound == base.bound == "exact" and value.unit == base.unit and value.unit.kind != "percent"
    if not exact or base.value <= 0:
        return None
    change = (value.value - base.value) * 100 / base.value
    size = change.quantize(Decimal("0.1"), ROUND_HALF_UP)
    if value.value == base.value:
        return _traced(now, before, change, PERCENT, {"zh": f"{kind['zh']}持平", "en": f"unchanged {kind['en']}"})
    if not size:
        # A change too small for one decimal is still a change: neither 持平 nor 增长0%.
        return _traced(
            now,
            before,
            change,
            PERCENT,
            {"zh": f"{kind['zh']}基本持平", "en": f"nearly unchanged {kind['en']}"},
        )
    up = change > 0
    words = {
        "zh": f"{kind['zh']}{'增长' if up else '下降'}{plain(abs(size))}%",
        "en": f"{'up' if up else 'down'} {plain(abs(size))}% {kind['en']}",
    }
    return _traced(now, before, change, PERCENT, words)


def _points(now: Traced, before: Traced, kind: Words) -> Traced:
    shares = [traced.value for traced in (now, before) if isinstance(traced.value, Share)]
    rates = [Decimal(share.numerator * 100) / share.denominator for share in shares]
    change = rates[0] - rates[1]
    size = plain(abs(change.quantize(Decimal("0.1"), ROUND_HALF_UP)))
    if size == "0":
        same = change == 0
        words = {
            "zh": f"{kind['zh']}{'' if same else '基本'}持平",
            "en": f"{'' if same else 'nearly '}unchanged {kind['en']}",
        }
    else:
        up = change > 0
        words = {
            "zh": f"{kind['zh']}{'提高' if up else '下降'}{size}个百分点",
            "en": f"{'up' if up else 'down'} {size} percentage points {kind['en']}",
        }
    return _traced(now, before, change, POINTS, words)


def _traced(now: Traced, before: Traced, change: Decimal, unit: Unit, words: Words) -> Traced:
    rows, sources = merged([now.passport, before.passport])
    formula = {locale: f"{now.words()[locale]} : {before.words()[locale]}" for locale in ("zh", "en")}
    passport = Passport(f"{now.passport.measure}_change", formula, rows, sources)
    return Traced(Quantity(change.quantize(Decimal("0.000001")), unit), passport, words)
