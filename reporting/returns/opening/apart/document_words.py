"""The words of a Word document as one sees them: tracked changes as accepted, hidden words left out."""

from collections.abc import Iterable, Iterator

from reporting.returns.opening.apart.trees import Element, local, value
from reporting.xlsx.texts import Piece

_UNSEEN = {"del", "moveFrom", "instrText", "rPr", "pPr", "tcPr", "tbl", "Fallback", "rt"}
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# Signs of the fonts of pictures, by font and number; another one is a 〓, as printers put it for a sign they lack.
_TICKS = {("wingdings", "fc"): "✓", ("wingdings", "fe"): "☑", ("wingdings", "a8"): "☐", ("wingdings", "6f"): "☐"}
_TICKS |= {("wingdings 2", "50"): "✓", ("wingdings 2", "52"): "☑", ("wingdings 2", "a3"): "☐"}
_NO_SIGN = "〓"


def lines(paragraphs: Iterable[Element]) -> list[Piece]:
    """The letters of paragraphs, a line for each; one whose end was deleted goes on in the next."""
    pieces: list[Piece] = []
    for paragraph in paragraphs:
        pieces += _pieces(paragraph, None)
        if not any(has(look, "rPr", "del") for look in paragraph if local(look) == "pPr"):
            pieces.append(("\n", None))
    return pieces


def found(mark: Element, properties: str, name: str) -> Element | None:
    """What the properties of a mark say of one thing."""
    for looks in mark:
        if local(looks) == properties:
            return next((look for look in looks if local(look) == name), None)
    return None


def has(mark: Element, properties: str, name: str) -> bool:
    look = found(mark, properties, name)
    return look is not None and value(look, "val") not in {"0", "false", "off"}


def number(mark: Element, properties: str, name: str, usual: int) -> int:
    look = found(mark, properties, name)
    return usual if look is None else int(value(look, "val"))


def _pieces(mark: Element, struck: bool | None) -> Iterator[Piece]:  # noqa: FBT001 - as the font is
    name = local(mark)
    if name in _UNSEEN or (name == "r" and has(mark, "rPr", "vanish")):
        return
    if name == "r" and (has(mark, "rPr", "strike") or has(mark, "rPr", "dstrike")):
        struck = True
    if name == "txbxContent":
        yield from [("\n", None), *lines(mark)]
        return
    if name == "t":
        yield mark.text or "", struck
    yield _sign(name, mark), struck
    for inner in mark:
        yield from _pieces(inner, struck)


def _sign(name: str, mark: Element) -> str:
    if name == "sym":
        return _TICKS.get((value(mark, "font").lower(), value(mark, "char")[-2:].lower()), _NO_SIGN)
    if name == "checkBox":
        return "☑" if _is_ticked(mark) else "☐"
    return _SIGNS.get(name, "")


def _is_ticked(box: Element) -> bool:
    """What was ticked by hand counts before what is ticked from the beginning."""
    ticks = {local(look): value(look, "val") not in {"0", "false", "off"} for look in box}
    return ticks.get("checked", ticks.get("default", False))
