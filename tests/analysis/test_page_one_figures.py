"""The key figures of page one: which, how many, and what they are compared with."""

from ledgers import facts, paid

from reporting.analysis import measures, tables

LAST_YEAR = {"period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}
MUTUAL_AID = {"measure": "mutual_aid_payouts", "status": "paid"}


def names(figures):
    return [figure.name["zh"] for figure in figures]


def comparisons(figures):
    return {figure.name["zh"]: figure.comparison() for figure in figures}


def test_the_share_stands_first_then_money_then_the_catalogues_own_order(tmp_path):
    rows = [
        {"measure": "lamps_repaired", "value": 5},
        {"measure": "health_checks", "value": 7},
        paid(100),
        {**MUTUAL_AID, "value": 30},
    ]
    figures = measures.key_figures(facts(tmp_path, achievements=rows, lists=[{"total": 4, "resolved": 1}]))

    assert names(figures) == ["清单办结率", "帮扶资金", "帮扶资金（含医疗互助赔付）", "职工健康体检", "修复路灯"]


def test_there_are_at_most_five(tmp_path):
    kinds = [
        "health_checks",
        "issues_resolved",
        "people_helped_hardship",
        "lamps_repaired",
        "restrooms_renovated",
        "fitness_equipment",
    ]
    figures = measures.key_figures(facts(tmp_path, achievements=[{"measure": kind, "value": 1} for kind in kinds]))

    assert len(figures) == 5
    assert "配置健身器材" not in names(figures)


def test_the_wider_total_has_no_line_where_it_says_nothing_new(tmp_path):
    figures = measures.key_figures(facts(tmp_path, achievements=[paid(100)]))

    assert names(figures) == ["帮扶资金"]


def test_what_nobody_reported_has_no_line(tmp_path):
    assert measures.key_figures(facts(tmp_path)) == []


def test_a_figure_without_a_base_says_so(tmp_path):
    (figure,) = measures.key_figures(facts(tmp_path, achievements=[paid(100)]))

    assert figure.changes == []
    assert figure.comparison() == {"zh": "无可比数据", "en": "no comparable figure"}


def test_a_figure_with_a_base_carries_its_change(tmp_path):
    (figure,) = measures.key_figures(facts(tmp_path, achievements=[paid(100, **LAST_YEAR), paid(150)]))

    assert figure.comparison().words()["zh"] == "同比增长50.0%"


def test_a_reported_change_is_its_own_comparison(tmp_path):
    row = {"measure": "vehicle_cost_change", "value": -40}
    (figure,) = measures.key_figures(facts(tmp_path, achievements=[row]))

    assert figure.value.words()["zh"] == "同比下降40%"
    assert figure.comparison() == {"zh": "单位自报", "en": "as reported"}


def test_the_wider_total_is_not_compared_when_another_enterprise_came_to_it(tmp_path):
    rows = [
        paid(100, **LAST_YEAR),
        {**MUTUAL_AID, "value": 100, **LAST_YEAR},
        paid(100),
        {**MUTUAL_AID, "value": 100},
        paid(100, enterprise="b"),
    ]
    wider = comparisons(measures.key_figures(facts(tmp_path, achievements=rows)))["帮扶资金（含医疗互助赔付）"]

    # 200 of enterprise a alone against 300 of a and b is no growth of 50%.
    assert wider == {
        "zh": "无可比数据（上年同期未报：乙）",
        "en": "no comparable figure (not reported last year: B Works)",
    }


def test_the_table_holds_the_figures_in_their_order(tmp_path):
    laid_out = tables.key_figures(facts(tmp_path, achievements=[paid(100)]))
    ((name, value, comparison),) = laid_out.rows

    labels = {column.name: column.label["zh"] for column in laid_out.columns}
    assert labels == {"item": "指标", "value": "数值", "comparison": "比较"}
    assert (name.words["zh"], value.words["zh"], comparison.words["zh"]) == ("帮扶资金", "100元", "无可比数据")


def test_a_figure_of_one_of_several_enterprises_bears_its_name(tmp_path):
    rows = [paid(100), {"measure": "health_checks", "value": 7, "enterprise": "b"}, paid(50, enterprise="b")]
    figures = measures.key_figures(facts(tmp_path, achievements=rows))

    assert names(figures) == ["帮扶资金", "职工健康体检（乙）"]
