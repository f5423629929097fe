"""Which records need not be made again: nothing that they were made from has changed."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reporting.cache.provable import Verdict, verdict
from reporting.cache.store import Made, Store, Today
from reporting.cache.why import FRESH, KERNEL, LEAVES, absent
from reporting.core.code_version import ABSENT, BESIDES, code, environment, outside
from reporting.core.hashing import digest, digest_of
from reporting.ledger.reading import Ledger
from reporting.ledger.slices import digests_of, part_of
from reporting.notebooks.engine.work import Reads
from reporting.notebooks.execute import Run

_IN_A_KERNEL = "it ran in a kernel of its own, which does not say what it read"
_OWN = ("notebook", "parameters", "code", "environment", "made_up")


@dataclass
class Ingredients:
    """The digests of what records are made from as it is now, each worked out once.

    `files` are the digests of the ledger's files by name.
    """

    ledger: Ledger
    files: Mapping[str, str]
    _rows: dict[str, Mapping[str, str]] = field(default_factory=dict)

    def of(self, run: Run) -> Today:
        """For the name of an ingredient of the run its digest."""
        own = {**_without_ledger(run), "made_up": str(self.ledger.is_made_up)}
        return lambda name: own[name] if name in own else self._read(name)

    def names(self, reads: Reads) -> list[str]:
        """The ingredients of a run that read this, but for the files whose digests it tells itself."""
        asked = [f"rows {one} {table}" for one in sorted(reads.asked - {""}) for table in self._rows_of(one)]
        if self.ledger.many_items and reads.asked:
            # What is one enterprise's own of so many is not told apart.
            asked += [f"ledger {name}" for name in sorted(self.files) if Path(name).stem == "items"]
        if "" in reads.asked:
            asked = [f"ledger {name}" for name in sorted(self.files)]
        return [*_OWN, *asked]

    def _read(self, name: str) -> str | None:
        """None for a reason to run each time."""
        kind, _, what = name.partition(" ")
        if kind == "ledger":
            return self.files.get(what, ABSENT)
        if kind == "rows":
            enterprise, table = what.rsplit(" ", 1)
            return self._rows_of(enterprise).get(table, ABSENT)
        return outside(name) if name.startswith(BESIDES) else None

    def _rows_of(self, enterprise: str) -> Mapping[str, str]:
        if enterprise not in self._rows:
            self._rows[enterprise] = digests_of(part_of(self.ledger, enterprise))
        return self._rows[enterprise]


class Records:
    """The records of a store, found again and kept; `reasons` tells of each run what changed, if it has to be made."""

    def __init__(self, store: Store, ingredients: Ingredients, *, fresh: bool = False) -> None:
        self._store, self._ingredients, self._fresh = store, ingredients, fresh
        self.reasons: dict[str, list[str]] = {}
        # By run: the files that it read besides the ledger, with their digests.
        self.besides: dict[str, Mapping[str, str]] = {}
        # By run: why it is run each time, in words.
        self.leaves: dict[str, Sequence[str]] = {}
        # By run: what the author of its notebook promises, where one does.
        self.promises: dict[str, str] = {}

    def restored(self, runs: Sequence[Run], folder: Path) -> list[Run]:
        """Put the records that would come out again into the folder; the runs of those that have to be made."""
        missing = []
        for run in runs:
            promise = _verdict_on(run).promise
            self.promises |= {run.name: promise} if promise else {}
            record = self._found(run)
            if record is None:
                missing.append(run)
            else:
                (folder / name_of(run)).write_bytes(record)
        return missing

    def keep(self, run: Run, record: Path, reads: Reads | None) -> None:
        """Keep the record for the next time; without its content where it is not proven or promised to come again."""
        reasons = reasons_to_run(run, reads)
        known = reads or Reads()
        today = self._ingredients.of(run)
        files = {f"file {path}": told for path, told in known.files.items()}
        made_from = {**{name: today(name) or ABSENT for name in self._ingredients.names(known)}, **files}
        self._read_besides(run, made_from)
        if reasons:
            self.leaves[run.name] = reasons
            told = [KERNEL] if reads is None else [f"{LEAVES}{reason}" for reason in reasons]
            self._store.keep(name_of(run), Made({**made_from, **dict.fromkeys(told, "")}, b""))
            return
        self._store.keep(name_of(run), Made(made_from, record.read_bytes()))

    @property
    def read_besides(self) -> dict[str, str]:
        """The files that any of the notebooks read, with their digests."""
        return {name: told for each in self.besides.values() for name, told in each.items()}

    def changed_meanwhile(self) -> list[str]:
        """The files besides the ledger that are no longer what a notebook of this run read."""
        return [name.split(" ", 1)[1] for name, told in self.read_besides.items() if outside(name) != told]

    def unsettled(self, runs: Sequence[Run]) -> list[str]:
        """The names of the runs that are made each time."""
        return sorted({run.name for run in runs} - (self.besides.keys() - self.leaves.keys()))

    def _read_besides(self, run: Run, made_from: Mapping[str, str]) -> None:
        self.besides[run.name] = {name: told for name, told in made_from.items() if name.startswith(BESIDES)}

    def _found(self, run: Run) -> bytes | None:
        made = self._store.last(name_of(run))
        if made is None:
            self.reasons[run.name] = [absent(self._store, name_of(run))]
            return None
        changed = [FRESH] if self._fresh else made.changed(self._ingredients.of(run))
        self.reasons[run.name] = changed
        if changed:
            return None
        self._read_besides(run, made.made_from)
        return made.content


def surely_missing(store: Store, run: Run, files: Mapping[str, str]) -> bool:
    """Whether a record has to be made whatever the rows of the ledger say, of whose files these are the digests."""
    made = store.last(name_of(run))
    today = {**_without_ledger(run), **{f"ledger {name}": told for name, told in files.items()}}
    if made is None or not made.content:
        return True
    return any(today.get(name, before) != before for name, before in made.made_from.items())


def _without_ledger(run: Run) -> dict[str, str]:
    return {
        "notebook": digest_of(run.notebook),
        "parameters": digest(json.dumps(dict(run.parameters), sort_keys=True).encode()),
        "code": code(),
        "environment": environment(),
    }


def reasons_to_run(run: Run, reads: Reads | None) -> list[str]:
    """Why a run that read this is made each time; none where its record may be kept."""
    if reads is None:
        return [_IN_A_KERNEL]
    found = _verdict_on(run)
    if found.promise:
        return []
    return list(found.reasons) or [reads.deviation] * bool(reads.deviation)


def _verdict_on(run: Run) -> Verdict:
    return verdict(run.notebook.read_bytes())


def name_of(run: Run) -> str:
    """What its record is kept as."""
    return f"{run.name}.ipynb"
