"""Words on results, plans, costs, practices, coverage and definitions."""

import pytest
from ledgers import facts, paid
from project_words import read

from reporting.analysis import measures, wording

FIRST_HALF = {"period_start": "2023-01-01", "period_end": "2023-06-30"}


def lamps(**row):
    return {"measure": "lamps_repaired", "value": 698, **row}


def test_the_paragraph_of_an_enterprise_holds_its_list_money_and_results(tmp_path):
    rows = [paid(10000), lamps(unit="a_mine"), lamps(enterprise="b")]
    of_one = facts(tmp_path, achievements=rows, lists=[{"total": 4, "resolved": 3}]).for_enterprise("a")

    (words,) = read(wording.enterprise_progress(of_one))
    name, its_list, money, results, end = words.split("。")

    assert its_list.endswith("4项，办结3项，办结率75.0%（3/4），未办结1项")
    assert (name, money, results, end) == ("甲", "困难帮扶资金1万元（已发放）", "一矿修复路灯698盏", "")


def test_the_highlights_of_an_enterprise_stand_in_a_paragraph_of_their_own(tmp_path):
    practices = [{"kind": "highlight", "text": "修缮篮球场"}, {"kind": "highlight", "unit": "a_mine", "text": "办班"}]
    of_one = facts(tmp_path, achievements=[lamps()], practices=practices).for_enterprise("a")

    assert read(wording.enterprise_progress(of_one))[1:] == ["甲修缮篮球场。甲一矿办班。"]


def test_an_enterprise_with_practices_alone_has_no_paragraph_of_its_bare_name(tmp_path):
    of_one = facts(tmp_path, practices=[{"kind": "highlight", "text": "修缮篮球场"}]).for_enterprise("a")

    assert read(wording.enterprise_progress(of_one)) == ["甲修缮篮球场。"]


@pytest.mark.parametrize("status, word", [("planned", "规划"), ("ongoing", "进行中")])
def test_what_is_only_planned_or_going_on_is_told_as_that(tmp_path, status, word):
    of_period = facts(tmp_path, achievements=[lamps(status=status)])

    assert read(wording.planned(of_period)) == [
        f"以下为规划或进行中的事项，不计为已完成：修复路灯698盏（甲，{word}）。"
    ]
    assert "698" not in "".join(
        read(wording.findings(of_period)) + read(wording.enterprise_progress(of_period.for_enterprise("a")))
    )


def test_with_everything_done_nothing_is_planned(tmp_path):
    assert wording.planned(facts(tmp_path, achievements=[lamps()])) is None


def test_cost_changes_of_one_span_stand_in_one_sentence(tmp_path):
    rows = [
        {"measure": "vehicle_cost_change", "value": -40, **FIRST_HALF},
        {"measure": "hospitality_cost_change", "value": 5, **FIRST_HALF},
    ]
    (words,) = read(wording.cost_changes(facts(tmp_path, achievements=rows)))

    assert words.startswith("2023年1月至6月，甲公车运行费用同比下降40%、招待费同比上升5%。")
    assert "不相加、不平均" in words


def test_a_span_of_two_years_is_told_with_both(tmp_path):
    row = {"measure": "vehicle_cost_change", "value": -40, "period_start": "2022-07-01", "period_end": "2023-06-30"}
    of_period = facts(tmp_path, "2022-01..2023-12", achievements=[row])

    assert read(wording.cost_changes(of_period))[0].startswith("2022年7月至2023年6月，")
    assert read(wording.cost_changes(of_period), "en")[0].startswith("July 2022 to June 2023, ")


def test_no_cost_change_has_no_words(tmp_path):
    assert wording.cost_changes(facts(tmp_path)) is None


def test_each_kind_of_practice_is_a_paragraph_with_a_sentence_per_enterprise(tmp_path):
    practices = [
        {"text": "走访", "text_en": "visited"},
        {"text": "座谈", "text_en": "met"},
        {"enterprise": "b", "text": "设二维码", "text_en": "set up a code"},
        {"kind": "close_out", "text": "建台账", "text_en": "kept a ledger"},
    ]
    of_period = facts(tmp_path, practices=practices)

    assert read(wording.practices(of_period, "collection")) == ["甲走访；座谈。乙设二维码。"]
    assert read(wording.practices(of_period, "collection"), "en") == ["A Works visited; met. B Works set up a code."]
    assert wording.practices(of_period, "publicity") is None


def test_full_coverage_needs_no_names(tmp_path):
    of_period = facts(tmp_path, achievements=[lamps(), lamps(enterprise="b")])

    assert read(wording.coverage(of_period)) == ["应报送单位2家，全部报送。"]


@pytest.mark.parametrize(
    "rows, items, expected",
    [
        ([lamps(as_of="2023-10-31")], [], "2023年10月31日"),
        ([lamps(as_of="2024-02-01")], [], "2023年12月31日"),
        ([lamps(as_of="2023-10-31")], [{}], "2023年12月31日"),
    ],
    ids=["the last statement", "not beyond the period", "items are known until the cut-off"],
)
def test_the_data_reach_until(tmp_path, rows, items, expected):
    lists = [{"id": "list"}] if items else []

    assert read(wording.data_until(facts(tmp_path, achievements=rows, lists=lists, items=items))) == [expected]


@pytest.mark.parametrize(
    "row, words",
    [
        ({"value": 700, "bound": "at_least"}, "带“余”的是下限，"),
        ({"value": 7, "bound": "at_least"}, "带“余”“以上”的是下限，"),
        ({"bound": "at_most"}, "带“近”的是上限，"),
        ({"bound": "about"}, "带“约”的是估计数，"),
        ({"bound": "exact"}, ""),
    ],
)
def test_the_marks_of_bounds_are_defined_where_they_stand(tmp_path, row, words):
    definitions = read(wording.definitions(facts(tmp_path, achievements=[lamps(**row)])))

    assert [line.partition("约数。")[2].partition("含")[0] for line in definitions if "约数。" in line] == (
        [words] if words else []
    )
    assert [definition.split("．")[0] for definition in definitions] == [
        str(place) for place in range(1, len(definitions) + 1)
    ]


def test_the_definitions_name_the_programmes_of_the_catalogue_and_mutual_aid_where_there_is_some(tmp_path):
    payouts = {"measure": "mutual_aid_payouts", "status": "paid", "value": 3}
    with_payouts, without = (
        " ".join(read(wording.definitions(facts(tmp_path / name, achievements=rows))))
        for name, rows in (("with", [payouts]), ("without", [paid(3)]))
    )

    assert "计入困难帮扶、金秋助学；“含医疗互助赔付”另加医疗互助；职工捐助、消费帮扶单独列示" in with_payouts
    assert "计入困难帮扶、金秋助学；职工捐助、消费帮扶单独列示" in without


def test_the_title_and_the_label_name_the_period(tmp_path):
    half = facts(tmp_path, "2023H1")

    assert read(wording.title(half)) == ["2023年上半年为职工群众办实事情况"]
    assert read(wording.period_label(half), "en") == ["The first half of 2023"]


def test_people_are_told_by_kind_and_never_in_one_sum(tmp_path):
    rows = [
        {"measure": "people_helped_hardship", "value": 256},
        {"measure": "mutual_aid_claims", "value": 3669},
    ]

    assert read(wording.overview(facts(tmp_path, achievements=rows))) == [
        "按人次计，医疗互助理赔3669人次；按人计，帮扶困难职工256人。各项之间可能有重合的人员，不相加。"
    ]


def test_alt_texts_tell_what_the_bars_show(tmp_path):
    rows = [paid(30000), {"measure": "education_aid_funds", "status": "paid", "value": 10000}]
    lists = [{"total": 4, "resolved": 3}, {"enterprise": "b", "total": 2, "resolved": 2}]
    shown = facts(tmp_path, achievements=rows, lists=lists)

    assert read(wording.alt_progress(shown)) == [
        "条形图：各单位清单已办结数和办结率。甲3项，75.0%（3/4）；乙2项，100%（2/2）。"
    ]
    assert read(wording.alt_aid(measures.aid_totals(shown))) == [
        "条形图：帮扶资金按项目构成。困难帮扶3万元、金秋助学1万元。"
    ]
