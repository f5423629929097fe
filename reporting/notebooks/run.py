"""The classes of a run: a notebook with its parameters, the context that all notebooks share, and a record."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reporting.core.run_variables import RunVariables, run_variables
from reporting.ledger.files import digest_of
from reporting.ledger.reading import Ledger
from reporting.notebooks.engine.work import ObservedInputs

Parameters = Mapping[str, str]


@dataclass(frozen=True)
class Run:
    """One notebook with its parameters; the record is named after it, and after the enterprise if there is one."""

    notebook: Path
    parameters: Parameters

    @property
    def enterprise(self) -> str | None:
        return self.parameters.get("enterprise")

    @property
    def name(self) -> str:
        return f"{self.notebook.stem}-{self.enterprise}" if self.enterprise else self.notebook.stem


def no_page() -> bytes | None:
    """The page of a record that has none."""
    return None


@dataclass(frozen=True)
class Record:
    """An executed notebook: its run, its file, and its inputs beside the ledger and the notebook.

    `external` has the digests of files that the notebook read, by "file <path>". `unproved` has reasons in words why
    the record may come out otherwise the next time; `promise` are the words by which the author says that it does not.
    `source` is the digest of the notebook and `reads` what it read; a record that was kept has neither. `page` waits
    until the record is there as HTML, and returns that.
    """

    run: Run
    path: Path
    external: Mapping[str, str] = field(default_factory=dict)
    unproved: Sequence[str] = ()
    promise: str = ""
    source: str = ""
    reads: ObservedInputs | None = None
    page: Callable[[], bytes | None] = no_page


@dataclass(frozen=True)
class RunContext:
    """The context of one run: the folder of its records, the ledger, and the digests of its inputs.

    `variables` are the environment variables of a process that runs a notebook. `inputs` has digests by file name for
    each kind of input, one of which is "ledger". `finished` is called with each record as soon as it is there, by one
    thread at a time.
    """

    folder: Path
    variables: RunVariables = field(default_factory=dict)
    ledger: Ledger = field(default_factory=lambda: Ledger({}))
    inputs: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    finished: Callable[[Record], None] = lambda _: None

    @classmethod
    def of(cls, data: Path, ledger: Ledger, inputs: Mapping[str, Mapping[str, str]], folder: Path) -> "RunContext":
        """The context of a run on the ledger in the folder `data`; records go to `folder`."""
        variables = run_variables(data, digest_of(inputs["ledger"]), synthetic=ledger.is_made_up)
        return cls(folder, variables, ledger, inputs)


def external_inputs(records: Iterable[Record]) -> dict[str, str]:
    """The digests of the files that notebooks read beside the ledger, by "file <path>"."""
    return {name: digest for record in records for name, digest in record.external.items()}


# Runs notebooks; their records, in the order of the runs. Raises NotebookError with all failures at once.
RunNotebooks = Callable[[Sequence[Run], RunContext], list[Record]]


def prepared(run: RunNotebooks, prepare: Callable[[], None]) -> RunNotebooks:
    """A layer around `run`: the same records; `prepare` is called first if there is anything to run."""

    def run_prepared(runs: Sequence[Run], context: RunContext) -> list[Record]:
        if runs:
            prepare()
        return run(runs, context)

    return run_prepared
