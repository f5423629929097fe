"""Rules of meaning 1 to 5: parts, bounds, units, shares, and what is absent; each with the smallest ledger."""

from decimal import Decimal

import pytest
from expressions import figures, items
from ledgers import facts, paid
from project_words import amount, read

from reporting.analysis import measures, wording
from reporting.analysis.traced_values import share_of, sum_of, traced_sum
from reporting.core.expression import Count
from reporting.core.passport import Passport
from reporting.core.quantity import ITEM, MixedUnitsError, Quantity, Share
from reporting.core.rows import iter_rows
from reporting.core.traced import Traced
from reporting.published.content import value_of

NAME = {"zh": "", "en": ""}


def test_rule_1_a_part_of_a_whole_is_never_added_to_it(tmp_path):
    rows = [paid(1000, id="whole"), paid(300, id="part", part_of="whole", unit="a_mine")]
    both = facts(tmp_path, achievements=rows)

    assert amount(measures.aid_funds(both)) == 1000


def test_rule_1_a_part_counts_where_its_whole_belongs_to_a_longer_period(tmp_path):
    half = {"period_start": "2023-01-01", "period_end": "2023-06-30"}
    rows = [paid(1000, id="whole"), paid(300, id="part", part_of="whole", **half)]
    first_half = facts(tmp_path, "2023H1", achievements=rows)

    assert amount(measures.aid_funds(first_half)) == 300


def test_rule_1_a_part_stays_inside_a_whole_that_was_stated_anew(tmp_path):
    rows = [
        paid(1000, id="early"),
        paid(300, id="part", part_of="early", unit="a_mine"),
        paid(1200, id="late", as_of="2024-01-31"),
    ]
    restated = facts(tmp_path, achievements=rows)

    assert amount(measures.aid_funds(restated)) == 1200


def test_rule_2_a_sum_with_an_at_least_part_is_at_least(tmp_path):
    rows = [paid(250000), paid(60000, enterprise="b", bound="at_least")]
    funds = measures.aid_funds(facts(tmp_path, achievements=rows))

    assert funds.value.bound == "at_least"
    assert funds.words() == {"zh": "31万余元", "en": "over RMB 310,000"}


def test_rule_2_a_change_of_cost_keeps_its_bound(tmp_path):
    row = {"measure": "vehicle_cost_change", "value": -40}
    exact = measures.cost_changes(facts(tmp_path / "exact", achievements=[row]))
    bounded = measures.cost_changes(facts(tmp_path / "bounded", achievements=[{**row, "bound": "at_least"}]))

    assert exact.change[0].words()["zh"] == "同比下降40%"
    assert bounded.change[0].words()["zh"] != "同比下降40%"
    assert bounded.change[0].words()["en"] != "down 40% year on year"


@pytest.mark.parametrize(
    "part, whole, expected", [("exact", "exact", "30/40"), ("at_least", "exact", None), ("exact", "about", None)]
)
def test_rule_2_no_share_is_taken_of_a_bounded_number(part, whole, expected):
    passport = Passport("any", NAME, Count(items()))
    resolved = Traced(Quantity(Decimal(30), ITEM, part), passport)
    listed = Traced(Quantity(Decimal(40), ITEM, whole), passport)
    share = share_of(resolved, listed, "any", NAME)

    assert (share and value_of(share).amount.exact) == expected


def test_rule_3_person_times_are_never_added_to_persons(tmp_path):
    rows = [
        {"measure": "people_helped_hardship", "value": 10},
        {"measure": "mutual_aid_claims", "value": 5},
        {"measure": "health_checks", "value": 7},
    ]
    counted = measures.people(facts(tmp_path, achievements=rows))

    assert {unit: sorted(amount(figure) for figure in figures) for unit, figures in counted.items()} == {
        "person": [7, 10],
        "person_time": [5],
    }


def test_rule_3_adding_two_units_is_our_own_fault_and_crashes(tmp_path):
    rows = [{"measure": "health_checks", "value": 10}, {"measure": "mutual_aid_claims", "value": 5}]
    both = facts(tmp_path, achievements=rows)

    with pytest.raises(MixedUnitsError, match="person"):
        traced_sum(both.ledger, list(iter_rows(both.achievements)), sum_of("any", NAME, figures()))


def test_rule_4_a_pooled_share_is_sum_over_sum_and_not_the_mean_of_shares(tmp_path):
    lists = [{"total": 10, "resolved": 10}, {"enterprise": "b", "total": 30, "resolved": 15}]
    pooled = measures.pooled_progress(facts(tmp_path, lists=lists))

    # The mean of 100% and 50% would be 75%.
    assert pooled["share"].value == Share(25, 40)
    assert pooled["share"].words()["zh"] == "62.5%（25/40）"


@pytest.mark.parametrize("sizes", [{}, {"total": 0, "resolved": 0}], ids=["size not given", "empty list"])
def test_rule_4_a_share_is_absent_without_a_denominator(tmp_path, sizes):
    pooled = measures.pooled_progress(facts(tmp_path, lists=[sizes]))

    assert pooled["share"] is None


def test_rule_4_only_all_of_them_read_100_percent(tmp_path):
    almost = facts(tmp_path, lists=[{"total": 2000, "resolved": 1999}])

    assert measures.pooled_progress(almost)["share"].words()["zh"] == "99.9%（1999/2000）"


def test_rule_5_what_nobody_reported_is_absent_and_not_zero(tmp_path):
    only_b = facts(tmp_path, achievements=[paid(1000, enterprise="b")])

    assert measures.aid_funds(only_b.for_enterprise("a")) is None
    assert read(wording.coverage(only_b)) == ["应报送单位2家，实际报送1家（乙）；1家未报送。"]


def test_rule_5_a_reported_zero_is_zero_and_not_absent(tmp_path):
    nothing_paid = facts(tmp_path, achievements=[paid(0)])

    assert measures.aid_funds(nothing_paid).words()["zh"] == "0元"
