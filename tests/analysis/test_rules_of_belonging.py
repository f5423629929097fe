"""Rules of meaning 6 to 9: what belongs to a period, what counts once, aid funds, and exact money."""

from decimal import Decimal

import pytest
from ledgers import facts, ledger, paid
from project_words import amount, read, rows_read

from reporting.analysis import measures, tables, wording
from reporting.core.errors import LedgerError
from reporting.core.quantity import Share


@pytest.mark.parametrize(
    "period, expected",
    [("2023", 100), ("2023H1", 100), ("2023-03..2023-04", 100), ("2023Q1", None), ("2023-04", None), ("2022", None)],
)
def test_rule_6_a_fact_belongs_to_a_period_that_holds_its_whole_interval(tmp_path, period, expected):
    march_to_april = paid(100, period_start="2023-03-01", period_end="2023-04-30", as_of="2023-04-30")
    funds = measures.aid_funds(facts(tmp_path, period, achievements=[march_to_april]))

    assert amount(funds) == expected


@pytest.mark.parametrize("period, expected", [("2023Q3", 4), ("2023", 4), ("2023Q2", None), ("2024", None)])
def test_rule_6_a_list_belongs_to_the_period_of_its_as_of_day(tmp_path, period, expected):
    stated = {"as_of": "2023-09-27", "total": 4, "resolved": 1}
    pooled = measures.pooled_progress(facts(tmp_path, period, lists=[stated]))

    assert amount(pooled["total"]) == expected


@pytest.mark.parametrize("period, late", [("2023H1", False), ("2023Q3", True), ("2023", True)])
def test_rule_6_whether_an_item_is_late_follows_from_deadline_and_cut_off(tmp_path, period, late):
    items = [{"deadline": "2023-06-30"}]
    late_items = measures.late_items(facts(tmp_path, period, lists=[{"id": "list"}], items=items))

    assert list(late_items.late) == [late]


def test_rule_7_an_item_handed_down_to_another_enterprise_counts_once(tmp_path):
    lists = [{"id": "upper"}, {"id": "lower", "enterprise": "b"}]
    items = [
        {"id": "from_above", "list": "upper"},
        {"id": "handed_down", "list": "lower", "enterprise": "b", "parent_item": "from_above"},
        {"id": "own", "list": "lower", "enterprise": "b", "status": "done", "done_on": "2023-05-01"},
    ]
    group = facts(tmp_path, lists=lists, items=items)

    # Two items: the one from above, and the lower enterprise's own, which is done.
    assert measures.pooled_progress(group)["share"].value == Share(1, 2)
    assert measures.progress_by_enterprise(group).set_index("enterprise").share["b"].value == Share(1, 2)


def test_rule_7_an_item_handed_down_within_an_enterprise_counts_once_in_its_row(tmp_path):
    lists = [{"id": "wishes", "kind": "wish"}, {"id": "projects", "kind": "project"}]
    items = [{"id": "wish", "list": "wishes"}, {"id": "project", "list": "projects", "parent_item": "wish"}]
    group = facts(tmp_path, lists=lists, items=items)
    (total,) = measures.progress_by_enterprise(group).total

    assert amount(measures.pooled_progress(group)["total"]) == 1
    assert amount(total) == 1


def test_rule_7_a_units_figure_beside_its_enterprises_total_is_refused_unless_named_as_its_part(tmp_path):
    rows = [paid(1000), paid(300, unit="a_mine")]

    with pytest.raises(LedgerError, match="counted twice"):
        ledger(tmp_path, achievements=rows)


def test_rule_8_the_programme_decides_in_which_total_money_counts(tmp_path):
    rows = [
        {"measure": measure, "status": "paid", "value": value}
        for measure, value in [
            ("aid_funds_hardship", 1),
            ("education_aid_funds", 20),
            ("mutual_aid_payouts", 300),
            ("staff_donations", 4000),
            ("procurement_enterprise", 50000),
        ]
    ]
    money = facts(tmp_path, achievements=rows)

    assert amount(measures.aid_funds(money)) == 21
    assert amount(measures.aid_funds(money, "with_mutual_aid")) == 321


def test_rule_8_the_briefing_names_the_programmes_of_its_totals(tmp_path):
    rows = [paid(10000), {"measure": "mutual_aid_payouts", "status": "paid", "value": 30000}]
    of_period = facts(tmp_path, achievements=rows)
    (words,) = [line for line in read(wording.definitions(of_period)) if "帮扶资金。" in line]

    assert "计入困难帮扶、金秋助学；“含医疗互助赔付”的另加医疗互助" in words
    assert rows_read(tables.key_figures(of_period), "item", "value") == [
        ["帮扶资金", "1万元"],
        ["帮扶资金（含医疗互助赔付）", "4万元"],
    ]


def test_rule_9_money_is_added_exactly(tmp_path):
    rows = [paid("0.10"), paid("0.20", enterprise="b")]
    funds = measures.aid_funds(facts(tmp_path, achievements=rows))

    # Floats would make 0.30000000000000004 of it.
    assert amount(funds) == Decimal("0.30")


def test_rule_9_money_is_rounded_once_half_up_when_it_becomes_words(tmp_path):
    both = facts(tmp_path, achievements=[paid(10050), paid(10050, enterprise="b")])

    # 1.005 is 1.01 half up; two rounded parts would make 2.02.
    assert measures.aid_funds(both.for_enterprise("a")).words()["zh"] == "1.01万元"
    assert measures.aid_funds(both).words()["zh"] == "2.01万元"
