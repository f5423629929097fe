"""What makes a run fast is a layer: each can be left out, and the bytes are the same."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from jobs import files_in, job_for_each, lines_in, make, notebooks_of, small_job, story
from ledgers import paid

from reporting.cache.documents import kept_documents
from reporting.cache.early_start import begun_early
from reporting.cache.kept import kept
from reporting.cache.whole_run import store_of
from reporting.core.progress import NoProgress, ignore
from reporting.enterprise_documents.fill import fill_all
from reporting.notebooks.execute import executor, in_parallel, this_machine
from reporting.notebooks.page_process import page_process, with_pages
from reporting.notebooks.run import prepared

pytestmark = pytest.mark.xdist_group("layers")
# As it stands in the text of a notebook.
WAITS = r"import time, pathlib\nwhile not pathlib.Path('go').exists(): time.sleep(0.02)\n"


def bare(job):
    story(job)


def only_kept(job):
    store = store_of(job)
    for _ in range(2):  # the second time all is kept
        run = kept(notebooks_of(job), job, store, ignore)
        story(job, run, kept_documents(fill_all(), job, store, ignore))


def only_begun_early(job):
    with begun_early(this_machine(job.options), executor(job.options), job) as workers:
        story(job, in_parallel(workers, NoProgress()))


def only_prepared(job):
    story(job, prepared(notebooks_of(job), lambda: None))


def no_pages_asked_for(job):
    with page_process() as pages:
        story(job, with_pages(notebooks_of(job), pages.make, lambda _: False))


@pytest.fixture(scope="module")
def without_layers(tmp_path_factory):
    job = job_for_each(tmp_path_factory.mktemp("bare"))
    bare(job)
    return job, files_in(job.folder)


@pytest.mark.parametrize("way", [make, only_kept, only_begun_early, only_prepared, no_pages_asked_for])
def test_every_layer_left_out_gives_the_same_bytes(without_layers, tmp_path, way):
    job, files = without_layers
    elsewhere = replace(job, output=tmp_path)
    way(elsewhere)

    assert files_in(elsewhere.folder) == files


def test_two_runs_on_two_ledgers_in_one_process_do_not_mix(tmp_path):
    """100元 + 200元 in one ledger; 5元 in the other one, which is made up."""
    money, words = "sums the money of all", ("【数:帮扶资金】",)
    one = small_job(tmp_path / "one", money, lines=words)
    other = small_job(tmp_path / "other", money, lines=words, achievements=[paid(5, certainty="made_up")])
    with ThreadPoolExecutor(2) as pool:
        briefings = list(pool.map(make, [one, other] * 2))

    assert [lines_in(briefing)[-1] for briefing in briefings] == ["300元", "5元"] * 2
    assert b"made up" not in (one.folder / "notebooks" / f"{money}.ipynb").read_bytes()
    assert b"made up" in (other.folder / "notebooks" / f"{money}.ipynb").read_bytes()


def test_a_run_that_fails_does_not_end_what_another_one_runs(tmp_path):
    failing = small_job(tmp_path / "failing", "greets", "fails in cell three")
    waiting = small_job(tmp_path / "waiting", "sums the money of all", lines=("【数:帮扶资金】",))
    text = (waiting.notebooks / "sums the money of all.ipynb").read_text("utf-8")
    (waiting.notebooks / "sums the money of all.ipynb").write_text(
        text.replace("from reporting import", f"{WAITS}from reporting import", 1), "utf-8"
    )
    with ThreadPoolExecutor(2) as pool:
        made, failed = pool.submit(make, waiting), pool.submit(make, failing)

        told, went_on = str(failed.exception()), not made.done()
        (waiting.notebooks / "go").touch()

        assert "cell 3 failed" in told
        assert went_on
        assert lines_in(made.result()) == ["300元"]
