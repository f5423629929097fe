"""What the ledger holds of a period: facts, lists and items as they were known at its cut-off."""

import pytest
from expressions import items as items_of
from ledgers import facts, ledger, ledger_folder, paid
from project_words import facts_of
from project_words import ledger as project_ledger

from reporting.analysis.facts import periods_with_data
from reporting.analysis.open_items import late_items
from reporting.analysis.reading import read
from reporting.core.period import parse
from reporting.recount.evaluate import Recount

LIST = [{"id": "list"}]


def test_a_later_statement_of_the_same_fact_replaces_the_earlier(tmp_path):
    rows = [paid(120, id="later", as_of="2024-02-01"), paid(100, id="earlier", as_of="2023-12-31")]
    restated = facts(tmp_path, achievements=rows)

    assert list(restated.achievements.id) == ["later"]


@pytest.mark.parametrize(
    "other",
    [
        {"enterprise": "b"},
        {"status": "planned"},
        {"measure": "education_aid_funds"},
        {"period_start": "2022-01-01", "period_end": "2022-12-31"},
    ],
    ids=lambda other: next(iter(other)),
)
def test_a_later_statement_of_another_fact_replaces_nothing(tmp_path, other):
    rows = [paid(100), paid(120, **{"as_of": "2024-02-01", **other})]
    both = facts(tmp_path, "2022-01..2023-12", achievements=rows)

    assert list(both.achievements.value) == [100, 120]


def test_the_last_statement_of_a_list_replaces_the_earlier(tmp_path):
    lists = [
        {"id": "june", "as_of": "2023-06-30", "total": 10, "resolved": 2},
        {"id": "december", "as_of": "2023-12-31", "total": 11, "resolved": 9},
    ]
    whole_year = facts(tmp_path, lists=lists)

    assert list(whole_year.lists.id) == ["december"]
    assert list(whole_year.in_period(parse("2023H1")).lists.id) == ["june"]


@pytest.mark.parametrize(
    "period, open_then",
    [
        ("2022", []),
        ("2023Q1", ["early"]),
        ("2023Q2", ["early", "late"]),
        ("2023Q3", ["early", "late"]),
        ("2024", ["late"]),
    ],
)
def test_an_item_belongs_to_every_period_in_which_its_list_runs_or_it_is_open(tmp_path, period, open_then):
    items = [
        {"id": "early", "opened": "2023-01-10", "status": "done", "done_on": "2023-04-01"},
        {"id": "late", "opened": "2023-06-30"},
    ]
    period_of_items = facts(tmp_path, period, lists=LIST, items=items)

    found = Recount(period_of_items.ledger).found(items_of(period)).places

    assert period_of_items.items["count"].sum() == len(open_then)
    assert list(found) == [{"early": "items.csv:2", "late": "items.csv:3"}[id_] for id_ in open_then]


@pytest.mark.parametrize(
    "period, open_then",
    [("2023Q1", [(None, None)]), ("2023H1", []), ("2023", [])],
    ids=["before", "on the day", "later"],
)
def test_what_became_of_an_item_after_the_cut_off_is_not_known_yet(tmp_path, period, open_then):
    item = {"status": "done", "done_on": "2023-06-30", "closed_on": "2023-07-01", "closed_by": "office"}
    still_open = late_items(facts(tmp_path, period, lists=LIST, items=[item]))

    assert list(zip(still_open.done_on, still_open.closed_on, strict=True)) == open_then


def test_facts_of_an_enterprise_hold_nothing_of_another(tmp_path):
    rows = [paid(1), paid(2, enterprise="b")]
    practices = [{"enterprise": "a"}, {"enterprise": "b"}]
    of_one = facts(tmp_path, achievements=rows, practices=practices, lists=[{"enterprise": "b"}]).for_enterprise("b")

    assert set(of_one.achievements.enterprise) | set(of_one.practices.enterprise) | set(of_one.lists.enterprise) == {
        "b"
    }
    assert list(of_one.enterprises.id) == ["b"]


def test_another_period_is_of_the_same_enterprise(tmp_path):
    last_year = {"period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}
    rows = [paid(1, **last_year), paid(2, enterprise="b", **last_year), paid(3)]
    before = facts(tmp_path, achievements=rows).for_enterprise("a").in_period(parse("2022"))

    assert before.enterprise == "a"
    assert list(before.achievements.value) == [1]


@pytest.mark.parametrize(
    "tables",
    [
        {"achievements": [paid(1)]},
        {"lists": [{}]},
        {"practices": [{}]},
        {"lists": [{"id": "list", "as_of": "2025-01-01"}], "items": [{}]},
    ],
    ids=["achievement", "list", "practice", "item"],
)
def test_an_enterprise_reported_when_any_table_has_a_row_of_it(tmp_path, tables):
    reported = facts(tmp_path, **tables)

    assert list(reported.enterprises.id) == ["a"]
    assert list(reported.missing.id) == ["b"]


def test_a_unit_is_not_expected_to_report_for_itself(tmp_path):
    nobody = facts(tmp_path)

    assert list(nobody.missing.id) == ["a", "b"]


def test_the_periods_with_data_are_those_that_hold_some_fact_whole(tmp_path):
    rows = [paid(1, period_start="2023-02-01", period_end="2023-05-31", as_of="2023-05-31")]
    lists = [{"period_start": "2022-01-01", "as_of": "2022-12-31"}]
    periods = periods_with_data(ledger(tmp_path, achievements=rows, lists=lists))

    assert [period.key for period in periods] == ["2022", "2022H2", "2022Q4", "2022-12", "2023", "2023H1"]


def test_each_period_with_data_of_the_project_has_somebody_who_reported():
    keys = [period.key for period in periods_with_data(project_ledger())]

    assert {"2014", "2021", "2021H2", "2021Q3", "2021-10", "2023"} <= set(keys)
    assert all(len(facts_of(key).enterprises) for key in keys)


def test_a_notebook_reads_the_projects_own_ledger_unless_another_is_reported_on(tmp_path, monkeypatch):
    monkeypatch.delenv("REPORTING_DATA", raising=False)
    other = ledger_folder(tmp_path, achievements=[paid(1), paid(2, enterprise="b")])
    project = read("2023")
    monkeypatch.setenv("REPORTING_DATA", str(other))

    assert list(project.enterprises.id) == ["bengang"]
    assert list(read("2023年").enterprises.id) == ["a", "b"]
    assert list(read("2023", "b").achievements.value) == [2]
