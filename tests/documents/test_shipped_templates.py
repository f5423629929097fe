import io
from dataclasses import replace

import docx
import pytest
from document_builders import PROPERTIES, TEMPLATES, briefing_of, published
from openxml_audit import OpenXmlValidator
from whole_briefing import ALWAYS, FIGURES, everything

from reporting.documents.filling import fill_as_far_as_possible

LOCALES = ("zh", "en")


def shipped(locale):
    return (TEMPLATES / f"briefing.{locale}.docx").read_bytes()


def text_of(briefing):
    document = docx.Document(io.BytesIO(briefing))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


@pytest.mark.parametrize("locale", LOCALES)
def test_a_full_briefing_is_a_valid_word_file_that_holds_everything(locale, tmp_path):
    briefing = briefing_of(shipped(locale), everything(), locale, PROPERTIES)
    path = tmp_path / "briefing.docx"
    path.write_bytes(briefing)

    assert list(OpenXmlValidator().validate(str(path)).errors) == []
    assert "【" not in text_of(briefing)
    assert len(docx.Document(path).inline_shapes) == len(FIGURES)


@pytest.mark.parametrize("locale", LOCALES)
def test_what_the_period_does_not_have_leaves_no_table_picture_or_caption_behind(locale):
    slots = everything().slots.values()
    always = {*ALWAYS, "every_enterprise", "sources"}
    few = [slot if slot.name in always else replace(slot, published=(None,)) for slot in slots]
    document = docx.Document(io.BytesIO(briefing_of(shipped(locale), published(*few), locale, PROPERTIES)))

    assert len(document.tables) == 2
    assert len(document.inline_shapes) == 0
    assert not [
        p.text for p in document.paragraphs if p.style.name in ("表题", "图题", "Table Caption", "Figure Caption")
    ]


@pytest.mark.parametrize("locale", LOCALES)
def test_a_draft_can_be_made_of_a_period_that_has_little(locale):
    """Tables that fall away have no rows to ask for, also after what is missing was marked."""
    slots = everything().slots.values()
    always = {*ALWAYS, "every_enterprise", "sources"}
    few = [slot if slot.name in always else replace(slot, published=(None,)) for slot in slots]

    _, doubts = fill_as_far_as_possible(shipped(locale), published(*few), locale, PROPERTIES)

    assert doubts == []
