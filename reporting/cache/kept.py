"""The records of a run and their pages, each of which is made only where it is not kept from an earlier run."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import product
from pathlib import Path

from reporting.cache import documents as kept_documents
from reporting.cache import pages as kept_pages
from reporting.cache import whole
from reporting.cache.early_start import Begun
from reporting.cache.notebooks import Ingredients, Records, name_of
from reporting.cache.why import KERNEL, UNFOLLOWED, in_words
from reporting.core.errors import OutputError
from reporting.core.progress import Teller
from reporting.core.quantity import LOCALES
from reporting.job import ROOT, Job
from reporting.ledger.reading import Ledger
from reporting.notebooks.execute import Run, execute_all
from reporting.notebooks.html_process import Pages, pages
from reporting.outputs.extra_inputs import besides_told

Read = Mapping[str, Mapping[str, str]]


class Making:
    """One run of a job. `read` are the digests of the ledger's files and of the notebooks.

    `begun` are notebooks that run already, and know of nothing made up.
    """

    def __init__(self, job: Job, ledger: Ledger, read: Read, begun: Begun, beside: Pages) -> None:
        self._job, self._read, self._beside = job, read, beside
        self._begun = {} if ledger.is_made_up else begun
        self.store = whole.store_of(job)
        self._broken_off = whole.begin(job)
        self._kept = Records(self.store, Ingredients(ledger, read["ledger"]), fresh=job.fresh)
        self._runs: Sequence[Run] = ()
        self._without_page: list[Path] = []

    def records(self, runs: Sequence[Run], folder: Path, teller: Teller) -> list[Path]:
        """The records of the runs, in their order, in the folder. Raises NotebookError with all failures."""
        self._runs = runs
        missing = self._kept.restored(runs, folder)
        if missing and self._job.html:
            self._beside.get_ready()
        execute_all(missing, folder, teller, self._job.way, self._kept.keep, self._begun)
        return [folder / f"{run.name}.ipynb" for run in runs]

    def refuse_changed(self) -> None:
        """Raise OutputError when a file that a notebook read besides the ledger was changed during the run."""
        changed = self._kept.changed_meanwhile()
        if changed:
            raise OutputError("A file that a notebook read was changed during the run.", changed, "Run again.")

    def besides(self, records: Iterable[Path]) -> dict[str, Mapping[str, str]]:
        """What the manifest tells of what these records were made from besides the ledger and their notebooks."""
        names = [record.stem for record in records]
        read = {name: told for each in names for name, told in self._kept.besides.get(each, {}).items()}
        promises = {each: promise for each in names if (promise := self._kept.promises.get(each))}
        return besides_told(read, {each: self._kept.leaves.get(each, ()) for each in names}, ROOT, promises)

    def why(self) -> list[str]:
        """For the briefing and each record why it is made again, or kept."""
        job = self._job
        changed = whole.changed(job, self._read, broken_off=self._broken_off)
        told = [in_words(job.briefing.name, changed, job.briefing)]
        for run in self._runs:
            folders = (job.folder, job.of(run.enterprise).folder) if run.enterprise else (job.folder,)
            places = (folder / "notebooks" / f"{run.name}.ipynb" for folder in folders)
            told.append(in_words(run.name, self._kept.reasons[run.name], *places))
        return told

    def ask_for_pages(self, records: Sequence[Path]) -> None:
        """Have the page of each record put beside it, without waiting for it.

        Where none are asked for, those that are kept are put there all the same.
        """
        missing = list(records) if self._job.fresh else kept_pages.restored(self.store, records)
        self._without_page = missing if self._job.html else []
        self._beside.ask(self._without_page)

    def wait_for_pages(self) -> None:
        self._beside.wait()
        kept_pages.keep(self.store, self._without_page)

    def finish(self, briefing: Path, files: Iterable[Path]) -> list[str]:
        """Keep what all of it was made from, and the files that the run left; why nothing can be kept, if so."""
        if not self.store.trouble:
            unsettled = self._kept.unsettled(self._runs)
            by_kernel = unsettled and self._job.way.engine == "kernel"
            unfollowed = [KERNEL] if by_kernel else [f"{UNFOLLOWED}{name}" for name in unsettled]
            known = {**self._kept.read_besides, **whole.ingredients(self._job, self._read)}
            made_from = {**known, **dict.fromkeys(unfollowed, "")}
            whole.keep(self._job, made_from, briefing, files)
        if self._job.each:
            self.store.sweep(set(self._names()))
        return [self.store.trouble] if self.store.trouble else []

    def _names(self) -> Iterator[str]:
        """What may be kept after a run with the enterprises' documents; all else is of enterprises that are gone."""
        for run in self._runs:
            yield name_of(run)
            yield kept_pages.name_of(Path(name_of(run)))
        yield from whole.names(self._job)
        for enterprise, locale in product({run.enterprise for run in self._runs if run.enterprise}, LOCALES):
            yield kept_documents.name_of(enterprise, locale)


@contextmanager
def making(job: Job, ledger: Ledger, read: Read, begun: Begun) -> Iterator[Making]:
    """What makes the pages ends with this block."""
    with pages() as beside:
        yield Making(job, ledger, read, begun, beside)
