"""The charts, by their bars and labels and not by their pixels."""

import matplotlib as mpl
import pytest
from ledgers import facts, paid
from matplotlib import pyplot as plt
from project_words import facts_of, labels

from reporting.analysis import charts, measures, wording
from reporting.core.expression import selections
from reporting.core.quantity import LOCALES


@pytest.fixture(autouse=True)
def _no_figure_stays_open():
    yield
    plt.close("all")


def bars(figure):
    """The length of each bar, from the top: one number a row, or the lengths of its pieces."""
    (axes,) = figure.axes
    rows = {}
    for bar in axes.patches:
        rows.setdefault(round(bar.get_y() + bar.get_height() / 2), []).append(bar.get_width())
    return [rows[place] for place in sorted(rows)]


def progress(tmp_path, *sizes):
    lists = [{"enterprise": "ab"[place], **size} for place, size in enumerate(sizes)]
    shown = facts(tmp_path, lists=lists)
    return charts.list_progress(shown, measures.progress_by_enterprise(shown))


def aid(tmp_path, *amounts, **row):
    programmes = ("aid_funds_hardship", "education_aid_funds", "mutual_aid_payouts")
    rows = [
        {"measure": measure, "status": "paid", "value": value, **row}
        for measure, value in zip(programmes, amounts, strict=False)
    ]
    return charts.aid_by_programme(measures.aid_totals(facts(tmp_path, achievements=rows)))


def costs(tmp_path, *values):
    kinds = ("vehicle_cost_change", "hospitality_cost_change", "training_cost_change")
    rows = [{"measure": kind, "value": value} for kind, value in zip(kinds, values, strict=False)]
    return charts.cost_changes(measures.cost_changes(facts(tmp_path, achievements=rows)))


@pytest.mark.parametrize("locale", LOCALES)
def test_bars_of_progress_are_of_one_length_and_cut_at_the_share_resolved(tmp_path, locale):
    drawn = progress(tmp_path, {"total": 20, "resolved": 15}, {"total": 4, "resolved": 4})

    # The higher share stands on top.
    assert bars(drawn.figures[locale]) == [[1, 0], [0.75, 0.25]]


def test_what_is_open_follows_what_is_resolved_and_is_hatched(tmp_path):
    drawn = progress(tmp_path, {"total": 20, "resolved": 15}, {"total": 4, "resolved": 4})
    (_, resolved, _, still_open) = drawn.figures["zh"].axes[0].patches

    assert (resolved.get_x(), still_open.get_x()) == (0, 0.75)
    assert (resolved.get_hatch(), still_open.get_hatch() is not None) == (None, True)


def test_the_labels_of_progress_hold_the_share_with_its_n(tmp_path):
    drawn = progress(tmp_path, {"total": 18, "resolved": 15}, {"total": 14, "resolved": 14})

    assert labels(drawn.figures["zh"])[:2] == ["乙", "甲"]
    assert {"100%（14/14）", "83.3%（15/18），未办结3项"} <= set(labels(drawn.figures["zh"]))
    assert {"100% (14/14)", "83.3% (15/18), open: 3 items"} <= set(labels(drawn.figures["en"]))


@pytest.mark.parametrize(
    "locale,key",
    [("zh", ["已办结", "未办结", "合计90.6%（29/32）"]), ("en", ["Resolved", "Open", "Total 90.6% (29/32)"])],
)
def test_the_share_of_all_is_a_line_across_the_bars_and_the_key_says_so(tmp_path, locale, key):
    figure = progress(tmp_path, {"total": 18, "resolved": 15}, {"total": 14, "resolved": 14}).figures[locale]

    assert [text.get_text() for text in figure.texts] == key
    assert {line.get_xdata()[0] for line in figure.axes[0].lines} == {29 / 32}


def test_of_many_enterprises_the_ten_lowest_are_drawn_the_lowest_on_top(tmp_path):
    """Sixteen with 1 to 16 of 20 resolved: in all 136 of 320."""
    enterprises = [
        {"id": f"e{place}", "name": f"第{place}厂", "short_name": f"{place}厂", "english_name": f"Works {place}"}
        for place in range(1, 17)
    ]
    lists = [{"enterprise": row["id"], "total": 20, "resolved": place} for place, row in enumerate(enterprises, 1)]
    shown = facts(tmp_path, enterprises=enterprises, lists=lists)
    drawn = charts.list_progress(shown, measures.progress_by_enterprise(shown))

    assert [resolved for resolved, _ in bars(drawn.figures["zh"])] == [place / 20 for place in range(1, 11)]
    assert drawn.figures["zh"].texts[0].get_text() == "办结率最低的10家单位（共16家）"
    assert "合计42.5%（136/320）" in drawn.alt.text("zh")


def test_a_bar_of_a_quarter_is_as_long_as_its_lists_resolved_and_open(tmp_path):
    done = [{"status": "done", "done_on": "2023-05-02"}, {}]
    trend = measures.progress_by_quarter(facts(tmp_path, "2023H1", lists=[{"id": "list"}], items=done))

    assert bars(charts.list_trend(trend).figures["zh"]) == [[0, 2], [1, 1]]


def test_what_is_no_aid_fund_is_hatched_and_the_key_says_so(tmp_path):
    figure = aid(tmp_path, 10000, 30000, 60000).figures["zh"]

    assert [bar.get_hatch() is not None for bar in figure.axes[0].patches] == [True, False, False]
    assert [text.get_text() for text in figure.texts] == ["计入帮扶资金", "单独列示"]
    assert not aid(tmp_path / "funds", 10000, 30000).figures["zh"].texts


def test_amounts_stand_in_one_scale(tmp_path):
    drawn = aid(tmp_path, 9100, 2560000)

    assert labels(drawn.figures["zh"])[2:] == ["256万元（99.6%）", "0.91万元（0.4%）"]
    assert labels(drawn.figures["en"])[2:] == ["RMB 2,560,000 (99.6%)", "RMB 9,100 (0.4%)"]


def test_even_the_smallest_bar_has_an_edge_that_is_seen_and_a_number(tmp_path):
    figure = aid(tmp_path, 1, 100000000).figures["zh"]

    assert all(bar.get_edgecolor()[3] == 1 and bar.get_linewidth() >= 0.8 for bar in figure.axes[0].patches)
    assert len(figure.axes[0].texts) == 2


def test_the_largest_programme_stands_on_top_with_amount_and_share(tmp_path):
    drawn = aid(tmp_path, 10000, 30000, 60000)

    assert bars(drawn.figures["zh"]) == [[60000], [30000], [10000]]
    assert labels(drawn.figures["zh"]) == [
        "医疗互助",
        "金秋助学",
        "困难帮扶",
        "6万元（60.0%）",
        "3万元（30.0%）",
        "1万元（10.0%）",
    ]
    assert labels(drawn.figures["en"])[3] == "RMB 60,000 (60.0%)"


def test_a_bounded_amount_has_no_share_in_the_chart(tmp_path):
    drawn = aid(tmp_path, 10000, 30000, bound="at_least")

    assert labels(drawn.figures["zh"])[2:] == ["3万余元", "1万余元"]


def test_the_largest_change_stands_on_top_and_a_rise_is_drawn_otherwise(tmp_path):
    drawn = costs(tmp_path, -24, 30, -45)
    patches = drawn.figures["zh"].axes[0].patches

    assert bars(drawn.figures["zh"]) == [[45], [30], [24]]
    assert labels(drawn.figures["zh"])[3:] == ["同比下降45%", "同比上升30%", "同比下降24%"]
    assert [patch.get_hatch() is not None for patch in patches] == [False, True, False]


def test_costs_of_several_enterprises_are_named_with_whose_they_are(tmp_path):
    rows = [{"measure": "vehicle_cost_change", "value": -5, "enterprise": enterprise} for enterprise in "ab"]
    drawn = charts.cost_changes(measures.cost_changes(facts(tmp_path, achievements=rows)))

    assert labels(drawn.figures["zh"])[:2] == ["甲公车运行费用", "乙公车运行费用"]
    assert " ".join(labels(drawn.figures["en"])[0].split()) == "A Works: Official vehicle costs"


@pytest.mark.parametrize(
    "draw",
    [
        lambda folder: progress(folder, {"total": 18, "resolved": 15}),
        lambda folder: progress(folder, {"total": 18, "resolved": 15}, {}),
        lambda folder: aid(folder, 100),
        aid,
        lambda folder: costs(folder, -40),
        costs,
    ],
    ids=["one list", "one list of known size", "one programme", "no aid", "one cost", "no cost"],
)
def test_fewer_than_two_bars_make_no_chart(tmp_path, draw):
    assert draw(tmp_path) is None


@pytest.mark.parametrize(
    "draw", [lambda folder: aid(folder, 0, 0, 0), lambda folder: costs(folder, 0, 0)], ids=["no aid", "no change"]
)
def test_a_chart_of_nothing_is_not_drawn(tmp_path, draw):
    assert draw(tmp_path) is None


def test_a_tiny_share_of_the_money_is_not_more_than_it_is(tmp_path):
    drawn = aid(tmp_path, 10, 100000)

    assert labels(drawn.figures["zh"])[2:] == ["10万元（99.9%）", "10元（不足0.1%）"]
    assert labels(drawn.figures["en"])[3] == "RMB 10 (under 0.1%)"


def test_one_cost_at_two_times_has_each_of_these_in_its_name(tmp_path):
    spans = [("2023-01-01", "2023-03-31"), ("2023-04-01", "2023-06-30")]
    rows = [
        {"measure": "vehicle_cost_change", "value": -5, "period_start": start, "period_end": end}
        for start, end in spans
    ]
    drawn = charts.cost_changes(measures.cost_changes(facts(tmp_path, achievements=rows)))

    assert ["".join(label.split()) for label in labels(drawn.figures["zh"])[:2]] == [
        "公车运行费用（2023年1月至3月）",
        "公车运行费用（2023年4月至6月）",
    ]


def test_an_empty_list_has_no_bar(tmp_path):
    drawn = progress(tmp_path, {"total": 0, "resolved": 0}, {"total": 14, "resolved": 14})

    assert drawn is None


ALL = [
    pytest.param(
        lambda: charts.list_progress(facts_of("2021"), measures.progress_by_enterprise(facts_of("2021"))),
        id="list_progress",
    ),
    pytest.param(lambda: charts.aid_by_programme(measures.aid_totals(facts_of("2023"))), id="aid_by_programme"),
    pytest.param(lambda: charts.cost_changes(measures.cost_changes(facts_of("2014"))), id="cost_changes"),
]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("draw", ALL)
def test_a_chart_labels_its_bars_directly_and_has_no_legend(draw, locale):
    (axes,) = draw().figures[locale].axes

    assert axes.get_legend() is None
    assert not axes.xaxis.get_visible()
    assert len(axes.texts) >= len(axes.get_yticks())


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("draw", ALL)
def test_every_label_lies_within_the_picture(draw, locale):
    figure = draw().figures[locale]
    figure.canvas.draw()
    (axes,) = figure.axes
    boxes = [text.get_window_extent() for text in (*axes.texts, *axes.get_yticklabels())]

    assert all(box.x0 >= 0 and box.x1 <= figure.bbox.width for box in boxes)
    assert all(box.y0 >= 0 and box.y1 <= figure.bbox.height for box in boxes)


@pytest.mark.parametrize("draw", ALL)
def test_a_chart_is_as_wide_as_the_text_of_a_page(draw):
    assert {round(figure.get_figwidth() * 25.4) for figure in draw().figures.values()} == {150}


def test_drawing_leaves_the_settings_of_others_alone(tmp_path):
    before = dict(mpl.rcParams)
    aid(tmp_path, 100, 200)

    assert dict(mpl.rcParams) == before


def test_a_zero_amount_among_others_has_a_bar_of_no_length(tmp_path):
    rows = [paid(0), {"measure": "education_aid_funds", "status": "paid", "value": 10000}]
    drawn = charts.aid_by_programme(measures.aid_totals(facts(tmp_path, achievements=rows)))

    assert bars(drawn.figures["zh"]) == [[10000], [0]]
    assert labels(drawn.figures["zh"])[2:] == ["1万元（100%）", "0元（0.0%）"]


def test_a_chart_records_the_numbers_it_drew_from_the_top(tmp_path):
    drawn = progress(tmp_path, {"total": 18, "resolved": 15}, {"total": 14, "resolved": 14})

    assert [str(value) for value in drawn.data] == [
        *("14项", "0项", "100%（14/14）", "15项", "3项", "83.3%（15/18）"),
        "90.6%（29/32）",
    ]
    assert [str(value) for value in aid(tmp_path / "aid", 10000, 30000).data] == ["3万元", "1万元"]
    assert [str(value) for value in costs(tmp_path / "costs", -24, 30).data] == ["同比上升30%", "同比下降24%"]


def test_the_trend_records_its_numbers_from_the_first_quarter(tmp_path):
    trend = measures.progress_by_quarter(
        facts(tmp_path, "2023H1", lists=[{"id": "list"}], items=[{"status": "done", "done_on": "2023-05-02"}])
    )

    assert [str(value) for value in charts.list_trend(trend).data][2::3] == ["0.0%（0/1）", "100%（1/1）"]


@pytest.mark.parametrize("period", ["2014", "2021", "2023"])
def test_a_chart_tells_what_it_shows_in_the_words_of_the_briefing(period):
    of = facts_of(period)
    told = [
        (charts.list_progress(of, measures.progress_by_enterprise(of)), wording.alt_progress(of)),
        (charts.aid_by_programme(measures.aid_totals(of)), wording.alt_aid(measures.aid_totals(of))),
        (charts.cost_changes(measures.cost_changes(of)), wording.cost_changes(of)),
    ]

    assert any(drawn for drawn, _ in told)
    assert all(drawn.alt == alt for drawn, alt in told if drawn)


def test_of_more_costs_than_are_told_the_number_of_those_who_reported_them_is_counted(tmp_path):
    """By its id where all are of one: in its own document the others' do not count."""
    days = [{"period_start": f"2023-03-{day:02}", "period_end": f"2023-03-{day:02}"} for day in range(1, 17)]
    rows = [{"measure": "vehicle_cost_change", "value": -5, **day} for day in days]
    alt = charts.cost_changes(measures.cost_changes(facts(tmp_path, achievements=rows))).alt
    (number,) = [part[1] for part in alt.segments["zh"] if not isinstance(part, str) and part[0] == "reporters"]

    assert (str(number), values_of(number, "enterprise")) == ("1家", ("a",))


def values_of(traced, column):
    """The values of a column by which the rows behind a number are selected."""
    (rows,) = selections(traced.passport.expression)
    return next(condition.values for condition in rows.where if condition.column == column)
