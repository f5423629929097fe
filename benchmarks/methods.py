"""`Methods`: the methods to make one report: the kit as its users call it, its peers, and the plain-Python floor."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from zhplot import __file__ as zhplot

from benchmarks.job.analysis import FOLDER
from benchmarks.job.charts import FONT
from benchmarks.measured import Setting
from benchmarks.pairing import Command, Method

PERIOD = "2023"
KIT, KIT_HTML = "kit", "kit with HTML"
FONT_FILE = Path(zhplot).parent / "fonts" / "NotoSansSC-Regular.ttf"


class Methods:
    """The methods for one ledger; each has a folder that is emptied before each run."""

    def __init__(self, setting: Setting, ledger: Path, templates: tuple[Path, Path]) -> None:
        self.setting, self.ledger = setting, ledger
        self.kit_template, self.peer_template = templates
        self.job = setting.root / "benchmarks" / "job"

    def of_one_report(self) -> Iterator[Method]:
        """The kit first, then those peers that are installed."""
        yield self.kit()
        yield self.kit(html=True)
        if self.setting.peers is not None:
            yield from (self.floor(), self.papermill(), self.papermill(html=True))
            if shutil.which("pandoc"):
                yield self.pandoc()
        if shutil.which("Rscript"):
            yield self.r_markdown()

    def kit(self, *, html: bool = False) -> Method:
        """A whole report: Word, review edition, figures workbook, manifest, and the HTML pages if wanted."""
        options = ("--notebooks", self.job / "kit", "--template", self.kit_template, "--html" if html else "--no-html")
        return self._method(KIT_HTML if html else KIT, lambda place: [self._report(place, *options)])

    def kit_with_shipped_notebooks(self) -> Method:
        """The same ledger through the notebooks and the template that the project ships."""
        return self._method("kit, its own notebooks", lambda place: [self._report(place)])

    def floor(self) -> Method:
        return self._method(
            "plain Python",
            lambda place: [self._peer("benchmarks.job.floor", place, self.peer_template, place / "briefing.docx")],
        )

    def papermill(self, *, html: bool = False) -> Method:
        """The command line of papermill, then a template script, then nbconvert if HTML is wanted."""

        def steps(place: Path) -> list[Command]:
            record = place / "report.ipynb"
            parameters = ("-p", "folder", place)
            run = self._peer("papermill", "--no-progress-bar", self.job / "peers" / "report.ipynb", record, *parameters)
            fill = self._peer("benchmarks.job.filling", place, self.peer_template, place / "briefing.docx")
            page = self._peer("nbconvert", "--to", "html", record)
            return [run, fill, page] if html else [run, fill]

        return self._method("papermill + docxtpl + nbconvert" if html else "papermill + docxtpl", steps)

    def pandoc(self) -> Method:
        """The notebook as Markdown by nbconvert, then Word by pandoc: no template, and its tables are lost."""

        def steps(place: Path) -> list[Command]:
            notebook = self.job / "peers" / "report.ipynb"
            run = self._peer("nbconvert", "--execute", "--to", "markdown", "--output-dir", place, notebook)
            return [run, ["pandoc", "--resource-path", place, "-o", place / "briefing.docx", place / "report.md"]]

        return self._method("nbconvert + pandoc", steps)

    def r_markdown(self) -> Method:
        def steps(place: Path) -> list[Command]:
            source, made = place / "report.Rmd", place / "briefing.docx"
            code = (
                f'rmarkdown::render("{source}", params=list(ledger="{self.ledger}"), output_file="{made}", quiet=TRUE)'
            )
            return [["cp", self.job / "peers" / "report.Rmd", source], ["Rscript", "-e", code]]

        return self._method("R Markdown", steps)

    def _report(self, place: Path, *options: str | Path) -> Command:
        folders = ("--data", self.ledger, "--output", place)
        return [self.setting.kit, "-m", "reporting", "report", PERIOD, *folders, *options]

    def _peer(self, module: str, *words: str | Path) -> Command:
        return [self.setting.peers or "python", "-m", module, *words]

    def _method(self, name: str, steps: Callable[[Path], list[Command]]) -> Method:
        place = self.setting.folder / "made" / f"{self.ledger.name}-{name.replace(' ', '-')}"
        return Method(
            name, steps(place), self.setting.root, settings_for(self.setting, self.ledger), lambda: _empty(place)
        )


def settings_for(setting: Setting, ledger: Path) -> dict[str, str]:
    """The environment variables of the job's code; compiled modules are kept, as for any user.

    The peers get pyarrow only for millions of items, because it would slow down all else that they do.
    """
    return {
        FOLDER: str(ledger),
        FONT: str(FONT_FILE),
        "PYTHONPATH": without_pyarrow(setting),
        "PYTHONDONTWRITEBYTECODE": "",
    }


def without_pyarrow(setting: Setting) -> str:
    """A PYTHONPATH with which processes find the job but no pyarrow."""
    return os.pathsep.join(map(str, (setting.root, setting.root / "benchmarks" / "job" / "without_pyarrow")))


def _empty(place: Path) -> None:
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
