import re
import zipfile
from io import BytesIO

import docx
from document_builders import PROPERTIES, both, briefing_of, figure, filled, node, published, saved, slot, template
from pictures import png
from small_word import empty_document

from reporting.published.content import Figure

MM = 36000
CHART = slot("figure", "chart", "进度", figure(100, "甲最高，<乙>最低"))


def test_the_picture_is_as_wide_as_it_wants_and_keeps_its_proportions():
    (shape,) = filled(template("【图:进度】"), CHART).inline_shapes

    assert (shape.width, shape.height) == (100 * MM, round(100 * MM / 3))


def test_the_picture_is_never_wider_than_the_text_of_its_section():
    document = empty_document()
    document.add_paragraph("【图:进度】")
    narrow = document.add_section()
    narrow.page_width = docx.shared.Mm(148)
    document.add_paragraph("【图:进度】")
    wide = slot("figure", "chart", "进度", figure(500))
    first, second = filled(saved(document), wide).inline_shapes

    def text_width(section):
        return section.page_width - section.left_margin - section.right_margin

    assert abs(first.width - text_width(document.sections[0])) < MM
    assert abs(second.width - text_width(narrow)) < MM


def test_a_tall_picture_fits_the_page():
    tall = slot("figure", "chart", "进度", figure(150, width=10, height=1000))
    document = filled(template("【图:进度】"), tall)
    section = document.sections[0]

    assert document.inline_shapes[0].height <= section.page_height - section.top_margin - section.bottom_margin


def test_the_picture_says_in_words_what_it_shows():
    document = filled(template("【图:进度】", "【图:进度】"), CHART)
    drawn = document.element.xpath("//wp:docPr")

    assert [drawing.get("descr") for drawing in drawn] == ["甲最高，<乙>最低"] * 2
    assert {drawing.get("title") for drawing in drawn} == {"进度"}
    assert len({drawing.get("id") for drawing in drawn}) == 2


def test_the_pictures_of_several_enterprises_follow_each_other_and_equal_bytes_are_kept_once():
    charts = slot("figure", "chart", "进度", figure(), figure(shade=1), figure())
    briefing = briefing_of(template("【图:进度】"), published(charts), "zh", PROPERTIES)
    with zipfile.ZipFile(BytesIO(briefing)) as parts:
        media = [name for name in parts.namelist() if name.startswith("word/media/")]

    assert len(docx.Document(BytesIO(briefing)).inline_shapes) == 3
    assert len(media) == 2


def test_an_exact_line_pitch_does_not_cut_the_picture_off():
    document = empty_document()
    document.add_paragraph("【图:进度】").paragraph_format.line_spacing = docx.shared.Pt(28)

    assert filled(saved(document), CHART).paragraphs[0].paragraph_format.line_spacing == 1.0


def test_each_language_has_its_own_picture():
    chart = Figure({"zh": png(300, 100), "en": png(200, 200)}, both("x"), 50)
    shapes = filled(template("【图:进度】"), slot("figure", "chart", "进度", chart), locale="en").inline_shapes

    assert shapes[0].width == shapes[0].height


def test_a_picture_in_the_footer_is_kept_with_the_footer():
    document = empty_document()
    document.sections[0].footer.paragraphs[0].text = "【图:进度】"
    xml = node(filled(saved(document), CHART).sections[0].footer).xml

    assert re.search(r'r:embed="rIdPicture1"', xml)


def test_a_picture_in_the_body_and_in_the_footer_is_kept_once():
    document = empty_document()
    document.add_paragraph("【图:进度】")
    document.sections[0].footer.paragraphs[0].text = "【图:进度】"
    briefing = briefing_of(saved(document), published(CHART), "zh", PROPERTIES)
    with zipfile.ZipFile(BytesIO(briefing)) as parts:
        assert sum(name.startswith("word/media/") for name in parts.namelist()) == 1


def test_a_picture_that_is_compressed_already_is_kept_as_it_is():
    briefing = briefing_of(template("【图:进度】"), published(CHART), "zh", PROPERTIES)
    with zipfile.ZipFile(BytesIO(briefing)) as parts:
        (picture,) = (entry for entry in parts.infolist() if entry.filename.endswith(".png"))
        kept = parts.read(picture)

    assert picture.compress_type == zipfile.ZIP_STORED
    assert kept == png()
