"""Changes and levels, and their words on the page. Every expected value is worked out by hand."""

from decimal import Decimal

import pytest
from each_row import each_row

from reporting.core.change import (
    POINTS,
    change_of,
    change_words,
    level_words,
    of_the_rest,
    one_of,
    reported_change,
)
from reporting.core.quantity import ENTERPRISE, ITEM, PERCENT, YUAN, Quantity, Share, Unit

YEARS = Unit("year", "年", "year", "years", "measure")
PACKAGES = Unit("package", "个", "package", "packages", "count")


def yuan(value, bound="exact"):
    return Quantity(Decimal(value), YUAN, bound)


def percent(value):
    return Quantity(Decimal(value), PERCENT)


def points(value):
    return Quantity(Decimal(value), POINTS)


@each_row(
    "now, before, change",
    [
        (yuan(150), yuan(100), percent("50.000000")),
        (yuan(60), yuan(100), percent("-40.000000")),
        (yuan(100), yuan(100), percent("0.000000")),
        (yuan(0), yuan(100), percent("-100.000000")),
        (yuan(1), yuan(3), percent("-66.666667")),
        (Share(34, 40), Share(3, 4), points("10.000000")),  # 85 % and 75 %
        (Share(1, 3), Share(1, 2), points("-16.666667")),
        (Share(0, 5), Share(0, 7), points("0.000000")),
    ],
)
def test_a_change_is_in_percent_and_of_two_shares_in_points(now, before, change):
    assert change_of(now, before) == change


@each_row(
    "now, before",
    [
        (yuan(150), yuan(0)),
        (yuan(150), yuan(-100)),
        (yuan(150, "at_least"), yuan(100)),
        (yuan(150), yuan(100, "about")),
        (yuan(150), Quantity(Decimal(100), ITEM)),
        (percent(12), percent(10)),
        (Share(1, 2), yuan(100)),
        (yuan(100), Share(1, 2)),
    ],
    ids=["from nothing", "from a debt", "a bound now", "a bound before", "units", "percents", "a share now", "before"],
)
def test_there_is_no_percentage_but_of_exact_amounts_of_one_unit_on_a_base_above_zero(now, before):
    assert change_of(now, before) is None


@each_row(
    "change, kind, zh, en",
    [
        (percent("12.34"), "year", "同比增长12.3%", "up 12.3% year on year"),
        (percent("-12.35"), "year", "同比下降12.4%", "down 12.4% year on year"),
        (percent("12"), "previous", "环比增长12.0%", "up 12.0% on the previous period"),
        (percent("0"), "year", "同比持平", "unchanged year on year"),
        (percent("0.04"), "year", "同比基本持平", "nearly unchanged year on year"),
        (percent("-0.04"), "previous", "环比基本持平", "nearly unchanged on the previous period"),
        (percent("0.05"), "year", "同比增长0.1%", "up 0.1% year on year"),
        (points("4.75"), "year", "同比提高4.8个百分点", "up 4.8 percentage points year on year"),
        (points("-1"), "previous", "环比下降1.0个百分点", "down 1.0 percentage point on the previous period"),
        (points("0"), "previous", "环比持平", "unchanged on the previous period"),
    ],
)
def test_a_change_is_told_with_its_direction_and_the_period_it_is_on(change, kind, zh, en):
    assert change_words(change, kind) == {"zh": zh, "en": en}


@pytest.mark.parametrize(
    "change, zh, en",
    [
        (percent(-40), "同比下降40%", "down 40% year on year"),
        (percent("7.5"), "同比上升7.5%", "up 7.5% year on year"),
        (percent(0), "同比持平", "unchanged year on year"),
        (Quantity(Decimal(-30), PERCENT, "at_least"), "同比下降30%以上", "down at least 30% year on year"),
        (Quantity(Decimal(-30), PERCENT, "about"), "同比下降约30%", "down about 30% year on year"),
    ],
)
def test_a_change_that_an_enterprise_states_keeps_its_bound(change, zh, en):
    assert reported_change(change) == {"zh": zh, "en": en}


@pytest.mark.parametrize(
    "before, zh, en",
    [
        (Decimal(2), "由2年缩短为1年", "from 2 years to 1 year"),
        (Decimal("1.50"), "由1.5年缩短为1年", "from 1.5 years to 1 year"),
        (Decimal("0.5"), "由0.5年延长为1年", "from 0.5 years to 1 year"),
        (Decimal(1), "保持1年", "unchanged at 1 year"),
        (None, "1年", "1 year"),
    ],
)
def test_a_rule_is_told_with_what_it_was_before(before, zh, en):
    assert level_words(Quantity(Decimal(1), YEARS), before) == {"zh": zh, "en": en}


@pytest.mark.parametrize(
    "now, before, zh",
    [
        (Quantity(Decimal(8), PACKAGES), 3, "由3个增至8个"),
        (Quantity(Decimal(3), PACKAGES), 8, "由8个减至3个"),
        (Quantity(Decimal(8), PACKAGES, "at_least"), 8, "由8个调整为8个以上"),
    ],
)
def test_a_count_becomes_more_or_less_and_a_time_longer_or_shorter(now, before, zh):
    assert level_words(now, Decimal(before))["zh"] == zh


def test_those_who_are_not_named_are_the_others():
    assert of_the_rest(Quantity(Decimal(185), ENTERPRISE)) == {"zh": "其余185家", "en": "the other 185 enterprises"}


@pytest.mark.parametrize("whole, expected", [(20, "5"), (3, "33.3"), (16, "6.3"), (1, "100")])
def test_one_of_a_whole_is_about_so_many_points(whole, expected):
    """One of 16 is 6.25: rounded half up, as a spreadsheet does."""
    made = one_of(whole)

    assert (made.value, made.unit, made.bound) == (Decimal(expected), POINTS, "about")
