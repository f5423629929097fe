import json

import pytest
from jobs import files_in, lines_in, make, small_job, with_pages
from ledgers import paid

from reporting.core.errors import NotebookError


def record_of(job, name):
    return json.loads((job.folder / "notebooks" / f"{name}.ipynb").read_text(encoding="utf-8"))


def test_a_notebook_dropped_into_the_folder_is_run_and_a_template_can_use_what_it_publishes(small_run):
    assert lines_in(small_run.briefing)[0] == "谢谢大家"


def test_a_notebook_with_the_parameter_enterprise_runs_once_per_enterprise_that_reported(small_run):
    records = sorted(path.stem for path in (small_run.folder / "notebooks").iterdir())

    assert records == ["names its enterprise-a", "names its enterprise-b", "thanks"]
    assert lines_in(small_run.briefing)[1:] == ["这里是a", "这里是b"]


@pytest.mark.parametrize(
    "name, notebook, enterprise",
    [("thanks", "thanks", None), ("names its enterprise-b", "names its enterprise", "b")],
)
def test_a_record_says_what_it_is_the_record_of(small_run, name, notebook, enterprise):
    about = record_of(small_run, name)["metadata"]["reporting"]

    assert about == {"notebook": notebook, "period": "2023", "enterprise": enterprise}


def test_neither_record_nor_page_tells_where_the_ledger_lies(small_run):
    folder = str(small_run.data.parent).encode()

    assert [name for name, content in files_in(small_run.folder).items() if folder in content] == []


def test_a_record_has_no_clock(small_run):
    cells = record_of(small_run, "thanks")["cells"]

    assert "papermill" not in record_of(small_run, "thanks")["metadata"]
    assert [set(cell["metadata"]) - {"tags"} for cell in cells] == [set()] * len(cells)
    assert [cell["id"] for cell in cells] == [f"cell-{place}" for place in range(1, len(cells) + 1)]


@pytest.fixture(scope="module")
def later_run(tmp_path_factory):
    """A made job in whose folder earlier and failed runs had left things."""
    job = with_pages(small_job(tmp_path_factory.mktemp("later") / "job", "greets", achievements=[paid(100)]))
    for folder, kind in (("notebooks", "ipynb"), ("html", "html")):
        (job.folder / folder).mkdir(parents=True)
        (job.folder / folder / f"names its enterprise-b.{kind}").touch()
    (job.folder / "notebooks" / "greets.failed.ipynb").touch()
    make(job)
    return job


def test_what_the_run_did_not_make_is_swept_out(later_run):
    assert set(files_in(later_run.folder)) == {
        "briefing-2023.docx",
        "briefing-2023.review.docx",
        "figures-2023.xlsx",
        "html/greets.html",
        "manifest.json",
        "notebooks/greets.ipynb",
    }


def test_a_second_run_in_the_same_folder_gives_the_same_bytes(later_run):
    first = files_in(later_run.folder)
    make(later_run)

    assert files_in(later_run.folder) == first


def test_a_folder_without_notebooks_is_refused(tmp_path):
    with pytest.raises(NotebookError, match="There is no notebook in"):
        make(small_job(tmp_path / "job"))
