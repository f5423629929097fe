"""Whatever keeps a cluster from making the records of this machine is told before anything runs."""

import socket
from dataclasses import replace
from types import SimpleNamespace

import pytest
from distributed import KilledWorker
from jobs import NOTEBOOKS, made_before, make, small_job
from ledgers import ledger_folder
from machines import on

from reporting.core.errors import ClusterError
from reporting.core.options import RunOptions
from reporting.core.run_variables import run_variables
from reporting.ledger.files import digest_of, digests
from reporting.notebooks import cluster_connection as elsewhere
from reporting.notebooks.cluster import client, task
from reporting.notebooks.cluster.site import differences, here
from reporting.notebooks.engine.notebook import SourceNotebook
from reporting.notebooks.engine.running import Running
from reporting.notebooks.run import Run


@pytest.fixture
def site(tmp_path):
    """What a run on the ledger in tmp_path works with."""
    folder = ledger_folder(tmp_path / "data")
    return here("a run", run_variables(folder, digest_of(digests(folder))))


def test_a_machine_is_as_itself(site):
    assert differences(site) == ()


@pytest.mark.parametrize(
    "other, words",
    [
        ({"system": "Python 3.99.0 on Plan9 vax"}, "not Python 3.99.0 on Plan9 vax"),
        ({"packages": frozenset({"pandas-0.1"})}, "it does not have pandas-0.1"),
        ({"packages": frozenset(f"p-{number}" for number in range(7))}, "p-0, p-1, p-2, p-3, p-4 and 2 more"),
        ({"code": "of another day"}, "it has other code of the kit, or had when it was started"),
    ],
)
def test_another_machine_is_told_in_words(site, other, words):
    (fault,) = differences(replace(site, **other))

    assert fault.endswith(words)


def test_packages_beside_those_of_the_run_do_no_harm(site):
    assert differences(replace(site, packages=frozenset(list(site.packages)[:3]))) == ()


def test_a_ledger_that_changed_or_is_not_there_is_told(site):
    (site.folder / "items.csv").write_text("id\n", "utf-8")
    changed = differences(site)
    site.folder.rename(site.folder.with_name("moved"))

    assert changed == (f"it sees another ledger in {site.folder}",)
    assert differences(site) == (f"it has no folder {site.folder}",)


@pytest.mark.parametrize(
    "address, words",
    [
        ("host:8786", "There is no cluster at host:8786"),
        ("tcp://127.0.0.1", "missing port number"),
        ("tls://127.0.0.1:1", "Connection refused"),
        ("tcp://127.0.0.1:1", r"There is no cluster at tcp://127\.0\.0\.1:1\."),
    ],
)
def test_a_wrong_address_is_told_and_nothing_is_made(tmp_path, address, words):
    job = on(address, small_job(tmp_path / "job", "greets"))
    old = made_before(job)
    with pytest.raises(ClusterError, match=words):
        make(job)

    assert job.briefing.read_bytes() == old


def test_a_port_where_nobody_speaks_is_no_cluster(tmp_path, monkeypatch):
    monkeypatch.setattr(client, "_ANSWERING", 0.1)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"tcp://127.0.0.1:{silent.getsockname()[1]}"
        with pytest.raises(ClusterError, match=r"There is no cluster at .*\n  timed out"):
            make(on(address, small_job(tmp_path / "job", "greets")))


def test_without_the_extra_its_install_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(elsewhere, "find_spec", lambda _: None)
    with pytest.raises(ClusterError, match=r'Install the extra "cluster".*pip install "\.\[cluster\]"'):
        make(on("tcp://127.0.0.1:1", small_job(tmp_path / "job", "greets")))


class Answers:
    """A cluster of which each notebook comes back so."""

    def __init__(self, answer):
        self.answer = answer

    def submit(self, *_, **__):
        return self

    def done(self):
        return True

    def result(self):
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


def answered(site, answer):
    cluster = client.Cluster(1, Answers(answer), RunOptions(), site, SourceNotebook)
    return cluster.executed(Run(NOTEBOOKS / "greets.ipynb", {}), {}, Running())


def test_a_notebook_that_ended_every_worker_it_met_has_failed_and_its_cells_are_kept(site):
    class Worker:
        address = "tcp://there:1"

    executed = answered(site, KilledWorker("greets", Worker, 3))

    assert executed.fault.what == "4 workers ended while they ran it"
    assert executed.fault.lines == ("the last one was tcp://there:1",)
    assert "大家好" in executed.text()


def test_a_worker_that_came_later_looks_itself_before_it_runs_anything(site, monkeypatch):
    monkeypatch.setattr(task, "get_worker", lambda: SimpleNamespace(address="tcp://there:1"))
    refused = task.executed(
        SourceNotebook(NOTEBOOKS / "greets.ipynb"), {}, RunOptions(), replace(site, code="of another day")
    )

    assert refused == task.Refused("tcp://there:1", ("it has other code of the kit, or had when it was started",))


def test_what_such_a_worker_says_is_told(site):
    with pytest.raises(ClusterError, match="tcp://there:1: it has no folder /elsewhere"):
        answered(site, task.Refused("tcp://there:1", ("it has no folder /elsewhere",)))


def test_a_file_that_is_another_one_there_is_told(site, tmp_path):
    (tmp_path / "rates.txt").write_text("1", "utf-8")
    executed = SourceNotebook(NOTEBOOKS / "greets.ipynb").not_executed(None)
    done = task.Done("tcp://there:1", executed, {f"file {tmp_path / 'rates.txt'}": "of another content"})
    with pytest.raises(ClusterError, match=rf"tcp://there:1: it read another file {tmp_path / 'rates.txt'}"):
        answered(site, done)
