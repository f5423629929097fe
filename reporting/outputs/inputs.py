"""The inputs of a briefing as they were when its run began: template bytes, digests of ledger and notebooks."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reporting.core.code_version import external_digest
from reporting.core.errors import OutputError, TemplateError
from reporting.core.hashing import digests
from reporting.job import Job
from reporting.ledger.files import digests as ledger_digests

# Digests by file name, for each kind of input: "ledger", "notebooks", and "each" for those of enterprises' documents.
InputDigests = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True)
class Inputs:
    """The templates as they were read, and the digests of the ledger's files and of the notebooks.

    A template that the job does not need is empty. `confirmed` are the marks of words in the ledger that look like
    personal data and that a person has confirmed to be none.
    """

    job: Job
    template: bytes
    enterprise_template: bytes
    digests: InputDigests
    confirmed: frozenset[str] = frozenset()

    @classmethod
    def of(cls, job: Job) -> "Inputs":
        """The inputs of a job as they are now. Raises TemplateError if a template cannot be read."""
        template = b"" if job.enterprise else template_of(job)
        of_enterprises = enterprise_template_of(job) if job.each or job.enterprise else b""
        return cls(job, template, of_enterprises, digests_of(job))

    def refuse_changed(self, external: Mapping[str, str]) -> None:
        """Raise OutputError if an input has changed since it was read.

        `external` are the digests of files that notebooks read, by names that `external_digest` takes.
        """
        if digests_of(self.job) != self.digests:
            raise OutputError("The ledger or a notebook was changed during the run.", advice="Run again.")
        changed = [name.split(" ", 1)[1] for name, before in external.items() if external_digest(name) != before]
        if changed:
            raise OutputError("A file that a notebook read was changed during the run.", changed, "Run again.")


def digests_of(job: Job) -> InputDigests:
    """The digests of the files that a run reads, as they are now. Raises LedgerError if a table is no file."""
    files = {"ledger": _ledger_digests(job.data), "notebooks": digests(job.notebooks.glob("*.ipynb"))}
    return files | {"each": digests(job.each_notebooks.glob("*.ipynb"))} if job.each else files


def _ledger_digests(data: Path) -> Mapping[str, str]:
    try:
        return ledger_digests(data)
    except OSError:
        from reporting.ledger.reading import read_ledger  # noqa: PLC0415 - it says in words what is wrong

        read_ledger(data)
        raise


def template_of(job: Job) -> bytes:
    """The template of the briefing as it is now. Raises TemplateError if there is none."""
    return _template(job.template_file, "--template", "TEMPLATE")


def enterprise_template_of(job: Job) -> bytes:
    """The template of the enterprises' documents as it is now. Raises TemplateError if there is none."""
    return _template(job.each_template_file, "--each-template", "EACH_TEMPLATE")


def _template(path: Path, option: str, variable: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        advice = f"Put it back, or name another with {option} (make: {variable})."
        raise TemplateError(f"The template {path} cannot be read: {error.strerror}", [], advice) from None
