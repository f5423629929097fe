"""What is stated of a list may count its items in more than one way, and must agree with them in one of these."""

import pytest
from door import refusal
from ledgers import ledger, ledger_folder

DONE = {"status": "done", "done_on": "2023-05-01"}
LISTS = [{"id": "list"}, {"id": "wishes", "kind": "wish"}]
# On the first list a whole that is done with one part done and one open; on the second a part of the whole.
ITEMS = [
    {"id": "whole", **DONE},
    {"parent_item": "whole", **DONE},
    {"parent_item": "whole"},
    {"list": "wishes", "parent_item": "whole"},
    {"list": "wishes"},
]


def stated(total, resolved, place=0):
    lists = [dict(list_) for list_ in LISTS]
    lists[place] |= {"total": total, "resolved": resolved}
    return lists


@pytest.mark.parametrize("total, resolved", [(3, 2), (3, 1), (1, 1), (1, 0), (3, ""), (1, ""), ("", 2), ("", 0)])
def test_with_the_parts_or_without_and_resolved_by_itself_or_with_them(tmp_path, total, resolved):
    ledger(tmp_path, lists=stated(total, resolved), items=ITEMS)


@pytest.mark.parametrize("total", [1, 2])
def test_a_part_of_a_whole_on_another_list_of_the_enterprise_may_be_left_out(tmp_path, total):
    ledger(tmp_path, lists=stated(total, 0, place=1), items=ITEMS)


@pytest.mark.parametrize(
    "total, resolved, fault",
    [
        (2, 1, "total: 2; items.csv has 3 or 1 on 2023-12-31"),
        (1, 2, "resolved: 2; it is more than the total 1"),
        (3, 3, "resolved: 3; items.csv has 2 or 1 on 2023-12-31"),
        (3, 0, "resolved: 0; items.csv has 2 or 1 on 2023-12-31"),
        (0, 0, "total: 0; items.csv has 3 or 1 on 2023-12-31"),
    ],
)
def test_any_other_number_is_refused_with_those_that_agree(tmp_path, total, resolved, fault):
    faults = refusal(ledger_folder(tmp_path, lists=stated(total, resolved), items=ITEMS)).faults

    assert faults[0].startswith(f"lists.csv row 2, {fault}")


def test_a_part_of_another_enterprises_whole_is_always_counted(tmp_path):
    lists = [{"id": "list"}, {"id": "below", "enterprise": "b", "total": 0}]
    items = [{"id": "whole"}, {"enterprise": "b", "list": "below", "parent_item": "whole"}]

    assert (
        refusal(ledger_folder(tmp_path, lists=lists, items=items))
        .faults[0]
        .startswith("lists.csv row 3, total: 0; items.csv has 1 on 2023-12-31")
    )
