"""A briefing to be made: what it is made from, and where it goes."""

from dataclasses import dataclass, field
from pathlib import Path

from reporting.digests import digests
from reporting.engine import Way
from reporting.errors import TemplateError
from reporting.ledger.files import digests as ledger_digests
from reporting.period import Period

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Job:
    """Period and language of a briefing, the folders and files it is made from, and the folder it goes to."""

    period: Period
    locale: str = "zh"
    data: Path = ROOT / "data"
    output: Path = ROOT / "outputs"
    template: Path | None = None
    notebooks: Path = ROOT / "notebooks"
    way: Way = field(default_factory=Way)

    @property
    def folder(self) -> Path:
        return self.output / self.period.key

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


def template_of(job: Job) -> bytes:
    """The template as it is now. Raises TemplateError when there is none."""
    path = job.template_file
    try:
        return path.read_bytes()
    except OSError as error:
        advice = "Put it back, or name another with --template."
        raise TemplateError(f"The template {path} cannot be read: {error.strerror}", [], advice) from None


def read_meanwhile(job: Job) -> dict[str, dict[str, str]]:
    """Digests of the files that are read in the course of a run, by file name: the ledger and the notebooks."""
    return {"ledger": ledger_digests(job.data), "notebooks": digests(job.notebooks.glob("*.ipynb"))}
