"""A briefing to be made: what it is made from, and where it goes."""

import shlex
from dataclasses import dataclass, field, replace
from pathlib import Path

from reporting.core.options import RunOptions
from reporting.core.period import Period
from reporting.core.project import ROOT


@dataclass(frozen=True)
class Job:
    """Period and language of a briefing, the folders and files it is made from, and the folder it goes to.

    With `each` every enterprise that reported gets a document of its own beside it, from a template of their own.
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
    # Make everything anew, and tell of each thing why it was made or not.
    fresh: bool = False
    why: bool = False
    each: bool = False
    each_template: Path | None = None
    enterprise: str | None = None

    @property
    def folder(self) -> Path:
        """Where the results of the period go; those of one enterprise in a folder of its own below."""
        return folder_of(self.output, self.period.key, self.enterprise)

    @property
    def enterprises(self) -> Path:
        """The documents of the enterprises, a folder for each."""
        return self.output / self.period.key / "enterprises"

    def of(self, enterprise: str) -> "Job":
        """The document of one enterprise, which a run with `each` makes."""
        return replace(self, enterprise=enterprise)

    @property
    def briefing(self) -> Path:
        language = "" if self.locale == "zh" else f".{self.locale}"
        return self.folder / f"briefing-{self.period.key}{language}.docx"

    @property
    def review(self) -> Path:
        """The review edition, for the person who checks."""
        return self.briefing.with_suffix(".review.docx")

    @property
    def draft(self) -> Path:
        """What is made while anything is in doubt; the briefing itself stays as it was."""
        return self.briefing.with_suffix(".draft.docx")

    @property
    def figures(self) -> Path:
        """Every number with its passport, as a workbook."""
        return self.folder / self.briefing.name.replace("briefing-", "figures-", 1).replace(".docx", ".xlsx")

    @property
    def template_file(self) -> Path:
        return self.template or ROOT / "templates" / f"briefing.{self.locale}.docx"

    @property
    def each_template_file(self) -> Path:
        return self.each_template or ROOT / "templates" / f"enterprise.{self.locale}.docx"

    @property
    def each_notebooks(self) -> Path:
        """The notebooks of the enterprises' documents."""
        return self.notebooks / "each"


def folder_of(output: Path, period: str, enterprise: str | None = None) -> Path:
    """Where the briefing of a period and its manifest lie, or the document of one enterprise and its own."""
    return output / period / "enterprises" / enterprise if enterprise else output / period


def command_line_for(job: Job) -> str:
    """What to type to make it, with the folders of the job where they are not the usual ones."""
    variables = {
        "PERIOD": (job.period.key, ""),
        "LOCALE": (job.locale, "zh"),
        "DATA": (str(job.data), str(ROOT / "data")),
        "OUTPUT": (str(job.output), str(ROOT / "outputs")),
        "EACH": ("1" if job.each or job.enterprise else "", ""),
    }
    words = [shlex.quote(f"{name}={value}") for name, (value, usual) in variables.items() if value != usual]
    return " ".join(["make report", *words])
