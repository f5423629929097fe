import docx
import pytest

from reporting.core.office_package import is_sealed
from reporting.core.period import parse
from reporting.documents.filling import fill
from reporting.documents.properties import Properties
from reporting.documents.wordml import text_of
from reporting.job import ROOT
from reporting.published.records import read_records

RECORDS = ("summary", "enterprise-bengang")  # the one enterprise that reported for 2023, as data/ has it
KEPT = {f"{folder}/{name}.{kind}" for name in RECORDS for folder, kind in (("notebooks", "ipynb"), ("html", "html"))}


def documents(language=""):
    """The briefing, its review edition and its workbook."""
    return {f"briefing-2023{language}.docx", f"briefing-2023{language}.review.docx", f"figures-2023{language}.xlsx"}


def briefing(run):
    return docx.Document(run.folder / "briefing-2023.docx")


def test_a_run_leaves_the_briefing_with_its_review_and_its_figures_the_records_their_pages_and_the_manifest(whole_runs):
    run = whole_runs.first

    assert run.code == 0
    assert set(run.files) == {"manifest.json", *documents(), *KEPT}


def test_the_last_line_printed_is_the_path_of_the_briefing(whole_runs):
    assert whole_runs.first.out.splitlines()[-1] == str(whole_runs.first.folder / "briefing-2023.docx")
    assert whole_runs.english.out.splitlines()[-1] == str(whole_runs.english.folder / "briefing-2023.en.docx")


def test_a_piped_run_prints_nothing_else(whole_runs):
    for run in (whole_runs.first, whole_runs.elsewhere):
        assert run.err == ""
        assert len(run.out.splitlines()) == 1


def test_the_briefing_says_what_was_published(whole_runs):
    lines = [text_of(paragraph._p) for paragraph in briefing(whole_runs.first).paragraphs]  # noqa: SLF001 - as it reads

    assert lines[1] == "100%（14/14）"
    assert not [line for line in lines if "【" in line]
    assert len(briefing(whole_runs.first).inline_shapes) == 1


def test_another_folder_clock_language_and_hash_seed_give_the_same_bytes(whole_runs):
    assert whole_runs.elsewhere.files == whole_runs.first.files
    kinds = {name.partition(".")[2] for name in whole_runs.first.files}
    assert {"docx", "review.docx", "xlsx", "html", "ipynb", "json"} <= kinds


def test_the_english_briefing_stands_beside_the_chinese_one_with_the_same_records(whole_runs):
    first, english = whole_runs.first, whole_runs.english

    assert (english.code, english.err) == (0, "")
    assert set(english.files) == {*first.files, *documents(".en")}
    assert {name for name in first.files if english.files[name] != first.files[name]} == {"manifest.json"}


@pytest.mark.parametrize("locale", ["zh", "en"])
def test_the_shipped_template_fits_what_the_shipped_notebooks_publish(whole_runs, locale):
    records = [whole_runs.first.folder / "notebooks" / f"{name}.ipynb" for name in RECORDS]
    made = (ROOT / "templates" / f"briefing.{locale}.docx").read_bytes()
    about = Properties("", "", "", parse("2023").end)

    assert is_sealed(fill(made, read_records(records, "2023"), locale, about).briefing)


def test_the_properties_of_the_briefing_tell_its_title_and_a_day_of_the_data(whole_runs):
    # The figures of 2023 stand at the end of the year.
    about = briefing(whole_runs.first).core_properties

    assert (about.created.date().isoformat(), about.modified.date().isoformat()) == ("2023-12-31", "2023-12-31")
    assert (about.author, about.title) == ("", briefing(whole_runs.first).paragraphs[0].text)
