"""A folder of kept results, each with the digests of its inputs. A damaged or unreadable result counts as not there."""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reporting.core import atomic_files as files
from reporting.core.errors import OutputError
from reporting.core.hashing import digest

# The digest of an input as it is today, by its name; None for what is not there any more.
Today = Callable[[str], str | None]
_MAGIC = b"reporting kept 1"


@dataclass(frozen=True)
class CacheEntry:
    """A result, and the digests of all its inputs by name."""

    inputs: Mapping[str, str]
    content: bytes

    def changed(self, today: Today) -> list[str]:
        """The names of the inputs that have changed; none if the result would come out the same."""
        return [name for name, before in self.inputs.items() if today(name) != before]

    def unlike(self, today: Mapping[str, str]) -> list[str]:
        """The names of the inputs that have changed, come or gone."""
        return [name for name in sorted({*today, *self.inputs}) if today.get(name) != self.inputs.get(name)]


class Store:
    """A folder with one file for each name: the last result that was made under it.

    If the folder cannot be written to, `trouble` says so; the results are then made again next time.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.trouble = ""

    def last(self, name: str) -> CacheEntry | None:
        """The last result of this name; None if there is none, or if it is damaged."""
        try:
            magic, head, content = self._file(name).read_bytes().split(b"\n", 2)
            fields = json.loads(head)
            entry = CacheEntry(dict(fields["inputs"]), content)
            sound = magic == _MAGIC and fields["digest"] == _digest(entry)
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return entry if sound else None

    def keep(self, name: str, entry: CacheEntry) -> None:
        """Keep a result; it replaces the last one of its name."""
        head = json.dumps({"digest": _digest(entry), "inputs": dict(entry.inputs)}, sort_keys=True)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            files.write_atomically(self._file(name), b"\n".join((_MAGIC, head.encode(), entry.content)), durable=False)
        except (OSError, OutputError) as error:
            self.trouble = (
                self.trouble
                or f"Nothing can be kept for the next run: {error}. Delete {self._folder}, or mend its permissions."
            )

    def remove_others(self, names: set[str]) -> None:
        """Remove all results except those of these names, as far as the folder can be written to."""
        wanted = {self._file(name) for name in names}
        with suppress(OSError):
            for file in self._folder.glob("*.kept"):
                if file not in wanted:
                    file.unlink(missing_ok=True)

    def has(self, name: str) -> bool:
        """Whether there is any result of this name, whole or damaged."""
        return self._file(name).exists()

    def drop(self, name: str) -> None:
        """Remove the result of this name."""
        with suppress(OSError):
            self._file(name).unlink()

    def _file(self, name: str) -> Path:
        return self._folder / f"{name}.kept"


def _digest(entry: CacheEntry) -> str:
    lines = json.dumps(dict(entry.inputs), sort_keys=True).encode()
    return digest(lines + b"\n" + entry.content)
