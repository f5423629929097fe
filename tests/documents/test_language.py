"""A finished file says in which language it is; digits in Chinese text still break as digits do."""

import io

import docx
import pytest
from document_builders import PROPERTIES, TEMPLATES, briefing_of, node, published, template
from whole_briefing import everything

from reporting.documents.draft import FrontPage, drafted
from reporting.documents.sight.contrast import WHITE, contrast, hexadecimal


def languages(document):
    found = node(document.styles).xpath("w:docDefaults//w:lang/@w:val | w:style[@w:default='1']//w:lang/@w:val")
    return [str(one) for one in found]


def opened(made, slots, locale):
    return docx.Document(io.BytesIO(briefing_of(made, slots, locale, PROPERTIES)))


@pytest.mark.parametrize("locale,named", [("zh", ["zh-CN", "en-US"]), ("en", ["en-GB", "en-GB"])])
def test_a_briefing_says_its_language_whatever_the_template_says(locale, named):
    shipped = (TEMPLATES / f"briefing.{locale}.docx").read_bytes()

    assert languages(opened(shipped, everything(), locale)) == named
    assert languages(opened(template("甲"), published(), locale)) == named


def test_the_mark_of_a_draft_can_be_read_by_those_who_see_little():
    draft = docx.Document(
        io.BytesIO(drafted(briefing_of(template("甲"), published(), "zh", PROPERTIES), FrontPage(), "zh"))
    )
    (colour,) = {str(one) for one in node(draft.sections[0].header).xpath(".//w:color/@w:val")}

    assert contrast(hexadecimal(colour), WHITE) >= 4.5
