"""The runs that many tests look at: each is made once."""

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner
from jobs import files_in, job_for_each, job_in, make, small_job, template

from reporting.__main__ import app
from reporting.core.period import parse
from reporting.job import Job

# One token of each kind but tables; the shipped templates are tried on the same records.
LINES = (
    "【文:标题】",
    "【数:办结率】",
    "【数:帮扶资金】",
    "【文:主要情况】",
    "【文:导语】",
    "【图:资金构成】",
    "【如有:未办结】【文:未办结】",
)
ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LANG": "zh_CN.GBK", "PYTHONHASHSEED": "4711"}


@dataclass(frozen=True)
class Finished:
    """What a run of the command line said, and the files in its folder after it."""

    code: int
    out: str
    err: str
    folder: Path
    files: dict[str, bytes]


@dataclass(frozen=True)
class WholeRuns:
    """The year 2023 with the shipped notebooks and the project's ledger.

    `first` and then `english`, with its shipped template, in one folder; `elsewhere` in another, where clock, language
    and hash seed are others.
    """

    first: Finished
    english: Finished
    elsewhere: Finished


@pytest.fixture(scope="session")
def whole_runs(tmp_path_factory) -> WholeRuns:
    """The runs here in the process of the tests, at the same time the one elsewhere in a process of its own."""
    folder = tmp_path_factory.mktemp("whole")
    own = ("--template", str(template(folder / "template.docx", *LINES)))
    with ThreadPoolExecutor() as pool:
        another = pool.submit(_run_elsewhere, folder / "else" / "where", own)
        first = _run_here(folder / "here", own)
        english = _run_here(folder / "here", ("--locale", "en"))
    return WholeRuns(first, english, another.result())


@pytest.fixture(scope="session")
def small_run(tmp_path_factory) -> Job:
    """A made job with two notebooks of its own, one of which runs once per enterprise."""
    lines = ("【文:致谢】", "【文:谁】")
    job = small_job(tmp_path_factory.mktemp("small") / "job", "thanks", "names its enterprise", lines=lines)
    make(job)
    return job


@pytest.fixture(scope="session")
def shipped(tmp_path_factory):
    """Makes the briefing of a period from all that ships, once in each language: its job."""

    @cache
    def made(period, locale="zh"):
        job = Job(parse(period), locale, output=tmp_path_factory.getbasetemp() / "shipped", html=False)
        make(job)
        return job

    return made


def _words(output: Path, options: tuple[str, ...]) -> list[str]:
    return ["report", "2023", *options, "--output", str(output)]


def _run_elsewhere(output: Path, options: tuple[str, ...]) -> Finished:
    command = [sys.executable, "-m", "reporting", *_words(output, options)]
    variables = {**os.environ, **ELSEWHERE}
    done = subprocess.run(command, env=variables, capture_output=True, text=True, timeout=120, check=False)
    return Finished(done.returncode, done.stdout, done.stderr, output / "2023", files_in(output / "2023"))


def _run_here(output: Path, options: tuple[str, ...]) -> Finished:
    done = CliRunner().invoke(app, _words(output, options))
    return Finished(done.exit_code, done.stdout, done.stderr, output / "2023", files_in(output / "2023"))


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A job that was made once."""
    folder = tmp_path_factory.mktemp("made")
    make(job_for_each(folder))
    return folder


@pytest.fixture
def job(made, tmp_path):
    """Money of a and b, told of all and of each; every one of them gets a document, and has it already."""
    shutil.copytree(made, tmp_path / "job")
    own = tmp_path / "job" / "enterprise.docx"
    return replace(job_in(tmp_path / "job"), each=True, each_template=own)
