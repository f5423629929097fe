"""The table of the enterprises that reported: the worst first, with late items and aid funds, and a row for all."""

from ledgers import facts, paid
from project_words import rows_read

from reporting.analysis import tables
from reporting.analysis.large_groups import MAX_SHOWN
from reporting.recount.evaluate import Recount

LISTS = [{"id": "of_a"}, {"id": "of_b", "enterprise": "b"}]
DONE = {"status": "done", "done_on": "2023-03-01"}
LATE = {"deadline": "2023-05-01"}


def of_b(**item):
    return {"enterprise": "b", "list": "of_b", **item}


def test_the_least_resolved_stands_first_and_all_last(tmp_path):
    items = [{"list": "of_a", **DONE}, of_b(**DONE), of_b(**LATE)]
    both = facts(tmp_path, lists=LISTS, items=items, achievements=[paid(30000), paid(5000, enterprise="b")])

    columns = ("enterprise", "total", "resolved", "late", "share", "aid")
    assert rows_read(tables.by_enterprise(both), *columns) == [
        ["乙", "2项", "1项", "1项", "50.0%（1/2）", "5000元"],
        ["甲", "1项", "1项", "0项", "100%（1/1）", "3万元"],
        ["合计", "3项", "2项", "1项", "66.7%（2/3）", "3.5万元"],
    ]


def test_whose_share_is_not_known_stands_below_those_whose_share_is(tmp_path):
    lists = [{"total": 9}, {"enterprise": "b", "total": 4, "resolved": 4}]

    assert rows_read(tables.by_enterprise(facts(tmp_path, lists=lists)), "enterprise", "share") == [
        ["乙", "100%（4/4）"],
        ["甲", "—"],
        ["合计", "100%（4/4）"],
    ]


def test_late_items_are_not_known_where_only_counts_were_reported(tmp_path):
    lists = [{"id": "of_a", "total": 4, "resolved": 3}, LISTS[1]]

    assert rows_read(
        tables.by_enterprise(facts(tmp_path, lists=lists, items=[of_b(**LATE)])), "enterprise", "late"
    ) == [
        ["乙", "1项"],
        ["甲", "—"],
        ["合计", "1项"],
    ]


def test_where_one_reported_there_is_no_table(tmp_path):
    assert tables.by_enterprise(facts(tmp_path, lists=[{"total": 4, "resolved": 3}])).rows == ()


def test_the_row_of_the_others_has_their_late_items_and_their_money(tmp_path):
    """Fifteen have a row; the two that are best resolved stand together, one with a late item."""
    ids = [f"e{place:02}" for place in range(MAX_SHOWN + 2)]
    names = [{"id": id_, "name": id_, "short_name": id_, "english_name": id_, "parent": ""} for id_ in ids]
    lists = [{"id": id_, "enterprise": id_} for id_ in ids]
    items = [{"enterprise": id_, "list": id_} for id_ in ids[2:]]
    items += [{"enterprise": id_, "list": id_, **item} for id_ in ids[:2] for item in (DONE, LATE)]
    money = [paid(100, enterprise=id_) for id_ in ids]
    many = facts(tmp_path, enterprises=names, lists=lists, items=items, achievements=money)
    *_, others, whole = tables.by_enterprise(many).rows

    assert [cell.words["zh"] for cell in others] == ["其余2家", "4项", "2项", "2项", "2项", "50.0%（2/4）", "200元"]
    assert [cell.words["zh"] for cell in whole][-3:] == ["2项", "10.5%（2/19）", "1700元"]
    recount = Recount(many.ledger)
    assert all(given_again_in_cell(recount, cell) for cell in others)


def given_again_in_cell(recount, cell):
    evaluated = recount.evaluate(cell.passport.expression)
    return cell.words["zh"].removeprefix("其余") == evaluated.words["zh"].removeprefix("其余")


def test_every_enterprise_that_is_expected_has_a_row_and_several_a_row_for_all(tmp_path):
    lists = [{"total": 4, "resolved": 3}]
    names = ("enterprise", "until", "total", "resolved", "share", "resolved_apart", "aid")
    apart = {"measure": "issues_resolved", "value": 2}
    one = facts(tmp_path / "one", lists=lists, achievements=[apart])
    both = facts(tmp_path / "both", lists=lists, achievements=[apart, paid(5, enterprise="b")])

    mine = ["甲", "2023年12月31日", "4项", "3项", "75.0%（3/4）", "2项", "—"]
    assert rows_read(tables.every_enterprise(one), *names) == [mine, ["乙", "未报送", "—", "—", "—", "—", "—"]]
    assert rows_read(tables.every_enterprise(both), *names) == [
        mine,
        ["乙", "2023年12月31日", "—", "—", "—", "—", "5元"],
        ["合计", "", "4项", "3项", "75.0%（3/4）", "2项", "5元"],
    ]
