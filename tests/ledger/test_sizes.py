"""What no enterprise can have is refused at the door, with the limit in words."""

import pytest
from door import faults
from ledgers import ledger

LIST = {"id": "list"}
CUT = "take out the digits too many"


@pytest.mark.parametrize(
    "measure, value, words, limit",
    [
        ("aid_funds_hardship", 31400000000000, "1000亿元", 10**11),
        ("health_checks", 10**8 + 1, "1亿", 10**8),
        ("water_pipe", 10**10 + 1, "100亿", 10**10),
        ("vehicle_cost_change", 100001, "100000%", 10**5),
    ],
)
def test_a_figure_beyond_all_enterprises_is_refused(tmp_path, measure, value, words, limit):
    assert faults(tmp_path / "more", achievements=[{"measure": measure, "value": value}]) == [
        f"achievements.csv row 2, value: {value}; no enterprise has more than {words} of anything ({limit}); {CUT}"
    ]
    assert ledger(tmp_path / "most", achievements=[{"measure": measure, "value": limit}])


def test_lists_and_items_have_limits_too(tmp_path):
    item = {"money": 10**11 + 1, "beneficiaries": 10**8 + 1, "satisfied": 10**8, "dissatisfied": 10**9}
    found = faults(tmp_path, lists=[{**LIST, "total": 10**8 + 1}], items=[item])

    assert [fault.split(";")[0] for fault in found if "no enterprise has more" in fault] == [
        "items.csv row 2, beneficiaries: 100000001",
        "items.csv row 2, dissatisfied: 1000000000",
        "items.csv row 2, money: 100000000001",
        "lists.csv row 2, total: 100000001",
    ]


def test_costs_fall_by_no_more_than_all_of_them(tmp_path):
    assert faults(tmp_path / "more", achievements=[{"measure": "vehicle_cost_change", "value": -250}]) == [
        (
            "achievements.csv row 2, value: -250; nothing falls by more than all of it, which is -100; "
            "write the fall in percent of what it was before"
        )
    ]
    assert ledger(tmp_path / "all", achievements=[{"measure": "vehicle_cost_change", "value": -100}])
    assert ledger(tmp_path / "rise", achievements=[{"measure": "vehicle_cost_change", "value": 250}])


def test_a_change_that_is_no_share_may_be_any_number(tmp_path):
    """A plan that became 300 yuan less is no fall of 300%."""
    change = {
        "id": "plan_change",
        "name": "预算增减",
        "name_en": "Change of the budget",
        "unit": "yuan",
        "kind": "change",
        "category": "aid",
        "over_enterprises": "no",
        "over_time": "no",
    }
    assert ledger(tmp_path, measures=[change], achievements=[{"measure": "plan_change", "value": -300}])


def test_an_item_is_opened_before_its_deadline(tmp_path):
    assert faults(tmp_path / "after", lists=[LIST], items=[{"deadline": "2023-01-09"}]) == [
        (
            "items.csv row 2, deadline: 2023-01-09; the item was opened after its deadline, on 2023-01-10; "
            "correct the dates"
        )
    ]
    assert ledger(tmp_path / "on", lists=[LIST], items=[{"deadline": "2023-01-10"}])
