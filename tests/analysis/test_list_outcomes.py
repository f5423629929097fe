"""Money, people, satisfaction and close-out of lists: sum over sum, each item once, and only where they are stated."""

from behind import given_again, rows_behind
from ledgers import facts

from reporting.analysis import list_outcomes, tables, wording
from reporting.recount.evaluate import Recount

DONE = {"status": "done", "done_on": "2023-06-01"}
CLOSED = {**DONE, "closed_on": "2023-07-01"}


def outcomes(tmp_path, *items, enterprise=None, lists=({"id": "list"},)):
    """What the lists came to, and the same as the ledger gives it again."""
    of_all = facts(tmp_path, lists=lists, items=items)
    asked = of_all.for_enterprise(enterprise) if enterprise else of_all
    known = list_outcomes.pooled(asked)
    recount = Recount(asked.ledger)
    assert all(given_again(recount, value) for value in known.values() if value)
    return {name: value and value.words()["zh"] for name, value in known.items()}


def test_satisfaction_is_over_all_answers_and_not_the_mean_of_shares(tmp_path):
    # 9 of 10 and 30 of 90: together 39 of 100, and not (90 % + 33.3 %) / 2.
    few = {"satisfied": 9, "basically_satisfied": 0, "dissatisfied": 1}
    many = {"satisfied": 30, "basically_satisfied": 45, "dissatisfied": 15}
    found = outcomes(tmp_path, few, many)
    assert found["satisfied"] == "39.0%（39/100）"
    assert found["satisfied_or_basically"] == "84.0%（84/100）"


def test_a_kind_of_answer_that_is_not_stated_beside_others_is_none(tmp_path):
    assert outcomes(tmp_path, {"dissatisfied": 2})["satisfied"] == "0.0%（0/2）"


def test_close_out_is_over_all_items_and_an_item_closed_after_the_period_is_not_closed(tmp_path):
    later = {**DONE, "closed_on": "2024-02-01"}
    assert outcomes(tmp_path, CLOSED, later, DONE, {})["closed"] == "25.0%（1/4）"


def test_an_item_that_is_closed_out_while_a_part_is_open_counts_as_open(tmp_path):
    found = outcomes(tmp_path, {"id": "whole", **CLOSED}, {"parent_item": "whole"}, CLOSED)
    # The part lies inside the whole: two items, of which one is closed out.
    assert found["closed"] == "50.0%（1/2）"


def test_money_is_added_up_and_that_of_a_part_is_inside_its_whole(tmp_path):
    found = outcomes(tmp_path, {"id": "whole", "money": 20000}, {"money": 5000.5}, {"parent_item": "whole", "money": 7})
    assert found["money"] == "2.5万元"


def test_where_nobody_states_anything_nothing_is_said(tmp_path):
    of_all = facts(tmp_path, lists=[{"id": "list"}], items=[DONE, {}])
    assert not list_outcomes.are_known(list_outcomes.pooled(of_all))
    assert wording.list_outcomes(of_all) is None
    assert tables.outcomes(of_all).rows == tables.outcomes_of_lists(of_all).rows == ()
    assert "满意率" not in "".join(clause.text("zh") for clause in wording.definitions(of_all))


def test_what_is_stated_is_on_the_page_with_its_definition(tmp_path):
    of_all = facts(
        tmp_path, lists=[{"id": "list"}], items=[{**CLOSED, "money": 30000, "satisfied": 3, "dissatisfied": 1}]
    )
    assert wording.list_outcomes(of_all).text("zh") == (
        "清单事项投入资金3万元。参加测评的职工满意率75.0%（3/4）。清单事项销号率100%（1/1）。"
    )
    definitions = "".join(clause.text("zh") for clause in wording.definitions(of_all))
    assert "满意率为满意人数除以参加测评的人数" in definitions


def test_the_group_has_a_row_for_each_enterprise_that_states_something_and_one_for_all(tmp_path):
    lists = [{"id": "of_a"}, {"id": "of_b", "enterprise": "b"}]
    items = [{"list": "of_a", "money": 10000}, {"list": "of_b", "enterprise": "b", "money": 20000}]
    rows = tables.outcomes(facts(tmp_path, lists=lists, items=items)).rows
    assert [row[1].words["zh"] for row in rows] == ["1万元", "2万元", "3万元"]
    alone = tables.outcomes(facts(tmp_path, lists=lists, items=[items[0], {"list": "of_b", "enterprise": "b"}])).rows
    assert len(alone) == 1


def test_people_are_given_by_list_and_never_added_up(tmp_path):
    lists = [{"id": "one"}, {"id": "other", "kind": "wish"}]
    items = [{"list": "one", "beneficiaries": 30}, {"list": "one", "beneficiaries": 12}, {"list": "other", "money": 1}]
    of_a = facts(tmp_path, lists=lists, items=items).for_enterprise("a")
    assert [row[2].words["zh"] for row in tables.outcomes_of_lists(of_a).rows] == ["42人", "—", "不相加"]
    assert len(rows_behind(of_a, list_outcomes.of_list(of_a, "one")["people"])) == 2


def test_the_items_of_a_list_of_last_year_are_in_none_of_these(tmp_path):
    last_year = {"id": "old", "period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}
    items = [{"list": "old", "opened": "2022-03-01", "money": 10000}, {"list": "list", "money": 20000}]
    assert outcomes(tmp_path, *items, lists=[last_year, {"id": "list"}])["money"] == "2万元"
