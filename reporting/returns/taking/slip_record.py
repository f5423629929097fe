"""Which slips are as we wrote them: the digest of each stands in a list beside them, the newest last."""

from hashlib import sha256
from pathlib import Path

from reporting.core.machine_faults import MachineError

_RECORD = ".written"


class SlipRecord:
    """The list of a folder of slips, in the form of sha256sum. A slip that it does not know is somebody's own."""

    def __init__(self, slips: Path) -> None:
        self._slips = slips

    def knows(self, slip: Path) -> bool:
        """Whether nobody changed the slip after we wrote it; it may lie anywhere."""
        try:
            return _digest(slip.read_bytes()) in self._digests()
        except OSError:
            return False  # reading it reports the error

    def add(self, slip: Path, content: bytes) -> None:
        """Before it is written: a crash in between does no harm. Raises OutputError."""
        digest = _digest(content)
        if digest in self._digests():
            return
        try:
            with (self._slips / _RECORD).open("a", encoding="utf-8", newline="\n") as out:
                out.write(f"{digest}  {slip.relative_to(self._slips).as_posix()}\n")
        except OSError as error:
            raise MachineError(error, slip) from None

    def _digests(self) -> set[str]:
        try:
            return {line.partition(" ")[0] for line in (self._slips / _RECORD).read_text("utf-8").splitlines()}
        except (OSError, UnicodeDecodeError):
            return set()


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()
