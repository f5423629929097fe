"""The charts of how far the lists are: by enterprise, and over the quarters."""

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from reporting.analysis.chart_key import EDGE, FULL, KEY_IN, OPEN, RULE, write_key
from reporting.analysis.chart_style import bars, in_both, label_ends, rows_tall
from reporting.analysis.chart_text import broken, by_language, label_width
from reporting.analysis.facts import Facts
from reporting.analysis.large_groups import LOWEST_DRAWN, MAX_SHOWN, least_resolved
from reporting.analysis.names import short_names
from reporting.analysis.progress import pooled
from reporting.analysis.wording.pictures import alt_trend, progress_in_words
from reporting.core.quantity import LOCALES, Quantity, Share, Words
from reporting.core.rows import Row, iter_rows
from reporting.core.traced import Traced
from reporting.published.drawn import Drawn
from reporting.published.plotted import Plotted

_FEWEST, _NAME_EMS = 2, 12
_VALUES_OF_A_BAR = 3
_KEY = {"zh": ("已办结", "未办结"), "en": ("Resolved", "Open")}


def list_progress(facts: Facts, progress: pd.DataFrame) -> Drawn | None:
    """A bar per enterprise, all of one length: the share resolved in ink, what is open hatched; the total as a line.

    `progress` is measures.progress_by_enterprise; enterprises without a list of known size have no bar.
    The highest share stands on top. Of many enterprises only the lowest are shown, with a line that says so.
    None for fewer than two: one bar compares nothing.

    >>> publish.figure("lists", charts.list_progress(facts, measures.progress_by_enterprise(facts)), label="清单进度")
    """
    known = progress[progress.total.notna()]
    if len(known) < _FEWEST:
        return None
    note = {"zh": "", "en": ""}
    if len(known) > MAX_SHOWN:
        lowest = least_resolved(facts, known.enterprise)[:LOWEST_DRAWN]
        shown = known.set_index("enterprise", drop=False).loc[lowest]
        note = {
            "zh": f"办结率最低的{len(shown)}家单位（共{len(known)}家）",
            "en": f"The {len(shown)} lowest shares resolved, of {len(known)} enterprises",
        }
    else:
        shown = known.loc[sorted(known.index, key=lambda place: -_ratio(known.share[place]))]
    whole = pooled(facts)["share"]
    figures = in_both(lambda locale: _shares(_short_names(facts, shown, locale), shown, whole, locale, note[locale]))
    names = [short_names(facts, row.enterprise) for row in iter_rows(shown)]
    numbers = (*_counts(shown), *([whole] if whole else []))
    return Drawn(figures, numbers, progress_in_words(facts, known), _stacks(names))


def list_trend(trend: pd.DataFrame) -> Drawn | None:
    """A bar per quarter, as long as the lists were: resolved items in ink and open ones hatched, n beside each share.

    `trend` is measures.progress_by_quarter. None for fewer than two quarters: one bar is no trend.

    >>> publish.figure("trend", charts.list_trend(measures.progress_by_quarter(facts)), label="清单趋势")
    """
    if len(trend) < _FEWEST:
        return None
    figures = in_both(lambda locale: _sizes(_quarter_names(trend, locale), trend, locale))
    return Drawn(figures, _counts(trend), alt_trend(trend), _stacks(by_language(_quarter_names, trend)))


def _counts(rows: pd.DataFrame) -> tuple[Traced, ...]:
    """What a bar is made of and what stands at its end, bar by bar."""
    return tuple(value for row in iter_rows(rows) for value in (row.resolved, row.open, row.share))


def _stacks(names: Sequence[Words]) -> Plotted:
    """The same as rows and columns: a share stands beside a bar, and is no part of it."""
    places = tuple((at, at + 1) for at in range(0, _VALUES_OF_A_BAR * len(names), _VALUES_OF_A_BAR))
    return Plotted(tuple(names), tuple({locale: _KEY[locale][part] for locale in LOCALES} for part in (0, 1)), places)


def _short_names(facts: Facts, rows: pd.DataFrame, locale: str) -> list[str]:
    return [broken(short_names(facts, row.enterprise)[locale], _NAME_EMS) for row in iter_rows(rows)]


def _quarter_names(trend: pd.DataFrame, locale: str) -> list[str]:
    return [{"zh": f"{end.month}月末", "en": f"End of {end:%B}"}[locale] for end in trend.end]


def _shares(names: list[str], rows: pd.DataFrame, whole: Traced | None, locale: str, note: str) -> Figure:
    """Bars of one length, cut at the share resolved; the share of all is a line across them."""
    done = [_ratio(share) for share in rows.share]
    fig, axes = _two_parted(names, done, [1 - share for share in done], note)
    _label(axes, [1.0] * len(done), rows, locale)
    said = ""
    if whole is not None:
        said = {"zh": "合计", "en": "Total "}[locale] + whole.words()[locale]
        for look in (EDGE, RULE):
            axes.axvline(_ratio(whole), **look)
    write_key(axes, dict(zip(_KEY[locale], (FULL, OPEN), strict=True)), said)
    return fig


def _sizes(names: list[str], rows: pd.DataFrame, locale: str) -> Figure:
    """Bars as long as the total, cut at what is resolved."""
    fig, axes = _two_parted(names, list(map(_number, rows.resolved)), list(map(_number, rows.open)), "")
    _label(axes, list(map(_number, rows.total)), rows, locale)
    write_key(axes, dict(zip(_KEY[locale], (FULL, OPEN), strict=True)))
    return fig


def _two_parted(names: list[str], done: Sequence[float], still_open: Sequence[float], note: str) -> tuple[Figure, Axes]:
    left_in = label_width([line for name in names for line in name.split("\n")])
    fig, axes = bars(names, left_in, note, rows_tall(names), KEY_IN)
    axes.barh(axes.get_yticks(), done, height=0.6, **FULL)
    axes.barh(axes.get_yticks(), still_open, left=done, height=0.6, **OPEN)
    return fig, axes


def _label(axes: Axes, ends: list[float], rows: pd.DataFrame, locale: str) -> None:
    label_ends(axes, ends, [_progress_label(row, locale) for row in iter_rows(rows)])


def _progress_label(row: Row, locale: str) -> str:
    """The share with its n, and what is open: 86.4%（19/22），未办结3项."""
    share: str = row.share.words()[locale]
    still_open: str = row.open.words()[locale]
    return share + {"zh": "，未办结", "en": ", open: "}[locale] + still_open if _number(row.open) else share


def _number(traced: Traced) -> float:
    assert isinstance(traced.value, Quantity)  # noqa: S101 - a share has no length
    return float(traced.value.value)


def _ratio(traced: Traced) -> float:
    assert isinstance(traced.value, Share)  # noqa: S101 - only a share is asked for its ratio
    return traced.value.numerator / traced.value.denominator
