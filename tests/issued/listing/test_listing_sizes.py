"""How much a number changed: with its sign and unit, and only where that can be known."""

import pytest
from editions import number

from reporting.issued.listing.sizes import difference
from reporting.published.content import Amount


def differ(before, after, locale="zh"):
    """Two numbers, each as its words, exact amount, unit and bound."""
    one, other = (number(words, exact=Amount(*amount)) for words, *amount in (before, after))
    return difference(one, other, locale)


@pytest.mark.parametrize(
    "before, after, zh, en",
    [
        (("1629.8万元", "16298000", "yuan"), ("1675.6万元", "16756000", "yuan"), "+45.8万元", "+RMB 458,000"),
        (("11家", "11", "enterprise"), ("10家", "10", "enterprise"), "−1家", "−1 enterprise"),
        (("9项", "9", "item"), ("1209项", "1209", "item"), "+1200项", "+1,200 items"),
        (("同比下降5%", "-5", "percent"), ("同比下降11%", "-11", "percent"), "−6个百分点", "−6 percentage points"),
    ],
)
def test_an_exact_amount(before, after, zh, en):
    assert differ(before, after) == zh
    assert differ(before, after, "en") == en


@pytest.mark.parametrize(
    "before, after, told",
    [
        ("4/5", "9/10", "+10.0个百分点"),
        ("150/182", "157/184", "+2.9个百分点"),  # 82.418 %, 85.326 %
        ("5067/5123", "5040/5098", "−0.04个百分点"),  # 98.907 %, 98.862 %
        ("12/15", "16/20", "比率持平"),
    ],
)
def test_a_share_in_percentage_points_with_the_decimals_that_it_takes(before, after, told):
    assert differ((before, before, "share"), (after, after, "share")) == told


@pytest.mark.parametrize(
    "before, after, told",
    [
        (("141万余元", "1410000", "yuan", "at_least"), ("158万余元", "1580000", "yuan", "at_least"), "—"),
        (("约90人", "90", "person", "about"), ("100人", "100", "person"), "—"),
        (("100人", "100", "person"), ("150余人", "150", "person", "at_least"), "+50人以上"),
        (("100余人", "100", "person", "at_least"), ("80人", "80", "person"), "−20人以上"),
        (("100余人", "100", "person", "at_least"), ("150人", "150", "person"), "—"),
        (("100人", "100", "person"), ("80余人", "80", "person", "at_least"), "—"),
    ],
)
def test_of_a_bound_only_what_is_certain(before, after, told):
    assert differ(before, after) == told


def test_in_english_what_is_certain_of_a_bound():
    assert differ(("100", "100", "person"), ("over 150", "150", "person", "at_least"), "en") == "at least +50 people"


@pytest.mark.parametrize(
    "before, after, told",
    [
        (("822盏", "822", "lamp"), ("913盏", "913", "lamp"), "+91盏"),
        (("由3个增至8个", "8", "package"), ("由3个增至9个", "9", "package"), "+1个"),
        (("45件次", "45", "time"), ("60件次以上", "60", "time", "at_least"), "+15件次以上"),
    ],
)
def test_a_unit_that_only_the_ledger_knows_is_read_from_the_printed_words(before, after, told):
    assert differ(before, after) == told


def test_one_thing_in_english_is_only_named_where_its_form_is_known():
    """Of 25 and 26 nobody knows how one of them is called; of 1 and 2 it is printed."""
    assert differ(("25 lamps", "25", "lamp"), ("26 lamps", "26", "lamp"), "en") == "+1"
    assert differ(("1 lamp", "1", "lamp"), ("2 lamps", "2", "lamp"), "en") == "+1 lamp"


def test_two_units_have_no_difference():
    assert differ(("9人", "9", "person"), ("9人次", "9", "person_time")) == "—"
    assert differ(("9人", "", "person"), ("9人", "9", "person")) == "—"


def test_a_rate():
    assert (
        differ(("1.25万元/人", "12500", "yuan_per_person"), ("1.3万元/人", "13000", "yuan_per_person")) == "+500元/人"
    )
