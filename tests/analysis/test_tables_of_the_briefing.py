"""The tables of the briefing, as they are read."""

import pytest
from ledgers import SOURCES, facts, paid
from project_words import rows_read

from reporting.analysis import tables

EMPTY = ["key_figures", "by_enterprise", "aid_by_programme", "results_by_kind", "open_items", "sources"]
PROGRESS = ("enterprise", "total", "resolved", "open", "share")


@pytest.mark.parametrize("name", EMPTY)
def test_a_table_of_nothing_has_no_rows(tmp_path, name):
    assert getattr(tables, name)(facts(tmp_path)).rows == ()


def test_several_enterprises_have_a_row_for_all_and_a_dash_for_what_is_not_reported(tmp_path):
    lists = [{"total": 4, "resolved": 3}, {"enterprise": "b"}]

    assert rows_read(tables.by_enterprise(facts(tmp_path, lists=lists)), *PROGRESS) == [
        ["甲", "4项", "3项", "1项", "75.0%（3/4）"],
        ["乙", "—", "—", "—", "—"],
        ["合计", "4项", "3项", "1项", "75.0%（3/4）"],
    ]


def test_every_enterprise_stands_in_the_table_of_all_even_the_one_that_did_not_report(tmp_path):
    rows = [paid(10000), {"measure": "issues_resolved", "value": 1260, "bound": "at_least"}]
    table = tables.every_enterprise(facts(tmp_path, achievements=rows))

    assert rows_read(table, "enterprise", "until", "share", "resolved_apart", "aid") == [
        ["甲", "2023年12月31日", "—", "1260余项", "1万元"],
        ["乙", "未报送", "—", "—", "—"],
    ]


def test_the_table_of_every_enterprise_has_a_row_for_all_when_several_reported(tmp_path):
    rows = [paid(10000), paid(20000, enterprise="b")]
    table = tables.every_enterprise(facts(tmp_path, achievements=rows, lists=[{"total": 4, "resolved": 3}]))

    assert rows_read(table, "enterprise", "share", "aid") == [
        ["甲", "75.0%（3/4）", "1万元"],
        ["乙", "—", "2万元"],
        ["合计", "75.0%（3/4）", "3万元"],
    ]


def test_an_enterprise_that_reported_items_alone_is_not_said_to_have_reported_nothing(tmp_path):
    lists = [{"id": "list", "as_of": "2023-12-31"}]
    first_half = facts(tmp_path, "2023H1", lists=lists, items=[{}])

    assert rows_read(tables.every_enterprise(first_half), "until") == [["2023年6月30日"], ["未报送"]]


def test_what_was_stated_later_is_not_dated_beyond_the_period(tmp_path):
    later = facts(tmp_path, achievements=[paid(10000, as_of="2024-02-01")])

    assert rows_read(tables.every_enterprise(later), "until")[0] == ["2023年12月31日"]


def test_the_table_of_results_names_unit_status_and_parts(tmp_path):
    rows = [
        {"measure": "parking_spaces", "value": 75, "unit": "a_mine"},
        {"measure": "parking_spaces", "value": 446, "status": "planned", "enterprise": "b"},
        {"measure": "mutual_aid_claims", "value": 3669, "id": "claims"},
        {"measure": "mutual_aid_serious_illness", "value": 194, "part_of": "claims"},
    ]
    table = tables.results_by_kind(facts(tmp_path, achievements=rows))

    assert rows_read(table) == [
        ["生活设施", "甲一矿", "建设停车位", "75个", "已完成"],
        ["生活设施", "乙", "建设停车位", "446个", "规划"],
        ["医疗互助", "甲", "医疗互助理赔", "3669人次", "已完成"],
        ["医疗互助", "甲", "其中：重疾理赔职工", "194人", "已完成"],
    ]


def test_open_items_stand_by_name_the_late_ones_first(tmp_path):
    items = [
        {"title": "修路灯", "status": "in_progress", "deadline": "2024-06-30", "responsible": "后勤科"},
        {"title": "建车棚", "unit": "a_mine", "deadline": "2023-06-30", "leader": "工会主席"},
        {"title": "办完的", "status": "done", "done_on": "2023-05-01"},
    ]
    table = tables.open_items(facts(tmp_path, lists=[{"id": "list"}], items=items))

    assert rows_read(table) == [
        ["甲一矿", "建车棚", "工会主席", "2023年6月30日", "逾期"],
        ["甲", "修路灯", "后勤科", "2024年6月30日", "办理中"],
    ]


def test_a_late_item_of_an_earlier_list_is_told_from_those_of_the_period(tmp_path):
    old = {"id": "old", "period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}
    items = [
        {"list": "old", "opened": "2022-02-01", "deadline": "2023-05-01"},
        {"list": "new", "deadline": "2023-06-01"},
    ]
    table = tables.open_items(facts(tmp_path, lists=[old, {"id": "new"}], items=items))

    assert rows_read(table, "deadline", "state") == [["2023年5月1日", "结转逾期"], ["2023年6月1日", "逾期"]]


def test_an_item_that_nobody_has_begun_is_not_said_to_be_in_progress(tmp_path):
    table = tables.open_items(facts(tmp_path, lists=[{"id": "list"}], items=[{"status": "planned"}]))
    (row,) = rows_read(table)

    assert row[-1] != "办理中"


def test_the_sources_of_the_period_are_named_with_how_certain_their_dates_are(tmp_path):
    undated = {
        "id": "undated",
        "title": "稿件",
        "title_en": "Account",
        "publisher": "宣传部",
        "publisher_en": "Publicity",
        "certainty": "inferred",
        "note": "由活动推断",
        "note_en": "read from events",
    }
    dated = {
        "id": "report",
        "title": "报表",
        "title_en": "Report",
        "publisher": "办公室",
        "publisher_en": "Office",
        "published_on": "2024-01-10",
        "certainty": "explicit",
    }
    unused = {**dated, "id": "unused"}
    rows = [paid(1), paid(2, enterprise="b", source="undated")]
    table = tables.sources(facts(tmp_path, sources=[dated, undated, unused], achievements=rows))

    assert rows_read(table) == [
        ["报表", "办公室", "2024年1月10日", "原文写明。"],
        ["稿件", "宣传部", "未注明", "推断。由活动推断"],
    ]


@pytest.mark.parametrize(
    "certainty, words", [("made_up", "虚构，仅供演示。"), ("reported", "单位报送，日期为收到之日。")]
)
def test_a_source_that_is_no_print_is_said_to_be_none(tmp_path, certainty, words):
    sources = [{**SOURCES[0], "certainty": certainty}]
    table = tables.sources(facts(tmp_path, sources=sources, achievements=[paid(1)]))

    assert rows_read(table, "certainty") == [[words]]
