"""The charts of the shipped briefing. Each answers a question that its table does not; none ranks a single bar."""

from decimal import Decimal

import pandas as pd
from matplotlib.figure import Figure

from reporting.analysis.chart_style import INK, PALE, TINT, bars, in_both, label_ends, label_within
from reporting.analysis.chart_text import label_width
from reporting.analysis.facts import Facts
from reporting.analysis.large_groups import MAX_SHOWN, least_resolved
from reporting.analysis.names import short_names, wrapped
from reporting.analysis.times import time_with_year
from reporting.analysis.wording.pictures import alt_aid, alt_trend, progress_in_words
from reporting.analysis.wording.results import changes_in_words
from reporting.core.quantity import Quantity, Share, percent_of
from reporting.core.rows import Row, iter_rows
from reporting.core.traced import Traced
from reporting.published.drawn import Drawn

_FEWEST = 2


def list_progress(facts: Facts, progress: pd.DataFrame) -> Drawn | None:
    """A bar per enterprise: resolved items in ink, open ones hatched, n beside each share.

    `progress` is measures.progress_by_enterprise; enterprises without a list of known size have no bar.
    Of many enterprises only the least resolved are shown, with a line that says so.
    None for fewer than two: one bar compares nothing.

    >>> publish.figure("lists", charts.list_progress(facts, measures.progress_by_enterprise(facts)), label="清单进度")
    """
    known = progress[progress.total.notna()]
    if len(known) < _FEWEST:
        return None
    note = {"zh": "", "en": ""}
    if len(known) > MAX_SHOWN:
        shown = known.set_index("enterprise", drop=False).loc[least_resolved(facts, known.enterprise)]
        note = {
            "zh": f"办结率最低的{len(shown)}家单位（共{len(known)}家）",
            "en": f"The {len(shown)} lowest shares resolved, of {len(known)} enterprises",
        }
    else:
        shown = known.loc[sorted(known.index, key=lambda place: -_ratio(known.share[place]))]
    figures = in_both(lambda locale: _progress(facts, shown, locale, note[locale]))
    return Drawn(figures, _counts(shown), progress_in_words(facts, known))


def list_trend(trend: pd.DataFrame) -> Drawn | None:
    """A bar per quarter: resolved and open items at its end, n beside each share.

    `trend` is measures.progress_by_quarter. None for fewer than two quarters: one bar is no trend.

    >>> publish.figure("trend", charts.list_trend(measures.progress_by_quarter(facts)), label="清单趋势")
    """
    if len(trend) < _FEWEST:
        return None
    figures = in_both(lambda locale: _stacked(_quarter_names(trend, locale), trend, locale))
    return Drawn(figures, _counts(trend), alt_trend(trend))


def aid_by_programme(totals: pd.DataFrame) -> Drawn | None:
    """A bar per programme, largest first, with amount and share at the bar's end.

    `totals` is measures.aid_totals. A bounded amount has no share. None for fewer than two, or all zero.

    >>> publish.figure("aid", charts.aid_by_programme(measures.aid_totals(facts)), label="资金构成")
    """
    if len(totals) < _FEWEST or not any(_number(amount) for amount in totals.amount):
        return None
    return Drawn(in_both(lambda locale: _amounts(totals, locale)), tuple(totals.amount), alt_aid(totals))


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
    return Drawn(figures, tuple(shown.change), changes_in_words(changes))


def _counts(rows: pd.DataFrame) -> tuple[Traced, ...]:
    """What a stacked bar is made of and what stands at its end, bar by bar."""
    return tuple(value for row in iter_rows(rows) for value in (row.resolved, row.open, row.share))


def _progress(facts: Facts, rows: pd.DataFrame, locale: str, note: str = "") -> Figure:
    names = [wrapped(short_names(facts, row.enterprise)[locale], locale) for row in iter_rows(rows)]
    return _stacked(names, rows, locale, note)


def _quarter_names(trend: pd.DataFrame, locale: str) -> list[str]:
    return [{"zh": f"{end.month}月末", "en": f"End of {end:%B}"}[locale] for end in trend.end]


def _stacked(names: list[str], rows: pd.DataFrame, locale: str, note: str = "") -> Figure:
    """A bar a row: resolved, and behind it what is open."""
    fig, axes = bars(names, label_width([line for name in names for line in name.split("\n")]), note)
    done_word = {"zh": "已办结", "en": "resolved "}[locale]
    resolved, still_open = map(_number, rows.resolved), map(_number, rows.open)
    places, done = range(len(names)), list(resolved)
    axes.barh(places, done, color=INK, height=0.6)
    axes.barh(places, list(still_open), left=done, color="white", edgecolor=INK, hatch="////", height=0.6)
    label_ends(
        axes, [_number(total) for total in rows.total], [_progress_label(row, locale) for row in iter_rows(rows)]
    )
    for place, count in enumerate(done):
        label_within(axes, place, count, (f"{done_word}{count:.0f}", f"{count:.0f}"))
    return fig


def _progress_label(row: Row, locale: str) -> str:
    """The share with its n, and what is open: 86.4%（19/22），未办结3项."""
    share: str = row.share.words()[locale]
    still_open: str = row.open.words()[locale]
    return share + {"zh": "，未办结", "en": ", open: "}[locale] + still_open if _number(row.open) else share


def _amounts(totals: pd.DataFrame, locale: str) -> Figure:
    names = [{"zh": row.name, "en": row.name_en}[locale] for row in iter_rows(totals)]
    fig, axes = bars(names, label_width(names))
    amounts = [_number(amount) for amount in totals.amount]
    axes.barh(range(len(amounts)), amounts, color=[INK] + [TINT] * (len(amounts) - 1), height=0.6)
    exact = all(amount.value.bound == "exact" for amount in totals.amount)
    whole = sum((amount.value.value for amount in totals.amount), Decimal(0))
    form = {"zh": "（{}）", "en": " ({})"}[locale]
    shares = [form.format(percent_of(amount.value.value, whole)[locale]) if exact else "" for amount in totals.amount]
    labels = [amount.words()[locale] + share for amount, share in zip(totals.amount, shares, strict=True)]
    label_ends(axes, amounts, labels)
    return fig


def _changes(changes: pd.DataFrame, locale: str, note: str = "") -> Figure:
    names = [wrapped(name, locale) for name in _names_of_changes(changes, locale)]
    fig, axes = bars(names, label_width([line for name in names for line in name.split("\n")]), note)
    sizes = [abs(_number(change)) for change in changes.change]
    for place, change in enumerate(changes.change):
        rose = _number(change) > 0
        colour, hatch = (PALE, "////") if rose else (INK, None)
        axes.barh(place, sizes[place], color=colour, hatch=hatch, edgecolor=INK, height=0.6)
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
    assert isinstance(traced.value, Quantity)  # noqa: S101 - a share has no length
    return float(traced.value.value)


def _ratio(traced: Traced) -> float:
    assert isinstance(traced.value, Share)  # noqa: S101 - only a share is asked for its ratio
    return traced.value.numerator / traced.value.denominator
