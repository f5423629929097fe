"""The one place that knows the order of the demonstration: from an empty folder to the briefing, step by step."""

import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from reporting.analysis.board_text import board
from reporting.core import atomic_files as files
from reporting.core.period import parse
from reporting.core.progress import Teller
from reporting.demo import messages
from reporting.demo.catalogue import catalogue
from reporting.demo.checking import checked
from reporting.demo.half_year import half_years
from reporting.demo.ledger_2023 import YEAR as BEFORE
from reporting.demo.ledger_2023 import write_corrections, write_ledger
from reporting.demo.sending import Sent, corrected, sent
from reporting.demo.truth import YEAR, truths
from reporting.issued.diff import Places, diff
from reporting.job import ROOT, Job
from reporting.report import make_briefing
from reporting.returns.intake import Intake, take_in
from reporting.returns.send_forms import make_forms
from reporting.returns.taking.slip_files import SlipFolder

Tell = Callable[[str], None]


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

    def job(self, year: int) -> Job:
        return Job(parse(str(year)), self.locale, self.data, self.folder)


def run(demo: Demo, tell: Tell, teller: Teller) -> Path:
    """Go the whole way and tell each step; the path of the briefing of the later year.

    Raises ReportingError, also when another ledger than a made-up one is in the way.
    """
    _cleared(demo)
    write_ledger(ROOT / "data", demo.data, demo.seed)
    tell(messages.ledger(demo.data))
    tell(messages.briefing(1, BEFORE, make_briefing(demo.job(BEFORE), teller)))
    tell(messages.corrections(write_corrections(demo.data)))
    collect(demo, tell)
    made = make_briefing(demo.job(YEAR), teller)
    tell(messages.briefing(6, YEAR, made))
    places = Places(demo.locale, demo.data, demo.folder)
    difference = diff(places, str(BEFORE), str(BEFORE), teller)
    tell(messages.restated(difference.text, demo.data, demo.folder))
    return made


def collect(demo: Demo, tell: Tell) -> None:
    """A half year in, forms out, workbooks in day by day, a name checked by a person, a correction, who is missing."""
    told, measures = truths(demo.seed), catalogue(demo.data)
    tell(messages.half_year())
    _receive(demo, half_years(told, measures), tell)
    out = make_forms(demo.data, demo.folder, parse(str(YEAR)))
    tell(messages.forms(out.folder, len(out.places)))
    forms = {usual.stem: place.read_bytes() for usual, place in out.places.items()}
    _receive(demo, sent(told, forms, measures), tell)
    names = checked(demo.data)
    tell(messages.checked(names))
    again = [each for each in sent(told, forms, measures) if each.enterprise in {name.means for name in names}]
    _receive(demo, again, tell)
    _receive(demo, corrected(told, forms, measures), tell)
    tell(messages.board(board(demo.data, parse(str(YEAR)))))


def _receive(demo: Demo, workbooks: Iterable[Sent], tell: Tell) -> None:
    """Take in what came, day after day, and keep the whole of what the intake said."""
    box = demo.folder / "inbox"
    files.ready(box)
    by_day: dict[date, list[Path]] = {}
    for each in workbooks:
        files.write(box / each.file, each.content)
        by_day.setdefault(each.received, []).append(box / each.file)
    for day, paths in by_day.items():
        said: list[str] = []
        take_in(Intake(demo.data, SlipFolder(demo.folder), day, None, is_trial=False), paths, said.append)
        tell(messages.received(day, said))


def _cleared(demo: Demo) -> None:
    """Without what an earlier demonstration left of its workbooks and slips."""
    for name in ("inbox", "slips"):
        shutil.rmtree(demo.folder / name, ignore_errors=True)
