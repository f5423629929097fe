"""Who may speak with a cluster: who reaches the address that was given, and shows a certificate where TLS is asked.

The commands are those of the operator's page, on addresses of loopback.
"""

import re
import shutil
import socket
import subprocess
import sys
from contextlib import ExitStack, nullcontext
from dataclasses import replace
from pathlib import Path

import dask.config
import pytest
from distributed import Client
from jobs import ENVIRONMENT, files_in, make, small_job
from machines import on

from reporting.cli import layers
from reporting.cli import report as command
from reporting.core.errors import ClusterError
from reporting.job import ROOT
from reporting.notebooks.cluster_connection import is_exposed

SCRIPT = ROOT / "reporting" / "notebooks" / "cluster" / "certificates.sh"
COMMAND = re.compile(r"^    \.venv/bin/dask (.+)$", re.MULTILINE)
LISTENS = "0A"
# As the kernel writes them: the last byte first.
SCHEDULER, WORKER = "0100007F", "0200007F"

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or not shutil.which("openssl"), reason="sockets are listed by Linux, keys made by openssl"
)


def documented(scheme):
    """The two commands of the page with this scheme: the scheduler's and a worker's, as they stand there."""
    lines = COMMAND.findall((ROOT / "docs" / "operator.md").read_text("utf-8"))
    return lines[:2] if scheme == "tcp" else lines[2:]


def certificates(folder):
    made = subprocess.run(["sh", SCRIPT, folder], capture_output=True, text=True, check=True)
    return Path(made.stdout.strip())


def processes_below(process):
    yield process
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        for child in children.read_text().split():
            yield from processes_below(int(child))


def sockets_of(process):
    links = (str(handle.readlink()) for handle in Path(f"/proc/{process}/fd").iterdir() if handle.is_symlink())
    return {link[8:-1] for link in links if link.startswith("socket:")}


def heard_at(process):
    """The addresses at which a process and those that it started listen."""
    ours = {socket for each in processes_below(process) for socket in sockets_of(each)}
    tables = [Path(f"/proc/net/{table}").read_text().splitlines()[1:] for table in ("tcp", "tcp6")]
    lines = (line.split() for table in tables for line in table)
    return {line[1].partition(":")[0] for line in lines if line[3] == LISTENS and line[9] in ours}


@pytest.fixture(scope="module")
def closed(tmp_path_factory):
    """The address, the settings and the processes of a cluster that speaks TLS alone."""
    folder = tmp_path_factory.mktemp("closed")
    settings = certificates(folder / "certificates")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    with ExitStack() as ends:
        started = []
        for line in documented("tls"):
            words = line.replace("10.0.0.", "127.0.0.").replace("8786", port).split()
            environment = {**ENVIRONMENT, "DASK_CONFIG": str(settings)}
            process = subprocess.Popen(
                [sys.executable, "-m", "dask", *words],
                env=environment,
                cwd=folder,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            started.append(process.pid)
            ends.callback(process.wait)
            ends.callback(process.terminate)
        address = f"tls://127.0.0.1:{port}"
        with speaking(settings), Client(address, timeout=60) as client:
            client.wait_for_workers(1, 60)
        yield address, settings, started


def speaking(settings):
    """A block in which Dask has the settings of this file, as it has when DASK_CONFIG names it."""
    return dask.config.set(dask.config.merge(dask.config.config, *dask.config.collect_yaml([settings])))


def test_the_page_has_the_same_commands_with_tls_and_without():
    with_tls = [line.replace("tls://", "tcp://") for line in documented("tls")]

    assert documented("tcp") == with_tls
    assert len(with_tls) == 2


def test_scheduler_and_workers_are_heard_at_the_address_that_was_given_alone(closed):
    """The third one, on loopback too, has the pages of figures."""
    scheduler, worker = map(heard_at, closed[2])

    assert scheduler == {SCHEDULER}
    assert worker == {WORKER, SCHEDULER}


def test_a_run_over_tls_leaves_the_bytes_of_one_machine(closed, tmp_path):
    address, settings, _ = closed
    job = small_job(tmp_path / "job", "greets")
    with speaking(settings):
        make(on(address, job))
    there = files_in(job.folder)
    make(replace(job, fresh=True))

    assert there == files_in(job.folder)


@pytest.mark.parametrize(
    "show, told",
    [
        (lambda _: nullcontext(), "TLS expects"),
        (lambda folder: speaking(certificates(folder / "others")), "certificate does not match"),
    ],
    ids=["none", "another authority"],
)
def test_who_shows_no_certificate_of_the_authority_is_turned_away(closed, tmp_path, show, told):
    job = on(closed[0], small_job(tmp_path / "job", "greets"))
    with show(tmp_path), pytest.raises(ClusterError, match=rf"{told}[\s\S]*DASK_CONFIG"):
        make(job)

    assert files_in(job.folder) == {}


def test_who_speaks_without_tls_is_told_that_it_may_be_needed(closed, tmp_path, monkeypatch):
    monkeypatch.setattr("reporting.notebooks.cluster.client._ANSWERING", 0.5)
    address = closed[0].replace("tls", "tcp")
    with pytest.raises(ClusterError, match="speaks TLS alone"):
        make(on(address, small_job(tmp_path / "job", "greets")))


def test_keys_are_for_their_owner_and_certificates_are_never_overwritten(tmp_path):
    folder = tmp_path / "certificates"
    settings = certificates(folder)
    again = subprocess.run(["sh", SCRIPT, folder], capture_output=True, text=True, check=False)

    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
    assert {path.name for path in folder.iterdir()} == {"authority.pem", "dask.yaml", "machine.key", "machine.pem"}
    assert settings == folder / "dask.yaml"
    assert (again.returncode, "never overwritten" in again.stderr) == (1, True)


@pytest.mark.parametrize(
    "address, exposed",
    [
        ("tcp://10.0.0.1:8786", True),
        ("tcp://machine.lan:8786", True),
        ("tcp://[fe80::1]:8786", True),
        ("tcp://127.0.0.1:8786", False),
        ("tcp://127.8.0.1:8786", False),
        ("tcp://[::1]:8786", False),
        ("tcp://localhost:8786", False),
        ("tls://10.0.0.1:8786", False),
    ],
)
def test_only_what_leaves_the_machine_in_the_clear_is_warned_of(tmp_path, monkeypatch, capsys, address, exposed):
    monkeypatch.setattr(layers, "report_on", lambda job, *_: job.briefing)
    monkeypatch.setattr(command, "_unchanged_briefing", lambda _: None)
    command.report.main(["2023", "--output", str(tmp_path), "--cluster", address], standalone_mode=False)

    assert is_exposed(address) == exposed
    assert (f"{address} is not encrypted" in capsys.readouterr().err) == exposed
