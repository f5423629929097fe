"""Reads the file on its standard input, within limits, and prints its paragraphs: `python -m … pdf`."""

import sys
from importlib import import_module

from reporting.extraction.reading.apart.wire import refused, sent
from reporting.extraction.reading.refusals import UnreadTextError
from reporting.returns.opening.apart.limiting import limit
from reporting.xlsx.unusable import UnusableError


def main(reader: str) -> None:
    """Print the paragraphs of the file, or why there are none."""
    limit()
    read = import_module(f"reporting.extraction.reading.apart.{reader}").paragraphs_of
    try:
        answer = sent(read(sys.stdin.buffer.read()))
    except (UnusableError, UnreadTextError) as error:
        answer = refused(error)
    except MemoryError:
        answer = refused(UnusableError("memory"))
    sys.stdout.write(answer)


if __name__ == "__main__":
    main(sys.argv[1])
