"""An enterprise that did not report is 未报送: its old open items stay in sight, nothing says or sums zero for it."""

import pytest
from ledgers import SOURCES, facts, paid
from project_words import rows_read

from reporting.analysis import measures, tables, wording
from reporting.core.errors import PeriodError
from reporting.core.period import parse
from reporting.report import facts_of

YEAR_2022 = {"period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}
OLD_LIST = {"id": "old", "enterprise": "b", **YEAR_2022}
LEFT = {
    "id": "left",
    "enterprise": "b",
    "list": "old",
    "opened": "2022-02-01",
    "title": "旧事",
    "deadline": "2022-12-01",
}
NEW_AND_OLD = {
    "lists": [{"id": "new"}, OLD_LIST],
    "items": [{"list": "new", "status": "done", "done_on": "2023-03-01"}, LEFT],
}
RETURN = {
    "enterprise": "b",
    "period_start": "2023-01-01",
    "period_end": "2023-12-31",
    "file": "乙公司.xlsx",
    "digest": "0" * 64,
    "received_on": "2024-01-05",
    "faults": 0,
    "outcome": "accepted",
    "source": "report",
}
SENT_BACK = {**RETURN, "outcome": "sent_back", "faults": 3, "source": ""}


@pytest.fixture
def silent(tmp_path):
    """甲 reported 2023; 乙 has an open item of 2022 and said nothing since."""
    return facts(tmp_path, **NEW_AND_OLD)


def test_an_old_open_item_is_no_report(silent):
    assert list(silent.enterprises.id) == ["a"]
    assert list(silent.missing.id) == ["b"]
    assert wording.coverage(silent).text("zh") == "应报送单位2家，实际报送1家（甲）；1家未报送。"


def test_its_old_open_item_stays_in_sight_with_the_word_that_nothing_is_known(silent):
    sentences = [sentence.text("zh") for sentence in wording.open_items(silent)]

    assert sentences == ["乙本期未报送，以前的1项未办结事项一并列入，进展待核。"]
    assert rows_read(tables.open_items(silent)) == [["乙", "旧事", "—", "2022年12月1日", "未报送"]]


def test_in_english_too(silent):
    assert wording.open_items(silent)[-1].text("en") == (
        "B Works did not report: 1 item still open by an earlier return is listed, its state is not known."
    )


def test_nothing_is_summed_or_called_late_or_zero_for_it(silent):
    assert rows_read(tables.every_enterprise(silent)) == [
        ["甲", "2023年12月31日", "1项", "1项", "100%（1/1）", "—", "—"],
        ["乙", "未报送", "—", "—", "—", "—", "—"],
    ]
    assert measures.pooled_progress(silent)["total"].words()["zh"] == "1项"
    assert list(measures.late_items(silent).late) == [False]


def test_the_day_until_which_figures_tell_is_not_taken_from_it(tmp_path):
    reported = facts(tmp_path, achievements=[paid(1, as_of="2023-06-30")], lists=[OLD_LIST], items=[LEFT])

    assert str(reported.until) == "2023-06-30"
    assert reported.for_enterprise("b").until is None


def test_a_list_that_runs_on_without_a_word_is_in_no_share(tmp_path):
    """A list of three years, last told of in 2022, is running in 2023; nobody knows how far."""
    running = {**OLD_LIST, "period_end": "2024-12-31"}
    done_before = {**LEFT, "id": "done", "status": "done", "done_on": "2022-06-01"}
    reported = facts(tmp_path, achievements=[paid(1)], lists=[running], items=[LEFT, done_before])

    assert list(reported.missing.id) == ["b"]
    assert measures.pooled_progress(reported)["total"] is None
    assert wording.open_items(reported)[-1].text("zh").startswith("乙本期未报送，以前的1项未办结事项")


def test_when_nobody_reported_old_items_make_no_briefing(tmp_path):
    with pytest.raises(PeriodError, match=r"No enterprise reported for 2023\."):
        facts_of(facts(tmp_path, lists=[OLD_LIST], items=[LEFT]).ledger, parse("2023"))


@pytest.mark.parametrize(
    "change",
    [
        {"opened": "2023-05-01", "deadline": "2024-12-01"},
        {"status": "done", "done_on": "2023-05-01"},
    ],
    ids=["opened", "done"],
)
def test_what_happened_to_an_item_in_the_period_is_a_report(tmp_path, change):
    assert list(facts(tmp_path, lists=[OLD_LIST], items=[{**LEFT, **change}]).enterprises.id) == ["b"]


def test_a_list_stated_since_the_period_began_tells_of_its_items(tmp_path):
    running = {**OLD_LIST, "period_end": "2023-12-31", "as_of": "2023-02-01"}

    assert list(facts(tmp_path, "2023Q1", lists=[running], items=[LEFT]).enterprises.id) == ["b"]


def test_days_of_the_next_year_in_the_return_of_the_year_before_are_no_report_of_the_next(tmp_path):
    sources = [*SOURCES, {**SOURCES[0], "id": "b-2022"}]
    before = {**RETURN, "period_start": "2022-01-01", "period_end": "2022-12-31", "source": "b-2022"}
    late_word = {**LEFT, "status": "done", "done_on": "2023-01-05", "source": "b-2022"}
    late_list = {**OLD_LIST, "as_of": "2023-01-05", "source": "b-2022"}
    reported = facts(
        tmp_path, sources=sources, returns=[before], lists=[late_list], items=[late_word], achievements=[paid(1)]
    )

    assert list(reported.enterprises.id) == ["a"]


def test_an_accepted_return_is_a_report_whatever_it_holds(tmp_path):
    reported = facts(tmp_path, returns=[RETURN])

    assert list(reported.enterprises.id) == ["b"]
    assert rows_read(tables.every_enterprise(reported), "enterprise", "until", "share", "aid") == [
        ["甲", "未报送", "—", "—"],
        ["乙", "2023年12月31日", "—", "—"],
    ]


def test_a_return_that_was_sent_back_is_none_and_the_table_says_so(tmp_path):
    waiting = facts(tmp_path, achievements=[paid(1)], returns=[SENT_BACK])

    assert list(waiting.missing.id) == ["b"]
    assert rows_read(tables.every_enterprise(waiting), "until") == [["2023年12月31日"], ["退回修改"]]


@pytest.mark.parametrize(
    "row, shown",
    [
        ({"deadline": "2024-06-30"}, "2024年6月30日"),
        ({"deadline_note": "长期坚持"}, "长期坚持"),
        ({"deadline": "2024-06-30", "deadline_note": "年底前"}, "2024年6月30日"),
        ({}, "未定时限"),
    ],
)
def test_words_stand_in_place_of_a_deadline(tmp_path, row, shown):
    table = tables.open_items(facts(tmp_path, lists=[{"id": "list"}], items=[row]))

    assert rows_read(table, "deadline", "state") == [[shown, "未开始"]]
