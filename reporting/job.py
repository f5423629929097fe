"""A briefing to be made: what it is made from, and where it goes."""

import shlex
from dataclasses import dataclass, field, replace
from pathlib import Path

from reporting.core.errors import TemplateError
from reporting.core.hashing import digests
from reporting.core.options import RunOptions
from reporting.core.period import Period
from reporting.ledger.files import digests as ledger_digests
from reporting.outputs.manifest import folder_of

ROOT = Path(__file__).resolve().parent.parent


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


def command_line_for(job: Job) -> str:
    """What to type to make it, with the folders of the job where they are not the usual ones."""
    told = {
        "PERIOD": (job.period.key, ""),
        "LOCALE": (job.locale, "zh"),
        "DATA": (str(job.data), str(ROOT / "data")),
        "OUTPUT": (str(job.output), str(ROOT / "outputs")),
        "EACH": ("1" if job.each or job.enterprise else "", ""),
    }
    words = [shlex.quote(f"{name}={value}") for name, (value, usual) in told.items() if value != usual]
    return " ".join(["make report", *words])


def template_of(job: Job) -> bytes:
    """The template as it is now. Raises TemplateError when there is none."""
    return _template(job.template_file, "--template", "TEMPLATE")


def each_template_of(job: Job) -> bytes:
    """The template of the enterprises' documents as it is now. Raises TemplateError when there is none."""
    return _template(job.each_template_file, "--each-template", "EACH_TEMPLATE")


def _template(path: Path, option: str, variable: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        advice = f"Put it back, or name another with {option} (make: {variable})."
        raise TemplateError(f"The template {path} cannot be read: {error.strerror}", [], advice) from None


def read_meanwhile(job: Job) -> dict[str, dict[str, str]]:
    """Digests of the files that are read in the course of a run, by file name: the ledger and the notebooks."""
    read = {"ledger": ledger_digests(job.data), "notebooks": digests(job.notebooks.glob("*.ipynb"))}
    return read | {"each": digests(job.each_notebooks.glob("*.ipynb"))} if job.each else read
