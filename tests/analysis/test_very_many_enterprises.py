"""Of more than fifteen enterprises a page names a few: the least resolved, with the number of the others."""

import pytest
from behind import formula_behind, rows_behind
from ledgers import facts, paid
from project_words import rows_read

from reporting.analysis import charts, measures, progress, tables, wording
from reporting.analysis.large_groups import FEW, FEW_OPEN, MAX_SHOWN, MOST_OPEN, enterprises_shown_singly
from reporting.job import ROOT, Job
from reporting.notebooks.plan import runs_of
from reporting.published.evidence import MOST_ROWS

SIXTEEN = [f"e{place:02}" for place in range(1, MAX_SHOWN + 2)]
LISTS = [
    {"id": f"list_{enterprise}", "enterprise": enterprise, "total": 20, "resolved": 20 - at}
    for at, enterprise in enumerate(SIXTEEN)
]


def of_these(folder, ids=SIXTEEN, **rows):
    """The facts of these enterprises; each is called by its id."""
    names = [
        {"id": enterprise, "name": enterprise, "short_name": enterprise, "english_name": enterprise, "parent": ""}
        for enterprise in ids
    ]
    return facts(folder, enterprises=names, **rows)


def said(prose):
    return [sentence.text("zh") for sentence in ([prose] if hasattr(prose, "text") else prose)]


def cells(table, column):
    place = [column.name for column in table.columns].index(column)
    return [row[place].words for row in table.rows]


@pytest.fixture
def listed(tmp_path):
    """Each has a list of twenty; of the first none is open, of the sixteenth fifteen are."""
    return of_these(tmp_path, lists=LISTS)


def test_the_least_resolved_are_told_one_by_one_and_the_others_in_one_row(listed):
    table = tables.by_enterprise(listed)

    assert [words["zh"] for words in cells(table, "enterprise")] == [*SIXTEEN[:0:-1], "其余1家", "合计"]
    assert [words["zh"] for words in cells(table, "open")][-3:] == ["1项", "0项", "120项"]
    assert [words["en"] for words in cells(table, "share")][-2:] == ["100% (20/20)", "62.5% (200/320)"]


def test_fifteen_have_a_row_each_the_least_resolved_first(tmp_path):
    fifteen = of_these(tmp_path, SIXTEEN[:-1], lists=LISTS[:-1])

    assert [words["zh"] for words in cells(tables.by_enterprise(fifteen), "enterprise")] == [*SIXTEEN[-2::-1], "合计"]
    assert said(wording.progress(fifteen)) == []


def test_the_words_say_which_ones_are_told_and_where_the_others_stand(listed):
    assert said(wording.progress(listed))[-1] == ("表中列办结率最低的15家，其余1家合为一行，各单位情况见附件。")


def test_notebooks_of_one_enterprise_run_for_those_that_are_told_one_by_one_in_their_order(listed):
    runs = runs_of(Job(listed.period, notebooks=ROOT / "notebooks"), listed)

    assert [run.enterprise for run in runs if run.enterprise] == SIXTEEN[:0:-1]


def test_the_chart_shows_the_least_resolved_and_says_so(listed):
    drawn = charts.list_progress(listed, measures.progress_by_enterprise(listed))

    assert [label.get_text() for label in drawn.figures["zh"].axes[0].get_yticklabels()] == SIXTEEN[:5:-1]
    assert drawn.figures["zh"].texts[0].get_text() == "办结率最低的10家单位（共16家）"
    assert drawn.figures["en"].texts[0].get_text() == "The 10 lowest shares resolved, of 16 enterprises"
    assert (
        wording.alt_progress(listed)
        .text("zh")
        .startswith("条形图：办结率最低的10家单位的清单已办结数和办结率。e16 5项，25.0%（5/20）；".replace(" ", ""))
    )


def test_of_equal_shares_the_one_with_more_open_items_comes_first(tmp_path):
    lists = [{"enterprise": enterprise, "total": 2, "resolved": 1} for enterprise in SIXTEEN[:-1]]
    lists.append({"enterprise": "e16", "total": 4, "resolved": 2})

    assert enterprises_shown_singly(of_these(tmp_path, lists=lists))[0] == "e16"


def test_who_has_no_list_of_known_size_comes_last(tmp_path):
    assert "e01" not in enterprises_shown_singly(
        of_these(tmp_path, lists=[{**LISTS[0], "total": "", "resolved": ""}, *LISTS[1:]])
    )


def test_an_item_handed_down_to_another_enterprise_counts_in_its_own_share(tmp_path):
    """Pooled over all it counts once; e16 itself has resolved one of two."""
    lists = [
        *LISTS[:-1],
        {"id": "list_e16", "enterprise": "e16"},
        {"id": "group", "enterprise": "e01", "name": "集团清单"},
    ]
    done = {"status": "done", "done_on": "2023-05-01"}
    items = [
        {"id": "whole", "enterprise": "e01", "list": "group", **done},
        {"id": "part", "enterprise": "e16", "list": "list_e16", "parent_item": "whole", **done},
        {"id": "own", "enterprise": "e16", "list": "list_e16"},
    ]
    of_period = of_these(tmp_path, lists=lists, items=items)

    assert progress.progress_ranks(of_period)["e16"] == (0.5, -1)
    assert progress.pooled(of_period.for_enterprise("e16"))["share"].words()["zh"] == "50.0%（1/2）"


def test_an_item_handed_down_within_an_enterprise_counts_once_in_its_share(tmp_path):
    """e16 has three items, two done; one of the two stands inside the other: one of two is resolved."""
    lists = [*LISTS[:-1], {"id": "list_e16", "enterprise": "e16"}]
    done = {"enterprise": "e16", "list": "list_e16", "status": "done", "done_on": "2023-05-01"}
    items = [{"id": "whole", **done}, {"id": "part", "parent_item": "whole", **done}, {**done, "status": "planned"}]
    del items[2]["done_on"]

    assert progress.progress_ranks(of_these(tmp_path, lists=lists, items=items))["e16"] == (0.5, -1)


def test_names_in_a_sentence_are_a_few_with_the_number_of_all(tmp_path):
    seventeen = [*SIXTEEN, "e17"]
    of_period = of_these(tmp_path, seventeen, achievements=[paid(1000, enterprise="e17")])

    assert said(wording.coverage(of_period)) == ["应报送单位17家，实际报送1家（e17）；16家未报送。"]
    assert said(wording.problems(of_period)) == ["e01、e02、e03、e04、e05等16家尚未报送本期数据，应尽快补报。"]


def test_of_many_who_reported_the_lead_has_the_number_alone(tmp_path):
    seventeen = [*SIXTEEN, "e17"]
    of_period = of_these(
        tmp_path, seventeen, achievements=[paid(1000, enterprise=enterprise) for enterprise in SIXTEEN]
    )

    assert said(wording.coverage(of_period)) == ["应报送单位17家，实际报送16家；1家未报送。"]


def test_open_items_by_name_are_as_many_as_are_read_and_the_words_count_all(tmp_path):
    items = [{"title": f"事项{place}"} for place in range(MOST_OPEN + 1)]
    of_period = facts(tmp_path, lists=[{"id": "list"}], items=items)

    assert len(tables.open_items(of_period).rows) == FEW_OPEN
    assert said(wording.open_items(of_period))[-1] == (
        "未办结事项共151项，逾期的在前，下表列出50项，其余存办公室备查。"
    )
    counts = [rows_behind(of_period, traced) for _, traced in wording.open_items(of_period)[-1].segments["zh"][1::2]]
    assert list(map(len, counts)) == [MOST_OPEN + 1, FEW_OPEN]


def test_open_items_that_are_still_read_are_all_named(tmp_path):
    of_period = facts(tmp_path, lists=[{"id": "list"}], items=[{}] * MOST_OPEN)

    assert len(tables.open_items(of_period).rows) == MOST_OPEN
    assert "下表列出" not in "".join(said(wording.open_items(of_period)))


def test_what_may_not_be_added_up_has_one_row_without_a_number(tmp_path):
    """A mean per head is nobody's sum."""
    rows = [{"measure": "income_per_head", "value": 9, "enterprise": enterprise} for enterprise in SIXTEEN]
    measure = {
        "id": "income_per_head",
        "name": "人均收入",
        "name_en": "Income per head",
        "unit": "person",
        "kind": "per_head",
        "category": "aid",
        "over_enterprises": "no",
        "over_time": "no",
    }
    table = tables.results_by_kind(of_these(tmp_path, measures=[measure], achievements=rows))

    assert [words["zh"] for words in cells(table, "enterprise")] == ["16家"]
    assert [words["zh"] for words in cells(table, "quantity")] == ["不相加"]


def test_what_is_planned_is_told_of_a_few(tmp_path):
    rows = [
        {"measure": "lamps_repaired", "value": 9, "status": "planned", "enterprise": enterprise}
        for enterprise in SIXTEEN
    ]
    words = wording.planned(of_these(tmp_path, achievements=rows)).text("zh")

    assert words.count("修复路灯9盏") == FEW
    assert words.endswith("；其余见成果表，共涉及16家单位。")


def test_cost_changes_are_told_of_a_few_and_drawn_of_the_largest(tmp_path):
    rows = [
        {"measure": "hospitality_cost_change", "value": -at, "enterprise": enterprise}
        for at, enterprise in enumerate(SIXTEEN, 1)
    ]
    of_period = of_these(tmp_path, achievements=rows)
    drawn = charts.cost_changes(measures.cost_changes(of_period))

    assert wording.cost_changes(of_period).text("zh").count("同比下降") == FEW
    assert "；共16家报送。" in wording.cost_changes(of_period).text("zh")
    assert len(drawn.figures["zh"].axes[0].patches) == MAX_SHOWN
    assert [text.get_text() for text in drawn.figures["zh"].texts] == ["变化最大的15项（共16项）"]


def test_counts_without_a_total_are_told_together(tmp_path):
    rows = [{"measure": "issues_resolved", "value": 2, "enterprise": enterprise} for enterprise in SIXTEEN]
    words = said(wording.overview(of_these(tmp_path, achievements=rows)))

    assert words == ["16家单位另报解决职工问题32项，未纳入办结率统计。"]


def test_documents_of_one_enterprise_each_have_a_row_together(tmp_path):
    shared = {"title": "t", "title_en": "t", "publisher": "p", "publisher_en": "p", "certainty": "explicit"}
    days = {enterprise: f"2024-01-{at:02}" for at, enterprise in enumerate(SIXTEEN, 1)}
    sources = [{**shared, "id": f"from_{enterprise}", "published_on": days[enterprise]} for enterprise in SIXTEEN]
    rows = [paid(1000, enterprise=enterprise, source=f"from_{enterprise}") for enterprise in SIXTEEN]
    table = tables.sources(of_these(tmp_path, sources=sources, achievements=rows))

    assert rows_read(table) == [["各单位报送的材料", "16家", "2024年1月1日至2024年1月16日", "原文写明。"]]


def test_a_long_sum_shows_how_it_begins(tmp_path):
    """One yuan from each of twenty-one; twenty are still written out."""
    many = [f"e{place:03}" for place in range(MOST_ROWS + 1)]
    of_period = of_these(tmp_path, many, achievements=[paid(1, enterprise=enterprise) for enterprise in many])
    funds = measures.aid_funds(of_period)

    assert formula_behind(of_period, funds)["zh"] == "帮扶资金：1元 + 1元 + 1元 + ……（共21个数） = 21元"
    assert len(rows_behind(of_period, funds)) == MOST_ROWS + 1
