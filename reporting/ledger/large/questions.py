"""Questions about a large table, and the classes of their answers. Nothing here needs the database or pandas."""

import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from reporting.core.machine_faults import refused_there


@dataclass(frozen=True)
class LargeTable:
    """The file of the items, and the folder for its copies."""

    file: Path
    copies: Path


@dataclass(frozen=True)
class References:
    """Values that items refer to: each enterprise's parent; owner, first statement, last day of each list; sources.

    `stated` are the days on which any list was stated.
    """

    enterprises: Mapping[str, str | None]
    lists: Mapping[str, tuple[str, str, date]]
    sources: frozenset[str]
    stated: frozenset[date]


@dataclass(frozen=True)
class ScanItems:
    """Check all rows and, if the references are known, reduce them to item counts. The answer is a ScanResult."""

    table: LargeTable
    references: References | None


@dataclass(frozen=True)
class OpenList:
    """A list with open items: the day until which their state is known, None if its enterprise did not report.

    Its items inside an item of one of the lists `outside` are not named: the one above them is.
    """

    known_until: date | None
    outside: tuple[str, ...]


@dataclass(frozen=True)
class OpenItems:
    """The open items of these lists by name: those opened by a day and not done by it with all items below them.

    The late ones come first, then the others of enterprises that reported, by their deadlines.
    `digest` is that of the content that was scanned. The answer is Cells.
    """

    table: LargeTable
    digest: str
    until: date
    lists: Mapping[str, OpenList]
    most: int


@dataclass(frozen=True)
class Cells:
    """Rows as text, as the file has them: the line, and a cell for each column of the table."""

    rows: Sequence[tuple[int, tuple[str, ...]]]


@dataclass(frozen=True)
class ScanResult:
    """Rows that a rule may break, the number of further ones by column, and the item counts by column.

    `broken` says why the file cannot be read as a table at all; of a wrong header nothing else is said.
    `cells` are rows with a cell that cannot be read; only without them there are `suspects`, and only with
    references `item_counts`.
    `copied` says that the file can be read from a copy from now on, or needs none.
    """

    header: tuple[str, ...] = ()
    digest: str = ""
    broken: str = ""
    cells: Cells = field(default=Cells(()))
    suspects: Cells = field(default=Cells(()))
    more: Mapping[str, int] = field(default_factory=dict)
    item_counts: Mapping[str, Any] = field(default_factory=dict)
    copied: bool = True


@dataclass(frozen=True)
class ReadParquet:
    """All rows of a small Parquet file as text. The answer is the header with Cells, or None."""

    file: Path


Question = ScanItems | OpenItems | ReadParquet
Answer = Callable[[Question], Any]


def request(question: Question) -> Any:  # noqa: ANN401 - each question has its own answer
    """The answer of another process, or of another machine."""
    return _server.get(served_by_process)(question)


@contextmanager
def served_by(answer: Answer) -> Iterator[None]:
    """A block in which this function answers the questions of this thread, and of no other."""
    before = _server.set(answer)
    try:
        yield
    finally:
        _server.reset(before)


def served_by_process(question: Question) -> Any:  # noqa: ANN401 - each question has its own answer
    """The answer of another process. A database that fails crashes loudly, unless the machine has no room for it.

    Raises OutputError.
    """
    command = [sys.executable, "-m", "reporting.ledger.large"]
    completed = subprocess.run(command, input=pickle.dumps(question), stdout=subprocess.PIPE, check=False)  # noqa: S603 - our own module
    if refused := refused_there(completed.returncode):
        raise refused
    completed.check_returncode()
    return pickle.loads(completed.stdout)  # noqa: S301 - from the process that was started here


_server: ContextVar[Answer] = ContextVar("server")
