"""`KeptEdition`: one issued document as it is kept: its name, the seal in its files, the digests of its parts."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

FOLDER, OBJECTS = "editions", "objects"


@dataclass(frozen=True)
class KeptEdition:
    """`name` is the number of the issue or the last day of the data; `seal` stands in the properties of its files.

    `objects` has the digests of what is kept of it: "briefing", "manifest", "rows" and "template". `refreshed` are the
    digests of files that took over this edition's figures, each with the seal of the edition that it came from.
    """

    name: str
    seal: str
    objects: Mapping[str, str]
    refreshed: Mapping[str, str]

    def as_json(self) -> dict[str, Any]:
        """What the index says of it."""
        return asdict(self)

    @classmethod
    def from_json(cls, entry: Mapping[str, Any]) -> "KeptEdition":
        """Raises KeyError, TypeError for another shape."""
        return cls(str(entry["name"]), str(entry["seal"]), dict(entry["objects"]), dict(entry["refreshed"]))
