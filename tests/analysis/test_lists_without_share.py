"""A list without a share is told as what it is: without items, without one of two numbers, or of unknown size."""

import pytest
from ledgers import facts
from project_words import read, rows_read

from reporting.analysis import measures, tables, wording
from reporting.recount.evaluate import Recount


@pytest.mark.parametrize(
    "stated, zh, en",
    [
        (
            {},
            "建有清单，未报送件数，未纳入办结率统计。",
            "The size of a list was not reported, so it has no share.",
        ),
        ({"total": 0}, "“清单”没有事项。", "There are no items on “List”."),
        ({"total": 0, "resolved": 0}, "“清单”没有事项。", "There are no items on “List”."),
        (
            {"total": 5},
            "“清单”共5项，未报送办结数，未纳入办结率统计。",
            "“List”, 5 items in all, resolved not reported; so there is no share.",
        ),
        (
            {"total": 5, "in_progress": 2},
            "“清单”共5项，办理中2项，未报送办结数，未纳入办结率统计。",
            "“List”, 5 items in all, 2 items in progress, resolved not reported; so there is no share.",
        ),
        (
            {"resolved": 3},
            "“清单”已办结3项，未报送总数，未纳入办结率统计。",
            "“List”, 3 items resolved, total not reported; so there is no share.",
        ),
        (
            {"in_progress": 2},
            "“清单”办理中2项，未报送总数和办结数，未纳入办结率统计。",
            "“List”, 2 items in progress, total and resolved not reported; so there is no share.",
        ),
    ],
)
def test_each_sort_has_its_words(tmp_path, stated, zh, en):
    group = facts(tmp_path, lists=[stated])

    assert read(wording.unsized(group.for_enterprise("a"))) == [zh]
    assert read(wording.unsized(group.for_enterprise("a")), "en") == [en]
    assert read(wording.unsized(group))[0].endswith(zh)
    assert read(wording.unsized(group))[0].startswith("甲")


def test_a_list_without_items_is_not_told_as_one_that_was_not_reported(tmp_path):
    empty = facts(tmp_path, lists=[{"total": 0, "resolved": 0}])

    assert measures.pooled_progress(empty)["share"] is None
    assert rows_read(tables.lists(empty.for_enterprise("a"))) == [["清单", "0项", "0项", "0项", "没有事项"]]
    assert rows_read(tables.every_enterprise(empty), "share") == [["没有事项"], ["—"]]
    assert read(wording.lead(empty)) == ["应报送单位2家，实际报送1家（甲）；1家未报送。"]
    assert "件数" not in "".join(read(wording.problems(empty)))


def test_what_was_stated_stands_in_the_table_and_what_was_not_is_no_zero(tmp_path):
    half = facts(tmp_path, lists=[{"total": 5}, {"kind": "wish", "resolved": 3}]).for_enterprise("a")

    assert [row[1:] for row in rows_read(tables.lists(half))] == [
        ["5项", "—", "—", "—"],
        ["—", "3项", "—", "—"],
        ["—", "—", "—", "—"],
    ]
    assert Recount(half.ledger).places(tables.lists(half).rows[0][1].passport.expression) == ("lists.csv:2",)


def test_all_resolved_claims_no_more_than_the_lists_of_known_size(tmp_path):
    lists = [{"total": 4, "resolved": 4}, {"enterprise": "b", "total": 5}]

    lead = wording.lead(facts(tmp_path, lists=lists))

    assert read(lead) == ["2家单位全部报送。件数报全的清单共有事项4项，全部办结。"]
    assert read(lead, "en") == ["All 2 enterprises reported. All 4 items on lists of known size are resolved."]


def test_open_items_of_which_some_were_only_counted_are_told_as_such(tmp_path):
    """Two lists of a: of one each item is in the ledger, of the other only how many are open."""
    lists = [{"id": "list"}, {"id": "wishes", "kind": "wish", "total": 3, "resolved": 1, "in_progress": 2}]
    mixed = facts(tmp_path, lists=lists, items=[{"deadline": "2023-06-30"}])

    # 0 of 1 item and 1 of 3.
    assert wording.lead(mixed).text("zh").endswith("列入清单的事项4项，办结1项，未办结3项；逐项报送的事项中逾期1项。")


def test_items_in_progress_are_told_only_where_each_list_with_open_items_states_them(tmp_path):
    lists = [{"total": 3, "resolved": 1}, {"kind": "wish", "total": 2, "resolved": 2, "in_progress": 0}]

    (words,) = [line for line in read(wording.definitions(facts(tmp_path, lists=lists))) if "未办结数" in line]
    assert words.endswith("未办结数。甲的清单中只报送件数的，未办结数由总数减已办结数得出。")
