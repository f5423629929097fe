"""The runs of a job: its notebooks, each with its parameters, for the group or for one enterprise."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reporting.analysis.facts import Facts
from reporting.analysis.large_groups import enterprises_shown_singly
from reporting.core.errors import NotebookError
from reporting.job import Job
from reporting.notebooks.engine.work import MENTIONS_READ
from reporting.notebooks.parameters import parameter_names, unknown_parameters
from reporting.notebooks.run import Record, Run


@dataclass(frozen=True)
class Plan:
    """The runs of a job: those of the group's briefing, and those of the enterprises' documents."""

    group: Sequence[Run]
    by_enterprise: Sequence[Run]

    @property
    def runs(self) -> list[Run]:
        """All runs: those of the group first."""
        return [*self.group, *self.by_enterprise]

    def parted(self, records: Sequence[Record]) -> tuple[Sequence[Record], Sequence[Record]]:
        """The records of these runs, in their order: those of the group, and those of the enterprises' documents."""
        return records[: len(self.group)], records[len(self.group) :]


def notebooks_for(job: Job, facts: Facts) -> Plan:
    """The notebooks that a job runs on these facts, with their parameters. Raises NotebookError."""
    enterprises = [job.enterprise] if job.enterprise else list(facts.enterprises.id) if job.each else []
    group = [] if job.enterprise else runs_of(job, facts)
    plan = Plan(group, document_runs_of(job, enterprises) if enterprises else [])
    refuse_same_names(plan.runs)
    return plan


def runs_of(job: Job, facts: Facts) -> list[Run]:
    """One run for every notebook of the folder; one per enterprise if it has the parameter `enterprise`.

    If very many enterprises reported, it runs for those that the briefing shows singly, in their order there.
    Raises NotebookError with the faults of all notebooks.
    """
    common = {"period": job.period.key}
    for_all, for_one = _for_all_and_for_one(job)
    shown_singly = [
        Run(notebook, {**common, "enterprise": enterprise})
        for notebook in for_one
        for enterprise in enterprises_shown_singly(facts)
    ]
    return _checked([*(Run(notebook, common) for notebook in for_all), *shown_singly])


def common_runs_of(job: Job) -> list[Run]:
    """The first of these runs, which are the same whichever enterprises reported. Raises NotebookError."""
    for_all, _ = _for_all_and_for_one(job)
    return _checked([Run(notebook, {"period": job.period.key}) for notebook in for_all])


def refuse_same_names(runs: Sequence[Run]) -> None:
    """Raise NotebookError if two runs have one name: the record of one would replace that of the other."""
    names = Counter(run.name for run in runs)
    same = [name for name, count in names.items() if count > 1]
    if same:
        raise NotebookError("Several notebooks make a record of one name", same, "Give one of them another name.")


def document_runs_of(job: Job, enterprises: Sequence[str]) -> list[Run]:
    """One run for every notebook of the enterprises' documents and every one of these enterprises.

    Raises NotebookError with the faults of all notebooks.
    """
    every = [{"period": job.period.key, "enterprise": enterprise} for enterprise in enterprises]
    return _checked([Run(notebook, parameters) for notebook in _notebooks(job.each_notebooks) for parameters in every])


def any_reads_ledger(job: Job) -> bool:
    """Whether any notebook of the job says that it reads the ledger."""
    folders = [job.notebooks, *([job.each_notebooks] if job.each else [])]
    return any(
        MENTIONS_READ.search(notebook.read_text("utf-8", "replace"))
        for folder in folders
        for notebook in _notebooks(folder)
    )


def _for_all_and_for_one(job: Job) -> tuple[list[Path], list[Path]]:
    """The notebooks about all enterprises, and those with the parameter `enterprise`."""
    for_all, for_one = list[Path](), list[Path]()
    for notebook in _notebooks(job.notebooks):
        (for_one if "enterprise" in parameter_names(notebook) else for_all).append(notebook)
    return for_all, for_one


def _notebooks(folder: Path) -> list[Path]:
    notebooks = sorted(folder.glob("*.ipynb"))
    if not notebooks:
        advice = "Put them back, or name another folder with --notebooks (make: NOTEBOOKS)."
        raise NotebookError(f"There is no notebook in {folder}.", [], advice)
    return notebooks


def _checked(runs: list[Run]) -> list[Run]:
    alike = {run.notebook: run for run in runs}.values()
    faults = {fault for run in alike for fault in unknown_parameters(run)}
    if faults:
        raise NotebookError("Parameters that a notebook does not have", sorted(faults), "Mend the parameters cell.")
    return runs
