"""Frames of ledger rows -> traced values: the sum, and the passport that names the rows."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from reporting.core.passport import Passport, Traced, merged
from reporting.core.quantity import ITEM, LOCALES, Quantity, Share, Unit, Words, total
from reporting.core.rows import Row
from reporting.ledger.reading import Ledger

# Nobody follows a formula of more steps: it shows how it begins, and the passport has all the rows.
MOST_STEPS = 100
_FIRST_STEPS = 3
_MORE: Words = {"zh": "……（共{count}个数）", "en": "… ({count} numbers)"}
_COLONS = {"zh": "：", "en": ": "}


def unit_of(ledger: Ledger, unit: str) -> Unit:
    """The unit of the catalogue by its id."""
    row = ledger.record("units", unit)
    return Unit(unit, row.zh, row.en_one, row.en_many, row.kind)


def quantity_of(ledger: Ledger, row: Row) -> Quantity:
    """The value of one row of achievements, with the unit of its measure."""
    measure = ledger.record("measures", row.measure)
    return Quantity(row.value, unit_of(ledger, measure.unit), row.bound)


def traced_sum(
    ledger: Ledger, rows: Sequence[Row], measure: str, name: Words, left_out: Iterable[Words] = ()
) -> Traced | None:
    """The sum of rows of achievements of one unit; None when there are none. Raises MixedUnits."""
    quantities = [quantity_of(ledger, row) for row in rows]
    amount = total(quantities)
    if amount is None:
        return None
    passport = Passport(measure, _sum_formula(name, quantities, amount), *_origin(rows), tuple(left_out))
    return Traced(amount, passport)


Origin = tuple[tuple[str, ...], tuple[str, ...]]  # the ledger rows, and their sources


def traced_count(count: int, measure: str, name: Words, origin: Origin, unit: Unit = ITEM) -> Traced:
    """A number of rows or items, with the rows that were counted."""
    return traced_total([count], measure, name, origin, unit)


def traced_total(counts: Sequence[int], measure: str, name: Words, origin: Origin, unit: Unit = ITEM) -> Traced:
    """The sum of one count or more; the formula shows each of them."""
    quantities = [Quantity(Decimal(count), unit) for count in counts]
    amount = Quantity(Decimal(sum(counts)), unit)
    return Traced(amount, Passport(measure, _sum_formula(name, quantities, amount), *origin))


def named_formula(name: Words, formula: Words) -> Words:
    """A formula under its name, with the colon of each language: 帮扶资金：341万元."""
    return {locale: name[locale] + _COLONS[locale] + formula[locale] for locale in LOCALES}


def share_of(part: Traced, whole: Traced, measure: str, parts: Sequence[int], wholes: Sequence[int]) -> Traced | None:
    """The share of one exact count in another; None without a denominator, or when a bound is not exact.

    `parts` and `wholes` are the numbers from which the two counts were added up; the formula shows them.
    """
    exact = all(isinstance(traced.value, Quantity) and traced.value.bound == "exact" for traced in (part, whole))
    if (
        not exact
        or not isinstance(part.value, Quantity)
        or not isinstance(whole.value, Quantity)
        or not whole.value.value
    ):
        return None
    share = Share(int(part.value.value), int(whole.value.value))
    rows, sources = merged([part.passport, whole.passport])
    formula = {
        locale: f"{_bracketed(parts, locale)}/{_bracketed(wholes, locale)} = {share.percent()}" for locale in LOCALES
    }
    return Traced(share, Passport(measure, formula, rows, sources))


def _origin(rows: Sequence[Row]) -> Origin:
    return tuple(row.at for row in rows), tuple(dict.fromkeys(row.source for row in rows))


def _sum_formula(name: Words, quantities: list[Quantity], amount: Quantity) -> Words:
    shown = [part.words() for part in quantities[: _steps_shown(quantities)]]
    more = _more(quantities)
    steps = {locale: " + ".join([*(part[locale] for part in shown), *more[locale]]) for locale in LOCALES}
    if len(quantities) == 1:
        return named_formula(name, steps)
    return named_formula(name, {locale: f"{text} = {amount.words()[locale]}" for locale, text in steps.items()})


def _bracketed(counts: Sequence[int], locale: str) -> str:
    """14, or (15+19)."""
    if len(counts) == 1:
        return str(counts[0])
    return f"({'+'.join([*map(str, counts[: _steps_shown(counts)]), *_more(counts)[locale]])})"


def _steps_shown(steps: Sequence[object]) -> int:
    return len(steps) if len(steps) <= MOST_STEPS else _FIRST_STEPS


def _more(steps: Sequence[object]) -> dict[str, list[str]]:
    """Words in the place of the steps that are not shown, by language; empty if all are shown."""
    if len(steps) <= MOST_STEPS:
        return {locale: [] for locale in LOCALES}
    return {locale: [words.format(count=len(steps))] for locale, words in _MORE.items()}
