"""Texts that look like tokens where nothing is filled in: in equations, alternative texts, charts, properties."""

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from lxml import etree

from reporting.documents.shown.kinds_of_places import kind_of_element, kind_of_part
from reporting.documents.tokens import Broken, may_hold_token, scan
from reporting.documents.wordml import Element, P, T, W
from reporting.looking.inside import SealedError, pieces, texts_of

# Elements whose characters belong together: a paragraph of Word or of a drawing, an equation.
_UNITS = frozenset(("p", "oMath", "rt", "rubyBase"))
_INSTRUCTIONS = ("instrText", "delInstrText", "delText")
_ATTRIBUTES = etree.XPath("//@*", smart_strings=False)
# All characters but those of ordinary runs: the guide of a phonetic guide and its base are runs within a run.
_CHARACTERS = etree.XPath(
    "//text()[not(parent::w:t[ancestor::w:p and parent::w:r[not(parent::w:rt or parent::w:rubyBase)]])]",
    namespaces={"w": W},
    smart_strings=False,
)
_PARSER = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True)
_PACKED = b"PK\x03\x04"


@dataclass(frozen=True)
class Meant:
    """A text that looks like a token: the part it stands in, the element if there is one, and the kind of place."""

    part: str
    element: Element | None
    kind: str
    raw: str


# Whether a broken text was meant as a token; tokens always were.
Judge = Callable[[Broken], bool]


def meant_in(text: str, judge: Judge) -> list[str]:
    """What in a text looks like a token."""
    tokens, broken = scan(text)
    return [token.raw for token in tokens] + [each.raw for each in broken if judge(each)]


def beside_the_page(part: str, root: Element, judge: Judge, data: Container[str] = ()) -> Iterator[Meant]:
    """Of the body, a header or a footer: what looks like a token in an attribute, or in characters of no ordinary run.

    What is equal to one of the `data` is no token: it was published so.
    """
    joined = "\n".join([*_ATTRIBUTES(root), "".join(_CHARACTERS(root))])
    if not may_hold_token(joined):
        return
    for element, text in _texts(root):
        for raw in () if text in data else meant_in(text, judge):
            yield Meant(part, element, kind_of_element(element), raw)


def in_part(part: str, blob: bytes, judge: Judge, data: Container[str] = ()) -> Iterator[Meant]:
    """Of any other part the same, also in the files that it holds."""
    if blob.startswith(_PACKED):
        try:
            found = [raw for piece in pieces(blob) for raw in meant_in(piece.text, judge)]
        except SealedError:
            found = []
        yield from (Meant(part, None, kind_of_part(part), raw) for raw in found)
    elif _may_hold(blob):
        texts = [text for _, text in texts_of(part, blob)] + _attributes(blob)
        found = [raw for text in texts if text not in data for raw in meant_in(text, judge)]
        yield from (Meant(part, None, kind_of_part(part), raw) for raw in dict.fromkeys(found))


def in_addresses(part: str, addresses: Iterable[str], judge: Judge) -> Iterator[Meant]:
    """Of the addresses of links: what looks like a token."""
    for address in addresses:
        yield from (Meant(part, None, "address", raw) for raw in meant_in(unquote(address), judge))


@lru_cache(maxsize=32)  # the parts of a template, which is read for each enterprise
def _may_hold(blob: bytes) -> bool:
    """Whether the part must be read: escapes and other encodings hide what the bytes would show."""
    return b"&#" in blob or b"\0" in blob or may_hold_token(blob.decode("utf-8", "replace"))


def _attributes(blob: bytes) -> list[str]:
    try:
        return list(_ATTRIBUTES(etree.fromstring(blob, _PARSER)))
    except etree.XMLSyntaxError:
        return []


def _texts(root: Element) -> Iterator[tuple[Element, str]]:
    """Each attribute, and the characters of each unit that stand in no ordinary run."""
    units: dict[tuple[Element, str], str] = {}
    for element in root.iter(etree.Element):
        for value in element.attrib.values():
            yield element, str(value)
        unit = next((each for each in element.iterancestors() if _local(each) in _UNITS), element)
        # Only an element without others in it has characters; the library gives a paragraph the text of its runs.
        if not len(element) and element.text and (element.tag != T or unit.tag != P):
            units[unit, _local(element)] = units.get((unit, _local(element)), "") + element.text
    for (unit, name), text in units.items():
        instruction = next(unit.iter(f"{{*}}{name}"), unit) if name in _INSTRUCTIONS else unit
        yield instruction, text


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
