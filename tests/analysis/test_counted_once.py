"""An item that was handed down counts once in each scope: on a list, for an enterprise, and for the group."""

import pytest
from behind import rows_behind
from ledgers import ENTERPRISES, facts
from project_words import amount, read, rows_read

from reporting.analysis import measures, tables, wording
from reporting.analysis.open_items import carried_over, carried_over_late, late_items, unreported
from reporting.analysis.progress import figures_of

LISTS = [{"id": "of_a"}, {"id": "of_b", "enterprise": "b"}]
DONE = {"status": "done", "done_on": "2023-05-01"}
OLD = {"period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}


def of_b(**item):
    return {"enterprise": "b", "list": "of_b", **item}


def total(facts):
    return amount(measures.pooled_progress(facts)["total"])


def test_a_list_counts_what_its_enterprise_counts(tmp_path):
    """Whole and part stand on one list: list, enterprise and group have one item."""
    one = facts(
        tmp_path, lists=[LISTS[0]], items=[{"id": "whole", "list": "of_a"}, {"list": "of_a", "parent_item": "whole"}]
    )
    (row,) = measures.progress_by_list(one).itertuples()

    assert (row.total, row.open) == (1, 1)
    assert [amount(figure) for figure in list(figures_of(one, "of_a").values())[:3]] == [1, 0, 1]
    assert wording.lead(one).text("zh").endswith("列入清单的事项1项，尚未办结，未逾期。")


def test_a_part_counts_where_its_whole_is_of_an_enterprise_that_did_not_report(tmp_path):
    names = [*ENTERPRISES, {"id": "c", "name": "丙", "short_name": "丙", "english_name": "C", "parent": ""}]
    lists = [{"id": "of_c", "enterprise": "c", **OLD, "period_end": "2023-12-31"}, LISTS[1]]
    items = [
        {"id": "whole", "enterprise": "c", "list": "of_c", "opened": "2022-02-01"},
        of_b(parent_item="whole"),
    ]

    assert total(facts(tmp_path, enterprises=names, lists=lists, items=items)) == 1


def test_a_part_counts_beside_a_whole_that_is_only_left_over(tmp_path):
    """The whole stands on a list of last year and is in no share of this one."""
    lists = [{"id": "old", **OLD}, *LISTS]
    items = [{"id": "whole", "list": "old", "opened": "2022-02-01"}, {"list": "of_a"}, of_b(parent_item="whole")]
    left = facts(tmp_path, lists=lists, items=items)

    assert total(left) == 2
    assert amount(carried_over(left)) == 1


def test_a_part_of_a_part_counts_at_the_uppermost_whole_that_counts(tmp_path):
    """Between the two stands an item of an older list, which counts for nobody."""
    lists = [*LISTS, {"id": "old", **OLD, "enterprise": "b"}]
    items = [
        {"id": "top", "list": "of_a"},
        of_b(id="between", list="old", opened="2022-03-01", parent_item="top"),
        of_b(parent_item="between"),
    ]

    assert total(facts(tmp_path, lists=lists, items=items)) == 1


def test_what_is_left_over_is_counted_as_often_as_it_is_named(tmp_path):
    late = {"list": "old", "opened": "2022-02-01", "deadline": "2022-06-30"}
    items = [{"id": "whole", **late}, {"id": "part", **late, "parent_item": "whole"}, {"list": "of_a", **DONE}]
    left = facts(tmp_path, lists=[{"id": "old", **OLD}, LISTS[0]], items=items)

    assert (amount(carried_over(left)), amount(carried_over_late(left))) == (1, 1)
    assert rows_behind(left, carried_over(left)) == ("items.csv:2",)
    assert list(late_items(left).id) == ["whole"]
    assert (
        wording.lead(left).text("zh").endswith("列入清单的事项1项，已办结。以前清单结转的事项尚有1项未办结，已逾期。")
    )


def test_a_part_on_this_periods_list_is_open_in_the_share_though_its_whole_is_left_over(tmp_path):
    items = [{"id": "whole", "list": "old", "opened": "2022-02-01"}, {"list": "of_a", "parent_item": "whole"}]
    left = facts(tmp_path, lists=[{"id": "old", **OLD}, LISTS[0]], items=items)

    assert (total(left), amount(carried_over(left)), len(late_items(left))) == (1, 1, 2)


def test_open_items_of_one_who_did_not_report_are_in_no_number_but_their_own(tmp_path):
    items = [
        {"list": "of_a"},
        of_b(id="whole", list="old", opened="2022-02-01"),
        of_b(list="old", opened="2022-02-01", parent_item="whole"),
    ]
    silent = facts(tmp_path, lists=[LISTS[0], {"id": "old", **OLD, "enterprise": "b"}], items=items)

    assert (amount(unreported(silent)), carried_over(silent)) == (1, None)
    assert rows_read(tables.open_items(silent), "enterprise", "state") == [["甲", "未开始"], ["乙", "未报送"]]


def test_an_open_item_on_two_lists_is_named_at_both_and_the_words_say_that_it_counts_once(tmp_path):
    late = {"deadline": "2023-06-30"}
    items = [{"id": "whole", "list": "of_a"}, of_b(parent_item="whole", **late), of_b(**late)]
    both = facts(tmp_path, lists=LISTS, items=items)

    assert total(both) == 2
    assert read(wording.open_items(both)) == [
        "表中1项由其他单位的清单下达，已逾期，在各单位分别列名，集团合计时计一次。",
    ]
    assert len(tables.open_items(both).rows) == 3
    assert read(wording.lead(both)) == ["2家单位全部报送。列入清单的事项2项，均未办结，其中逾期1项。"]
    assert read(wording.lead(both.for_enterprise("b"))) == ["列入清单的事项2项，均未办结，均已逾期。"]


def test_an_item_opened_before_a_list_that_begins_later_is_not_yet_there(tmp_path):
    """It is no item of an older list either."""
    lists = [
        LISTS[0],
        {"id": "next", "kind": "wish", "period_start": "2024-01-01", "period_end": "2024-12-31", "as_of": "2024-12-31"},
    ]
    early = facts(tmp_path, lists=lists, items=[{"list": "of_a"}, {"list": "next", "opened": "2023-12-20"}])

    assert (total(early), carried_over(early), len(late_items(early))) == (1, None, 1)


@pytest.mark.parametrize("many", [False, True])
def test_each_list_of_an_enterprise_adds_up_to_its_total(tmp_path, many):
    """The part stands on another list than its whole: there it is not counted again."""
    lists = [LISTS[0], {"id": "wishes", "kind": "wish", "name": "心愿"}]
    items = [{"id": "whole", "list": "of_a"}, {"list": "wishes", "parent_item": "whole"}]
    items += [{"list": "wishes"}] if many else []
    two = facts(tmp_path, lists=lists, items=items)

    assert rows_read(tables.lists(two.for_enterprise("a")), "list", "total", "share") == [
        ["清单", "1项", "0.0%（0/1）"],
        ["心愿", "1项", "0.0%（0/1）"] if many else ["心愿", "—", "在下达清单计"],
        ["合计", f"{1 + many}项", f"0.0%（0/{1 + many}）"],
    ]
