"""The briefings that hands work on: shipped years, the made-up group, one enterprise's, one of a changed ledger."""

import csv
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path

from jobs import make
from ledgers import DATA
from other_editors import OFFICE, there_and_back
from page_words import read_table

from reporting.core.period import parse
from reporting.issued.ledger_of_today import ask_ledger
from reporting.issued.verify.verdict import Folders
from reporting.job import Job

SHIPPED = ("2021 zh", "2023 en", "2014 zh", "2021 en", "2023 zh", "2014 en")
DEMO = ("demo zh", "demo en")
# A ledger that was changed after a first briefing; one enterprise's document; a briefing that another editor saved.
CHANGED, ENTERPRISE, SAVED = "changed zh", "enterprise zh", "saved zh"
# The first is tried every day.
NAMES = (*SHIPPED, *DEMO, CHANGED, ENTERPRISE, *((SAVED,) if OFFICE else ()))


@dataclass(frozen=True)
class Base:
    """A briefing as the kit wrote it, with the folders that it is verified against.

    `before` is the briefing of the same period from an earlier ledger, `of_another_year` gives that of another year.
    """

    name: str
    path: Path
    folders: Folders
    before: bytes | None = None
    of_another_year: Callable[[], bytes] | None = None

    @property
    def locale(self):
        return self.name[-2:]

    @cached_property
    def file(self):
        return self.path.read_bytes()

    @cached_property
    def today(self):
        """What the ledger gives: it is read once for all edits."""
        return ask_ledger(self.folders.data, self.locale)

    def ledger(self, table):
        return read_table(self.folders.data / f"{table}.csv")


class Bases:
    """Makes each briefing once, below a folder."""

    def __init__(self, folder):
        self.folder = folder
        self.get = cache(self._made)

    def _made(self, name):
        kind, locale = name.split()
        special = {"demo": self._demo, "changed": self._changed, "enterprise": self._enterprise, "saved": self._saved}
        return special[kind](name) if kind in special else self._shipped(name, kind, locale)

    def _shipped(self, name, year, locale):
        job, another = self._job(year, locale), self._job("2023" if year == "2021" else "2021", locale)
        return Base(name, make(job), Folders(DATA, job.output), of_another_year=lambda: make(another).read_bytes())

    def _job(self, year, locale):
        return Job(parse(year), locale, output=self.folder / "shipped", html=False)

    def _demo(self, name):
        locale = name[-2:]
        data, output = self.folder / f"{name}-data", self.folder / f"{name}-output"
        command = [sys.executable, "-m", "reporting", "demo", "--locale", locale]
        options = ["--data", str(data), "--output", str(output)]
        subprocess.run([*command, *options], capture_output=True, timeout=300, check=True)
        briefings = Job(parse("2024"), locale, data, output / "demo").briefing
        before = Job(parse("2023"), locale, data, output / "demo").briefing
        return Base(name, briefings, Folders(data, output / "demo"), of_another_year=before.read_bytes)

    def _changed(self, name):
        """2021, after 256,000 yuan of one enterprise became 278,000, and 19 resolved items of another became 21."""
        data, output = self.folder / "changed-data", self.folder / "changed"
        shutil.copytree(DATA, data, dirs_exist_ok=True)
        _change(data / "achievements.csv", {"value": "256000"}, {"value": "278000", "printed": "27.8万元"})
        _change(data / "lists.csv", {"total": "22", "resolved": "19"}, {"resolved": "21", "printed": "22项、21项"})
        path = make(Job(parse("2021"), "zh", data=data, output=output, html=False))
        return Base(name, path, Folders(data, output), before=self.get("2021 zh").file)

    def _enterprise(self, name):
        job = Job(parse("2021"), "zh", output=self.folder / "enterprise", html=False, each=True)
        make(job)
        return Base(name, job.of("hankuang").briefing, Folders(DATA, job.output))

    def _saved(self, name):
        """As LibreOffice wrote it, after it was an old file of Word."""
        base = self.get("2021 zh")
        return replace(base, name=name, path=there_and_back(base.path, ("doc", "docx"), self.folder / "saved"))


def _change(file, known, new):
    """The rows of a table that have these values, with others in them."""
    rows = read_table(file)
    changed = [{**row, **new} if known.items() <= row.items() else row for row in rows]
    assert changed != rows
    with file.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, rows[0])
        writer.writeheader()
        writer.writerows(changed)
