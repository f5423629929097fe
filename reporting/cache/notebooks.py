"""The records that are kept from earlier runs; one is used again if none of its inputs has changed."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from reporting.cache.store import CacheEntry, Store, Today
from reporting.cache.why import FRESH, KERNEL, LEAVES, absent
from reporting.core import atomic_files as files
from reporting.core.code_version import (
    ABSENT,
    EXTERNAL,
    environment_digest,
    external_digest,
    folder_digest,
    kit_digest,
    modules_digest,
)
from reporting.core.hashing import digest, digest_of
from reporting.ledger.reading import Ledger
from reporting.ledger.slices import RowDigests
from reporting.notebooks.engine.work import ObservedInputs
from reporting.notebooks.proof.verdict import verdict_on
from reporting.notebooks.run import Record, Run

_ALWAYS = ("notebook", "modules", "parameters", "code", "environment", "made_up")


@dataclass
class RecordInputs:
    """The digests of all inputs of records as they are now; each is worked out once.

    `files` are the digests of the ledger's files by name.
    """

    ledger: Ledger
    files: Mapping[str, str]

    @cached_property
    def _rows(self) -> RowDigests:
        return RowDigests(self.ledger)

    def of(self, run: Run) -> Today:
        """A function from the name of an input of the run to its digest."""
        digests = {**_without_ledger(run), "made_up": str(self.ledger.is_made_up)}
        return lambda name: digests[name] if name in digests else self._read(name)

    def names(self, reads: ObservedInputs) -> list[str]:
        """The names of the inputs of a run that read this, without the files that it noted itself."""
        asked = [
            f"rows {enterprise} {table}"
            for enterprise in sorted(reads.asked - {""})
            for table in self._rows.of(enterprise)
        ]
        if self.ledger.many_items and reads.asked:
            # Of so many items the rows of one enterprise have no digest of their own.
            asked += [f"ledger {name}" for name in sorted(self.files) if Path(name).stem == "items"]
        if "" in reads.asked:
            asked = [f"ledger {name}" for name in sorted(self.files)]
        return [*_ALWAYS, *asked]

    def _read(self, name: str) -> str | None:
        """The digest of an input; None if it is no input, but a reason to run each time."""
        kind, _, what = name.partition(" ")
        if kind == "ledger":
            return self.files.get(what, ABSENT)
        if kind == "rows":
            enterprise, table = what.rsplit(" ", 1)
            return self._rows.of(enterprise).get(table, ABSENT)
        return external_digest(name) if name.startswith(EXTERNAL) else None


class KeptRecords:
    """The records of a store: it restores and keeps them.

    `reasons` has, by the name of a run, what has changed if its record has to be made; an empty list if it is kept.
    """

    def __init__(self, store: Store, inputs: RecordInputs, *, fresh: bool = False) -> None:
        self._store, self._inputs, self._fresh = store, inputs, fresh
        self.reasons: dict[str, list[str]] = {}

    def restored(self, runs: Sequence[Run], folder: Path) -> dict[str, Record]:
        """The records that would come out the same, by the names of their runs; they are written to the folder."""
        records = {}
        for run in runs:
            entry = self._unchanged(run)
            if entry is not None:
                path = folder / name_of(run)
                files.write(path, entry.content)
                external = {name: content for name, content in entry.inputs.items() if name.startswith(EXTERNAL)}
                records[run.name] = Record(run, path, external, (), verdict_on(run.notebook.read_bytes()).promise)
        return records

    def keep(self, record: Record) -> None:
        """Keep a record that was just made; without its content if it may come out otherwise the next time.

        Its notebook counts as it was read for the run: somebody may have saved another one since.
        """
        reads = record.reads or ObservedInputs()
        today = self._inputs.of(record.run)
        # A file that it read lay in its folder, or was found from there.
        folder = ["folder"] if record.external else []
        inputs = {name: today(name) or ABSENT for name in [*self._inputs.names(reads), *folder]}
        all_inputs = {**inputs, **record.external, "notebook": record.source}
        if not record.unproved:
            self._store.keep(name_of(record.run), CacheEntry(all_inputs, record.path.read_bytes()))
            return
        marks = [KERNEL] if record.reads is None else [f"{LEAVES}{reason}" for reason in record.unproved]
        self._store.keep(name_of(record.run), CacheEntry({**all_inputs, **dict.fromkeys(marks, "")}, b""))

    def _unchanged(self, run: Run) -> CacheEntry | None:
        entry = self._store.last(name_of(run))
        if entry is None:
            self.reasons[run.name] = [absent(self._store, name_of(run))]
            return None
        self.reasons[run.name] = [FRESH] if self._fresh else entry.changed(self._inputs.of(run))
        return None if self.reasons[run.name] else entry


def surely_missing(store: Store, run: Run, files: Mapping[str, str]) -> bool:
    """Whether a record has to be made, whatever the rows of the ledger say; `files` are the digests of its files."""
    entry = store.last(name_of(run))
    today = {**_without_ledger(run), **{f"ledger {name}": content for name, content in files.items()}}
    if entry is None or not entry.content:
        return True
    return any(today.get(name, before) != before for name, before in entry.inputs.items())


def _without_ledger(run: Run) -> dict[str, str]:
    return {
        "notebook": digest_of(run.notebook),
        "folder": folder_digest(run.notebook.parent),
        "modules": modules_digest(run.notebook.parent),
        "parameters": digest(json.dumps(dict(run.parameters), sort_keys=True).encode()),
        "code": kit_digest(),
        "environment": environment_digest(),
    }


def name_of(run: Run) -> str:
    """The name under which the record of a run is kept."""
    return f"{run.name}.ipynb"
