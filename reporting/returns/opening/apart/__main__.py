"""Reads the file on its standard input, with limits on memory and time, and tells its sheets: `python -m … xls`."""

import sys
from importlib import import_module

from reporting.returns.opening.apart.limiting import limit
from reporting.returns.opening.apart.wire import refused, sent
from reporting.xlsx.unusable import UnusableError


def main(reader: str) -> None:
    limit()
    read = import_module(f"reporting.returns.opening.apart.{reader}").sheets_of
    try:
        answer = sent(list(read(sys.stdin.buffer.read())))
    except UnusableError as error:
        answer = refused(error)
    except MemoryError:
        answer = refused(UnusableError("memory"))
    sys.stdout.write(answer)


if __name__ == "__main__":
    main(sys.argv[1])
