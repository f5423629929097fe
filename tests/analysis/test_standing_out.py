"""The sentence on one enterprise below the table of all: who answers for its late items, where it has two or more."""

import pytest
from ledgers import facts
from project_words import read

from reporting.analysis import wording

LATE = {"deadline": "2023-05-01"}
TRANSLATED = [{"zh": "工会", "en": "Union"}, {"zh": "后勤部", "en": "Logistics"}]


LIST = [{"id": "list"}]


def said(folder, items, locale="zh", lists=LIST):
    of_period = facts(folder, lists=lists, items=items, translations=TRANSLATED)
    return read(wording.enterprise_progress(of_period.for_enterprise("a")), locale)


@pytest.mark.parametrize("items", [[], [{}], [LATE], [LATE, {}]], ids=["none", "one open", "one late", "one of two"])
def test_who_has_fewer_than_two_late_items_does_not_stand_out(tmp_path, items):
    assert said(tmp_path, items) == []


@pytest.mark.parametrize(
    "persons, zh, en",
    [
        (["工会", "工会"], "甲的逾期事项由工会负责。", "The late items of A Works are in the hands of Union."),
        (
            ["工会", "后勤部"],
            "甲的逾期事项由工会、后勤部负责。",
            "The late items of A Works are in the hands of Union and Logistics.",
        ),
        (
            ["工会", "无译名处"],
            "甲的逾期事项由工会、无译名处负责。",
            "The late items of A Works are in the hands of Union.",
        ),
    ],
)
def test_who_is_responsible_for_its_late_items_is_told_each_once(tmp_path, persons, zh, en):
    items = [{**LATE, "responsible": person} for person in persons]

    assert said(tmp_path / "zh", items) == [zh]
    assert said(tmp_path / "en", items, "en") == [en]


def test_where_nobody_is_responsible_nothing_is_said(tmp_path):
    assert said(tmp_path, [LATE] * 2) == []


def test_in_english_nothing_is_said_where_no_person_has_an_english_name(tmp_path):
    assert said(tmp_path, [{**LATE, "responsible": "无译名处"}] * 2, "en") == [""]


def test_who_leads_stands_where_nobody_is_responsible(tmp_path):
    assert said(tmp_path, [{**LATE, "leader": "工会"}] * 2) == ["甲的逾期事项由工会负责。"]


def test_who_is_responsible_for_an_item_in_time_is_not_named(tmp_path):
    items = [{**LATE, "responsible": "工会"}] * 2 + [{"responsible": "后勤部"}]

    assert said(tmp_path, items) == ["甲的逾期事项由工会负责。"]


def test_who_is_responsible_for_a_late_item_of_an_earlier_list_is_not_named(tmp_path):
    lists = [{"id": "old", "period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}, *LIST]
    old = {**LATE, "list": "old", "opened": "2022-02-01", "responsible": "后勤部"}
    new = {**LATE, "list": "list", "responsible": "工会"}

    assert said(tmp_path / "one of each", [old, new], lists=lists) == []
    assert said(tmp_path / "two new ones", [old, new, new], lists=lists) == ["甲的逾期事项由工会负责。"]
