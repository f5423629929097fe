"""The first sentences of the briefing: who reported, how far the lists are, and what is late."""

import pytest
from ledgers import facts
from project_words import read

from reporting.analysis import wording

LATE, IN_TIME = {"deadline": "2023-05-01"}, {"deadline": "2024-05-01"}
DONE = {"status": "done", "done_on": "2023-03-01"}
OLD = {"id": "old", "period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}


def lead(folder, locale, items=(), lists=({"id": "list"},)):
    """What the lead says of the lists of the one enterprise that reported."""
    (words,) = read(wording.lead(facts(folder, lists=lists, items=items).for_enterprise("a")), locale)
    return words


@pytest.mark.parametrize(
    "items, zh, en",
    [
        ([DONE], "列入清单的事项1项，已办结。", "The 1 item listed is resolved."),
        ([DONE] * 2, "列入清单的事项2项，全部办结。", "All 2 items listed are resolved."),
        ([LATE], "列入清单的事项1项，尚未办结，已逾期。", "The 1 item listed is open (late)."),
        (
            [IN_TIME] * 2,
            "列入清单的事项2项，均未办结，均未逾期。",
            "All 2 items listed are open, none of them late.",
        ),
        (
            [DONE, LATE],
            "列入清单的事项2项，办结1项，未办结1项，已逾期。",
            "Of 2 items listed, 1 is resolved and 1 is open (late).",
        ),
        (
            [DONE, IN_TIME],
            "列入清单的事项2项，办结1项，未办结1项，未逾期。",
            "Of 2 items listed, 1 is resolved and 1 is open (not late).",
        ),
        (
            [DONE, DONE, LATE, LATE],
            "列入清单的事项4项，办结2项，未办结2项，均已逾期。",
            "Of 4 items listed, 2 are resolved and 2 are open, all of them late.",
        ),
        (
            [DONE, LATE, IN_TIME],
            "列入清单的事项3项，办结1项，未办结2项，其中逾期1项。",
            "Of 3 items listed, 1 is resolved and 2 are open, 1 of them late.",
        ),
    ],
)
def test_items_are_told_with_what_is_open_and_late(tmp_path, items, zh, en):
    assert lead(tmp_path / "zh", "zh", items) == zh
    assert lead(tmp_path / "en", "en", items) == en


def test_of_counts_without_items_nothing_is_said_of_lateness(tmp_path):
    assert lead(tmp_path, "zh", lists=[{"total": 5, "resolved": 3}]) == "列入清单的事项5项，办结3项，未办结2项。"


def test_a_list_of_unknown_size_is_not_among_those_of_which_the_items_are_told(tmp_path):
    lists = [{"total": 5, "resolved": 5}, {"kind": "wish", "total": 9}]

    assert lead(tmp_path, "zh", lists=lists) == "件数报全的清单共有事项5项，全部办结。"
    assert lead(tmp_path / "en", "en", lists=lists) == "All 5 items on lists of known size are resolved."


def test_an_empty_list_is_known_whole(tmp_path):
    lists = [{"total": 5, "resolved": 5}, {"kind": "wish", "total": 0}]

    assert lead(tmp_path, "zh", lists=lists) == "列入清单的事项5项，全部办结。"


@pytest.mark.parametrize(
    "left, zh, en",
    [
        ([LATE], "尚有1项未办结，已逾期。", "Of earlier lists, 1 item is still open (late)."),
        ([LATE, {}], "尚有2项未办结，其中逾期1项。", "Of earlier lists, 2 items are still open, 1 of them late."),
        ([{}, {}], "尚有2项未办结。", "Of earlier lists, 2 items are still open."),
    ],
)
def test_what_is_open_of_earlier_lists_is_told_apart(tmp_path, left, zh, en):
    lists = [OLD, {"id": "list"}]
    items = [DONE, *({**item, "list": "old", "opened": "2022-02-01"} for item in left)]

    assert lead(tmp_path / "zh", "zh", items, lists) == f"列入清单的事项1项，已办结。以前清单结转的事项{zh}"
    assert lead(tmp_path / "en", "en", items, lists) == f"The 1 item listed is resolved. {en}"


def test_the_groups_lead_begins_with_who_reported_and_that_of_one_does_not(tmp_path):
    of_period = facts(tmp_path, lists=[{"total": 1, "resolved": 1}])

    assert read(wording.lead(of_period)) == ["应报送单位2家，实际报送1家（甲）；1家未报送。列入清单的事项1项，已办结。"]
    assert read(wording.lead(of_period), "en") == [
        "Of 2 enterprises, 1 reported (A Works); 1 did not. The 1 item listed is resolved."
    ]
    assert "应报送" not in read(wording.lead(of_period.for_enterprise("a")))[0]
