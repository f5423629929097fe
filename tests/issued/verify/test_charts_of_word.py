"""A chart of Word answers for its numbers: its bars, its labels and the workbook behind it."""

import datetime as dt
import io

import docx
import pytest
from briefings import both, edited
from clerk_charts import Drawn, chart_template, labels, number, plotted_figure
from docx.oxml.ns import qn
from other_editors import OFFICE, there_and_back

from reporting.documents import page_json as kept
from reporting.documents.filling import fill
from reporting.documents.native_charts.book import chart_book
from reporting.documents.native_charts.chart_numbers import ChartNumbers, Number, Series
from reporting.documents.page import lines_on_page
from reporting.documents.page_pictures import pictures_on_page
from reporting.documents.properties import Properties
from reporting.issued.verify.against.lexicon import Lexicon
from reporting.issued.verify.against.pictures import Pictures
from reporting.published.slots import Published, Slot

HERE = "正文第1段：图“progress 2”"


@pytest.fixture(scope="module")
def made():
    """A briefing with a chart of Word: of 甲 19 items are done, of 乙 7; 3 and 2 are open."""
    shown = plotted_figure(("甲", "乙"), {"已办结": [number("19"), number("7")], "未办结": [number("3"), number("2")]})
    slot = Slot("figure", "progress", (both("进度"),), (shown,))
    template = chart_template(Drawn(series=(("已办结", labels()), ("未办结", ""))))
    properties = Properties("标题", "2023年", "", dt.date(2023, 12, 31))
    return fill(template, Published({("figure", "progress"): slot}), "zh", properties)


def said(made, file, today=lambda number: number.words):
    """What is told of the charts of an edited file."""
    opened = docx.Document(io.BytesIO(file))
    pictures = Pictures(
        kept.pictures_from_manifest(kept.pictures_to_manifest(made)),
        pictures_on_page(opened, "zh"),
        {number.anchor: number for number in made.drawn},
        lines_on_page(opened, "zh"),
        Lexicon.of("zh", {}),
        "zh",
    )
    return [finding.in_words("zh") for finding in pictures.findings(today)]


def with_chart(made, before, after):
    """The file with other bytes in its chart."""

    def replace(document):
        shown = next(document.element.body.iter("{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"))
        part = document.part.related_parts[shown.get(qn("r:id"))]
        assert before.encode() in part.blob
        part._blob = part.blob.replace(before.encode(), after.encode())  # noqa: SLF001 - python-docx never changes one

    return edited(made.briefing, replace)


def with_book(made, book):
    def replace(document):
        shown = next(document.element.body.iter("{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"))
        (held,) = document.part.related_parts[shown.get(qn("r:id"))].related_parts.values()
        held._blob = book  # noqa: SLF001 - likewise

    return edited(made.briefing, replace)


def book(done):
    """A workbook as the one behind the chart, with another number for 甲."""
    series = Series("已办结", (Number(done, ""), Number("7", ""))), Series("未办结", (Number("3", ""), Number("2", "")))
    return chart_book(ChartNumbers(("甲", "乙"), series))


def test_a_chart_as_it_was_is_not_spoken_of(made):
    assert said(made, made.briefing) == []


def test_nor_is_one_that_was_only_coloured_anew(made):
    coloured = with_chart(made, "<c:plotVisOnly", "<!-- another look --><c:plotVisOnly")

    assert coloured != made.briefing
    assert said(made, coloured) == []


def test_a_longer_bar_is_told_with_both_numbers(made):
    assert said(made, with_chart(made, "<c:v>19</c:v>", "<c:v>21</c:v>")) == [
        f"{HERE}里的数被改动：图上是“已办结（甲）21”，应为“已办结（甲）19”"
    ]


def test_a_label_with_another_number_is_told(made):
    assert said(made, with_chart(made, "19项", "21项")) == [f"{HERE}里的数被改动：图上是“21项”，应为“19项”"]


def test_two_names_in_each_other_s_place_are_told(made):
    swapped = with_chart(made, '<c:pt idx="0"><c:v>甲</c:v>', '<c:pt idx="0"><c:v>丙</c:v>')

    assert said(made, swapped) == [
        f"{HERE}里的数被改动：图上是“已办结（丙）19”，应为“已办结（甲）19”；图上是“未办结（丙）3”，应为“未办结（甲）3”"
    ]


def test_a_number_in_the_workbook_behind_the_chart_that_is_not_the_one_drawn_is_told(made):
    assert said(made, with_book(made, book("19"))) == []
    assert said(made, with_book(made, book("21"))) == [
        f"{HERE}里的数被改动：图上是“已办结（甲）21”，应为“已办结（甲）19”"
    ]


def test_a_chart_is_stale_when_the_ledger_gives_another_number_for_what_was_drawn(made):
    today = {"19项": "21项"}

    assert said(made, made.briefing, lambda number: today.get(number.words, number.words)) == [
        f"{HERE}已过期：图上是“19项”，应为“21项”"
    ]


@pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice")
def test_a_chart_that_libreoffice_saved_has_its_numbers_still(made, tmp_path):
    file = tmp_path / "briefing.docx"
    file.write_bytes(made.briefing)

    assert said(made, there_and_back(file, ("docx",), tmp_path).read_bytes()) == []
