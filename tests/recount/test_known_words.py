"""The names of a ledger found in the words of a page."""

import pytest
from ledgers import ledger
from words_ledgers import ENTERPRISES, words_ledger

from reporting.recount.known_words import KnownWords


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    return words_ledger(tmp_path_factory.mktemp("words"))


@pytest.fixture(scope="module")
def zh(whole):
    return KnownWords.of(whole, "zh")


@pytest.fixture(scope="module")
def en(whole):
    return KnownWords.of(whole, "en")


@pytest.mark.parametrize(
    "text, enterprise",
    [
        ("华北矿业帮扶资金", "north"),
        ("华北矿业集团公司帮扶资金", "north"),
        ("华东钢铁", "east"),
        ("华东钢铁宁波", "ningbo"),
        ("华东钢铁宁波公司", "ningbo"),
        ("白石一矿、机修车间", "north"),
        ("华北矿业所属白石一矿", "north"),
        ("华北矿业和华东钢铁", None),
        ("华北矿业等", None),
        ("华北矿业通过走访、座谈等方式", "north"),
        ("华北矿业未报送，其余单位", None),
        ("集团共", None),
        ("各单位", None),
        ("", None),
    ],
)
def test_a_text_names_one_enterprise_or_none(zh, text, enterprise):
    assert zh.enterprise_in(text) == enterprise


@pytest.mark.parametrize(
    "text, enterprise",
    [
        ("North Mining paid", "north"),
        ("East Steel Ningbo: ", "ningbo"),
        ("East Steel, ", "east"),
        ("Mine One of North Mining", "north"),
        ("North Mining and others: ", None),
        ("The group, with North Mining, ", None),
        ("north mining", None),
    ],
)
def test_so_does_an_english_text(en, text, enterprise):
    assert en.enterprise_in(text) == enterprise


@pytest.mark.parametrize(
    "text, enterprise",
    [
        ("华北矿业18项，华东钢铁", "east"),
        ("华东钢铁12项，已办结", "east"),
        ("华北矿业18项，其余单位", None),
        ("已办结", None),
    ],
)
def test_the_last_name_of_a_clause_is_its_subject(zh, text, enterprise):
    assert zh.last_enterprise_in(text) == enterprise


def test_a_name_that_two_units_have_names_neither_of_their_enterprises(tmp_path):
    """Each of two enterprises has a 炼铁一厂."""
    units = [
        {"id": f"iron_{parent}", "name": f"{parent}炼铁一厂", "short_name": "炼铁一厂", "parent": parent}
        for parent in ("north", "east")
    ]
    named = [{**unit, "english_name": unit["id"]} for unit in units]
    known = KnownWords.of(ledger(tmp_path, enterprises=[*ENTERPRISES, *named]), "zh")

    assert known.enterprise_in("炼铁一厂") is None
    assert known.enterprise_in("north炼铁一厂") == "north"


def test_a_name_of_one_character_is_not_looked_for_in_a_text(tmp_path):
    """甲 stands in 装甲车 too."""
    assert KnownWords.of(ledger(tmp_path), "zh").enterprise_in("装甲车") is None


@pytest.mark.parametrize(
    "locale, text, measure",
    [
        ("zh", "发放困难帮扶资金", "aid_funds_hardship"),
        ("zh", "困难帮扶资金：", "aid_funds_hardship"),
        ("zh", "困难帮扶资金共", None),
        ("zh", "女职工专项体检", "health_checks_women"),
        ("en", "Hardship aid: ", "aid_funds_hardship"),
        ("en", "in all, hardship aid ", "aid_funds_hardship"),
        ("en", "hardship aids ", None),
    ],
)
def test_a_measure_is_named_right_before_a_number(zh, en, locale, text, measure):
    found = {"zh": zh, "en": en}[locale].measure_before(text)

    assert (found and set(found[0])) == (measure and {measure})


def test_a_measure_is_called_by_its_name_alone(zh, en):
    assert zh.measures_called("困难帮扶资金") == en.measures_called("Hardship aid") == {"aid_funds_hardship"}
    assert zh.measures_called("困难帮扶") is None


@pytest.mark.parametrize(
    "locale, text, status",
    [
        ("zh", "已发放", "paid"),
        ("zh", "华北矿业，已安排", "allocated"),
        ("zh", "已发放或已安排", None),
        ("zh", "走访", None),
        ("en", "North Mining, allocated", "allocated"),
    ],
)
def test_a_status_is_named_if_there_is_one(zh, en, locale, text, status):
    assert {"zh": zh, "en": en}[locale].status_in(text) == status


def test_a_person_reads_short_names_and_words_of_statuses(zh, en):
    assert (zh.names(["north", "east"]), en.names(["north"])) == ("华东钢铁、华北矿业", "North Mining")
    assert zh.names(["gone"]) == "gone"
    assert (zh.statuses(["paid", "allocated"]), en.statuses(["paid"])) == ("已安排、已发放", "paid")


@pytest.mark.parametrize(
    "text, enterprises",
    [
        ("华北矿业", {"north"}),
        ("华北矿业（仅报上半年）", {"north"}),
        ("华北矿业白石一矿", {"north"}),
        ("华东钢铁白石一矿", {"east", "north"}),
        ("华北矿业清单", set()),
        ("华北矿业等", set()),
        ("华北矿业合计", set()),
        ("合计", set()),
        ("", set()),
    ],
)
def test_a_cell_may_be_nothing_but_names(zh, text, enterprises):
    assert zh.enterprises_called(text) == enterprises


def test_an_english_cell_names_a_unit_of_its_enterprise(en):
    assert en.enterprises_called("Mine One of North Mining") == {"north"}
    assert en.enterprises_called("Mine One of East Steel") == {"north", "east"}
    assert en.enterprises_called("The list of North Mining") == set()


def test_a_cell_may_end_with_a_name_in_a_bracket(zh):
    assert zh.enterprises_in_bracket("帮扶资金（华北矿业）") == {"north"}
    assert zh.enterprises_in_bracket("帮扶资金（华北矿业的清单）") == set()
    assert zh.enterprises_in_bracket("华北矿业") == set()


def test_the_people_who_got_money_may_stand_beside_its_name(zh):
    assert zh.meant_by(frozenset({"aid_funds_hardship"})) == {"aid_funds_hardship", "people_helped_hardship"}
    assert zh.meant_by(frozenset({"lamps_repaired"})) == {"lamps_repaired"}
