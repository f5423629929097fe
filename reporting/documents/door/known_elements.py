"""The elements and attributes that matter at the door, from the list in `elements.toml`."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from reporting.documents.wordml import Element

_TABLE = tomllib.loads((Path(__file__).parent / "elements.toml").read_text("utf-8"))
_PREFIXES: Mapping[str, str] = _TABLE["prefixes"]
_LOADED: tuple[str, ...] = tuple(_TABLE["outside"]["attributes"])
_FOLLOWED: tuple[str, ...] = tuple(_TABLE["addresses"]["attributes"])


def qualified(name: str) -> str:
    """The name of an element or attribute as the XML library writes it: "w:p" -> "{…/main}p"."""
    prefix, colon, local = name.rpartition(":")
    return f"{{{_PREFIXES[prefix]}}}{local}" if colon else local


def words_in(entry: Mapping[str, Any]) -> dict[str, str]:
    """The words of an entry of a list for a clerk, by language."""
    return {locale: entry[locale] for locale in ("zh", "en") if locale in entry}


def remedy_in(entry: Mapping[str, Any]) -> dict[str, str]:
    """What an entry of a list tells a clerk to do, by language; empty if that is the usual."""
    return {locale: entry[f"do_{locale}"] for locale in ("zh", "en") if f"do_{locale}" in entry}


@dataclass(frozen=True)
class Refused:
    """A group of elements that are refused, with its name for a clerk and what to do; see `elements.toml`."""

    elements: tuple[str, ...]
    words: Mapping[str, str]
    remedy: Mapping[str, str]
    edited: bool
    first: bool


@dataclass(frozen=True)
class Lead:
    """An attribute that leads out of its part.

    `use` says how: "relation" to another part by the name of a relation, whose kind should be `kind` ("" if the
    attribute is not known); "followed" to an address when a reader clicks; "loaded" from an address on opening.
    """

    element: Element
    attribute: str
    value: str
    use: str
    kind: str

    @property
    def name(self) -> str:
        """Element and attribute, for a person who looks into the file."""
        prefixes = {uri: prefix for prefix, uri in self.element.nsmap.items() if prefix}
        return " ".join(_short(name, prefixes) for name in (str(self.element.tag), self.attribute))


DROPPED_ELEMENTS = tuple(qualified(name) for name in _TABLE["drop"]["elements"])
DROPPED_ATTRIBUTES = tuple(qualified(name) for name in _TABLE["drop"]["attributes"])
REFUSED = tuple(
    Refused(
        tuple(qualified(name) for name in group["elements"]),
        words_in(group),
        remedy_in(group),
        group.get("edited", False),
        group.get("first", False),
    )
    for group in _TABLE["refuse"]
)
# What is refused for itself is not refused a second time for where it leads.
_REFUSED = frozenset(name for group in REFUSED for name in group.elements)
_REFERENCES = {tuple(qualified(name) for name in pair.split()): kind for pair, kind in _TABLE["references"].items()}
_USES = {qualified(name): "loaded" for name in _LOADED} | {qualified(name): "followed" for name in _FOLLOWED}
# The union of many sets would take seconds in a large part, where one condition takes none; and whether an attribute is
# in a part at all is known in a tenth of the time that a condition on each element takes.
_AWAY = ("o:relid", *_LOADED, *_FOLLOWED)


def _anywhere(names: Iterable[str]) -> etree.XPath:
    return etree.XPath(" or ".join(f"descendant-or-self::*/@{name}" for name in names), namespaces=dict(_PREFIXES))


_HAS_AWAY, _HAS_DROPPED = _anywhere(_AWAY), _anywhere(_TABLE["drop"]["attributes"])
_WITH_RELATIONS = etree.XPath("//*[@r:*]", namespaces=dict(_PREFIXES))
_WITH_LEADS = etree.XPath(f"//*[@r:* or {' or '.join(f'@{name}' for name in _AWAY)}]", namespaces=dict(_PREFIXES))
_RELATION = re.compile(rf"\{{{re.escape(_PREFIXES['r'])}\}}.*|{re.escape(qualified('o:relid'))}")


def leads_in(root: Element) -> Iterator[Lead]:
    """Every attribute that leads out of the part, in its order; one without a value leads nowhere."""
    for element in (_WITH_LEADS if _HAS_AWAY(root) else _WITH_RELATIONS)(root):
        if element.tag in _REFUSED:
            continue
        for name, value in element.attrib.items():
            use = _USES.get(name) or ("relation" if _RELATION.fullmatch(name) else "")
            if use and value.strip():
                yield Lead(element, name, value, use, _REFERENCES.get((element.tag, name), ""))


def has_dropped_attributes(root: Element) -> bool:
    """Whether an attribute in the part is to be taken out."""
    return bool(_HAS_DROPPED(root))


def _short(name: str, prefixes: Mapping[str, str]) -> str:
    namespace, _, local = name.rpartition("}")
    return f"{prefixes[namespace[1:]]}:{local}" if namespace[1:] in prefixes else local
