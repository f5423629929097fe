"""A question asked of several periods, and its change: compared is only what is made of the same."""

import pytest
from behind import given_again
from ledgers import facts, paid

from reporting import change, over, rows, share
from reporting.asking.across_periods import NOT_COMPARABLE
from reporting.core.errors import AskingError, PeriodError
from reporting.recount.evaluate import Recount

BEFORE = {"period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}


def aid(facts):
    return rows(facts, "money").by("enterprise").sum()


def total(facts):
    return rows(facts, "money").sum()


@pytest.fixture
def asked(tmp_path):
    """甲 paid 80 and then 100, 乙 nothing and then 200."""
    return facts(tmp_path, achievements=[paid(80, **BEFORE), paid(100), paid(200, enterprise="b")])


def test_a_period_is_a_column_and_what_it_has_not_is_none(asked):
    years = over(asked, 2022, "2023", ask=aid)

    assert [[str(cell) for cell in row] for row in years.to_numpy()] == [["80元", "100元"], ["None", "200元"]]
    assert [f"{column:en}" for column in years.columns] == ["2022", "2023"]
    assert [str(year) for year in years["2022"]] == ["80元", "None"]


def test_a_change_is_of_the_same_enterprises(asked):
    changes = change(asked, aid)

    assert str(changes["a"]) == "同比增长25.0%"
    assert given_again(Recount(asked.ledger), changes["a"])
    assert changes["b"] == NOT_COMPARABLE
    assert change(asked, total) == NOT_COMPARABLE
    assert change(asked, lambda facts: rows(facts, "people").sum()) is None


def test_a_change_of_items_is_of_the_same_enterprises_and_kinds_of_lists(tmp_path):
    """甲 did 1 of 2 and then 2 of 2; the group has a list of 乙 only now. Nothing was late before, nor is it now."""
    lists = [{"id": "old", **BEFORE}, {"id": "new"}, {"id": "of_b", "enterprise": "b"}]
    then = {"list": "old", "opened": "2022-02-01"}
    items = [
        {**then, "status": "done", "done_on": "2022-03-01"},
        {**then, "status": "done", "done_on": "2023-01-15"},
        *({"list": "new", "status": "done", "done_on": "2023-03-01"} for _ in range(2)),
        {"list": "of_b", "enterprise": "b"},
    ]
    asked = facts(tmp_path, lists=lists, items=items)
    done = change(asked, lambda facts: rows(facts, "items").by("enterprise").share(state="done"))

    assert {name.id: str(value) for name, value in done.items()} == {"a": "同比提高50.0个百分点", "b": "无可比数据"}
    assert change(asked, lambda facts: rows(facts, "items").share(state="done")) == NOT_COMPARABLE


def test_a_change_of_all_is_given_where_all_reported_the_same(tmp_path):
    asked = facts(tmp_path, achievements=[paid(80, **BEFORE), paid(100)])

    assert str(change(asked, total)) == "同比增长25.0%"


@pytest.mark.parametrize("relation, words", [("2023 > 2022", "50.0%（1/2）"), ("2023 <= 2022", "50.0%（1/2）")])
def test_a_share_of_enterprises_for_which_a_relation_holds(tmp_path, relation, words):
    """甲 rose from 80 to 100, 乙 fell from 30 to 20; 甲's mine is no enterprise of its own."""
    values = [paid(80, **BEFORE), paid(100), paid(30, enterprise="b", **BEFORE), paid(20, enterprise="b")]
    asked = facts(tmp_path, achievements=values)
    holding = share(over(asked, 2022, 2023, ask=aid), relation)

    assert str(holding) == words
    assert given_again(Recount(asked.ledger), holding)


def test_an_enterprise_without_one_of_the_two_is_in_neither_number(asked):
    assert str(share(over(asked, 2022, 2023, ask=aid), "2023 > 2022")) == "100%（1/1）"


def test_of_nothing_there_is_no_share(tmp_path):
    assert share(over(facts(tmp_path), 2022, 2023, ask=aid), "2023 > 2022") is None


@pytest.mark.parametrize(
    "ask, error, why",
    [
        (lambda f: over(f, "2023X", ask=aid), PeriodError, "2023X"),
        (lambda f: over(f, 2023, ask=total), AskingError, "give a series"),
        (lambda f: over(f, 2022, 2023, ask=lambda _: aid(f)), AskingError, "ask the facts that are handed over"),
        (lambda f: change(f, lambda _: total(f)), AskingError, "of 2022 the answer is 300元, which is of another"),
        (lambda f: change(f, total(f)), AskingError, "say what to ask of each period"),
        (lambda f: change(f, lambda _: 5), AskingError, "the answer holds 5"),
        (lambda f: change(f, aid, base="previous"), AskingError, "2023 is compared by year"),
        (lambda f: share(over(f, 2022, 2023, ask=aid), "2023 > 2021"), AskingError, "there are 2022, 2023"),
        (lambda f: share(over(f, 2022, 2023, ask=aid), "growth"), AskingError, "two columns and a sign"),
        (
            lambda f: share(over(f, 2023, ask=lambda f: rows(f, "money").by("programme").sum()), "2023 >= 2023"),
            AskingError,
            "counts enterprises",
        ),
    ],
)
def test_a_wrong_question_is_told_in_one_line(asked, ask, error, why):
    with pytest.raises(error, match=why):
        ask(asked)
