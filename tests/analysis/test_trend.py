"""How the lists moved on from quarter to quarter, where single items tell it."""

import pytest
from ledgers import facts
from project_words import amount

from reporting.analysis import charts, measures, wording
from reporting.core.quantity import Share

ITEMS = [
    {"opened": "2023-01-10", "status": "done", "done_on": "2023-03-31"},
    {"opened": "2023-01-10", "status": "done", "done_on": "2023-08-01"},
    {"opened": "2023-05-01"},
]


def trend_of(tmp_path, period="2023", lists=({"id": "list"},), items=ITEMS):
    return measures.progress_by_quarter(facts(tmp_path, period, lists=lists, items=items))


def test_each_quarter_tells_what_was_listed_and_resolved_by_its_last_day(tmp_path):
    trend = trend_of(tmp_path)

    assert [(str(row.end), amount(row.total), row.share.value) for row in trend.itertuples()] == [
        ("2023-03-31", 2, Share(1, 2)),
        ("2023-06-30", 3, Share(1, 3)),
        ("2023-09-30", 3, Share(2, 3)),
        ("2023-12-31", 3, Share(2, 3)),
    ]


def test_a_half_year_has_two_quarters(tmp_path):
    assert [str(end) for end in trend_of(tmp_path, "2023H1").end] == ["2023-03-31", "2023-06-30"]


@pytest.mark.parametrize("period", ["2023Q3", "2023-09", "2023-02..2023-07"])
def test_a_quarter_a_month_and_no_whole_quarters_have_no_trend(tmp_path, period):
    assert not len(trend_of(tmp_path, period))


def test_without_the_single_items_of_each_list_there_is_no_trend(tmp_path):
    lists = [{"id": "list"}, {"enterprise": "b", "total": 4, "resolved": 1}]
    trend = trend_of(tmp_path, lists=lists)

    assert not len(trend)
    assert charts.list_trend(trend) is None


def test_the_chart_has_a_bar_a_quarter_and_the_alt_text_tells_it(tmp_path):
    trend = trend_of(tmp_path, "2023H1")
    (axes,) = charts.list_trend(trend).figures["zh"].axes

    assert [label.get_text() for label in axes.get_yticklabels()] == ["3月末", "6月末"]
    assert wording.alt_trend(trend).text("zh") == (
        "条形图：各季度末清单已办结数和办结率。3月末1项，50.0%（1/2）；6月末1项，33.3%（1/3）。"
    )
