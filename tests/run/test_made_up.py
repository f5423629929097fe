"""A ledger with anything made up: what is made from it says so everywhere, and no notebook or template is asked."""

import io

import docx
import pytest
from jobs import draft, files_in, made_before, make, small_job, story, template, these, with_pages
from ledgers import SOURCES, ledger, ledger_folder, paid
from PIL import Image
from python_calamine import CalamineWorkbook

from reporting.analysis.board_text import board
from reporting.core.errors import PrivacyError
from reporting.core.period import parse

WORDS = "本文数据纯属虚构，仅供演示"
MADE_UP = [{**SOURCES[0], "certainty": "made_up"}]
MOBILE = "13800000000"


@pytest.fixture(scope="module")
def job(tmp_path_factory):
    folder = tmp_path_factory.mktemp("made-up") / "job"
    made = with_pages(small_job(folder, "shows a picture", lines=("【文:问候】", "【图:图】"), sources=MADE_UP))
    make(made)
    return made


@pytest.mark.parametrize("file", ["briefing", "review"])
def test_every_page_says_so(job, file):
    document = docx.Document(getattr(job, file))
    (section,) = document.sections
    headers = (section.header, section.first_page_header, section.even_page_header)

    assert [header.paragraphs[0].text for header in headers] == [WORDS] * 3


def test_the_picture_has_a_line_more_than_it_was_drawn_with(job):
    (shape,) = docx.Document(job.briefing).inline_shapes
    image = docx.Document(job.briefing).part.related_parts[shape._inline.graphic.graphicData.pic.blipFill.blip.embed]  # noqa: SLF001 - has no public name
    width, height = Image.open(io.BytesIO(image.blob)).size

    assert height == round(width * 4.8 / 6.4) + 44


def test_every_sheet_of_the_figures_opens_with_it(job):
    with CalamineWorkbook.from_path(job.figures) as book:
        assert {book.get_sheet_by_name(name).to_python()[0][0] for name in book.sheet_names} == {WORDS}


def test_the_page_of_each_record_opens_with_it(job):
    (page,) = (job.folder / "html").glob("*.html")

    assert page.read_text("utf-8").index(WORDS) < page.read_text("utf-8").index("画图")


def test_a_draft_says_so_too(job):
    made = draft(job, these(sorted((job.folder / "notebooks").glob("*.ipynb"))))

    assert [each.text for each in docx.Document(made).sections[0].header.paragraphs] == ["草稿 DRAFT", WORDS]


def test_the_board_says_so(tmp_path):
    told = board(ledger_folder(tmp_path, sources=MADE_UP), parse("2023"))

    assert f"（{WORDS}）" in told.splitlines()[:3]


@pytest.mark.parametrize(
    "rows",
    [
        {"sources": MADE_UP},
        {"lists": [{"certainty": "made_up"}]},
        {"achievements": [paid(1, certainty="made_up")]},
    ],
    ids=lambda rows: next(iter(rows)),
)
def test_one_row_is_enough(tmp_path, rows):
    assert ledger(tmp_path, **rows).is_made_up


def test_a_ledger_of_real_figures_is_not_made_up(tmp_path):
    assert not ledger(tmp_path, achievements=[paid(1)], lists=[{}]).is_made_up


def test_what_the_template_holds_is_told_of_it_alone_where_a_person_can_take_it_out(tmp_path, job):
    """Briefing, review edition, manifest and kept edition only repeat it."""
    records = sorted((job.folder / "notebooks").glob("*.ipynb"))
    other = small_job(tmp_path / "job", "shows a picture")
    template(other.template_file, "【文:问候】", f"联系人 {MOBILE}")

    with pytest.raises(PrivacyError) as refused:
        story(other, these(records))
    assert refused.value.faults == (f"{other.template_file.name}，正文第2段：电话号码（13…，共11位）",)


@pytest.mark.parametrize("way", [story, draft])
def test_nothing_is_released_with_a_telephone_in_it(tmp_path, job, way):
    """The clerk typed it in the template; the briefing that was issued before stays."""
    records = sorted((job.folder / "notebooks").glob("*.ipynb"))
    other = small_job(tmp_path / "job", "shows a picture")
    template(other.template_file, "【文:问候】", f"联系人 {MOBILE}")
    made_before(other)
    before = files_in(other.folder)
    with pytest.raises(PrivacyError) as refused:
        way(other, these(records))

    assert "正文第" in refused.value.faults[0]
    assert "电话号码（13…，共11位）" in refused.value.faults[0]
    assert MOBILE not in str(refused.value)
    assert files_in(other.folder) == before
