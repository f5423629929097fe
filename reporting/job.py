"""A job: which briefing is asked for, from which folders and files, and the paths of its results."""

import shlex
from dataclasses import dataclass, field, replace
from pathlib import Path

from reporting.core.options import RunOptions
from reporting.core.period import Period
from reporting.core.project import ROOT


@dataclass(frozen=True)
class Job:
    """Period and language of a briefing, the folders and files it is made from, and the folder it goes to.

    With `each` every enterprise that reported also gets a document of its own; these documents have another template.
    """

    period: Period
    locale: str = "zh"
    data: Path = ROOT / "data"
    output: Path = ROOT / "outputs"
    template: Path | None = None
    notebooks: Path = ROOT / "notebooks"
    options: RunOptions = field(default_factory=RunOptions)
    # With a page of HTML for each record.
    html: bool = True
    # Make everything again, also what is kept.
    fresh: bool = False
    # Say of each record and document why it was made or kept.
    why: bool = False
    each: bool = False
    each_template: Path | None = None
    enterprise: str | None = None

    @property
    def folder(self) -> Path:
        """The folder of the results: one for the period, or one for the document of one enterprise below it."""
        return folder_of(self.output, self.period.key, self.enterprise)

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
        return self.folder / f"briefing-{self.period.key}{language}.docx"

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
        return self.folder / self.briefing.name.replace("briefing-", "figures-", 1).replace(".docx", ".xlsx")

    @property
    def template_file(self) -> Path:
        """The template of the briefing: the one that was asked for, or the kit's own."""
        return self.template or ROOT / "templates" / f"briefing.{self.locale}.docx"

    @property
    def each_template_file(self) -> Path:
        """The template of the enterprises' documents: the one that was asked for, or the kit's own."""
        return self.each_template or ROOT / "templates" / f"enterprise.{self.locale}.docx"

    @property
    def each_notebooks(self) -> Path:
        """The folder of the notebooks for the enterprises' documents."""
        return self.notebooks / "each"


def folder_of(output: Path, period: str, enterprise: str | None = None) -> Path:
    """The folder of a period's briefing and its manifest; with an enterprise, that of its document and manifest."""
    return output / period / "enterprises" / enterprise if enterprise else output / period


def command_line_for(job: Job) -> str:
    """The command line that does this job; it names only what is not as usual."""
    variables = {
        "PERIOD": (job.period.key, ""),
        "LOCALE": (job.locale, "zh"),
        "DATA": (str(job.data), str(ROOT / "data")),
        "OUTPUT": (str(job.output), str(ROOT / "outputs")),
        "EACH": ("1" if job.each or job.enterprise else "", ""),
    }
    words = [shlex.quote(f"{name}={value}") for name, (value, usual) in variables.items() if value != usual]
    return " ".join(["make report", *words])
