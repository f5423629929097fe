"""The one place that knows the order of the demonstration: from an empty folder to the briefing, step by step."""

import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reporting.analysis.board_text import board
from reporting.core import atomic_files as files
from reporting.core.period import parse
from reporting.core.project import ROOT
from reporting.demo.catalogue import catalogue
from reporting.demo.checking import checked
from reporting.demo.half_year import half_years
from reporting.demo.ledger_2023 import YEAR as BEFORE
from reporting.demo.ledger_2023 import write_corrections, write_ledger
from reporting.demo.messages import Messages
from reporting.demo.sending import SentWorkbook, corrected, sent
from reporting.demo.truth import YEAR, truths
from reporting.issued.diff import Measure, Places, diff
from reporting.job import Job
from reporting.returns.intake import Intake, take_in
from reporting.returns.send_forms import make_forms
from reporting.returns.taking.slip_files import SlipFolder

Notify = Callable[[str], None]


@dataclass(frozen=True)
class Demo:
    """The number that all chance comes from, the folder of the made-up ledger, where results go, and the language."""

    seed: int
    data: Path
    output: Path
    locale: str = "zh"

    @property
    def folder(self) -> Path:
        return self.output / "demo"

    @property
    def messages(self) -> Messages:
        return Messages(self.locale)

    def job(self, year: int) -> Job:
        return Job(parse(str(year)), self.locale, self.data, self.folder)


@dataclass(frozen=True)
class Steps:
    """What the demonstration has the kit do: make the briefing of a job, and measure it again for a comparison."""

    make: Callable[[Job], Path]
    measure: Measure


def run(demo: Demo, notify: Notify, steps: Steps) -> Path:
    """Go the whole way and tell each step; the path of the briefing of the later year.

    Raises ReportingError, also when a ledger that is not made up lies in its place.
    """
    _cleared(demo)
    write_ledger(ROOT / "data", demo.data, demo.seed)
    notify(demo.messages.ledger(demo.data))
    notify(demo.messages.briefing(1, BEFORE, steps.make(demo.job(BEFORE))))
    notify(demo.messages.corrections(write_corrections(demo.data)))
    collect(demo, notify)
    made = steps.make(demo.job(YEAR))
    notify(demo.messages.briefing(6, YEAR, made))
    places = Places(demo.locale, demo.data, demo.folder)
    difference = diff(places, str(BEFORE), str(BEFORE), steps.measure)
    notify(demo.messages.restated(difference.text, demo.data, demo.folder))
    return made


def collect(demo: Demo, notify: Notify) -> None:
    """A half year in, forms out, workbooks in day by day, a name checked by a person, a correction, who is missing."""
    all_truths, measures = truths(demo.seed), catalogue(demo.data)
    notify(demo.messages.half_year())
    _receive(demo, half_years(all_truths, measures), notify)
    out = make_forms(demo.data, demo.folder, parse(str(YEAR)))
    notify(demo.messages.forms(out.folder, len(out.places)))
    forms = {usual.stem: place.read_bytes() for usual, place in out.places.items()}
    _receive(demo, sent(all_truths, forms, measures), notify)
    names = checked(demo.data)
    notify(demo.messages.checked(names))
    again = [
        workbook
        for workbook in sent(all_truths, forms, measures)
        if workbook.enterprise in {name.means for name in names}
    ]
    _receive(demo, again, notify)
    _receive(demo, corrected(all_truths, forms, measures), notify)
    notify(demo.messages.board(board(demo.data, parse(str(YEAR)), demo.locale)))


def _receive(demo: Demo, workbooks: Iterable[SentWorkbook], notify: Notify) -> None:
    """Take in the workbooks day after day, and report what the intake says of them."""
    box = demo.folder / "inbox"
    files.ensure_writable(box)
    by_day: dict[date, list[Path]] = {}
    for workbook in workbooks:
        files.write_atomically(box / workbook.file, workbook.content)
        by_day.setdefault(workbook.received, []).append(box / workbook.file)
    for day, paths in by_day.items():
        said: list[str] = []
        take_in(Intake(demo.data, SlipFolder(demo.folder), day, None, is_trial=False), paths, said.append)
        notify(demo.messages.received(day, said))


def _cleared(demo: Demo) -> None:
    """Without what an earlier demonstration left of its workbooks and slips."""
    for name in ("inbox", "slips"):
        shutil.rmtree(demo.folder / name, ignore_errors=True)
