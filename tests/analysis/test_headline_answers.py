"""The answers that the figures of the five sources must give, worked out by hand from the sources."""

import pytest
from behind import rows_behind
from each_row import each_row
from project_words import PERIODS, amount, facts_of, rows_read

from reporting.analysis import measures, tables
from reporting.analysis.results import resolved_apart


def people(period):
    """Measure -> words of the people counted, whatever their unit."""
    counted = measures.people(facts_of(period))
    return {figure.passport.measure: figure.words()["zh"] for figures in counted.values() for figure in figures}


@pytest.mark.parametrize(
    "period, default, with_mutual_aid",
    [
        ("2014", None, None),
        ("2021", "25.6万元", "25.6万元"),
        ("2023", "341万元", "934万元"),
        ("2014-01..2023-12", "366.6万元", "959.6万元"),
        ("2021H2", None, None),
        ("2021Q3", None, None),
        ("2021-10", None, None),
    ],
)
def test_aid_funds(period, default, with_mutual_aid):
    totals = [measures.aid_funds(facts_of(period), definition) for definition in ("default", "with_mutual_aid")]

    # The education aid of 2021 spans the whole year, so no part of the year has it.
    assert [total and total.words()["zh"] for total in totals] == [default, with_mutual_aid]
    assert all(total.value.bound == "exact" for total in totals if total)


@pytest.mark.parametrize(
    "period, total, resolved, still_open, share",
    [
        ("2014", None, None, None, None),
        ("2021", 40, 34, 6, "85.0%（34/40）"),
        ("2023", 14, 14, 0, "100%（14/14）"),
        ("2014-01..2023-12", 54, 48, 6, "88.9%（48/54）"),
        ("2021H2", 40, 34, 6, "85.0%（34/40）"),
        ("2021Q3", 18, 15, 3, "83.3%（15/18）"),
        ("2021-10", None, None, None, None),
    ],
)
def test_lists(period, total, resolved, still_open, share):
    pooled = measures.pooled_progress(facts_of(period))

    assert [amount(pooled[key]) for key in ("total", "resolved", "open")] == [total, resolved, still_open]
    assert (pooled["share"] and pooled["share"].words()["zh"]) == share


def test_the_lists_of_2021_by_enterprise():
    table = tables.by_enterprise(facts_of("2021"))

    assert rows_read(table, "enterprise", "total", "resolved", "open", "share") == [
        ["新钢炼铁厂", "18项", "15项", "3项", "83.3%（15/18）"],
        ["黔江卷烟厂", "22项", "19项", "3项", "86.4%（19/22）"],
        ["邯矿集团", "—", "—", "—", "—"],
        ["合计", "40项", "34项", "6项", "85.0%（34/40）"],
    ]


def test_the_list_of_2014_exists_but_has_no_size():
    (row,) = measures.progress_by_list(facts_of("2014")).itertuples()

    assert (row.enterprise, row.name, row.total, row.resolved) == ("chalco_shanxi", "问题清单", None, None)


@pytest.mark.parametrize("period", ["2021", "2021H2"])
def test_what_was_resolved_without_a_total_is_in_no_share(period):
    apart = resolved_apart(facts_of(period))
    share = measures.pooled_progress(facts_of(period))["share"]

    # The 45 item-times of one mine are inside the 1260 and never added.
    assert apart.words() == {"zh": "1260余项", "en": "over 1,260 items"}
    assert not {*rows_behind(facts_of(period), apart)} & {*rows_behind(facts_of(period), share)}


@pytest.mark.parametrize(
    "period, expected",
    [
        ("2014", {}),
        (
            "2021",
            {
                "education_aid_recipients": "107人",
                "children_enrolment_helped": "7人",
                "quiz_winners": "300人",
                "skill_experts": "6人",
            },
        ),
        (
            "2023",
            {
                "people_helped_hardship": "256人",
                "mutual_aid_claims": "3669人次",
                "health_checks": "45544人",
                "health_checks_women": "5333人",
            },
        ),
    ],
)
def test_people_by_kind(period, expected):
    # The 194 of serious illness are part of the 3669 claims and stand in no total.
    assert people(period) == expected


@pytest.mark.parametrize(
    "period, expected",
    [
        (
            "2014",
            {
                ("lamps_repaired", "done"): "698盏",
                ("restrooms_renovated", "done"): "217间",
                ("bathhouses_renovated", "done"): "4个",
                ("fitness_equipment", "done"): "104件",
                ("roads_greened", "done"): "4条",
                ("water_pipe", "done"): "70余米",
                ("parking_spaces", "planned"): "446个",
            },
        ),
        ("2021", {("parking_spaces", "done"): "75个", ("canteen_area", "done"): "100余平方米"}),
        ("2021Q3", {}),
        ("2023", {}),
    ],
)
def test_facilities_by_kind_and_status(period, expected):
    table = measures.results(facts_of(period))
    facilities = table[table.category.isin(["生活设施", "环境整治"])]

    assert {(row.measure, row.status): row.quantity.words()["zh"] for row in facilities.itertuples()} == expected


def test_planned_parking_spaces_are_not_added_to_those_that_were_built():
    all_years = facts_of("2014-01..2023-12")

    assert amount(measures.measure_total(all_years, "parking_spaces")) == 75


def test_cost_changes_of_2014():
    changes = measures.cost_changes(facts_of("2014"))

    assert {row.name: row.change.words()["zh"] for row in changes.itertuples()} == {
        "公车运行费用": "同比下降40%",
        "招待费": "同比下降24%",
        "外出培训费": "同比下降45%",
    }


@each_row(
    "period, measure, expected",
    [
        ("2021", "volunteer_activities", "50余次"),
        ("2021", "tents", "30余顶"),
        ("2021-10", "tents", "30余顶"),
        ("2021", "research_reports", "4篇"),
        ("2021", "artworks", "120余幅"),
        ("2021", "audiovisual_works", "62部"),
        ("2014", "units_under_reform", "7家"),
        ("2023", "tents", None),
    ],
)
def test_other_results(period, measure, expected):
    total = measures.measure_total(facts_of(period), measure)

    assert (total and total.words()["zh"]) == expected


@pytest.mark.parametrize(
    "measure, expected",
    [("health_check_interval", "由2年缩短为1年"), ("health_check_packages", "由3个增至8个")],
)
def test_rules_that_changed_in_2023(measure, expected):
    table = measures.results(facts_of("2023")).set_index("measure")

    assert table.quantity[measure].words()["zh"] == expected


@pytest.mark.parametrize("period", PERIODS)
def test_no_period_of_the_project_has_anything_to_compare_with(period):
    assert all(figure.changes == [] for figure in measures.key_figures(facts_of(period)))
