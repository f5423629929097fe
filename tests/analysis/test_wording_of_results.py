"""Words on results, plans, costs, practices, coverage and definitions."""

import pytest
from ledgers import facts, paid
from project_words import read

from reporting.analysis import measures, wording

FIRST_HALF = {"period_start": "2023-01-01", "period_end": "2023-06-30"}


def lamps(**row):
    return {"measure": "lamps_repaired", "value": 698, **row}


@pytest.mark.parametrize(
    "status, zh, en",
    [
        ("planned", "甲规划修复路灯698盏。", "At A Works, 698 lamps are planned under “Street lamps repaired”."),
        (
            "ongoing",
            "甲修复路灯698盏，正在落实。",
            "At A Works, 698 lamps are under way under “Street lamps repaired”.",
        ),
    ],
)
def test_what_is_only_planned_or_going_on_is_told_as_that(tmp_path, status, zh, en):
    of_period = facts(tmp_path, achievements=[lamps(status=status)])

    assert read(wording.planned(of_period)) == [zh]
    assert read(wording.planned(of_period), "en") == [en]
    assert "698" not in "".join(read(wording.findings(of_period)) + read(wording.overview(of_period)))


def test_with_everything_done_nothing_is_planned(tmp_path):
    assert wording.planned(facts(tmp_path, achievements=[lamps()])) is None


def test_cost_changes_of_one_span_stand_in_one_sentence(tmp_path):
    rows = [
        {"measure": "vehicle_cost_change", "value": -40, **FIRST_HALF},
        {"measure": "hospitality_cost_change", "value": 5, **FIRST_HALF},
    ]
    (words,) = read(wording.cost_changes(facts(tmp_path, achievements=rows)))

    assert words == "2023年1月至6月，甲公车运行费用同比下降40%、招待费同比上升5%。以上为单位自报比例，未附金额。"


def test_a_span_of_two_years_is_told_with_both(tmp_path):
    row = {"measure": "vehicle_cost_change", "value": -40, "period_start": "2022-07-01", "period_end": "2023-06-30"}
    of_period = facts(tmp_path, "2022-01..2023-12", achievements=[row])

    assert read(wording.cost_changes(of_period))[0].startswith("2022年7月至2023年6月，")
    assert read(wording.cost_changes(of_period), "en")[0].startswith("From July 2022 to June 2023, ")


def test_no_cost_change_has_no_words(tmp_path):
    assert wording.cost_changes(facts(tmp_path)) is None


def test_full_coverage_needs_no_names(tmp_path):
    of_period = facts(tmp_path, achievements=[lamps(), lamps(enterprise="b")])

    assert read(wording.coverage(of_period)) == ["2家单位全部报送。"]


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

    assert "计入困难帮扶、金秋助学；“含医疗互助赔付”的另加医疗互助；职工捐助、消费帮扶单独列示" in with_payouts
    assert "计入困难帮扶、金秋助学；职工捐助、消费帮扶单独列示" in without


def test_the_title_and_the_label_name_the_period(tmp_path):
    half = facts(tmp_path, "2023H1")

    assert read(wording.title(half)) == ["2023年上半年为职工群众办实事情况"]
    assert read(wording.period_label(half), "en") == ["The first half of 2023"]


def test_people_are_told_each_by_itself_and_never_in_one_sum(tmp_path):
    """Page one tells three results; people are told where they are not among these."""
    told = [{"measure": measure, "value": 3} for measure in ("childcare_classes", "canteen_area", "roads_greened")]
    rows = [*told, {"measure": "quiz_winners", "value": 3}, {"measure": "skill_experts", "value": 256}]
    of_period = facts(tmp_path, achievements=rows)

    assert read(wording.overview(of_period)) == ["表彰答题优胜者3人，评选技术能手256人（各项人员或有重合，不作合计）。"]
    assert "256" not in "".join(read(wording.findings(of_period)))


def test_alt_texts_tell_what_the_bars_show(tmp_path):
    rows = [paid(30000), {"measure": "education_aid_funds", "status": "paid", "value": 10000}]
    lists = [{"total": 4, "resolved": 3}, {"enterprise": "b", "total": 2, "resolved": 2}]
    shown = facts(tmp_path, achievements=rows, lists=lists)

    assert read(wording.alt_progress(shown)) == [
        "条形图：各单位清单已办结数和办结率。甲3项，75.0%（3/4）；乙2项，100%（2/2）。合计83.3%（5/6）。"
    ]
    assert read(wording.alt_aid(measures.aid_totals(shown))) == [
        "条形图：帮扶资金按项目构成。困难帮扶3万元、金秋助学1万元。"
    ]
