"""`ChartNumbers`: what a chart is filled with: names, series and numbers as published, in one language."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from reporting.published.content import Figure, Value

# A share is kept to a millionth: finer than it is drawn.
_SHARE_DIGITS = 6


@dataclass(frozen=True)
class Number:
    """A number as it is drawn, as the cell of a workbook has it, and in words; `exact` says that it has no bound."""

    drawn: str
    words: str
    exact: bool = True


@dataclass(frozen=True)
class Series:
    """A name, and a number for each category; None was not reported. `is_share` asks for a format in percent."""

    name: str
    numbers: tuple[Number | None, ...]

    is_share: bool = False


@dataclass(frozen=True)
class ChartNumbers:
    """The categories, and the series."""

    categories: tuple[str, ...]
    series: tuple[Series, ...]

    @property
    def known(self) -> tuple[Number, ...]:
        """All numbers, series by series."""
        return tuple(number for series in self.series for number in series.numbers if number)


def chart_numbers(figure: Figure, locale: str) -> ChartNumbers | None:
    """The rows and columns of a figure; None if it was published as a picture alone."""
    chart = figure.plotted
    if chart is None:
        return None
    columns = [[None if place is None else figure.data[place] for place in column] for column in chart.turned().places]
    named = zip(chart.columns, columns, strict=True)
    series = tuple(_series(name[locale], values, locale) for name, values in named)
    return ChartNumbers(tuple(name[locale] for name in chart.names), series)


def _series(name: str, values: Sequence[Value | None], locale: str) -> Series:
    numbers = tuple(None if value is None else _number(value, locale) for value in values)
    return Series(name, numbers, all(value is None or value.amount.unit == "share" for value in values))


def _number(value: Value, locale: str) -> Number:
    return Number(_drawn(value.amount.exact), value.words[locale], value.amount.bound == "exact")


def _drawn(exact: str) -> str:
    """34/40 -> 0.85; any other number as it is."""
    if "/" not in exact:
        return f"{Decimal(exact):f}"
    share = f"{float(Fraction(exact)):.{_SHARE_DIGITS}f}".rstrip("0")
    return share.removesuffix(".")
