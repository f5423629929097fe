"""The boxes of comments in VML, which Excel still asks for.

Old programmes leave drawings that are no XML, so what is there is never parsed: ours is put before its end.
"""

import re
from collections.abc import Iterable, Mapping

from reporting.returns.slips.boxes import CommentBox
from reporting.returns.slips.markup import UnmarkableError

CellPlace = tuple[int, int]

_SPACES = {
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "x": "urn:schemas-microsoft-com:office:excel",
}
_TYPE = (
    b'<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    b'<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_SHAPE = (
    '<v:shape id="_x0000_s{id}" type="#_x0000_t202" style="position:absolute;margin-left:0;margin-top:0;'
    'width:195pt;height:80pt;z-index:{z};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">'
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>'
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>'
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor>'
    "<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)
EMPTY = b"<xml></xml>"
_BLOCK = 1024  # shapes are numbered in blocks, each of which belongs to one drawing
_MAP = re.compile(rb"""(<o:idmap\b[^>]*\bdata=["'])([0-9,]+)""")
_ANY = re.compile(rb"<v:shape\s.*?</v:shape>", re.DOTALL)
_ROW, _COLUMN = re.compile(rb"<x:Row>\s*([0-9]+)"), re.compile(rb"<x:Column>\s*([0-9]+)")
_NOTE = re.compile(rb"""ObjectType=["']Note["']""")
_ANCHOR = re.compile(rb"(?<=<x:Anchor>)[^<]*")


def drawn(drawing: bytes, boxes: Mapping[CellPlace, CommentBox], drawings: Iterable[bytes]) -> bytes:
    """The drawing with a box for each comment. One that is there is made large enough for its longer text.

    `drawings` are all of the workbook.
    """
    there = set(_cells(drawing))
    drawing = _ANY.sub(lambda shape: _resized(shape[0], boxes), drawing)
    new = [(cell, box) for cell, box in boxes.items() if cell not in there]
    if not new:
        return drawing
    first = max((block for other in drawings for block in _blocks(other)), default=0) + 1
    kind = b"" if re.search(rb"""\bid=["']_x0000_t202["']""", drawing) else _TYPE
    shapes = "".join(_shape(first * _BLOCK + n, n, cell, box) for n, (cell, box) in enumerate(new, 1))
    drawing = _prepared(drawing, [str(first + n) for n in range(len(new) // _BLOCK + 1)])
    before, end, after = drawing.rpartition(b"</xml>")
    if not end:
        raise UnmarkableError("a drawing without end")
    return before + kind + shapes.encode() + end + after


def without(drawing: bytes, cells: set[CellPlace]) -> bytes:
    """The drawing without the comments of these cells."""
    return _ANY.sub(lambda shape: b"" if _cell(shape[0]) in cells else shape[0], drawing)


def shapes_in(drawing: bytes) -> bool:
    return _ANY.search(drawing) is not None


def _cells(drawing: bytes) -> Iterable[CellPlace | None]:
    return (_cell(shape[0]) for shape in _ANY.finditer(drawing))


def _cell(shape: bytes) -> CellPlace | None:
    """The cell of a comment, from 1; None for every other shape."""
    row, column = _ROW.search(shape), _COLUMN.search(shape)
    if _NOTE.search(shape) is None or row is None or column is None:
        return None
    return int(row[1]) + 1, int(column[1]) + 1


def _resized(shape: bytes, boxes: Mapping[CellPlace, CommentBox]) -> bytes:
    cell = _cell(shape)
    if cell is None or cell not in boxes:
        return shape
    return _ANCHOR.sub(_anchor(boxes[cell]).encode(), shape)


def _shape(number: int, depth: int, cell: CellPlace, box: CommentBox) -> str:
    row, column = cell
    return _SHAPE.format(id=number, z=depth, anchor=_anchor(box), row=row - 1, column=column - 1)


def _anchor(box: CommentBox) -> str:
    column, dx, row, dy, last_column, last_dx, last_row, last_dy = box
    return f"{column}, {dx}, {row}, {dy}, {last_column}, {last_dx}, {last_row}, {last_dy}"


def _blocks(drawing: bytes) -> list[int]:
    return [int(number) for match in _MAP.finditer(drawing) for number in match[2].split(b",") if number]


def _prepared(drawing: bytes, blocks: list[str]) -> bytes:
    """With the names and the numbers that our shapes need."""
    root = re.match(rb"\s*(?:<\?[^>]*>\s*)?<xml\b[^>]*>", drawing)
    if root is None:
        raise UnmarkableError("a drawing without beginning")
    begin, rest, numbers = root[0][:-1], drawing[root.end() :], ",".join(blocks)
    for name, uri in _SPACES.items():
        if f"xmlns:{name}=".encode() not in begin:
            begin += f' xmlns:{name}="{uri}"'.encode()
    if _MAP.search(rest):
        return begin + b">" + _MAP.sub(rb"\g<0>," + numbers.encode(), rest, count=1)
    layout = f'<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{numbers}"/></o:shapelayout>'
    return begin + b">" + layout.encode() + rest
