"""A run on a cluster leaves the bytes of a run on one machine, or says why it cannot."""

import os
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import machines, on, waiting_job
from distributed import KilledWorker
from jobs import files_in, made_before, make, small_job

from reporting import report
from reporting.cluster import client, site
from reporting.engine import Way
from reporting.engine.notebook import Source
from reporting.errors import ClusterError


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


def test_a_run_ends_right_though_a_worker_is_killed_in_the_middle(cluster, tmp_path):
    job = waiting_job(tmp_path / "job")
    with ThreadPoolExecutor() as pool:
        made = pool.submit(make, on(cluster.address, job))
        before = notebooks_of(job)
        cluster.workers[0].kill()
        until(lambda: any(is_gone(process) for process in before))
        (job.notebooks / "go").touch()
        made.result()
    elsewhere = files_in(job.folder)
    make(job)

    assert elsewhere == files_in(job.folder)
    assert {"notebooks/waits-a.ipynb", "notebooks/waits-b.ipynb", "briefing-2023.docx"} <= set(elsewhere)
    # One of the two began again.
    assert notebooks_of(job) != before


def test_a_worker_that_sees_another_ledger_is_told_and_nothing_is_made(cluster, tmp_path, monkeypatch):
    job = on(cluster.address, small_job(tmp_path / "job", "greets"))
    old = made_before(job)
    monkeypatch.setattr(report, "digest_of", lambda _: "of what the worker does not see")
    with pytest.raises(ClusterError, match=rf"tcp://127\.0\.0\.1:\d+: it sees another ledger in {job.data}"):
        make(job)

    assert files_in(job.folder) == {"briefing-2023.docx": old}


def test_a_failing_notebook_is_told_as_on_one_machine(cluster, tmp_path):
    job = small_job(tmp_path / "job", "greets", "fails in cell three")
    told = []
    for each in (job, on(cluster.address, job)):
        with pytest.raises(report.execute.NotebookError) as failed:
            make(each)
        told.append((str(failed.value), files_in(job.folder / "notebooks").keys()))

    assert told[0] == told[1]


def test_a_cluster_that_goes_away_during_the_run_is_told_and_nothing_is_made(tmp_path):
    job = waiting_job(tmp_path / "job")
    old = made_before(job)
    with machines(tmp_path, 1) as own, ThreadPoolExecutor() as pool:
        made = pool.submit(make, on(own.address, job))
        notebooks_of(job, "a")
        own.scheduler.kill()
        with pytest.raises(ClusterError, match="went away during the run"):
            made.result()

    assert files_in(job.folder) == {"briefing-2023.docx": old}


@pytest.mark.parametrize(
    "address, words",
    [
        ("host:8786", "'host:8786' is not the address of a cluster"),
        ("tcp://127.0.0.1", "missing port number"),
        ("tls://127.0.0.1:1", "There is no cluster at"),
        ("tcp://127.0.0.1:1", "There is no cluster at tcp://127.0.0.1:1"),
    ],
)
def test_a_wrong_address_is_told(tmp_path, monkeypatch, address, words):
    monkeypatch.setattr(client, "_ANSWERING", 0.1)
    with pytest.raises(ClusterError, match=words):
        make(on(address, small_job(tmp_path / "job", "greets")))
