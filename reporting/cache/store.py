"""Results beside what they were made from. What is damaged, of another version or unreadable counts as not there."""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reporting.core import atomic_files as files
from reporting.core.errors import OutputError
from reporting.core.hashing import digest

# The digest of an ingredient as it is today, by its name; None for what is not there any more.
Today = Callable[[str], str | None]
_MAGIC = b"reporting kept 1"


@dataclass(frozen=True)
class CacheEntry:
    """A result, and the digests of all that it was made from, by the names of these ingredients."""

    inputs: Mapping[str, str]
    content: bytes

    def changed(self, today: Today) -> list[str]:
        """The ingredients that are no longer what they were; none where the result would come out the same."""
        return [name for name, before in self.inputs.items() if today(name) != before]

    def unlike(self, today: Mapping[str, str]) -> list[str]:
        """The ingredients that are not the same today, with those that came or went."""
        return [name for name in sorted({*today, *self.inputs}) if today.get(name) != self.inputs.get(name)]


class Store:
    """A folder with one file per result, the last one that was made under its name.

    A folder that cannot be written to is told in `trouble`, once; the results are then made again next time.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.trouble = ""

    def last(self, name: str) -> CacheEntry | None:
        """What was last made under the name, if it is whole; None else."""
        try:
            magic, head, content = self._file(name).read_bytes().split(b"\n", 2)
            fields = json.loads(head)
            entry = CacheEntry(dict(fields["inputs"]), content)
            sound = magic == _MAGIC and fields["digest"] == _digest(entry)
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return entry if sound else None

    def keep(self, name: str, entry: CacheEntry) -> None:
        """Keep a result in the place of the last one of its name."""
        head = json.dumps({"digest": _digest(entry), "inputs": dict(entry.inputs)}, sort_keys=True)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            files.write_atomically(self._file(name), b"\n".join((_MAGIC, head.encode(), entry.content)), lasts=False)
        except (OSError, OutputError) as error:
            self.trouble = self.trouble or f"Nothing can be kept for the next run: {error}"

    def remove_others(self, names: set[str]) -> None:
        """Take out all results but those of these names, as far as the folder can be written to."""
        wanted = {self._file(name) for name in names}
        with suppress(OSError):
            for file in self._folder.glob("*.kept"):
                if file not in wanted:
                    file.unlink(missing_ok=True)

    def has(self, name: str) -> bool:
        """Whether there is anything under the name, whole or not."""
        return self._file(name).exists()

    def drop(self, name: str) -> None:
        """Keep nothing under the name any more."""
        with suppress(OSError):
            self._file(name).unlink()

    def _file(self, name: str) -> Path:
        return self._folder / f"{name}.kept"


def _digest(entry: CacheEntry) -> str:
    lines = json.dumps(dict(entry.inputs), sort_keys=True).encode()
    return digest(lines + b"\n" + entry.content)
