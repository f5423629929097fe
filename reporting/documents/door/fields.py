"""`fields_in`: the fields of a part with the code of each, however it is cut up, nested or hidden."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from reporting.documents.wordml import TEXT_BOX, Element, T, w

_MARK, _KIND, _SIMPLE, _SIMPLE_CODE = w("fldChar"), w("fldCharType"), w("fldSimple"), w("instr")
_CODES = (w("instrText"), w("delInstrText"))
# A field begins and ends within one of these.
_STORIES = (TEXT_BOX, w("footnote"), w("endnote"), w("comment"))
# Stands in a code for a field within it.
NESTED = "\ufffc"


@dataclass
class Field:
    """A field: its first element, its code, and the fields within its code.

    A field within the code is NESTED there: only a program that reckons it knows what it gives.
    """

    element: Element
    code: str = ""
    nested: list["Field"] = field(default_factory=list)
    in_code: bool = True

    @property
    def word(self) -> str:
        """The first word of the code in capitals, which says what the field does; "" if there is no code."""
        code = self.code.strip()
        if code.startswith("="):
            return "="
        return code.split(maxsplit=1)[0].partition('"')[0].partition("\\")[0].upper() if code else ""


def fields_in(root: Element) -> Iterator[Field]:
    """Every field of the part, in the order in which they end; code that stands outside of any field is one too."""
    stories: dict[Element | None, list[Field]] = {}
    for element in root.iter(_MARK, _SIMPLE, T, *_CODES):
        open_fields = stories.setdefault(next(element.iterancestors(*_STORIES), None), [])
        innermost = open_fields[-1] if open_fields else None
        in_code = innermost is not None and innermost.in_code
        if element.tag == _SIMPLE:
            simple = Field(element, element.get(_SIMPLE_CODE, ""))
            if innermost is not None and in_code:
                _nest(innermost, simple)
            yield simple
        elif element.tag == _MARK:
            yield from _marked(element, open_fields)
        elif innermost is not None and in_code:
            # Word takes plain text between the marks for a part of the code, too.
            innermost.code += element.text or ""
        elif element.tag in _CODES:
            yield Field(element, element.text or "")
    for open_fields in stories.values():
        yield from open_fields


def _marked(mark: Element, open_fields: list[Field]) -> Iterator[Field]:
    """Begin, part or end a field at its mark; the fields that end."""
    kind = mark.get(_KIND)
    if kind == "begin":
        begun = Field(mark)
        if open_fields and open_fields[-1].in_code:
            _nest(open_fields[-1], begun)
        open_fields.append(begun)
    elif open_fields and kind == "separate":
        open_fields[-1].in_code = False
    elif open_fields and kind == "end":
        yield open_fields.pop()


def _nest(outer: Field, inner: Field) -> None:
    outer.code += NESTED
    outer.nested.append(inner)
