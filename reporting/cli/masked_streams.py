"""`mask_streams`: whatever a command prints, its errors and tracebacks too, names no personal data."""

import codecs
import io
import re
import sys
from typing import TextIO

# Most lines are a path without many digits; they need no search, for which much would have to be imported.
_HARMLESS = re.compile(r"(?!.*(?:[0-9][^0-9A-Za-z]?){7})(?!.*@)[!-~]*\n?")


class _MaskedStream(io.TextIOWrapper):
    """A stream that prints of personal data the first and the last sign."""

    def write(self, text: str) -> int:
        if not _HARMLESS.fullmatch(text):
            from reporting.core.personal_data import masked  # noqa: PLC0415 - most commands print a path and no more

            super().write(masked(text))
            return len(text)
        return super().write(text)


def mask_streams() -> None:
    """Mask what is printed from now on, on both streams.

    A console of another code page does not break on a Chinese message.
    """
    is_one = sys.stderr is sys.stdout
    sys.stdout = _masked(sys.stdout)
    sys.stderr = sys.stdout if is_one else _masked(sys.stderr)


def _masked(stream: TextIO) -> TextIO:
    if type(stream) is not io.TextIOWrapper:  # somebody else reads it, such as a test
        return stream
    # Around a stream of ASCII, click would put one of its own in UTF-8, and pass by this one.
    encoding = "utf-8" if codecs.lookup(stream.encoding).name == "ascii" else stream.encoding
    is_by_lines = stream.line_buffering
    stream.flush()
    return _MaskedStream(stream.detach(), encoding=encoding, errors="backslashreplace", line_buffering=is_by_lines)
