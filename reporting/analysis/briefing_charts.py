"""The charts of money in the shipped briefing: aid by programme, and how costs changed. None ranks a single bar."""

from decimal import Decimal

import pandas as pd
from matplotlib.figure import Figure

from reporting.analysis.chart_key import FULL, KEY_IN, OPEN, write_key
from reporting.analysis.chart_labels import labels_of
from reporting.analysis.chart_style import bars, in_both, label_ends, rows_tall
from reporting.analysis.chart_text import broken, by_language, label_width
from reporting.analysis.large_groups import MAX_SHOWN
from reporting.analysis.times import time_with_year
from reporting.analysis.wording.cost_changes import changes_in_words
from reporting.analysis.wording.pictures import alt_aid
from reporting.core.quantity import Quantity, Words, percent_of
from reporting.core.rows import iter_rows
from reporting.core.traced import Traced
from reporting.published.drawn import Drawn
from reporting.published.plotted import plotted

_FEWEST, _NAME_EMS = 2, 12
_COUNTED = {"zh": ("计入帮扶资金", "单独列示"), "en": ("Counted as aid funds", "Not counted")}
# The columns of the charts, as a chart drawn in Word names them in its legend.
_AMOUNT: Words = {"zh": "金额", "en": "Amount"}
_CHANGE: Words = {"zh": "变化", "en": "Change"}


def aid_by_programme(totals: pd.DataFrame) -> Drawn | None:
    """A bar per programme, largest first, with amount and share at the bar's end; what is no aid fund is hatched.

    `totals` is measures.aid_totals. A bounded amount has no share. None for fewer than two, or all zero.

    >>> publish.figure("aid", charts.aid_by_programme(measures.aid_totals(facts)), label="资金构成")
    """
    if len(totals) < _FEWEST or not any(_number(amount) for amount in totals.amount):
        return None
    names = [{"zh": row.name, "en": row.name_en} for row in iter_rows(totals)]
    chart = plotted(names, [_AMOUNT], [[amount] for amount in totals.amount])
    return Drawn(in_both(lambda locale: _amounts(totals, locale)), tuple(totals.amount), alt_aid(totals), chart)


def cost_changes(changes: pd.DataFrame) -> Drawn | None:
    """A bar per cost, as long as the cost fell or rose, largest first; None for fewer than two, or if none changed.

    `changes` is measures.cost_changes. Of many, the largest changes, with a line that says so.

    >>> publish.figure("costs", charts.cost_changes(measures.cost_changes(facts)), label="费用变化图")
    """
    if len(changes) < _FEWEST or not any(_number(change) for change in changes.change):
        return None
    ordered = changes.loc[sorted(changes.index, key=lambda place: -abs(_number(changes.change[place])))]
    shown, note = ordered.head(MAX_SHOWN), {"zh": "", "en": ""}
    if len(changes) > MAX_SHOWN:
        note = {
            "zh": f"变化最大的{MAX_SHOWN}项（共{len(changes)}项）",
            "en": f"The {MAX_SHOWN} largest changes, of {len(changes)}",
        }
    figures = in_both(lambda locale: _changes(shown, locale, note[locale]))
    names = by_language(_names_of_changes, shown)
    chart = plotted(names, [_CHANGE], [[change] for change in shown.change])
    return Drawn(figures, tuple(shown.change), changes_in_words(changes), chart)


def _amounts(totals: pd.DataFrame, locale: str) -> Figure:
    names = [{"zh": row.name, "en": row.name_en}[locale] for row in iter_rows(totals)]
    is_apart = [aid != "default" for aid in totals.aid]
    has_both = len(set(is_apart)) > 1
    fig, axes = bars(names, label_width(names), above_in=KEY_IN if has_both else 0)
    amounts = [_number(amount) for amount in totals.amount]
    for place, (amount, apart) in enumerate(zip(amounts, is_apart, strict=True)):
        axes.barh(place, amount, height=0.6, **(OPEN if apart else FULL))
    label_ends(axes, amounts, _amount_labels(list(totals.amount), locale))
    if has_both:
        write_key(axes, dict(zip(_COUNTED[locale], (FULL, OPEN), strict=True)))
    return fig


def _amount_labels(amounts: list[Traced], locale: str) -> list[str]:
    """Each amount with its share of all of them, which a bounded amount has not."""
    labels = [words[locale] for words in labels_of(amounts)]
    quantities = list(map(_quantity, amounts))
    if any(quantity.bound != "exact" for quantity in quantities):
        return labels
    whole = sum((quantity.value for quantity in quantities), Decimal(0))
    form = {"zh": "{}（{}）", "en": "{} ({})"}[locale]
    shares = (percent_of(quantity.value, whole)[locale] for quantity in quantities)
    return [form.format(*both) for both in zip(labels, shares, strict=True)]


def _changes(changes: pd.DataFrame, locale: str, note: str = "") -> Figure:
    names = [broken(name, _NAME_EMS) for name in _names_of_changes(changes, locale)]
    left_in = label_width([line for name in names for line in name.split("\n")])
    fig, axes = bars(names, left_in, note, rows_tall(names))
    sizes = [abs(_number(change)) for change in changes.change]
    for place, size, change in zip(axes.get_yticks(), sizes, changes.change, strict=True):
        axes.barh(place, size, height=0.6, **(OPEN if _number(change) > 0 else FULL))
    label_ends(axes, sizes, [change.words()[locale] for change in changes.change])
    return fig


def _names_of_changes(changes: pd.DataFrame, locale: str) -> list[str]:
    """The name of each cost, with its enterprise and its time if there are several of these."""
    form = (
        {"zh": "{enterprise}{name}", "en": "{enterprise}: {name}"}[locale]
        if len(set(changes.enterprise)) > 1
        else "{name}"
    )
    named = [
        {"zh": (row.enterprise_name, row.name), "en": (row.enterprise_name_en, row.name_en)}[locale]
        for row in iter_rows(changes)
    ]
    spans = list(zip(changes.start, changes.end, strict=True))
    times = [time_with_year(*span)[locale] if len(set(spans)) > 1 else "" for span in spans]
    mark = {"zh": "（{}）", "en": " ({})"}[locale]
    return [
        form.format(enterprise=enterprise, name=name) + (mark.format(time) if time else "")
        for (enterprise, name), time in zip(named, times, strict=True)
    ]


def _number(traced: Traced) -> float:
    return float(_quantity(traced).value)


def _quantity(traced: Traced) -> Quantity:
    assert isinstance(traced.value, Quantity)  # noqa: S101 - a share has no length
    return traced.value
