import io
from dataclasses import replace

import docx
import pytest
from document_builders import PROPERTIES, TEMPLATES, briefing_of, published
from openxml_audit import OpenXmlValidator
from whole_briefing import ALWAYS, everything

from reporting.core.office_package import unpack
from reporting.documents.filling import fill_as_far_as_possible
from reporting.page_design.new_template import make_template
from reporting.published.content import Plain

LOCALES = ("zh", "en")
PAPERS = ("briefing", "notice", "work_report")


def shipped(locale, paper="briefing"):
    return (TEMPLATES / f"{paper}.{locale}.docx").read_bytes()


def text_of(briefing):
    document = docx.Document(io.BytesIO(briefing))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("locale", LOCALES)
def test_a_full_briefing_is_a_valid_word_file_that_holds_everything(locale, paper, tmp_path):
    briefing = briefing_of(shipped(locale, paper), everything(), locale, PROPERTIES)
    path = tmp_path / "briefing.docx"
    path.write_bytes(briefing)

    assert list(OpenXmlValidator().validate(str(path)).errors) == []
    assert "【" not in text_of(briefing)
    # The trend, in the place of the progress by enterprise.
    assert len(docx.Document(path).inline_shapes) == 1


# Of each table the columns that are always there, as its head in both languages.
LEAST = {
    "by_enterprise": (["单位", "总数", "已办结", "办结率"], ["Enterprise", "Listed", "Resolved", "Share resolved"]),
    "every_enterprise": (
        ["单位", "数据截至", "总数", "已办结", "办结率"],
        ["Enterprise", "Figures as of", "Listed", "Resolved", "Share resolved"],
    ),
    "outcomes": (["单位", "满意率"], ["Enterprise", "Satisfied"]),
    "aid_by_programme": (["项目", "金额"], ["Programme", "Amount"]),
}
OPTIONAL = {"late", "aid", "resolved_apart", "money", "closed", "people", "change"}


def with_nothing_in(columns, slot):
    """The slot of a table of which these columns say nothing in any row."""
    if slot.kind != "table":
        return slot
    whole = slot.contents[0]
    nothing = Plain({"zh": "—", "en": "—"})
    cells = (
        tuple(nothing if column.name in columns else cell for column, cell in zip(whole.columns, row, strict=True))
        for row in whole.rows
    )
    return replace(slot, published=(replace(whole, rows=tuple(cells)),))


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("locale", LOCALES)
def test_a_column_in_which_nothing_is_said_is_not_on_the_page(locale, paper):
    slots = [with_nothing_in(OPTIONAL, slot) for slot in everything().slots.values()]
    document = docx.Document(io.BytesIO(briefing_of(shipped(locale, paper), published(*slots), locale, PROPERTIES)))
    heads = [[cell.text for cell in table.rows[0].cells] for table in document.tables]

    assert [least[LOCALES.index(locale)] for least in LEAST.values() if least[LOCALES.index(locale)] not in heads] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_what_the_period_does_not_have_leaves_no_table_picture_or_caption_behind(locale):
    slots = everything().slots.values()
    always = {*ALWAYS, "issuer", "every_enterprise", "sources"}
    few = [slot if slot.name in always else replace(slot, published=(None,)) for slot in slots]
    document = docx.Document(io.BytesIO(briefing_of(shipped(locale), published(*few), locale, PROPERTIES)))

    assert len(document.tables) == 2
    assert len(document.inline_shapes) == 0
    assert not [
        p.text for p in document.paragraphs if p.style.name in ("表题", "图题", "Table Caption", "Figure Caption")
    ]


@pytest.mark.parametrize("paper", ["enterprise", *PAPERS])
@pytest.mark.parametrize("locale", LOCALES)
def test_each_template_is_what_its_outline_and_the_profile_make_of_it(locale, paper, tmp_path):
    """Where this fails: python -m reporting template FILE --locale L --outline templates/PAPER.L.txt."""
    made = make_template(tmp_path / "made.docx", locale, TEMPLATES / f"{paper}.{locale}.txt")

    assert unpack(made.read_bytes()) == unpack(shipped(locale, paper))


@pytest.mark.parametrize("locale", LOCALES)
def test_a_draft_can_be_made_of_a_period_that_has_little(locale):
    """Tables that fall away have no rows to ask for, also after what is missing was marked."""
    slots = everything().slots.values()
    always = {*ALWAYS, "issuer", "every_enterprise", "sources"}
    few = [slot if slot.name in always else replace(slot, published=(None,)) for slot in slots]

    _, doubts = fill_as_far_as_possible(shipped(locale), published(*few), locale, PROPERTIES)

    assert doubts == []
