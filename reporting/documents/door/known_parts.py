"""`kind_of`: the kind of a part, by the relation that leads to it, from the list in `parts.toml`."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reporting.documents.door.known_elements import qualified, remedy_in, words_in

# The holder of the first relations: the file as a whole.
FILE = "file"


@dataclass(frozen=True)
class Kind:
    """What is known of a part or of a link: what becomes of it (`verdict`), and its name for a clerk.

    `name` is the last word of its relation. `parts.toml` says what the other fields mean.
    """

    verdict: str
    name: str
    words: Mapping[str, str]
    remedy: Mapping[str, str]
    content: tuple[str, ...] = ()
    root: str = ""
    room: str = ""
    once: bool = False
    by_itself: bool = False
    outside: bool = False
    picture: bool = False
    workbook: bool = False
    always: bool = False
    edited: bool = False
    holders: tuple[str, ...] = ()

    @property
    def needs_mention(self) -> bool:
        """Whether it stays only if something in its holder names it."""
        return not (self.once or self.by_itself or self.always)


def kind_of(relation_type: str, holder: str) -> Kind | None:
    """The kind of what a relation leads to; None if it is not known. `holder` is the kind that the relation is of."""
    return next((kind for kind in _KINDS.get(relation_type, ()) if not kind.holders or holder in kind.holders), None)


def _read() -> Mapping[str, list[Kind]]:
    table = tomllib.loads((Path(__file__).parent / "parts.toml").read_text("utf-8"))
    kinds: dict[str, list[Kind]] = {}
    for verdict in ("keep", "drop", "refuse"):
        for entry in table[verdict]:
            for relation in entry["relations"]:
                relation_type = _in_full(relation, table["prefixes"])
                kinds.setdefault(relation_type, []).append(_kind(verdict, entry, relation_type, table["content"]))
    return kinds


def _kind(verdict: str, entry: Mapping[str, Any], relation_type: str, prefixes: Mapping[str, str]) -> Kind:
    switches = ("once", "by_itself", "outside", "picture", "workbook", "always", "edited")
    return Kind(
        verdict,
        relation_type.rpartition("/")[2],
        words_in(entry),
        remedy_in(entry),
        tuple(_in_full(content, prefixes) for content in entry.get("content", ())),
        qualified(entry["root"]) if "root" in entry else "",
        entry.get("room", ""),
        holders=tuple(entry.get("holders", ())),
        **{switch: entry[switch] for switch in switches if switch in entry},
    )


def _in_full(name: str, prefixes: Mapping[str, str]) -> str:
    prefix, _, rest = name.partition(":")
    return prefixes[prefix] + rest if prefix in prefixes else name


_KINDS = _read()
