"""A chart that a clerk drew in Word: its numbers are those published, and its look is the clerk's."""

import io
from dataclasses import replace

import docx
import pytest
from clerk_charts import (
    INVISIBLE,
    MM,
    Drawn,
    add_chart,
    chart_template,
    charts_in,
    labels,
    number,
    plotted_figure,
    red,
    show_chart,
)
from document_builders import PROPERTIES, briefing_of, figure, lines_in, published, saved, slot
from each_row import each_row
from small_word import empty_document

from reporting.core.errors import TemplateError
from reporting.core.office_package import unpack
from reporting.documents.filling import fill, fill_as_far_as_possible
from reporting.documents.native_charts.book_cells import plain_number, sheets_in
from reporting.published.plotted import Plotted

STACKED = '<c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>'
PROGRESS = plotted_figure(
    ("甲", "乙", "丙"),
    {"已办结": [number("19"), number("7"), number("1")], "未办结": [number("3"), None, number("2")]},
)
ONE = plotted_figure(("甲", "乙"), {"金额": [number("300", "300万元"), number("100", "100余万元", "at_least")]})


def filled(*charts, shown=PROGRESS, locale="zh", height_mm=60):
    made = briefing_of(
        chart_template(*charts, height_mm=height_mm),
        published(slot("figure", "progress", "进度", shown)),
        locale,
        PROPERTIES,
    )
    return charts_in(made)


def faults(template, shown=PROGRESS, locale="zh"):
    with pytest.raises(TemplateError) as raised:
        briefing_of(template, published(slot("figure", "progress", "进度", shown)), locale, PROPERTIES)
    return raised.value.faults


def cells(book):
    """The cells of the first sheet, row by row."""
    (sheet,) = sheets_in(book).values()
    return [[row[column].text if column in row else None for column in (1, 2, 3)] for row in sheet.rows.values()]


@pytest.mark.parametrize("kind", ["barChart", "lineChart", "areaChart", "radarChart", "doughnutChart"])
def test_series_and_points_are_as_many_as_the_data_and_the_workbook_has_the_same(kind):
    (chart,) = filled(Drawn(kind, group=""))

    assert chart.series() == {
        "已办结": {"甲": "19", "乙": "7", "丙": "1"},
        "未办结": {"甲": "3", "乙": None, "丙": "2"},
    }
    assert cells(chart.book) == [
        [None, "已办结", "未办结"],
        ["甲", "19", "3"],
        ["乙", "7", None],
        ["丙", "1", "2"],
    ]


@each_row(
    "written, same",
    [
        ("0.86363600000000003", "0.863636"),
        ("8.63636E-1", "0.863636"),
        ("3410000", "3410000"),
        ("3.41E6", "3410000"),
        ("-12.30", "-12.3"),
        ("1234567890123", "1234567890123"),
        ("", ""),
        ("n/a", "n/a"),
    ],
)
def test_a_number_is_read_as_the_same_however_a_program_wrote_it(written, same):
    assert plain_number(written) == same


def test_each_series_refers_to_its_own_cells():
    (chart,) = filled(Drawn())

    assert chart.texts("//c:ser[2]//c:f") == ["Sheet1!$C$1", "Sheet1!$A$2:$A$4", "Sheet1!$C$2:$C$4"]


def test_a_pie_has_a_slice_for_each_number_and_says_no_share_where_a_number_is_a_bound():
    series = (("金额", labels(name=1, percent=1)),)
    (bounded,) = filled(Drawn("pieChart", series, group=""), shown=ONE)
    exact = plotted_figure(("甲", "乙"), {"金额": [number("300", "300万元"), number("100", "100万元")]})
    (whole,) = filled(Drawn("pieChart", series, group=""), shown=exact)

    assert bounded.labels() == ["甲，300万元", "乙，100余万元"]
    assert whole.labels() == ["甲，300万元，75.0%", "乙，100万元，25.0%"]


def test_a_share_is_drawn_as_a_part_of_one_and_labelled_as_published():
    share = plotted_figure(("甲",), {"办结率": [number("34/40", "85.0%（34/40）", unit="share")]})
    (chart,) = filled(Drawn(series=(("率", labels()),)), shown=share)

    assert chart.series() == {"办结率": {"甲": "0.85"}}
    assert chart.labels() == ["85.0%（34/40）"]
    assert chart.texts("//c:formatCode") == ["0.0%"]


def test_a_label_that_was_typed_or_linked_to_a_cell_says_the_new_number_in_the_type_of_the_clerk():
    typed = (
        '<c:dLbl><c:idx val="0"/><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr sz="900" b="1"/><a:t>旧7项</a:t></a:r></a:p>'
        '</c:rich></c:tx><c:showVal val="1"/></c:dLbl>'
    )
    linked = (
        '<c:dLbl><c:idx val="1"/><c:tx><c:strRef><c:f>Sheet1!$D$3</c:f><c:strCache><c:ptCount val="1"/>'
        '<c:pt idx="0"><c:v>旧8项</c:v></c:pt></c:strCache></c:strRef></c:tx><c:showVal val="1"/></c:dLbl>'
    )
    (chart,) = filled(Drawn(series=(("已办结", labels(typed + linked, value=0)),)), shown=ONE)

    assert chart.labels() == ["300万元", "100余万元"]
    assert not chart.find("//c:dLbl//c:strRef")
    assert [(look.get("sz"), look.get("b")) for look in chart.find("//c:dLbl//a:rPr")] == [("900", "1")] * 2


def test_labels_from_a_range_of_cells_become_the_words_of_the_numbers():
    of_cells = (
        '<c:dLbl><c:idx val="0"/><c:tx><c:rich><a:bodyPr/><a:p><a:fld type="CELLRANGE" id="{0}"><a:t>旧</a:t></a:fld>'
        '</a:p></c:rich></c:tx><c:showVal val="0"/></c:dLbl>'
    )
    (chart,) = filled(Drawn(series=(("金额", labels(of_cells, value=0)),)), shown=ONE)

    assert chart.labels() == ["300万元", "100余万元"]


def test_labels_that_the_clerk_deleted_stay_deleted():
    (chart,) = filled(Drawn(series=(("金额", '<c:dLbls><c:delete val="1"/></c:dLbls>'),)), shown=ONE)

    assert chart.labels() == []
    assert set(chart.find("//c:dLbls/c:showVal/@val")) == {"0"}


def test_a_title_that_came_from_a_cell_keeps_its_words_for_the_cell_holds_others_now():
    linked = "<c:title><c:tx><c:strRef><c:f>Sheet1!$A$1</c:f><c:strCache><c:pt idx='0'><c:v>单位：项</c:v></c:pt>"
    drawn = Drawn(limits="", steps=linked + "</c:strCache></c:strRef></c:tx></c:title>")
    (chart,) = filled(drawn)

    assert chart.texts("//c:title//a:t") == ["单位：项"]
    assert not chart.find("//c:title//c:strRef")


def test_a_chart_in_a_table_is_filled():
    document = empty_document()
    add_chart(document.add_table(1, 1).cell(0, 0).paragraphs[0], Drawn())
    slots = published(slot("figure", "progress", "进度", PROGRESS))
    (chart,) = charts_in(briefing_of(saved(document), slots, "zh", PROPERTIES))

    assert "已办结" in chart.series()


def test_the_english_briefing_has_the_english_names_and_words():
    shown = plotted_figure(("甲",), {"已办结": [number("19")]})
    chart = Plotted(({"zh": "甲", "en": "Jia"},), ({"zh": "已办结", "en": "Resolved"},), ((0,),))
    value = replace(shown.data[0], words={"zh": "19项", "en": "19 items"})
    english = replace(shown, data=(value,), plotted=chart)
    (drawn,) = filled(Drawn(series=(("x", labels()),)), shown=english, locale="en")

    assert drawn.series() == {"Resolved": {"Jia": "19"}}
    assert drawn.labels() == ["19 items"]


def test_a_chart_without_labels_gets_none_and_labels_of_names_stay_as_they_are():
    (plain,) = filled(Drawn(), shown=ONE)
    (named,) = filled(Drawn(series=(("金额", labels(value=0, name=1)),)), shown=ONE)

    assert not plain.find("//c:dLbls")
    assert named.labels() == []
    assert [shown.get("val") for shown in named.find("//c:dLbls/c:showCatName")] == ["1"]


def test_labels_set_for_the_whole_chart_are_words_as_well():
    (chart,) = filled(Drawn(group='<c:barDir val="col"/>' + labels()), shown=ONE)

    assert chart.labels() == ["300万元", "100余万元"]


def test_a_series_keeps_the_colour_of_the_one_of_its_name_or_of_its_place():
    series = (("未办结", red()), ("别的", ""))
    (chart,) = filled(Drawn(series=series))

    assert list(chart.series()) == ["已办结", "未办结"]
    assert not chart.find("//c:ser[1]/c:spPr")
    assert chart.find("//c:ser[2]/c:spPr//@val") == ["C00000"]


def test_a_further_series_has_colours_of_its_own_so_that_it_can_be_told_apart():
    (chart,) = filled(Drawn(series=(("甲列", red()),)))

    assert len(chart.find("//c:ser[1]/c:spPr")) == 1
    assert not chart.find("//c:ser[2]/c:spPr")
    assert [each.get("val") for each in chart.find("//c:ser/c:idx")] == ["0", "1"]


def test_an_invisible_series_that_held_labels_gets_no_numbers():
    series = (("已办结", red()), ("标签位", INVISIBLE + labels()))
    (chart,) = filled(Drawn(group=STACKED, series=series))

    assert list(chart.series()) == ["已办结", "未办结"]
    assert not chart.find("//a:noFill")
    assert chart.labels() == []


def test_the_colour_of_a_single_bar_follows_its_name_and_goes_with_it():
    point = '<c:dPt><c:idx val="{}"/>' + red() + "</c:dPt>"
    series = (("已办结", point.format(0) + point.format(1)),)
    (moved,) = filled(Drawn(series=series, names=("丙", "丁")), shown=PROGRESS)
    (sample,) = filled(Drawn(series=series), shown=PROGRESS)

    assert moved.find("//c:ser[1]/c:dPt/c:idx/@val") == ["2"]
    assert sample.find("//c:ser[1]/c:dPt/c:idx/@val") == ["0", "1"]


def test_limits_of_an_axis_stay_unless_they_would_cut_a_number_off():
    limits = '<c:max val="{}"/><c:min val="0"/>'
    (wide,) = filled(Drawn(limits=limits.format(20), steps='<c:majorUnit val="5"/>'))
    (narrow,) = filled(Drawn(group=STACKED, limits=limits.format(20), steps='<c:majorUnit val="5"/>'))

    assert wide.find("//c:max/@val | //c:majorUnit/@val") == ["20", "5"]
    # 甲 has 19 and 3 on one bar.
    assert not narrow.find("//c:max | //c:majorUnit")
    assert narrow.find("//c:min/@val") == ["0"]


def test_bars_begin_at_zero_and_what_was_not_reported_is_a_gap():
    (chart,) = filled(Drawn(limits='<c:min val="1"/>', after_plot='<c:legend><c:legendPos val="b"/></c:legend>'))

    assert not chart.find("//c:min")
    assert chart.find("//c:dispBlanksAs/@val") == ["gap"]


def test_every_name_stands_on_the_axis_and_lying_bars_get_room_for_it():
    many = plotted_figure(tuple(f"单位{letter}" for letter in "甲乙丙丁戊己庚辛壬癸"), {"已办结": [number("1")] * 10})
    template = chart_template(Drawn(group=STACKED))
    made = briefing_of(template, published(slot("figure", "progress", "进度", many)), "zh", PROPERTIES)
    (chart,) = charts_in(made)
    extent = chart.shape.getparent().find("{*}extent")

    assert chart.find("//c:tickLblSkip/@val") == ["1"]
    # Ten rows of 8 mm and 25 mm around them.
    assert int(extent.get("cy")) == 105 * MM


def test_a_chart_with_room_for_its_bars_keeps_its_height_and_no_exact_line_pitch_cuts_it_off():
    document = empty_document()
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.line_spacing = docx.shared.Pt(28)
    add_chart(paragraph, Drawn(group=STACKED))
    slots = published(slot("figure", "progress", "进度", PROGRESS))
    briefing = briefing_of(saved(document), slots, "zh", PROPERTIES)
    (chart,) = charts_in(briefing)

    assert int(chart.shape.getparent().find("{*}extent").get("cy")) == 60 * MM
    assert docx.Document(io.BytesIO(briefing)).paragraphs[-1].paragraph_format.line_spacing == 1.0


def test_an_entry_that_was_hidden_in_the_legend_is_shown_as_another_series_has_its_number():
    legend = (
        '<c:legend><c:legendPos val="b"/><c:legendEntry><c:idx val="1"/><c:delete val="1"/></c:legendEntry></c:legend>'
    )
    (chart,) = filled(Drawn(series=(("已办结", ""), ("标签位", INVISIBLE)), after_plot=legend))

    assert not chart.find("//c:legendEntry")


def test_a_filter_of_word_keeps_no_series_that_is_not_shown():
    kept = (
        '<c:extLst><c:ext uri="x" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">'
        "<c15:filteredBarSeries><c15:ser><c:v>旧</c:v></c15:ser></c15:filteredBarSeries></c:ext></c:extLst>"
    )
    (chart,) = filled(Drawn(group='<c:barDir val="col"/>' + kept))

    assert "旧" not in chart.texts("//c:v")


def test_a_chart_without_a_workbook_gets_one():
    (chart,) = filled(Drawn(book=False))

    assert cells(chart.book)[1] == ["甲", "19", "3"]


@pytest.mark.parametrize(
    "asked", [{"title": "【图:进度】"}, {"descr": " 【图：进度】"}, {"title": "图", "descr": "【figure:progress】"}]
)
def test_the_token_is_the_title_or_the_description_and_becomes_that_of_the_figure(asked):
    (chart,) = filled(Drawn(asked=asked))

    assert (chart.shape.get("title"), chart.shape.get("descr")) == ("进度", "甲最高")
    assert "已办结" in chart.series()


def test_the_token_may_be_the_heading_on_the_chart_which_becomes_the_label_of_the_figure():
    (chart,) = filled(Drawn(asked={}, heading="【图:进度】"))

    assert chart.texts("//c:title//a:t") == ["进度"]
    assert "已办结" in chart.series()


def test_one_figure_may_be_drawn_twice_in_two_ways():
    bars, lines = filled(Drawn(), Drawn("lineChart", group=""))

    assert bars.series() == lines.series()
    assert bars.shape.get("name") != lines.shape.get("name")


def test_equal_numbers_give_equal_bytes():
    template, slots = (
        chart_template(Drawn(series=(("甲列", labels()),))),
        published(slot("figure", "progress", "进度", PROGRESS)),
    )

    assert len({briefing_of(template, slots, "zh", PROPERTIES) for _ in range(2)}) == 1


@pytest.mark.parametrize("heading", ["", "【图:进度】"])
def test_a_chart_of_made_up_numbers_says_so_itself_and_in_its_workbook(heading):
    marked = replace(PROPERTIES, mark="数据纯属虚构")
    template, slots = chart_template(Drawn(heading=heading)), published(slot("figure", "progress", "进度", PROGRESS))
    (chart,) = charts_in(briefing_of(template, slots, "zh", marked))

    assert chart.texts("//c:title//a:p[last()]//a:t") == ["数据纯属虚构"]
    assert cells(chart.book)[-1] == ["数据纯属虚构", None, None]


def test_names_beside_bars_below_zero_do_not_lie_on_them():
    both_sides = plotted_figure(("甲", "乙"), {"变化": [number("-3"), number("2")]})
    one_side = plotted_figure(("甲", "乙"), {"变化": [number("-3"), number("-2")]})
    charts = [*filled(Drawn(), shown=both_sides), *filled(Drawn(), shown=one_side)]

    assert [chart.find("//c:catAx/c:tickLblPos/@val") for chart in charts] == [["low"], ["high"]]


def test_a_chart_in_a_header_is_refused():
    document = empty_document()
    add_chart(document.sections[0].header.paragraphs[0], Drawn())

    assert list(faults(saved(document))) == ["页眉第1段：【图:进度】：页眉、页脚里的图表不能填数，请把图表移到正文"]


def test_a_chart_of_a_figure_that_is_a_picture_alone_names_the_figure():
    (fault,) = faults(chart_template(Drawn()), shown=figure())

    assert fault.startswith("正文第1段：【图:进度】：“进度”只发布了图片，没有可填进图表的数")


@pytest.mark.parametrize(
    "drawn, shown, what",
    [
        (Drawn(asked={"title": "【图:进渡】"}), PROGRESS, "不认识的占位符【图:进渡】"),
        (Drawn("scatterChart", group=""), PROGRESS, "【图:进度】：这种图表不能填数"),
        (Drawn(series=(("甲", INVISIBLE),)), PROGRESS, "【图:进度】：图表里没有看得见的数据系列"),
        (Drawn("pieChart", group=""), PROGRESS, "【图:进度】：“进度”有几个数据系列，饼图只能显示一个"),
        (Drawn(), None, "【图:进度】本期没有内容，请在图表所在的段落里加上【如有:进度】"),
        (
            Drawn("pieChart", group=""),
            plotted_figure(("甲",), {"变化": [number("-3")]}),
            "【图:进度】：“进度”里有负数，饼图和圆环图显示不出",
        ),
        (Drawn(asked={"descr": "见【图:进度】"}), PROGRESS, "占位符不能写在图片、形状或表格的替代文字（可选文字）里"),
    ],
)
def test_a_chart_that_cannot_be_filled_is_a_fault_with_its_place(drawn, shown, what):
    (fault,) = faults(chart_template(drawn), shown=shown)

    assert fault.startswith(f"正文第1段：{what}")


def two_places(second):
    """A template in which two places show one chart."""
    document = empty_document()
    relation = add_chart(document.add_paragraph(), Drawn())
    show_chart(document.add_paragraph(), relation, {"title": second}, 2)
    return saved(document)


def test_one_chart_in_two_places_is_filled_once():
    slots = published(slot("figure", "progress", "进度", PROGRESS))
    both_places = charts_in(briefing_of(two_places("【图:进度】"), slots, "zh", PROPERTIES))

    assert [chart.series()["已办结"]["甲"] for chart in both_places] == ["19", "19"]
    assert len({chart.shape.get("id") for chart in both_places}) == 2


def test_two_places_of_one_chart_cannot_be_two_figures():
    slots = published(slot("figure", "progress", "进度", PROGRESS), slot("figure", "money", "资金", ONE))
    with pytest.raises(TemplateError) as raised:
        briefing_of(two_places("【图:资金】"), slots, "zh", PROPERTIES)

    assert [fault.split("：", 2)[2] for fault in raised.value.faults] == [
        "两处用的是同一个图表，不能填两幅图；请在Word里重新插入其中一个"
    ] * 2


def test_a_chart_with_a_condition_goes_with_its_paragraph_and_leaves_nothing_behind():
    document = empty_document()
    add_chart(document.add_paragraph("【如有:进度】"), Drawn(asked={}, heading="【图:进度】"))
    slots = published(slot("figure", "progress", "进度", None))
    briefing = briefing_of(saved(document), slots, "zh", PROPERTIES)

    assert charts_in(briefing) == []
    assert not [name for name in unpack(briefing) if "chart" in name or "embeddings" in name]


def test_a_draft_marks_a_chart_that_nothing_fills():
    slots = published(slot("figure", "progress", "进度", figure()))
    draft, doubts = fill_as_far_as_possible(chart_template(Drawn()), slots, "zh", PROPERTIES)

    assert lines_in(docx.Document(io.BytesIO(draft.briefing)))[-1] == "〖缺：进度〗"
    assert len(doubts) == 1


def test_the_numbers_drawn_are_those_of_the_figure_each_with_where_it_came_from():
    slots = published(slot("figure", "progress", "进度", PROGRESS))
    made = fill(chart_template(Drawn()), slots, "zh", PROPERTIES)

    assert [(each.anchor, each.words) for each in made.drawn] == [
        ("progress.1", "19项"),
        ("progress.2", "3项"),
        ("progress.3", "7项"),
        ("progress.4", "1项"),
        ("progress.5", "2项"),
    ]
    assert list(made.pictures.values()) == [tuple(each.anchor for each in made.drawn)]
