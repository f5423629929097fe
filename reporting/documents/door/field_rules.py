"""`faults_of_fields`: the fields of a part that no briefing may hold; `fields.toml` lists those that it may."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reporting.documents.door.fields import NESTED, Field, fields_in
from reporting.documents.wordml import Element

_TABLE = tomllib.loads((Path(__file__).parent / "fields.toml").read_text("utf-8"))
_GROUPS: Mapping[str, Mapping[str, Any]] = {code: group for group in _TABLE["refuse"] for code in group["codes"]}
_OF_PAGES = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "="))
_FORMULA = re.compile(rf'=[\s\d+*/(){NESTED}-]*(?:\\[#*]\s*(?:"[^"]*"|\S+)\s*)*')
_PIECE = re.compile(r'"[^"]*"?|\S+')
# Switches of a link that another word follows: a bookmark, a tip, a frame.
_WITH_WORD = (r"\l", r"\o", r"\t")
_WEB = re.compile(r"(?:https?://|mailto:)[^\x00-\x1f]+", re.IGNORECASE)
_LONGEST = 40


@dataclass(frozen=True)
class FieldFault:
    """A field that is refused: its first element, its word for a clerk, and the entry of `fields.toml` that says why.

    The entry is empty if the field is not known; `link` is the address that a link must not have.
    """

    element: Element
    field: str
    entry: Mapping[str, Any]
    link: str = ""


def faults_of_fields(root: Element) -> Iterator[FieldFault]:
    """The fields of a part that are refused."""
    for field in fields_in(root):
        word, code = field.word, " ".join(field.code.split())
        shown = code.replace(NESTED, "…")[:_LONGEST]
        if not code:
            continue
        if word not in _TABLE["keep"]:
            entry = _GROUPS.get(word, {})
            yield FieldFault(field.element, word if entry else shown, entry)
        elif word == "=" and not _is_of_pages(field):
            yield FieldFault(field.element, shown, _TABLE["formula"])
        elif word == "HYPERLINK" and not is_address(link := _address(field.code)):
            yield FieldFault(field.element, shown, {}, link.replace(NESTED, "…"))


def is_address(link: str) -> bool:
    """Whether a reader may be led there: a web page, an address for mail, or a place in the document itself."""
    return not link or link.startswith("#") or (_WEB.fullmatch(link) is not None and NESTED not in link)


def _is_of_pages(formula: Field) -> bool:
    only_pages = all(nested.word in _OF_PAGES for nested in formula.nested)
    return only_pages and _FORMULA.fullmatch(formula.code.strip()) is not None


def _address(code: str) -> str:
    """The address of a link, "" if it leads to a bookmark."""
    pieces = iter(_PIECE.findall(code.strip())[1:])
    for piece in pieces:
        if piece.lower() in _WITH_WORD:
            next(pieces, None)
        elif not piece.startswith("\\"):
            return str(piece.strip('"').strip())
    return ""
