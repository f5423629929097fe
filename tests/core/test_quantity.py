"""The words of quantities and shares, and how they add up. Every expected value is worked out by hand."""

from decimal import Decimal

import pytest
from each_row import each_row

from reporting.core.quantity import ITEM, PERCENT, YUAN, MixedUnitsError, Quantity, Share, Unit, percent_of, total

LAMP = Unit("lamp", "盏", "lamp", "lamps", "count")
PERSON = Unit("person", "人", "person", "people", "count")
PERSON_TIME = Unit("person_time", "人次", "person-time", "person-times", "count")
METRE = Unit("metre", "米", "metre", "metres", "measure")


def quantity(value, unit=YUAN, bound="exact"):
    return Quantity(Decimal(value), unit, bound)


@each_row(
    "yuan, bound, zh, en",
    [
        ("0", "exact", "0元", "RMB 0"),
        ("600", "exact", "600元", "RMB 600"),
        ("12.5", "exact", "12.5元", "RMB 12.5"),
        ("9100", "at_least", "9100余元", "over RMB 9,100"),
        ("10000", "exact", "1万元", "RMB 10,000"),
        ("60000", "at_least", "6万余元", "over RMB 60,000"),
        ("256000", "exact", "25.6万元", "RMB 256,000"),
        ("559100", "at_least", "55.91万余元", "over RMB 559,100"),
        ("1000000", "at_most", "近100万元", "under RMB 1 million"),
        ("1000000", "about", "约100万元", "about RMB 1 million"),
        ("3140000", "exact", "314万元", "RMB 3.14 million"),
        ("9596000", "exact", "959.6万元", "RMB 9.596 million"),
        ("100000000", "exact", "1亿元", "RMB 100 million"),
        ("341000000", "exact", "3.41亿元", "RMB 341 million"),
        ("2500000000", "exact", "25亿元", "RMB 2.5 billion"),
    ],
)
def test_money_is_told_in_the_scale_that_suits_it(yuan, bound, zh, en):
    assert quantity(yuan, bound=bound).words() == {"zh": zh, "en": en}


@each_row(
    "yuan, bound, zh",
    [
        ("9949", "exact", "9949元"),
        ("9999", "exact", "9999元"),
        ("9999", "at_least", "9999元以上"),
        ("9901", "at_most", "近9901元"),
        ("9999.999", "exact", "1万元"),
        ("99999949", "exact", "9999.99万元"),
        ("99999950", "exact", "1亿元"),
        ("99999999", "exact", "1亿元"),
        ("99999999", "at_least", "9999.99万余元"),
        ("99999999", "at_most", "近1亿元"),
    ],
)
def test_no_scale_is_left_before_its_own_rounding_is_full(yuan, bound, zh):
    assert quantity(yuan, bound=bound).words()["zh"] == zh


def test_english_money_is_never_a_thousand_million():
    assert quantity("999999999").words()["en"] == "RMB 1 billion"


@pytest.mark.parametrize("bound, zh", [("exact", "1.02万元"), ("about", "约1.02万元")])
def test_money_is_rounded_half_up(bound, zh):
    """10,150 yuan is 1.015 wan; 10,050 is 1.005 and half-even would make 1 of it."""
    assert quantity("10150", bound=bound).words()["zh"] == zh
    assert quantity("10050").words()["zh"] == "1.01万元"
    assert quantity("0.125").words() == {"zh": "0.13元", "en": "RMB 0.13"}


def test_a_bound_is_never_rounded_past_the_record():
    assert quantity("559199", bound="at_least").words()["zh"] == "55.91万余元"
    assert quantity("101501", bound="at_most").words()["zh"] == "近10.16万元"
    assert quantity("3141599", bound="at_least").words()["en"] == "over RMB 3.1415 million"
    assert quantity("3141501", bound="at_most").words()["en"] == "under RMB 3.1416 million"


@each_row(
    "value, unit, bound, zh, en",
    [
        ("698", LAMP, "exact", "698盏", "698 lamps"),
        ("1", LAMP, "exact", "1盏", "1 lamp"),
        ("0", LAMP, "exact", "0盏", "0 lamps"),
        ("45544", PERSON, "exact", "45544人", "45,544 people"),
        ("1260", ITEM, "at_least", "1260余项", "over 1,260 items"),
        ("300", PERSON, "at_most", "近300人", "under 300 people"),
        ("300", PERSON, "about", "约300人", "about 300 people"),
        ("70", METRE, "at_least", "70余米", "over 70 metres"),
        ("2.50", METRE, "exact", "2.5米", "2.5 metres"),
        ("40", PERCENT, "exact", "40%", "40%"),
    ],
)
def test_counts_are_told_with_their_measure_word_and_bound(value, unit, bound, zh, en):
    assert quantity(value, unit, bound).words() == {"zh": zh, "en": en}


@each_row(
    "value, unit, zh, en",
    [
        ("7", LAMP, "7盏以上", "at least 7 lamps"),
        ("1", LAMP, "1盏以上", "at least 1 lamp"),
        ("0", LAMP, "0盏以上", "at least 0 lamps"),
        ("10", LAMP, "10余盏", "over 10 lamps"),
        ("1265", ITEM, "1265项以上", "at least 1,265 items"),
        ("12.5", METRE, "12.5米以上", "at least 12.5 metres"),
        ("40", PERCENT, "40%以上", "at least 40%"),
        ("9105", YUAN, "9105元以上", "at least RMB 9,105"),
        ("14725", YUAN, "1.47万余元", "at least RMB 14,725"),
    ],
)
def test_only_a_round_number_is_said_to_be_some_more(value, unit, zh, en):
    assert quantity(value, unit, "at_least").words() == {"zh": zh, "en": en}


@each_row(
    "one, other, together",
    [
        ("exact", "exact", "exact"),
        ("exact", "at_least", "at_least"),
        ("exact", "at_most", "at_most"),
        ("exact", "about", "about"),
        ("at_least", "at_least", "at_least"),
        ("at_most", "at_most", "at_most"),
        ("at_least", "at_most", "about"),
        ("at_least", "about", "about"),
    ],
)
def test_bounds_carry_into_a_sum_in_either_order(one, other, together):
    left, right = quantity("256000", bound=one), quantity("60000", bound=other)

    assert left + right == right + left == quantity("316000", bound=together)


def test_a_sum_of_money_is_exact_and_rounded_once():
    """Each part alone would print as 0元; together they are 10 yuan."""
    parts = [quantity("0.004")] * 2500

    assert total(parts) == quantity("10.000")


def test_a_sum_of_nothing_is_absent_not_zero():
    assert total([]) is None


@pytest.mark.parametrize("one, other", [(PERSON, PERSON_TIME), (ITEM, LAMP), (YUAN, PERSON)])
def test_two_units_are_never_added(one, other):
    with pytest.raises(MixedUnitsError, match=f"{one.id} and {other.id}"):
        total([quantity("1", one), quantity("1", other)])


@each_row(
    "part, whole, zh",
    [
        (34, 40, "85.0%（34/40）"),
        (14, 14, "100%（14/14）"),
        (15, 18, "83.3%（15/18）"),
        (19, 22, "86.4%（19/22）"),
        (48, 54, "88.9%（48/54）"),
        (0, 5, "0.0%（0/5）"),
        (1, 16, "6.3%（1/16）"),  # 6.25: half-even would make 6.2
        (1999, 2000, "99.9%（1999/2000）"),
        (999999, 1000000, "99.9%（999999/1000000）"),
        (1, 1000, "0.1%（1/1000）"),
    ],
)
def test_a_share_is_printed_with_its_n_and_is_all_or_none_only_when_exact(part, whole, zh):
    en = zh.replace("（", " (").replace("）", ")")

    assert Share(part, whole).words() == {"zh": zh, "en": en}


@pytest.mark.parametrize(
    "part, whole, zh, en",
    [
        (1, 30003, "不足0.1%（1/30003）", "under 0.1% (1/30003)"),
        (1, 1001, "不足0.1%（1/1001）", "under 0.1% (1/1001)"),  # 0.0999 would round to 0.1
    ],
)
def test_a_share_of_less_than_a_tenth_of_a_percent_is_neither_none_nor_a_tenth(part, whole, zh, en):
    assert Share(part, whole).words() == {"zh": zh, "en": en}


@pytest.mark.parametrize("part", [0, 3])
def test_there_is_no_share_of_nothing(part):
    with pytest.raises(ArithmeticError):
        Share(part, 0).percent()


def test_a_percentage_of_money_follows_the_same_rules():
    assert percent_of(Decimal(3140000), Decimal(3410000)) == {"zh": "92.1%", "en": "92.1%"}
    assert percent_of(Decimal(3410000), Decimal(3410000))["zh"] == "100%"
    assert percent_of(Decimal(1), Decimal(3410000)) == {"zh": "不足0.1%", "en": "under 0.1%"}


@each_row(
    "yuan,beside,zh,en",
    [
        (9100, 256000, "0.91万元", "RMB 9,100"),
        (9100, 2560000, "0.91万元", "RMB 9,100"),
        (2560000, 9100, "256万元", "RMB 2,560,000"),
        (256000, 9100, "25.6万元", "RMB 256,000"),
        (123456000, 1794000, "12345.6万元", "RMB 123.456 million"),
        (1794000, 123456000, "179.4万元", "RMB 1.794 million"),
        (2000000000, 1794000, "200000万元", "RMB 2,000 million"),
        (123456000, 234567000, "1.23亿元", "RMB 123.456 million"),
        (10, 100000, "10元", "RMB 10"),
        (9150, 2560000, "9150元", "RMB 9,150"),
        (0, 100000, "0元", "RMB 0"),
        (100000, 0, "10万元", "RMB 100,000"),
    ],
)
def test_money_beside_other_money_is_said_in_one_scale_unless_a_digit_is_lost(yuan, beside, zh, en):
    words = Quantity(Decimal(yuan), YUAN).words([Quantity(Decimal(beside), YUAN)])

    assert words == {"zh": zh, "en": en}


def test_people_beside_money_leave_its_scale_alone():
    assert Quantity(Decimal(9100), YUAN).words([Quantity(Decimal(300000), PERSON)])["zh"] == "9100元"
    assert Quantity(Decimal(1), PERSON).words([Quantity(Decimal(300000), YUAN)])["zh"] == "1人"
