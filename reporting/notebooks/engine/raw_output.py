"""Text that a command or a library writes to stdout and stderr without Python's own streams."""

import codecs
import os
from collections.abc import Iterator
from contextlib import suppress

_FILES = {"stdout": 1, "stderr": 2}
_PIECE = 2**16
_decoder = codecs.getincrementaldecoder("utf-8")


class RawOutput:
    """Both files of this process are pipes from now on. `before` has the files that they were, `ends` where to read."""

    def __init__(self) -> None:
        self.before = {name: os.dup(number) for name, number in _FILES.items()}
        self.ends = {name: _pipe_from(number) for name, number in _FILES.items()}
        self._decoders = {name: _decoder("replace") for name in _FILES}

    def new(self) -> Iterator[tuple[str, str]]:
        """The text that nobody has taken yet, by the name of its stream."""
        for name, end in self.ends.items():
            if written := _waiting(end):
                yield name, self._decoders[name].decode(written)


def _pipe_from(file: int) -> int:
    """The end of a new pipe to which the file leads. Its other end stays open, so that it never ends."""
    end, start = os.pipe()
    os.set_blocking(end, False)
    os.dup2(start, file)
    return end


def _waiting(end: int) -> bytes:
    pieces = list[bytes]()
    with suppress(BlockingIOError):
        while True:
            pieces.append(os.read(end, _PIECE))
    return b"".join(pieces)
