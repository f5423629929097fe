"""The charts of the kit as rows and columns, which a chart drawn in Word is filled with: the same numbers."""

from decimal import Decimal

import pandas as pd
import pytest
from ledgers import facts
from matplotlib import pyplot as plt
from project_words import facts_of

from reporting.analysis import charts, measures
from reporting.core.named import Named
from reporting.core.passport import Passport
from reporting.core.quantity import ITEM, Quantity
from reporting.core.traced import Traced


@pytest.fixture(autouse=True)
def _no_figure_stays_open():
    yield
    plt.close("all")


def items(count):
    return None if count is None else Traced(Quantity(Decimal(count), ITEM), Passport("items"))


def named(*names):
    return pd.Index([Named(name, {"zh": name, "en": name}) for name in names], dtype=object)


def rows_of(drawn, locale="zh"):
    """The heads, and a row for each name with its numbers in words."""
    chart = drawn.plotted
    heads = [column[locale] for column in chart.columns]
    cells = [[None if place is None else str(drawn.data[place]) for place in row] for row in chart.places]
    return heads, {name[locale]: row for name, row in zip(chart.names, cells, strict=True)}


def test_progress_has_the_resolved_and_the_open_items_of_each_enterprise():
    shown = facts_of("2021")
    drawn = charts.list_progress(shown, measures.progress_by_enterprise(shown))

    assert rows_of(drawn) == (["已办结", "未办结"], {"黔江卷烟厂": ["19项", "3项"], "新钢炼铁厂": ["15项", "3项"]})
    assert rows_of(drawn, "en")[0] == ["Resolved", "Open"]


def test_money_and_changes_of_cost_have_one_column(tmp_path):
    rows = [{"measure": "vehicle_cost_change", "value": -5}, {"measure": "training_cost_change", "value": 3}]
    drawn = charts.cost_changes(measures.cost_changes(facts(tmp_path, achievements=rows)))

    assert rows_of(drawn) == (["变化"], {"公车运行费用": ["同比下降5%"], "外出培训费": ["同比上升3%"]})
    assert rows_of(charts.aid_by_programme(measures.aid_totals(facts_of("2023"))))[0] == ["金额"]


def test_bars_have_the_rows_in_the_order_in_which_they_are_drawn_and_what_stands_above_apart():
    drawn = charts.bars(
        pd.Series([items(3), items(8), None], index=named("甲厂", "乙厂", "丙厂")), note=f"共{items(11)}"
    )

    assert str(drawn.data[0]) == "11项"
    assert rows_of(drawn) == ([""], {"乙厂": ["8项"], "甲厂": ["3项"], "丙厂": [None]})


@pytest.mark.parametrize("draw", [charts.line, charts.small])
def test_what_runs_over_periods_has_a_category_each_period_and_a_series_each_row(draw):
    cells = [[items(3), items(8)], [None, items(2)]]
    drawn = draw(pd.DataFrame(cells, index=named("甲厂", "乙厂"), columns=["一季度", "二季度"], dtype=object))

    assert rows_of(drawn) == (["甲厂", "乙厂"], {"一季度": ["3项", None], "二季度": ["8项", "2项"]})
