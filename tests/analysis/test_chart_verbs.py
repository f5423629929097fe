"""Charts that an analyst draws of traced values: `bars`, `line` and `small`."""

import io
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import matplotlib as mpl
import pandas as pd
import pytest
from matplotlib import pyplot as plt

from reporting.analysis import charts
from reporting.core.errors import PublishError
from reporting.core.expression import Rows, Sum
from reporting.core.named import Named
from reporting.core.passport import Passport
from reporting.core.quantity import ITEM, LOCALES, PERCENT, YUAN, Quantity, Share
from reporting.core.traced import Traced

BENGANG = Named("bengang", {"zh": "本钢", "en": "Bengang"})
HANDAN = Named("handan", {"zh": "邯矿", "en": "Handan"})
XINGANG = Named("xingang", {"zh": "新钢", "en": "Xingang"})
THREE = (BENGANG, HANDAN, XINGANG)
QUARTERS = ["一季度", "二季度", "三季度"]
LONG = Named(
    "long", {"zh": "某集团渤海钻探工程有限公司第三分公司（仅报2024年上半年）", "en": "Third " + "branch of " * 9}
)


@pytest.fixture(autouse=True)
def _no_figure_stays_open():
    yield
    plt.close("all")


def items(count, unit=ITEM):
    """A number of items; None is one that was not reported."""
    passport = Passport("list_total", {"zh": "事项", "en": "Items"}, Sum(Rows("lists", "2023"), "total"))
    return None if count is None else Traced(Quantity(Decimal(count), unit), passport)


def share(part, whole):
    return Traced(Share(part, whole), Passport("share", {"zh": "办结率", "en": "Share"}))


def ranking(*counts, names=THREE, unit=ITEM):
    return pd.Series([items(count, unit) for count in counts], index=pd.Index(names[: len(counts)], dtype=object))


def by_quarter(*rows, names=THREE, columns=QUARTERS, unit=ITEM):
    cells = [[items(count, unit) for count in row] for row in rows]
    return pd.DataFrame(cells, index=pd.Index(names[: len(rows)], dtype=object), columns=columns, dtype=object)


def many(count):
    return [Named(f"e{number}", {"zh": f"第{number}厂", "en": f"Works {number}"}) for number in range(1, count + 1)]


def names_of(drawn, locale="zh"):
    return [label.get_text() for label in drawn.figures[locale].axes[0].get_yticklabels()]


def written(drawn, locale="zh"):
    """The words at and beside what is drawn, in each of the axes."""
    return [text.get_text() for axes in drawn.figures[locale].axes for text in axes.texts if text.get_text()]


def lengths(drawn):
    return [bar.get_width() for bar in drawn.figures["zh"].axes[0].patches]


def note_of(drawn, locale="zh"):
    return [text.get_text() for text in drawn.figures[locale].texts]


def read(drawn):
    return [str(value) for value in drawn.data]


def words_only(text):
    """Where words stand, without the line to what they belong to."""
    return mpl.text.Text.get_window_extent(text)


# bars


def test_the_largest_bar_stands_on_top_with_its_own_words():
    drawn = charts.bars(ranking(3, 12, 5))

    assert names_of(drawn) == ["邯矿", "新钢", "本钢"]
    assert names_of(drawn, "en") == ["Handan", "Xingang", "Bengang"]
    assert (lengths(drawn), written(drawn)) == ([12, 5, 3], ["12项", "5项", "3项"])
    assert written(drawn, "en") == ["12 items", "5 items", "3 items"]


def test_bars_record_what_they_drew_from_the_top():
    assert read(charts.bars(ranking(3, 12, 5))) == ["12项", "5项", "3项"]


def test_bars_name_the_highest_and_the_lowest_whose_numbers_keep_their_passports():
    drawn = charts.bars(ranking(3, 12, 5))

    assert drawn.alt.text("zh") == "条形图：最高的是邯矿，12项；最低的是本钢，3项。"
    assert drawn.alt.text("en") == "Bar chart: highest: Handan, 12 items; lowest: Bengang, 3 items."
    assert {part[1] for part in drawn.alt.segments["en"] if not isinstance(part, str)} < set(drawn.data)


@pytest.mark.parametrize("order, names", [("least", ["本钢", "新钢", "邯矿"]), ("given", ["本钢", "邯矿", "新钢"])])
def test_bars_stand_in_the_order_that_is_asked_for(order, names):
    assert names_of(charts.bars(ranking(3, 12, 5), order=order)) == names


def test_another_order_is_refused():
    with pytest.raises(ValueError, match="order='size': say largest, least, given"):
        charts.bars(ranking(3, 12), order="size")


def test_what_was_not_reported_has_no_bar_and_is_told():
    drawn = charts.bars(ranking(None, 12, 5))

    assert (names_of(drawn)[-1], written(drawn)[-1]) == ("本钢", "—")
    assert read(drawn) == ["12项", "5项"]
    assert drawn.alt.text("zh").endswith("未报：本钢。")


def test_bars_of_shares_are_as_long_as_the_shares():
    drawn = charts.bars(pd.Series([share(1, 4), share(34, 40)], index=["甲", "乙"]))

    assert (lengths(drawn), written(drawn)) == ([0.85, 0.25], ["85.0%（34/40）", "25.0%（1/4）"])


def test_a_bar_below_zero_goes_to_the_left_and_is_hatched():
    drawn = charts.bars(ranking(-40, 10, unit=PERCENT))
    rise, fall = drawn.figures["zh"].axes[0].patches

    assert (rise.get_width(), fall.get_width()) == (10, -40)
    assert (rise.get_hatch(), fall.get_hatch() is not None) == (None, True)


def test_of_many_rows_the_first_ones_are_drawn_with_a_line_that_says_so():
    drawn = charts.bars(ranking(*range(1, 41), names=many(40)))

    assert (len(drawn.data), names_of(drawn)[0], names_of(drawn)[-1]) == (15, "第40厂", "第26厂")
    assert (note_of(drawn), note_of(drawn, "en")) == (["最高的15项（共40项）"], ["The 15 highest, of 40"])
    assert drawn.alt.text("zh") == "条形图：只画最高的几项，其中最高的是第40厂，40项；最低的是第26厂，26项。"


def test_equal_values_have_no_highest_one():
    assert charts.bars(ranking(5, 5)).alt.text("zh") == "条形图：各项都是5项。"


def test_who_shares_the_highest_value_is_not_named_as_the_only_one():
    alt = charts.bars(ranking(9, 1, 9)).alt

    assert alt.text("zh") == "条形图：最高的是本钢等，9项；最低的是邯矿，1项。"
    assert alt.text("en") == "Bar chart: highest: Bengang and others, 9 items; lowest: Handan, 1 item."


def test_long_words_on_both_sides_of_zero_leave_room_for_the_bars():
    words = {"zh": "比上年同期的变化，只有百分比，没有金额基数", "en": "changed on the same months of the year before"}
    changes = [replace(value, shown=words) for value in ranking(-40, 10, unit=PERCENT)]
    figure = charts.bars(pd.Series(changes, index=[LONG, HANDAN])).figures["en"]
    low, high = figure.axes[0].get_xlim()

    assert low < -40
    assert high > 10


def test_of_a_frame_one_column_is_drawn():
    frame = by_quarter((1, 2, 3), (4, 5, 6))

    assert written(charts.bars(frame, "二季度")) == ["5项", "2项"]
    assert written(charts.bars(frame[["三季度"]])) == ["6项", "3项"]


@pytest.mark.parametrize("value", [None, "四季度"])
def test_which_column_is_drawn_has_to_be_said(value):
    with pytest.raises(ValueError, match="say which column is drawn: 一季度, 二季度, 三季度"):
        charts.bars(by_quarter((1, 2, 3)), value)


# line


def test_a_line_has_the_words_of_its_ends_and_a_name():
    drawn = charts.line(by_quarter((3, 8, 5), (1, 2, 9)))

    assert written(drawn) == ["3项", "1项", "本钢\n5项", "邯矿\n9项"]
    assert written(drawn, "en")[2:] == ["Bengang\n5 items", "Handan\n9 items"]
    assert read(drawn) == ["3项", "8项", "5项", "1项", "2项", "9项"]


def test_a_line_tells_its_first_and_its_last_value():
    drawn = charts.line(by_quarter((3, 8, 5), (1, 2, 9)))

    assert drawn.alt.text("zh") == "折线图：本钢，一季度为3项，三季度为5项；邯矿，一季度为1项，三季度为9项。"
    assert drawn.alt.text("en").startswith("Line chart: Bengang: 一季度 3 items, 三季度 5 items; Handan: ")


def test_a_series_is_one_line_without_a_name_with_all_its_words():
    drawn = charts.line(pd.Series([items(3), items(8), items(5)], index=QUARTERS))

    assert written(drawn) == ["3项", "5项", "8项"]
    assert drawn.alt.text("zh") == "折线图：一季度为3项，三季度为5项。"


def test_a_gap_in_a_line_is_no_zero():
    drawn = charts.line(by_quarter((3, None, 5), (1, 2, None)))
    first, second = (list(drawn.figures["zh"].axes[0].lines[place].get_ydata()) for place in (1, 2))

    assert (first[0], first[2], pd.isna(first[1])) == (3, 5, True)
    assert (second[:2], pd.isna(second[2])) == ([1, 2], True)
    assert written(drawn)[-1] == "邯矿\n2项（二季度）"


def test_a_line_that_begins_late_has_no_words_at_the_beginning():
    assert written(charts.line(by_quarter((3, 8, 5), (None, 2, 9)))) == ["3项", "本钢\n5项", "邯矿\n9项"]


def test_a_line_chart_begins_at_zero():
    assert charts.line(by_quarter((80, 85, 90))).figures["zh"].axes[0].get_ylim() == (0, 90)
    assert charts.line(by_quarter((-80, 85, 90))).figures["zh"].axes[0].get_ylim() == (-80, 90)


def test_of_many_lines_those_with_the_highest_last_values_are_drawn():
    drawn = charts.line(by_quarter(*[(9, 9, last) for last in range(1, 9)], names=many(8)))

    assert [str(value) for value in drawn.data[2::3]] == ["4项", "5项", "6项", "7项", "8项"]
    assert note_of(drawn) == ["末期最高的5项（共8项）"]
    assert drawn.alt.text("zh").startswith("折线图：只画末期最高的几项，其中第4厂，")


def test_a_row_without_a_value_is_named_as_not_reported():
    drawn = charts.line(by_quarter((3, 8, 5), (None, None, None)))

    assert note_of(drawn) == ["未报：邯矿"]
    assert drawn.alt.text("en").endswith(" Not reported: Handan.")


# small


def test_a_panel_has_a_column_for_each_value_on_one_scale():
    drawn = charts.small(by_quarter((3, 8, 5), (1, 2, None)))
    panels = drawn.figures["zh"].axes

    assert [[bar.get_height() for bar in axes.patches] for axes in panels] == [[3, 8, 5], [1, 2]]
    assert len({axes.get_ylim() for axes in panels}) == 1
    assert [axes.get_title("left") for axes in panels] == ["本钢", "邯矿"]
    assert written(drawn) == ["3项", "8项", "5项", "1项", "2项", "—"]
    assert note_of(drawn) == ["各图比例相同"]
    assert read(drawn) == ["3项", "8项", "5项", "1项", "2项"]


def test_where_words_find_no_room_over_columns_the_last_value_stands_beside_the_name():
    columns = [f"{month}月" for month in range(1, 7)]
    drawn = charts.small(by_quarter((123456, 2, 3, 4, 5, 5), (1, 2, 3, 4, 20, None), columns=columns, unit=YUAN))

    assert [axes.get_title("left") for axes in drawn.figures["zh"].axes] == ["本钢\n5元", "邯矿\n20元（5月）"]
    assert written(drawn) == ["—"]


def test_small_multiples_tell_the_ends_of_a_few_and_the_highest_and_lowest_of_many():
    few = charts.small(by_quarter((3, 8, 5), (1, 2, 9)))
    several = charts.small(by_quarter(*[(1, last, None) for last in range(1, 7)], names=many(6)))

    assert few.alt.text("zh") == "一组柱形小图：本钢，一季度为3项，三季度为5项；邯矿，一季度为1项，三季度为9项。"
    assert several.alt.text("zh") == "一组柱形小图：二季度最高的是第6厂，6项；最低的是第1厂，1项。"


def test_of_many_panels_fifteen_are_drawn():
    drawn = charts.small(by_quarter(*[(1, 1, last) for last in range(1, 41)], names=many(40)))

    assert len(drawn.figures["zh"].axes) == 15
    assert note_of(drawn) == ["末期最高的15项（共40项）\n各图比例相同"]


# all of them

DRAWN = [
    pytest.param(lambda cells, **more: charts.bars(cells, "一季度", **more), id="bars"),
    pytest.param(charts.line, id="line"),
    pytest.param(charts.small, id="small"),
]
every_chart = pytest.mark.parametrize("draw", DRAWN)


@every_chart
@pytest.mark.parametrize(
    "cells",
    [
        by_quarter(),
        by_quarter((None, None, None), (None, None, None)),
        by_quarter((0, 0, 0), (0, 0, 0)),
        by_quarter((1, None, None)),
        pd.DataFrame({"一季度": []}),
    ],
    ids=["no row", "no value", "all zero", "one value", "no name"],
)
def test_where_there_is_nothing_to_compare_there_is_no_chart(draw, cells):
    assert draw(cells) is None


def test_an_empty_frame_is_no_chart():
    assert [draw(pd.DataFrame()) for draw in (charts.bars, charts.line, charts.small)] == [None, None, None]


@every_chart
def test_two_units_in_one_chart_are_refused(draw):
    cells = pd.DataFrame({"一季度": [items(1), items(2, YUAN)], "二季度": [items(1), None]}, index=["甲", "乙"])

    with pytest.raises(ValueError, match="one unit per chart: item and yuan stand here together"):
        draw(cells)


@every_chart
@pytest.mark.parametrize("bare, kind", [(3.5, "a bare number"), (Decimal(7), "a bare number"), ("3项", "no value")])
def test_a_bare_number_is_refused(draw, bare, kind):
    cells = pd.DataFrame({"一季度": [items(1), bare], "二季度": [items(1), None]}, index=["甲", "乙"], dtype=object)

    with pytest.raises(TypeError, match=rf"{bare} \(乙\) is {kind}.*: draw what rows\(…\)\.sum\(\) gives"):
        draw(cells)


@every_chart
def test_rows_that_are_numbered_have_no_names(draw):
    cells = by_quarter((1, 2, 3), (4, 5, 6)).reset_index(drop=True)

    with pytest.raises(ValueError, match="the rows are numbered and have no names"):
        draw(cells)


@every_chart
def test_the_note_stands_above_and_its_numbers_are_recorded(draw):
    total = items(99)
    drawn = draw(by_quarter((1, 2, 3), (4, 5, 6)), note={"zh": f"共{total}。", "en": f"{total:en} in all"})

    assert note_of(drawn)[0].split("\n")[0] == "共99项"
    assert note_of(drawn, "en")[0].split("\n")[0] == "99 items in all"
    assert drawn.data[0] == total
    assert "：共99项。" in drawn.alt.text("zh")
    assert ": 99 items in all. " in drawn.alt.text("en")


@every_chart
def test_a_note_may_have_lines_and_is_said_in_both_languages(draw):
    cells = by_quarter((1, 2, 3), (4, 5, 6))

    assert note_of(draw(cells, note="一\n二"))[0].split("\n")[:2] == ["一", "二"]
    with pytest.raises(PublishError, match="note has no words in en"):
        draw(cells, note={"zh": "办结数"})


@every_chart
def test_names_may_be_plain_words_or_of_several_parts(draw):
    cells = by_quarter((1, 2, 3), (4, 5, 6))
    plain, parts = cells.set_axis(["甲", "乙"]), cells.set_axis([(BENGANG, "甲"), (HANDAN, "乙")])

    assert "甲" in draw(plain).alt.text("en")
    assert "本钢·甲" in draw(parts).alt.text("zh")
    assert "Bengang, 甲" in draw(parts).alt.text("en")


@every_chart
def test_a_chart_is_as_wide_as_the_text_of_a_page_and_has_no_legend(draw):
    figures = draw(by_quarter((1, 2, 3), (4, 5, 6))).figures.values()

    assert {round(figure.get_figwidth() * 25.4) for figure in figures} == {150}
    assert not any(axes.get_legend() for figure in figures for axes in figure.axes)


@every_chart
@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize(
    "cells",
    [
        by_quarter((1, 2, 3), (-40, None, 60), (9, 9, 9), names=(LONG, HANDAN, XINGANG)),
        by_quarter((99, 2, 3), (99, 2, 3), (99, 2, 3), (99, 2, 3), (99, 2, 3), names=many(5)),
        by_quarter((1e7, 2e7), (3e9, 12345678), columns=["2023年第一季度", "2023年第二季度"], unit=YUAN),
        by_quarter(range(24), range(2, 26), columns=[f"{2022 + at // 12}年{at % 12 + 1}月" for at in range(24)]),
    ],
    ids=["long name", "equal ends", "money", "24 months"],
)
def test_every_word_lies_within_the_picture(draw, locale, cells):
    figure = draw(cells.rename(columns={cells.columns[0]: "一季度"}), note="很长的一句话，" * 12).figures[locale]
    figure.canvas.draw()
    texts = [text for text in figure.findobj(mpl.text.Text) if text.get_text() and text.get_visible()]
    ticks = {
        text
        for axes in figure.axes
        for side in (axes.xaxis, axes.yaxis)
        if not side.get_visible()
        for text in side.findobj(mpl.text.Text)
    }
    boxes = [(text.get_text(), words_only(text)) for text in texts if text not in ticks]

    outside = [
        words
        for words, box in boxes
        if box.x0 < 0 or box.x1 > figure.bbox.width or box.y0 < 0 or box.y1 > figure.bbox.height
    ]
    assert outside == []


def test_labels_of_lines_that_end_in_one_point_do_not_lie_on_each_other():
    figure = charts.line(by_quarter(*[(1, 2, 90)] * 5, names=many(5))).figures["zh"]
    figure.canvas.draw()
    ends = [words_only(text) for text in figure.axes[0].texts if "\n" in text.get_text()]
    from_below = sorted(ends, key=lambda box: box.y0)

    assert len(ends) == 5
    assert all(below.y1 <= above.y0 for below, above in pairwise(from_below))


def picture(draw):
    out = io.BytesIO()
    draw(by_quarter((1, -2, 3), (4, 5, None)), note="注").figures["zh"].savefig(
        out, format="png", metadata={"Software": None}
    )
    return out.getvalue()


@every_chart
def test_equal_data_give_equal_bytes_whatever_a_matplotlibrc_says(draw):
    plain = picture(draw)

    assert picture(draw) == plain
    with mpl.rc_context({"lines.linewidth": 9, "axes.facecolor": "yellow", "figure.dpi": 33, "savefig.bbox": "tight"}):
        assert picture(draw) == plain


def test_every_chart_that_is_offered_has_an_example():
    assert [name for name in charts.__all__ if ">>> publish.figure(" not in getattr(charts, name).__doc__] == []
