"""A job: which briefing is asked for, from which folders and files, and the paths of its results."""

import shlex
from dataclasses import dataclass, field, replace
from pathlib import Path

from reporting.core.options import MOST_EDITIONS, RunOptions
from reporting.core.period import Period
from reporting.core.project import ROOT, TEMPLATES

BRIEFING = "briefing"


@dataclass(frozen=True)
class Job:
    """Period and language of a briefing, the folders and files it is made from, and the folder it goes to.

    With `each` every enterprise that reported also gets a document of its own; these documents have another template.
    `paper` is the name of the template in templates/, and of what is made with it: a briefing, a notice, a work report.
    """

    period: Period
    locale: str = "zh"
    data: Path = ROOT / "data"
    output: Path = ROOT / "outputs"
    template: Path | None = None
    paper: str = BRIEFING
    notebooks: Path = ROOT / "notebooks"
    options: RunOptions = field(default_factory=RunOptions)
    # With a page of HTML for each record.
    html: bool = True
    # Make everything again, also what is kept.
    fresh: bool = False
    # Say of each record and document why it was made or kept.
    why: bool = False
    each: bool = False
    # Editions that are kept of each document, the last ones.
    editions: int = MOST_EDITIONS
    each_template: Path | None = None
    enterprise: str | None = None

    @property
    def folder(self) -> Path:
        """The folder of the results: one for the period, below it one for another paper and for each enterprise."""
        return folder_of(self.output, self.period.key, self.enterprise, self.paper)

    @property
    def enterprises(self) -> Path:
        """The folder of the enterprises' documents; it has one folder for each enterprise."""
        return self.output / self.period.key / "enterprises"

    def of(self, enterprise: str) -> "Job":
        """The job of one enterprise's document, which a run with `each` makes."""
        return replace(self, enterprise=enterprise)

    @property
    def briefing(self) -> Path:
        """The file of the briefing."""
        language = "" if self.locale == "zh" else f".{self.locale}"
        return self.folder / f"{self.paper}-{self.period.key}{language}.docx"

    @property
    def is_briefing(self) -> bool:
        """Whether it is the briefing itself and no other paper of the period."""
        return self.paper == BRIEFING

    @property
    def review(self) -> Path:
        """The file of the review edition, for the person who checks."""
        return self.briefing.with_suffix(".review.docx")

    @property
    def draft(self) -> Path:
        """The file of the draft, which is made while anything is in doubt; the briefing itself stays as it was."""
        return self.briefing.with_suffix(".draft.docx")

    @property
    def figures(self) -> Path:
        """The workbook that has every number with its passport."""
        return self.folder / figures_beside(self.briefing.name)

    @property
    def template_file(self) -> Path:
        """The template of the briefing: the one that was asked for, or the kit's own."""
        return self.template or TEMPLATES / f"{self.paper}.{self.locale}.docx"

    @property
    def each_template_file(self) -> Path:
        """The template of the enterprises' documents: the one that was asked for, or the kit's own."""
        return self.each_template or TEMPLATES / f"enterprise.{self.locale}.docx"

    @property
    def each_notebooks(self) -> Path:
        """The folder of the notebooks for the enterprises' documents."""
        return self.notebooks / "each"


def folder_of(output: Path, period: str, enterprise: str | None = None, paper: str = BRIEFING) -> Path:
    """The folder of a period's briefing and its manifest; of another paper; of the document of an enterprise."""
    below = ("enterprises", enterprise) if enterprise else () if paper == BRIEFING else (paper,)
    return (output / period).joinpath(*below)


def figures_beside(document: str) -> str:
    """The name of the workbook that has the numbers of this document: figures-2023.xlsx of notice-2023.docx."""
    return f"figures-{document.partition('-')[2]}".replace(".docx", ".xlsx")


def command_line_for(job: Job) -> str:
    """The command line that does this job; it names only what is not as usual."""
    variables = {
        "PERIOD": (job.period.key, ""),
        "LOCALE": (job.locale, "zh"),
        "DATA": (str(job.data), str(ROOT / "data")),
        "OUTPUT": (str(job.output), str(ROOT / "outputs")),
        "TEMPLATE": (job.paper, BRIEFING),
        "EACH": ("1" if job.each or job.enterprise else "", ""),
    }
    words = [shlex.quote(f"{name}={value}") for name, (value, usual) in variables.items() if value != usual]
    return " ".join(["make report", *words])
