"""Slots: all that the records of one run publish, found by kind and by name or label."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from reporting.core.quantity import Words
from reporting.core.spelling import spelling
from reporting.published.content import Content, Table, Text

Key = tuple[str, str]


def _says_something(content: Content | None) -> bool:
    match content:
        case Table(rows=rows):
            return bool(rows)
        case Text(paragraphs=paragraphs):
            return all(paragraphs.values())
    return content is not None


@dataclass(frozen=True)
class Slot:
    """One kind and name, with everything that was published under it, in the order of the records."""

    kind: str
    name: str
    labels: tuple[Words, ...]
    published: tuple[Content | None, ...]

    @cached_property
    def contents(self) -> tuple[Content, ...]:
        """The contents that can be filled in; empty if the thing is absent."""
        return tuple(content for content in self.published if content is not None and _says_something(content))

    @property
    def names(self) -> tuple[str, ...]:
        """The names by which a template can ask for it: its name and all labels."""
        return (self.name, *(word for label in self.labels for word in label.values()))


@dataclass(frozen=True)
class Published:
    """All slots of the records of one run, by kind and name."""

    slots: Mapping[Key, Slot]

    @cached_property
    def _spelt(self) -> dict[str, dict[str, Slot]]:
        spelt: dict[str, dict[str, Slot]] = defaultdict(dict)
        for slot in self.slots.values():
            for name in slot.names:
                spelt[spelling(name)].setdefault(slot.kind, slot)
        return spelt

    def find(self, kind: str, name: str) -> Slot | None:
        """The slot of this kind with this name or label; None if there is none."""
        return self._spelt.get(spelling(name), {}).get(kind)

    def find_all(self, name: str, kind: str | None = None) -> tuple[Slot, ...]:
        """The slots with this name or label, of any kind or of one."""
        slots = self._spelt.get(spelling(name), {})
        return tuple(slot for slot in slots.values() if kind in (None, slot.kind))

    def of_kind(self, kind: str) -> tuple[Slot, ...]:
        """The slots of one kind, in the order of the records."""
        return tuple(slot for slot in self.slots.values() if slot.kind == kind)
