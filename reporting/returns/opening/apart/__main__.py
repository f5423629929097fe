"""Reads the file on its standard input, with limits on memory and time, and tells its sheets: `python -m … xls`."""

import sys
from importlib import import_module

from reporting.returns.opening.apart.wire import refused, sent
from reporting.xlsx.unusable import UnusableError

_MEMORY = 1536 * 2**20
_SECONDS = 20  # for when nobody waits any more: who waits does so for less


def main(reader: str) -> None:
    _limit()
    read = import_module(f"reporting.returns.opening.apart.{reader}").sheets_of
    try:
        answer = sent(list(read(sys.stdin.buffer.read())))
    except UnusableError as error:
        answer = refused(error)
    except MemoryError:
        answer = refused(UnusableError("memory"))
    sys.stdout.write(answer)


def _limit() -> None:
    """What a system does not limit, the clock of the process that waits for this one does."""
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))


if __name__ == "__main__":
    main(sys.argv[1])
