"""`renumber`: tables, pictures and attachments, and the references to them, numbered again after some fell away.

Word would renumber only when somebody updates the fields, or would ask a question when the file is opened.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from reporting.documents.doc_parts import NAME
from reporting.documents.wordml import BOOKMARK_END, BOOKMARK_START, ID, Element, T, w

_MARK, _KIND, _CODE, _SIMPLE = w("fldChar"), w("fldCharType"), w("instrText"), w("fldSimple")
_SEQUENCE = re.compile(r"\s*SEQ\s+(\S+)(?:\s+\\n)?(?:\s+\\\*\s*\w+)*\s*", re.IGNORECASE)
_REFERENCE = re.compile(r"\s*REF\s+(\S+)(?:\s+\\h)?(?:\s+\\\*\s*\w+)*\s*", re.IGNORECASE)


@dataclass
class _Field:
    code: str = ""
    shown: list[Element] = field(default_factory=list)
    has_result: bool = False

    def show(self, text: str) -> None:
        for number, piece in enumerate(self.shown):
            piece.text = "" if number else text


def renumber(root: Element) -> None:
    """Count each sequence again from 1, then write at each reference the text that its bookmark holds now."""
    fields = list(_fields(root))
    counts: Counter[str] = Counter()
    for numbered_field in fields:
        sequence = _SEQUENCE.fullmatch(numbered_field.code)
        if sequence and "".join(piece.text or "" for piece in numbered_field.shown).isdecimal():
            counts[sequence.group(1)] += 1
            numbered_field.show(str(counts[sequence.group(1)]))
    references = [
        (match.group(1), numbered_field)
        for numbered_field in fields
        if (match := _REFERENCE.fullmatch(numbered_field.code))
    ]
    held = _held(root, {name for name, _ in references})
    for name, numbered_field in references:
        if name in held:
            numbered_field.show(held[name])


def _fields(root: Element) -> Iterator[_Field]:
    """The fields with a result, in the order in which they end."""
    for simple in root.iter(_SIMPLE):
        yield _Field(simple.get(w("instr"), ""), list(simple.iter(T)))
    open_fields: list[_Field] = []
    for element in root.iter(_MARK, _CODE, T):
        if element.tag == _MARK:
            kind = element.get(_KIND)
            if kind == "begin":
                open_fields.append(_Field())
            elif open_fields and kind == "separate":
                open_fields[-1].has_result = True
            elif open_fields:
                yield open_fields.pop()
        elif open_fields and element.tag == _CODE:
            open_fields[-1].code += element.text or ""
        elif open_fields and open_fields[-1].has_result:
            open_fields[-1].shown.append(element)


def _held(root: Element, names: set[str]) -> dict[str, str]:
    """The text in each of these bookmarks, by the name of the bookmark."""
    held: dict[str, str] = {}
    inside: dict[str | None, str] = {}
    for element in root.iter(BOOKMARK_START, BOOKMARK_END, T) if names else ():
        if element.tag == BOOKMARK_START and element.get(NAME) in names:
            inside[element.get(ID)] = element.get(NAME, "")
            held[element.get(NAME, "")] = ""
        elif element.tag == BOOKMARK_END:
            inside.pop(element.get(ID), None)
        elif element.tag == T:
            for name in inside.values():
                held[name] += element.text or ""
    return held
