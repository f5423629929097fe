"""Many reports in a row, with small changes between them: each is what a report from scratch would be.

`make soak` makes 300 of them, each in a process of its own, and 60 with the shipped notebooks and templates. It prints
the seed and each change: `make soak SEED=7` goes the same way again, with FROM=137 without looking back until there.
"""

import json
import os
import random
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest
from chance_changes import change
from changing_world import World
from jobs import files_in, make

from reporting.cache.whole_run import unchanged
from reporting.cli import layers
from reporting.core import code_version
from reporting.core.errors import ReportingError
from reporting.notebooks.record_page import page_of

SEED = int(os.environ.get("SEED") or time.time_ns() % 10**6)
FROM, ROUNDS = int(os.environ.get("FROM") or 1), int(os.environ.get("ROUNDS") or 300)


class PagesHere:
    """Makes the pages of records in this process, in the place of a second one that takes a second to start."""

    def get_ready(self):
        pass

    def make(self, records):
        for record in records:
            record.with_suffix(".html").write_text(page_of(record), encoding="utf-8", newline="")
        return lambda: None


@pytest.fixture
def in_this_process(monkeypatch):
    """Makes a report here; what is worked out once a process, as each has its own environment, is worked out again."""

    @contextmanager
    def pages():
        yield PagesHere()

    monkeypatch.setattr(layers, "page_process", pages)

    def report(world, job):
        for name, value in world.environment.items():
            monkeypatch.setenv(name, value)
        time.tzset()
        code_version.environment_digest.cache_clear()
        try:
            if job.fresh or unchanged(job) is None:
                make(job)
        except ReportingError as error:
            return str(error)
        return ""

    yield report
    monkeypatch.undo()
    time.tzset()
    code_version.environment_digest.cache_clear()


def by_command(world, job):
    """Makes a report as a person does; nothing may be left in the folder for temporary files."""
    temporary = world.folder / "temporary"
    temporary.mkdir(exist_ok=True)
    places = {"data": job.data, "output": job.output, "template": job.template, "notebooks": job.notebooks}
    options = {**places, "locale": job.locale, "editions": job.editions, "each-template": job.each_template}
    command = [sys.executable, "-m", "reporting", "report", "2023", "--html" if job.html else "--no-html"]
    command += [f"--engine={job.options.engine}", f"--workers={job.options.workers}"]
    command += [f"--{name}={value}" for name, value in options.items() if value]
    command += [f"--{name}" for name in ("each", "fresh") if getattr(job, name)]
    variables = {**os.environ, **world.environment, "TMPDIR": str(temporary)}
    run = subprocess.run(command, capture_output=True, check=False, env=variables, encoding="utf-8")

    assert run.returncode in (0, 1), run.stderr
    assert list(temporary.iterdir()) == []
    return run.stderr if run.returncode else ""


def say(line):
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def rounds(world, report, numbers, seed, compared_from=1):
    """The rounds of these numbers; changes that make a report impossible are taken back after both have refused."""
    seen = {}
    for number in numbers:
        chance, state = random.Random(f"{seed} {number}"), world.state()  # noqa: S311 - not for secrets
        changes = change(world, chance)
        refused = report(world, world.job())
        say(
            f"round {number} of seed {seed}: {'; '.join(changes) or 'nothing'}{' - refused: ' * bool(refused)}{refused}"
        )
        if number >= compared_from:
            compare_with_anew(world, report, refused, seen)
        if refused:
            world.back(state)
        bounded(world)


def compare_with_anew(world, report, refused, seen):
    """The report that was just made, or refused, beside one from scratch."""
    anew = world.folder / "anew"
    refused_anew = report(world, world.job(output=anew, fresh=True))

    assert refused.replace(str(world.output), "") == refused_anew.replace(str(anew), "")
    if not refused:
        compare(world, files_in(world.output), files_in(anew), seen)
    shutil.rmtree(anew, ignore_errors=True)


def compare(world, kept, anew, seen):
    """Every file of a report from scratch is there as it is; what else is there was made with other options."""
    asked = tuple(world.options[name] for name in ("html", "each")), world.options.get("locale", "zh")
    seen.update(dict.fromkeys(anew, asked))
    stale = [name for name in kept.keys() - anew.keys() if seen.get(name, asked) == asked]

    assert {name for name in anew if name not in kept or not holds(kept[name], anew[name], name)} == set()
    assert stale == []


def holds(kept, anew, name):
    """Whether they are the same bytes; a manifest may tell of a briefing in another language as well."""
    if not name.endswith("manifest.json") or kept == anew:
        return kept == anew
    both, one = json.loads(kept), json.loads(anew)
    return both == {**one, "briefings": {**both["briefings"], **one["briefings"]}}


def bounded(world):
    """What reports leave for the next ones does not grow."""
    indexes = list(world.output.rglob("editions/index.*.json"))
    editions = [len(json.loads(index.read_text("utf-8"))["editions"]) for index in indexes]

    assert max(editions, default=0) <= 8
    assert len(list(world.output.rglob("editions/objects/*"))) <= 5 * sum(editions)
    assert len(list(world.output.rglob("*.kept"))) <= 45
    assert [path for path in world.output.rglob(".*") if path.name not in {".kept", ".lock"}] == []


def test_twenty_reports_in_a_row_are_what_each_would_be_from_scratch(tmp_path, in_this_process):
    rounds(World(tmp_path), in_this_process, range(1, 21), seed=3)


@pytest.mark.skipif("SOAK" not in os.environ, reason="hundreds of reports, by `make soak`")
@pytest.mark.parametrize("shipped, number", [(False, ROUNDS), (True, ROUNDS // 5)], ids=["small", "shipped"])
def test_hundreds_of_reports_in_a_row_are_what_each_would_be_from_scratch(tmp_path, shipped, number):
    rounds(World(tmp_path, shipped=shipped), by_command, range(1, number + 1), SEED, FROM)
