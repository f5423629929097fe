"""A line that every page has to tell stands in every header, whatever headers the template has."""

import io
from dataclasses import replace

import docx
import pytest
from document_builders import PROPERTIES, briefing_of, published, saved, template

from reporting.core.office_package import is_sealed
from reporting.documents.draft import FrontPage, drafted
from reporting.documents.review import review_edition

MADE_UP = "数据纯属虚构"
MARKED = replace(PROPERTIES, mark=MADE_UP)


def headers(briefing):
    for section in docx.Document(io.BytesIO(briefing)).sections:
        for header in (section.header, section.first_page_header, section.even_page_header):
            yield [paragraph.text for paragraph in header.paragraphs]


@pytest.fixture
def two_sections():
    made = docx.Document()
    made.add_paragraph("一")
    made.sections[0].header.paragraphs[0].text = "页眉"
    other = made.add_section()
    other.different_first_page_header_footer = True
    other.first_page_header.is_linked_to_previous = False
    return saved(made)


def test_the_line_stands_on_every_page_above_the_template_s_own(two_sections):
    lines_of_headers = [*headers(briefing_of(two_sections, published(), "zh", MARKED))]

    assert [lines[0] for lines in lines_of_headers] == [MADE_UP] * 6
    assert lines_of_headers[0] == [MADE_UP, "页眉"]


def test_without_a_mark_no_header_is_touched(two_sections):
    assert MADE_UP not in str([*headers(briefing_of(two_sections, published(), "zh", PROPERTIES))])


def test_a_draft_and_the_review_edition_tell_it_too():
    briefing = briefing_of(template("正文"), published(), "zh", MARKED)
    draft, review = drafted(briefing, FrontPage(doubts=["甲"]), "zh"), review_edition(briefing, [], {}, "zh")

    assert list(headers(draft)) == [["草稿 DRAFT", MADE_UP]] * 6
    assert list(headers(review)) == [[MADE_UP]] * 3


def test_the_properties_tell_it_and_the_seal_holds():
    briefing = briefing_of(template("正文"), published(), "zh", MARKED)

    assert docx.Document(io.BytesIO(briefing)).core_properties.comments == MADE_UP
    assert is_sealed(briefing)
    assert briefing == briefing_of(template("正文"), published(), "zh", MARKED)
