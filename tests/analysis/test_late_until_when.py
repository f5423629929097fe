"""Whether an item is late is known until the day to which its list was stated, and the words say until when."""

import pytest
from behind import rows_behind
from ledgers import facts
from project_words import amount, read, rows_read

from reporting.analysis import tables, wording
from reporting.analysis.open_items import late_count

STATED = {"id": "list", "as_of": "2023-11-30"}
RETURN = {
    "enterprise": "a",
    "period_start": "2023-01-01",
    "period_end": "2023-06-30",
    "file": "甲.xlsx",
    "digest": "0" * 64,
    "received_on": "2023-07-05",
    "faults": 0,
    "outcome": "accepted",
    "source": "report",
}


def late(folder, deadline, *lists, period="2023", **tables_of):
    items = [{"list": lists[0]["id"], "deadline": deadline}]
    return amount(late_count(facts(folder, period, lists=lists, items=items, **tables_of)))


@pytest.mark.parametrize(
    "deadline, expected", [("2023-11-29", 1), ("2023-11-30", 0), ("2023-12-15", 0), ("2023-12-31", 0)]
)
def test_of_a_list_stated_as_of_november_nobody_knows_what_is_late_in_december(tmp_path, deadline, expected):
    assert late(tmp_path, deadline, STATED) == expected


@pytest.mark.parametrize("deadline, expected", [("2023-09-13", 1), ("2023-09-14", 0), ("2023-09-20", 0)])
def test_a_statement_in_the_middle_of_a_month_counts_to_the_day(tmp_path, deadline, expected):
    assert late(tmp_path, deadline, {**STATED, "as_of": "2023-09-14"}) == expected


def test_a_list_that_was_stated_again_is_known_until_the_last_day(tmp_path):
    assert late(tmp_path, "2023-12-15", STATED, {"id": "again", "as_of": "2023-12-31"}) == 1


def test_in_a_period_before_the_statement_the_end_of_the_period_counts(tmp_path):
    assert late(tmp_path, "2023-06-29", STATED, period="2023H1") == 1


def test_another_list_of_the_same_enterprise_has_its_own_day(tmp_path):
    other = {"id": "other", "kind": "wish", "as_of": "2023-12-31"}
    items = [{"list": "list", "deadline": "2023-12-15"}, {"list": "other", "deadline": "2023-12-15"}]
    both = facts(tmp_path, lists=[STATED, other], items=items)

    assert amount(late_count(both)) == 1
    assert rows_behind(both, late_count(both)) == ("items.csv:3",)
    assert rows_read(tables.open_items(both), "state") == [["逾期"], ["未开始"]]


def test_of_one_who_reported_the_half_year_it_is_known_until_then(tmp_path):
    assert late(tmp_path, "2023-06-30", {**STATED, "as_of": "2023-06-30"}, returns=[RETURN]) == 0


def test_the_words_say_until_when_it_is_known(tmp_path):
    known = facts(tmp_path, lists=[STATED], items=[{"deadline": "2023-12-15"}])

    assert read(wording.open_items(known)) == [
        "甲逾期情况截至2023年11月30日（清单截至日）。",
    ]
    assert read(wording.open_items(known.for_enterprise("a")))[-1] == ("逾期情况截至2023年11月30日（清单截至日）。")
    assert read(wording.open_items(known), "en")[-1] == (
        "Whether an item of A Works is late is known until 30 November 2023, the day to which the list was reported."
    )


def test_where_all_is_known_to_the_end_the_words_say_nothing_of_it(tmp_path):
    known = facts(tmp_path, lists=[{"id": "list"}], items=[{"deadline": "2023-12-15"}])

    assert read(wording.open_items(known)) == []
    assert read(wording.lead(known.for_enterprise("a"))) == ["列入清单的事项1项，尚未办结，已逾期。"]
