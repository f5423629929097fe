"""A run on a cluster leaves the bytes of a run on one machine, or says why it cannot."""

import signal
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from distributed import Client
from jobs import files_in, made_before, make, small_job
from machines import machines, on, waiting_job

from reporting import report
from reporting.core.errors import ClusterError, NotebookError
from reporting.ledger import files
from reporting.ledger.large import questions


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    """One for all tests that only need one; it ends with them, for even idle it takes its share of a core."""
    with machines(tmp_path_factory.mktemp("cluster"), 2) as started:
        yield started


def until(true, seconds=60):
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.02)


def is_gone(process):
    state = Path(f"/proc/{process}/stat")
    return not state.exists() or state.read_text().rsplit(")", 1)[1].split()[0] == "Z"


def notebooks_of(job, enterprises="ab"):
    """The processes that run the waiting notebooks of these enterprises, once they do."""
    files = [job.notebooks / f"{enterprise}.pid" for enterprise in enterprises]
    until(lambda: all(file.exists() and file.read_text() for file in files))
    return [int(file.read_text()) for file in files]


def shown(job):
    """The files of a job that people see, beside its lock and what is kept for the next run."""
    return {name: content for name, content in files_in(job.folder).items() if not name.startswith(".")}


def go(job):
    (job.notebooks / "go").touch()


def test_an_interrupted_run_takes_back_what_it_gave_out(cluster, tmp_path):
    job = waiting_job(tmp_path / "job")
    handler = signal.signal(signal.SIGINT, signal.default_int_handler)
    main = threading.get_ident()

    def interrupt():
        notebooks_of(job)
        signal.pthread_kill(main, signal.SIGINT)

    interrupting = threading.Thread(target=interrupt)
    interrupting.start()
    with pytest.raises(KeyboardInterrupt):
        make(on(cluster.address, job))
    interrupting.join()
    signal.signal(signal.SIGINT, handler)
    with Client(cluster.address) as client:
        left = client.processing()
    go(job)

    assert not any(left.values())
    assert shown(job) == {}


def test_a_run_ends_right_though_a_worker_is_killed_in_the_middle(cluster, tmp_path):
    job = waiting_job(tmp_path / "job")
    with ThreadPoolExecutor() as pool:
        made = pool.submit(make, on(cluster.address, job))
        before = notebooks_of(job)
        cluster.workers[0].kill()
        until(lambda: any(is_gone(process) for process in before))
        go(job)
        made.result()
    after, elsewhere = notebooks_of(job), shown(job)
    make(replace(job, fresh=True))

    assert elsewhere == shown(job)
    assert {"notebooks/waits-a.ipynb", "notebooks/waits-b.ipynb", "briefing-2023.docx"} <= set(elsewhere)
    assert sum(one == other for one, other in zip(before, after, strict=True)) == 1  # the other one began again


def test_a_worker_that_sees_another_ledger_is_told_and_nothing_is_made(cluster, tmp_path, monkeypatch):
    job = on(cluster.address, small_job(tmp_path / "job", "greets"))
    old = made_before(job)
    monkeypatch.setattr(report, "digest_of", lambda _: "of what the worker does not see")
    with pytest.raises(ClusterError, match=rf"tcp://127\.0\.0\.1:\d+: it sees another ledger in {job.data}"):
        make(job)

    assert shown(job) == {"briefing-2023.docx": old}


def test_a_failing_notebook_is_told_as_on_one_machine(cluster, tmp_path):
    job = small_job(tmp_path / "job", "greets", "fails in cell three")
    told = []
    for each in (replace(job, fresh=True), on(cluster.address, replace(job, fresh=True))):
        with pytest.raises(NotebookError) as failed:
            make(each)
        told.append((str(failed.value), set(files_in(job.folder / "notebooks"))))

    assert told[0] == told[1]


def test_items_by_the_million_are_looked_through_by_a_machine_of_the_cluster(cluster, tmp_path, monkeypatch):
    items = [{"id": "one", "deadline": "2023-06-30"}, {"id": "two", "status": "done", "done_on": "2023-05-01"}]
    job = small_job(tmp_path / "job", "greets", lists=[{"id": "list"}], items=items)
    monkeypatch.setattr(files, "LARGE", {".csv": 0})
    make(replace(job, output=tmp_path / "here"))

    def nobody(question):
        raise AssertionError(question)

    monkeypatch.setattr(questions, "served_by_process", nobody)
    make(on(cluster.address, job))

    assert shown(job) == shown(replace(job, output=tmp_path / "here"))


def test_a_cluster_that_goes_away_during_the_run_is_told_and_nothing_is_made(cluster, tmp_path):
    """The last test, for it ends the cluster of all."""
    job = waiting_job(tmp_path / "job")
    old = made_before(job)
    with ThreadPoolExecutor() as pool:
        made = pool.submit(make, on(cluster.address, job))
        notebooks_of(job, "a")
        cluster.scheduler.kill()
        with pytest.raises(ClusterError, match="went away during the run; nothing was made"):
            made.result()

    assert shown(job) == {"briefing-2023.docx": old}
