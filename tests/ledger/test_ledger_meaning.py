"""Rows that can each be read, and yet cannot be true."""

import pytest
from door import faults
from ledgers import ENTERPRISES, ledger, paid

LIST = {"id": "list"}
DONE = {"status": "done", "done_on": "2023-05-01"}
HALF = {"period_end": "2023-06-30", "as_of": "2023-06-30"}
OTHER_HALF = {"period_start": "2023-07-01"}
WHOLE = paid(10, id="whole")


def part(yuan, **row):
    return paid(yuan, **{"id": "part", "part_of": "whole", **row})


@pytest.mark.parametrize(
    "sizes, expected",
    [
        ({"total": 3, "resolved": 4}, "resolved: 4; it is more than the total 3; correct one of the two"),
        (
            {"total": 3, "resolved": 2, "in_progress": 2},
            "in_progress: 2 resolved and 2 in progress; together more than the total 3; correct the three",
        ),
    ],
)
def test_a_list_has_no_more_items_than_its_total(tmp_path, sizes, expected):
    assert faults(tmp_path, lists=[sizes]) == [f"lists.csv row 2, {expected}"]


def test_a_message_never_says_none_of_a_number_that_was_not_given(tmp_path):
    (fault,) = faults(tmp_path, lists=[{"total": 3, "in_progress": 4}])

    assert "None" not in fault


def test_a_list_is_not_stated_twice_for_the_same_day(tmp_path):
    """Only one of them would be counted, and nobody could say which."""
    statements = [{"id": "one", "total": 3, "resolved": 1}, {"id": "two", "total": 3, "resolved": 2}]
    (fault,) = faults(tmp_path, lists=statements)

    assert "lists.csv:2" in fault


def test_a_list_agrees_with_its_items_on_its_day(tmp_path):
    """Two items opened, one of them done, a third one opened after the day of the list."""
    items = [{}, DONE, {"opened": "2024-01-05"}]

    assert faults(tmp_path, lists=[{**LIST, "total": 3, "resolved": 2}], items=items) == [
        "lists.csv row 2, resolved: 2; items.csv has 1 on 2023-12-31; correct the list or its items",
        "lists.csv row 2, total: 3; items.csv has 2 on 2023-12-31; correct the list or its items",
    ]
    assert ledger(tmp_path, lists=[{**LIST, "total": 2, "resolved": 1}], items=items)


@pytest.mark.parametrize(
    "item, expected",
    [
        ({"status": "done"}, "done_on: ''; the status is done; a done item has its day, others none"),
        (
            {"done_on": "2023-05-01"},
            "done_on: '2023-05-01'; the status is planned; a done item has its day, others none",
        ),
        (
            {**DONE, "done_on": "2023-01-09"},
            "done_on: 2023-01-09; it lies before it was opened, 2023-01-10; correct the dates",
        ),
        (
            {**DONE, "closed_on": "2023-04-30"},
            "closed_on: 2023-04-30; an item is closed out after it is done; correct the dates",
        ),
        (
            {"closed_on": "2023-04-30"},
            "closed_on: 2023-04-30; an item is closed out after it is done; correct the dates",
        ),
        ({"enterprise": "b"}, "list: 'list'; it is a list of a; correct one of the two"),
        (
            {"id": "one", "parent_item": "one"},
            "parent_item: 'one'; it leads back to the item itself; name the item it comes from",
        ),
    ],
)
def test_an_item_agrees_with_itself_and_its_list(tmp_path, item, expected):
    assert faults(tmp_path, lists=[LIST], items=[item]) == [f"items.csv row 2, {expected}"]


def test_an_item_costs_no_less_than_nothing(tmp_path):
    (fault,) = faults(tmp_path, lists=[LIST], items=[{"money": "-5"}])

    assert fault.startswith("items.csv row 2, money: ")


@pytest.mark.parametrize("table", ["achievements", "lists"])
@pytest.mark.parametrize(
    "days, expected",
    [
        ({"period_end": "2022-12-31"}, "period_end: 2022-12-31; it lies before 2023-01-01"),
        ({"as_of": "2022-12-31"}, "as_of: 2022-12-31; it lies before 2023-01-01"),
    ],
)
def test_days_are_in_order(tmp_path, table, days, expected):
    row = paid(1, **days) if table == "achievements" else days

    assert faults(tmp_path, **{table: [row]}) == [f"{table}.csv row 2, {expected}; correct the dates"]


def test_only_a_change_may_be_negative(tmp_path):
    assert faults(tmp_path / "money", achievements=[paid(-5)]) == [
        "achievements.csv row 2, value: -5; only a change may be negative; write the amount without a sign"
    ]
    assert ledger(tmp_path / "change", achievements=[{"measure": "vehicle_cost_change", "value": -40}])


def test_there_is_no_half_person_but_half_a_metre_and_half_a_yuan(tmp_path):
    (fault,) = faults(tmp_path / "person", achievements=[{"measure": "people_helped_hardship", "value": "1.5"}])

    assert fault.startswith("achievements.csv row 2, value: 1.5; 帮扶困难职工 is counted in whole person")
    assert ledger(tmp_path / "metre", achievements=[{"measure": "water_pipe", "value": "1.5"}, paid("1.5")])


@pytest.mark.parametrize("bound", ["exact", "at_most"])
def test_a_part_is_not_greater_than_its_whole(tmp_path, bound):
    assert faults(tmp_path, achievements=[{**WHOLE, "bound": bound}, part(11)]) == [
        "achievements.csv row 3, value: 11; it is more than its whole 10 at achievements.csv:2; correct one of the two"
    ]


def test_a_part_may_be_as_great_as_its_whole_and_greater_than_a_lower_bound(tmp_path):
    assert ledger(tmp_path, achievements=[WHOLE, part(10)])
    assert ledger(tmp_path, achievements=[{**WHOLE, "bound": "at_least"}, part(11)])


def test_a_part_belongs_to_the_enterprise_of_its_whole(tmp_path):
    assert faults(tmp_path, achievements=[WHOLE, part(1, enterprise="b")]) == [
        "achievements.csv row 3, part_of: 'whole'; it is a row of a; name a row of the same enterprise"
    ]


@pytest.mark.parametrize("chain", [["x"], ["y", "x"], ["y", "z", "x"]])
def test_parts_do_not_go_in_circles(tmp_path, chain):
    """Row by row x, y, z: each names the next one as its whole, and the last one names x."""
    rows = [paid(10, id=id_, part_of=whole) for id_, whole in zip("xyz", chain, strict=False)]
    message = "it leads back to the row itself; name the whole it is part of"

    assert faults(tmp_path, achievements=rows) == [
        f"achievements.csv row {line}, part_of: '{whole}'; {message}" for line, whole in enumerate(chain, 2)
    ]


@pytest.mark.parametrize(
    "one, other",
    [
        ({}, {}),
        ({}, {"unit": "a_mine"}),
        ({"unit": "a_mine"}, {"unit": "a_mine"}),
        ({}, {"unit": "a_mine", "as_of": "2024-01-31"}),
    ],
)
def test_money_that_would_be_counted_twice_is_refused(tmp_path, one, other):
    (fault,) = faults(tmp_path, achievements=[paid(10, id="one", **one), paid(10, id="other", **other)])

    assert fault.startswith(
        "achievements.csv row 3, measure: other and one (achievements.csv:2); both tell the same measure"
    )
    assert fault.endswith("take one out, or name the whole in part_of")


@pytest.mark.parametrize(
    "one, other",
    [
        (HALF, OTHER_HALF),
        (HALF, {}),
        ({}, {**HALF, "unit": "a_mine"}),
        ({}, {"as_of": "2024-01-31"}),
        ({}, {"enterprise": "b"}),
        ({}, {"part_of": "one", "unit": "a_mine"}),
        ({}, {"status": "planned"}),
    ],
    ids=[
        "two halves",
        "a half and its year",
        "a unit's half and the year",
        "restated",
        "two enterprises",
        "part and whole",
        "paid and planned",
    ],
)
def test_rows_that_are_not_added_or_lie_apart_stand_side_by_side(tmp_path, one, other):
    assert (
        len(ledger(tmp_path, achievements=[paid(10, id="one", **one), paid(10, id="other", **other)])["achievements"])
        == 2
    )


def test_money_in_the_catalogue_belongs_to_a_programme_and_people_to_money(tmp_path):
    catalogue = {
        "name": "名",
        "name_en": "Name",
        "kind": "flow",
        "category": "aid",
        "over_enterprises": "yes",
        "over_time": "yes",
    }
    measures = [
        {**catalogue, "id": "money", "unit": "yuan"},
        {**catalogue, "id": "people", "unit": "person", "people_of": "people"},
    ]

    assert faults(tmp_path, measures=measures) == [
        "measures.csv row 2, programme: ''; money belongs to a programme; name one of programmes.csv",
        "measures.csv row 3, people_of: 'people'; it is not a measure of money; name the money these people got",
    ]


def test_two_enterprises_do_not_share_a_name(tmp_path):
    namesakes = [{**row, "short_name": "甲"} for row in ENTERPRISES[:2]]

    assert faults(tmp_path, enterprises=namesakes) == [
        "enterprises.csv row 3, short_name: '甲'; enterprises.csv:2 has this name too; tell the two apart"
    ]


@pytest.mark.parametrize(
    "whole, part, refused",
    [
        ({"value": 1260, "bound": "at_least"}, 1269, False),
        ({"value": 1260, "bound": "at_least"}, 1271, True),
        ({"value": 3669, "measure": "mutual_aid_claims"}, 3670, True),
    ],
)
def test_a_part_is_held_against_bounds_and_against_person_times(tmp_path, whole, part, refused):
    """1260余 is below 1270; and a person is there at least once in the person-times."""
    people = whole.get("measure") == "mutual_aid_claims"
    measure = "mutual_aid_serious_illness" if people else "issues_resolved"
    rows = [
        {"id": "whole", "measure": "issues_resolved", **whole},
        {"measure": measure, "value": part, "part_of": "whole"},
    ]

    if refused:
        assert "it is more than its whole" in faults(tmp_path, achievements=rows)[0]
    else:
        assert len(ledger(tmp_path, achievements=rows)["achievements"]) == 2
