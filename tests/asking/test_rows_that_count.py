"""Rows obey the rules of counting, and each answer finds its rows again in the ledger."""

import pytest
from behind import given_again
from ledgers import ENTERPRISES, facts, paid

from reporting import measures, rows
from reporting.core.errors import AskingError
from reporting.ledger import files
from reporting.recount.evaluate import Recount

BEFORE = {"period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}
DONE = {"status": "done", "done_on": "2023-02-01"}


def ids(frame):
    return [one.id for one in frame.index]


def words(series):
    return {name.id: str(value) for name, value in series.items()}


def behind(asked, traced):
    """The ids of the rows behind a value."""
    recount = Recount(asked.ledger)
    places = set(recount.places(traced.passport.expression))
    return {id_ for table in ("achievements", "items") for id_ in _at(asked.ledger[table], places)}


def _at(frame, places):
    return set(frame[frame["at"].isin(places)].id)


def test_money_is_what_the_measure_of_aid_is_in_value_and_rows(tmp_path):
    asked = facts(
        tmp_path,
        achievements=[
            paid(100, id="one"),
            paid(200, id="two", enterprise="b"),
            paid(50, id="inside", part_of="two", enterprise="b"),
            paid(900, id="planned", status="planned"),
            paid(70, id="earlier", **BEFORE),
            {"id": "apart", "measure": "staff_donations", "value": 30, "status": "raised"},
        ],
    )
    money, funds = rows(asked, "money").where(aid="default").sum(), measures.aid_funds(asked)

    assert (money.value, money.words()) == (funds.value, funds.words())
    assert behind(asked, money) == behind(asked, funds) == {"one", "two"}


def test_a_figure_that_was_stated_again_counts_as_last_stated(tmp_path):
    asked = facts(tmp_path, achievements=[paid(100, as_of="2023-11-30"), paid(120, id="last")])

    assert str(rows(asked, "money").sum()) == "120元"
    assert behind(asked, rows(asked, "money").sum()) == {"last"}


def test_groups_stand_in_the_order_of_the_ledger_and_bear_names(tmp_path):
    asked = facts(tmp_path, achievements=[paid(200, enterprise="b"), paid(100)])
    each = rows(asked, "money").by("enterprise").sum()

    assert words(each) == {"a": "100元", "b": "200元"}
    assert [f"{name:en}" for name in each.index] == ["A Works", "B Works"]
    assert each.index.name == "enterprise"


def test_every_total_of_a_cross_is_the_sum_of_its_own_rows(tmp_path):
    education = {"measure": "education_aid_funds", "status": "paid"}
    asked = facts(tmp_path, achievements=[paid(100), paid(200, enterprise="b"), {**education, "value": 30}])
    cross = rows(asked, "money").cross("enterprise", "programme")

    assert [[None if cell is None else str(cell) for cell in row] for row in cross.to_numpy()] == [
        ["100元", "30元", "130元"],
        ["200元", None, "200元"],
        ["300元", "30元", "330元"],
    ]
    assert [str(head) for head in cross.columns] == ["困难帮扶", "金秋助学", "合计"]
    recount = Recount(asked.ledger)
    assert all(given_again(recount, cell) for cell in cross.to_numpy().ravel() if cell is not None)


@pytest.fixture
def listed(tmp_path):
    """甲 did one of two items in 22 days; the other is late. 乙 did two, in 10 and 41 days, one of them for 甲's."""
    return facts(
        tmp_path,
        lists=[{"id": "of_a"}, {"id": "of_b", "enterprise": "b"}],
        items=[
            {"id": "done", "list": "of_a", "category": "食堂", "money": 500, **DONE},
            {"id": "late", "list": "of_a", "category": "食堂", "deadline": "2023-12-01"},
            {"id": "whole", "list": "of_a", "category": "道路", "status": "done", "done_on": "2023-01-20"},
            {"id": "own", "enterprise": "b", "list": "of_b", "status": "done", "done_on": "2023-01-20"},
            {
                "id": "part",
                "enterprise": "b",
                "list": "of_b",
                "parent_item": "whole",
                "status": "done",
                "done_on": "2023-02-20",
            },
        ],
    )


@pytest.mark.parametrize(
    "ask, words, found",
    [
        # What 甲 handed down to 乙 counts once.
        (lambda items: items.count(), "4项", {"done", "late", "whole", "own"}),
        (lambda items: items.where(state="open", late="yes").count(), "1项", {"late"}),
        (lambda items: items.share(state="done"), "75.0%（3/4）", {"done", "late", "whole", "own"}),
        (lambda items: items.sum("money"), "500元", {"done", "late", "whole", "own"}),
        # 22, 10 and 10 days.
        (lambda items: items.median("days_to_close"), "10天", {"done", "whole", "own"}),
        (lambda items: items.where(category="食堂").count(), "2项", {"done", "late"}),
        (lambda items: items.where(late="yes").median("days_late"), "30天", {"late"}),
        (lambda items: items.where(enterprise=["a", "b"], status="done").count(), "3项", {"done", "whole", "own"}),
        (lambda items: items.where(enterprise="a_mine").count(), "0项", set()),
    ],
)
def test_items_are_asked(listed, ask, words, found):
    answer = ask(rows(listed, "items"))

    assert str(answer) == words
    assert behind(listed, answer) == found
    assert given_again(Recount(listed.ledger), answer)


def test_an_item_that_waits_for_one_below_it_has_no_days_yet(tmp_path):
    """甲 did its own in 22 days, and what it handed down to 乙 is open: neither is closed."""
    asked = facts(
        tmp_path,
        lists=[{"id": "of_a"}, {"id": "of_b", "enterprise": "b"}],
        items=[
            {"id": "whole", "list": "of_a", **DONE},
            {"enterprise": "b", "list": "of_b", "parent_item": "whole"},
        ],
    )

    assert rows(asked, "items").median("days_to_close") is None
    assert len(rows(asked, "items").top(5, "done_on")) == 0


def test_a_median_of_two_lies_between_them(tmp_path):
    """10 and 41 days: 25.5."""
    asked = facts(
        tmp_path,
        lists=[{"id": "of_a"}],
        items=[
            {"list": "of_a", "status": "done", "done_on": "2023-01-20"},
            {"list": "of_a", "status": "done", "done_on": "2023-02-20"},
        ],
    )
    median = rows(asked, "items").median("days_to_close")

    assert (str(median), f"{median!r}") == ("25.5天", "25.5天 | 25.5 days")
    assert given_again(Recount(asked.ledger), median)


def test_lists_are_those_of_the_measures(listed):
    lists, pooled = rows(listed, "lists"), measures.pooled_progress(listed)

    assert (lists.sum("total").value, lists.sum("resolved").value) == (pooled["total"].value, pooled["resolved"].value)
    assert lists.share().value == pooled["share"].value
    assert given_again(Recount(listed.ledger), lists.share())
    assert words(lists.by("enterprise").sum("open")) == {"a": "1项", "b": "0项"}


def test_the_top_rows_are_single_rows_with_their_value(listed):
    top = rows(listed, "items").where(state="done").top(1, "days_to_close")

    assert [(str(row.enterprise), str(row.title), str(row.days_to_close)) for row in top.itertuples()] == [
        ("甲", "事项", "22天")
    ]
    assert behind(listed, top.days_to_close[0]) == {"done"}
    assert given_again(Recount(listed.ledger), top.days_to_close[0])
    latest = rows(listed, "items").where(state="done").top(2, "done_on")
    assert [f"{day:en}" for day in latest.done_on] == ["1 February 2023", "20 January 2023"]


def test_a_frame_shows_names_days_and_values(listed):
    (row,) = rows(listed, "items").where(late="yes").frame.itertuples()

    assert [str(cell) for cell in (row.enterprise, row.list, row.status, row.state, row.late, row.title, row.at)] == [
        *("甲", "清单", "规划", "未办结", "逾期", "事项", "items.csv:3")
    ]
    assert (str(row.deadline), row.done_on, str(row.days_late), row.money) == ("2023年12月1日", None, "30天", None)
    assert behind(listed, row.days_late) == {"late"}


@pytest.mark.parametrize("kind", ["money", "people", "achievements", "items", "lists"])
def test_an_empty_ledger_gives_rows_of_the_same_columns_and_no_numbers(tmp_path, kind):
    empty = rows(facts(tmp_path / "empty"), kind)
    some = facts(tmp_path / "some", achievements=[paid(1)], lists=[{"id": "list"}], items=[{}])
    filled = rows(some, kind)

    assert list(empty.frame.columns) == list(filled.frame.columns)
    assert len(empty) == 0
    number = {"items": "money", "lists": "total"}.get(kind, "value")
    assert empty.sum(number) is None
    assert list(empty.by("enterprise").sum(number)) == []
    assert empty.cross("enterprise", "id", number).shape == (0, 0)


def test_rows_are_chosen_by_id_or_by_name(listed):
    items = rows(listed, "items")

    for jia in ("a", "甲", "甲公司", "A Works", next(iter(items.by("enterprise").count().index))):
        assert str(items.where(enterprise=jia).count()) == "3项"
    assert str(items.where(state="已办结", enterprise=["甲", "b"]).count()) == "3项"


def test_different_rows_of_one_list_may_be_added(listed):
    items = rows(listed, "items")

    assert str(items.where(state="done").count() + items.where(state="open").count()) == "4项"
    assert str(rows(listed, "lists").sum("resolved") + rows(listed, "lists").sum("open")) == "4项"
    with pytest.raises(ValueError, match="would be counted twice"):
        rows(listed, "lists").sum("total") + rows(listed, "lists").sum("open")


def test_of_no_items_there_is_no_count(tmp_path):
    items = rows(facts(tmp_path), "items")

    assert (items.count(), items.share(state="done"), items.median("days_to_close")) == (None, None, None)
    assert len(items.top(5, "done_on")) == 0


@pytest.mark.parametrize(
    "ask, why",
    [
        (lambda f: rows(f, "gold"), "there are money, people, achievements, items, lists"),
        (lambda f: rows(f, "money").where(entreprise="a"), "did you mean 'enterprise'"),
        (lambda f: rows(f, "items").where(state="Done"), "state='Done': did you mean 'done'"),
        (lambda f: rows(f, "items").share(late="是"), "late='是': there are yes, no"),
        (lambda f: rows(f, "money").where(enterprise="丁"), "there are a, b, a_mine"),
        (lambda f: rows(f, "money").where(enterprise=None), "enterprise=None"),
        (lambda f: rows(f, "items").where(late=True), "late=True"),
        (lambda f: rows(f, "money").by(), "name one column or several"),
        (lambda f: rows(f, "money").by("unit", "unit"), "each once"),
        (lambda f: rows(f, "money").cross("unit", "unit"), "name two columns"),
        (lambda f: rows(f, "items").top(-1, "days_late"), "say how many"),
        (lambda f: rows(f, "items").top("3", "days_late"), "say how many"),
        (lambda _: rows("2023", "money"), "the facts come first"),
        (lambda f: rows(f, "money").by("colour"), "there are enterprise, unit, measure"),
        (lambda f: rows(f, "items").sum(), "several numbers, name one: money"),
        (lambda f: rows(f, "items").sum("mony"), "did you mean 'money'"),
        (lambda f: rows(f, "items").sum("days_to_close"), "ask for median"),
        (lambda f: rows(f, "money").count(), "ask for sum"),
        (lambda f: rows(f, "money").median("value"), "have no median"),
        (lambda f: rows(f, "items").top(3, "colour"), "have no column 'colour'"),
        (lambda f: rows(f, "people").sum(), r"count different things: ask by\('measure'\)"),
        (lambda f: rows(f, "people").where(measure="people_helped_hardship").sum(), "may be the same people"),
        (lambda f: rows(f, "achievements").where(measure="list_categories").sum(), "may not be added over enterprises"),
    ],
)
def test_what_does_not_add_up_is_told_in_one_line(tmp_path, ask, why):
    quarters = [
        {"period_start": f"2023-{first:02}-01", "period_end": last, "as_of": last}
        for first, last in ((1, "2023-03-31"), (4, "2023-06-30"))
    ]
    asked = facts(
        tmp_path,
        achievements=[
            *({"measure": "people_helped_hardship", "value": 3, **quarter} for quarter in quarters),
            {"measure": "health_checks", "value": 9},
            {"measure": "list_categories", "value": 3},
            {"measure": "list_categories", "value": 4, "enterprise": "b"},
        ],
    )

    with pytest.raises(AskingError, match=why) as refusal:
        ask(asked)
    assert "\n" not in str(refusal.value)


def test_an_enterprise_with_a_part_of_the_year_is_marked(tmp_path):
    half = {"period_end": "2023-06-30", "as_of": "2023-06-30", "source": "half"}
    returned = {
        "enterprise": "a",
        "period_start": "2023-01-01",
        "period_end": "2023-06-30",
        "file": "a.xlsx",
        "digest": "0" * 64,
        "received_on": "2023-07-01",
        "faults": 0,
        "outcome": "accepted",
        "source": "half",
    }
    source = {"id": "half", "title": "表", "title_en": "R", "publisher": "甲", "publisher_en": "A"}
    asked = facts(
        tmp_path,
        sources=[{**source, "published_on": "2023-07-01", "certainty": "reported"}],
        returns=[returned],
        achievements=[paid(100, **half)],
    )

    (name,) = rows(asked, "money").by("enterprise").sum().index
    assert str(name) == "甲（仅报2023年上半年）"


def test_very_many_items_give_the_same_counts(tmp_path, monkeypatch):
    tables = {
        "enterprises": ENTERPRISES,
        "lists": [{"id": "of_a"}],
        "items": [{"list": "of_a", **DONE}, {"list": "of_a", "deadline": "2023-02-01"}],
    }
    few = rows(facts(tmp_path / "few", **tables), "items")
    monkeypatch.setattr(files, "LARGE", {".csv": 0})
    many = rows(facts(tmp_path / "many", **tables), "items")

    for items in (few, many):
        assert str(items.count()) == "2项"
        assert str(items.share(state="done")) == "50.0%（1/2）"
        assert words(items.by("late").count()) == {"no": "1项", "yes": "1项"}
    with pytest.raises(AskingError, match="have no column 'category'"):
        many.where(category="食堂")
