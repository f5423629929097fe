"""A picture answers for itself: by its bytes, its look, its caption, and the numbers that the manifest has for it."""

import datetime as dt
import io

import docx
import pytest
from briefings import both, edited
from docx.oxml.ns import qn
from pictures import png
from PIL import Image, ImageDraw
from small_word import empty_document

from reporting.core.expression import Count, Rows
from reporting.core.passport import Passport
from reporting.documents import page_json as kept
from reporting.documents.filling import fill
from reporting.documents.page import lines_on_page
from reporting.documents.page_pictures import pictures_on_page
from reporting.documents.properties import Properties
from reporting.issued.verify.against.lexicon import Lexicon
from reporting.issued.verify.against.pictures import Pictures
from reporting.published.content import Figure, Value
from reporting.published.slots import Published, Slot

LINES = ("【图:进度】", "图1　清单进度", "【图:资金】", "图2　帮扶资金")
PASSPORT = Passport("items", {"zh": "事项"}, Count(Rows("items", "2023")))


def bars(length):
    """A chart of one bar."""
    drawn, stream = Image.new("RGB", (600, 200), "white"), io.BytesIO()
    ImageDraw.Draw(drawn).rectangle((20, 60, length, 140), fill="navy")
    drawn.save(stream, "png")
    return stream.getvalue()


@pytest.fixture(scope="module")
def made():
    """A briefing with two charts: 19 items of the first one are drawn."""
    document = empty_document()
    for line in LINES:
        document.add_paragraph(line)
    stream = io.BytesIO()
    document.save(stream)
    progress = Figure(both(bars(300)), both("已办结19项"), 150, (Value(both("19项"), passport=PASSPORT),))
    slots = (
        Slot("figure", "progress", (both("进度"),), (progress,)),
        Slot("figure", "money", (both("资金"),), (Figure(both(bars(500)), both("资金"), 150),)),
    )
    published = Published({(slot.kind, slot.name): slot for slot in slots})
    return fill(stream.getvalue(), published, "zh", Properties("标题", "2023年", "", dt.date(2023, 12, 31)))


def said(made, file, today=lambda number: number.words):
    """What is told of the pictures of an edited file."""
    opened = docx.Document(io.BytesIO(file))
    pictures = Pictures(
        kept.pictures_from_manifest(kept.pictures_to_manifest(made)),
        pictures_on_page(opened, "zh"),
        {number.anchor: number for number in made.drawn},
        lines_on_page(opened, "zh"),
        Lexicon.of("zh", {}),
        "zh",
    )
    return [finding.in_words("zh") for finding in pictures.findings(today)], pictures.added


def with_picture(file, place, content):
    def replace(document):
        blip = [*document.element.body.iter(qn("a:blip"))][place]
        document.part.related_parts[blip.get(qn("r:embed"))]._blob = content  # noqa: SLF001 - python-docx never changes one

    return edited(file, replace)


def test_pictures_as_they_were_are_not_spoken_of(made):
    assert said(made, made.briefing) == ([], 0)


def test_nor_is_one_that_another_program_packed_or_sized_anew(made):
    jpeg, smaller = io.BytesIO(), io.BytesIO()
    opened = Image.open(io.BytesIO(bars(300)))
    opened.save(jpeg, "jpeg", quality=50)
    opened.resize((300, 100)).save(smaller, "png")

    assert said(made, with_picture(made.briefing, 0, jpeg.getvalue())) == ([], 0)
    assert said(made, with_picture(made.briefing, 0, smaller.getvalue())) == ([], 0)


def test_one_with_a_longer_bar_is_another_picture(made):
    assert said(made, with_picture(made.briefing, 0, bars(330)))[0] == ["正文第1段：图“图1　清单进度”被换成了别的图"]


def test_one_of_another_edition_tells_by_its_description_what_it_shows(made):
    def older(document):
        for shape in document.element.body.iter(qn("wp:docPr")):
            shape.set("descr", shape.get("descr").replace("19项", "17项"))

    file = edited(with_picture(made.briefing, 0, bars(280)), older)

    assert said(made, file)[0] == ["正文第1段：图“图1　清单进度”比表旧，是另一稿的图：图上是“17项”，应为“19项”"]


def test_a_chart_is_stale_when_the_ledger_gives_another_number_for_what_was_drawn(made):
    assert said(made, made.briefing, lambda _: "21项")[0] == [
        "正文第1段：图“图1　清单进度”已过期：图上是“19项”，应为“21项”"
    ]


def test_two_pictures_in_each_other_s_place_are_told_by_their_captions(made):
    file = with_picture(with_picture(made.briefing, 0, bars(500)), 1, bars(300))

    assert [line.partition("：")[2] for line in said(made, file)[0]] == [
        "图“图1　清单进度”放到了图题“图2　帮扶资金”上",
        "图“图2　帮扶资金”放到了图题“图1　清单进度”上",
    ]


def test_a_picture_that_is_gone_is_told_and_one_that_was_added_is_counted(made):
    def take_away(document):
        drawing = next(document.element.body.iter(qn("w:drawing")))
        drawing.getparent().remove(drawing)

    def add(document):
        document.add_picture(io.BytesIO(png()))

    assert said(made, edited(made.briefing, take_away)) == (["全文：图“图1　清单进度”已删去"], 0)
    assert said(made, edited(made.briefing, add)) == ([], 1)


def test_another_caption_is_told(made):
    def rename(document):
        document.paragraphs[3].runs[0].text = "图2　医疗互助"

    assert said(made, edited(made.briefing, rename))[0] == ["正文第3段：图题由“图2　帮扶资金”改成了“图2　医疗互助”"]
