"""The styles of a workbook: those that are there stay as they are, ours come after them."""

from copy import deepcopy

from reporting.returns.notes import NoteKind
from reporting.returns.slips.markup import Element, appended, attributes, child, children, placed

# Not colours that anyone picks by hand: by them our marks are known when the workbook comes back.
COLOURS: dict[NoteKind, str] = {
    "fault": "FFFFA9AB",
    "warning": "FFFFF3C1",
    "dropped": "FFE7E0F1",
    "converted": "FFDDEEF9",
}
NO_FILL = "0"
_MOST_STYLES = 64_000  # beyond them Excel takes the workbook for damaged
_STYLES = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst"
_ORDER = _STYLES.split()
_PLAIN = {"numFmtId": "0", "fontId": "0", "fillId": NO_FILL, "borderId": "0"}


class Styles:
    """The part of the styles while ours are added."""

    def __init__(self, root: Element) -> None:
        self.fonts = _list(root, "fonts")
        self.fills = _list(root, "fills")
        self.borders = _list(root, "borders")
        _begin(root, self)
        self.cells = _list(root, "cellXfs")
        if not len(self.cells):
            self.add(self.cells, appended(self.cells, "xf", **_PLAIN, xfId="0"))
        self.ours = self._ours()
        self._painted: dict[tuple[str, NoteKind], str] = {}
        self._unpainted: dict[str, str] = {}
        self._solid: dict[str, str] = {}

    def painted(self, style: str, kind: NoteKind) -> str:
        """The same style with the colour of a mark."""
        if (style, kind) not in self._painted:
            self._painted[style, kind] = self._with_fill(style, self._mark(style, kind))
        return self._painted[style, kind]

    def unpainted(self, style: str, *, below: bool) -> str:
        """The style as it was before one of our marks coloured it; without colour if what is below is not known."""
        if style not in self._unpainted:
            self._unpainted[style] = self._with_fill(style, self._under(style) if below else NO_FILL)
        return self._unpainted[style]

    def add(self, places: Element, new: Element) -> str:
        """The number of a new entry of one of the lists."""
        places.append(new)
        places.set("count", str(len(places)))
        return str(len(places) - 1)

    def solid(self, colour: str, under: dict[str, str] | None = None) -> str:
        """The number of a fill; what it covers is kept as its second colour, which nobody sees."""
        return self._fill({"rgb": colour}, under or {"indexed": "64"})

    def _fill(self, colour: dict[str, str], under: dict[str, str]) -> str:
        key = f"{colour}{under}"
        if key not in self._solid:
            self._solid[key] = self._new_fill(colour, under)
        return self._solid[key]

    def _new_fill(self, colour: dict[str, str], under: dict[str, str]) -> str:
        new = appended(self.fills, "fill")
        pattern = appended(new, "patternFill", patternType="solid")
        appended(pattern, "fgColor", **colour)
        appended(pattern, "bgColor", **under)
        return self.add(self.fills, new)

    def _mark(self, style: str, kind: NoteKind) -> str:
        return self.solid(COLOURS[kind], _shown(self._fill_of(style)))

    def _ours(self) -> frozenset[str]:
        """The styles that an earlier slip made."""
        fills = {str(n) for n, element in enumerate(self.fills) if _shown(element).get("rgb") in COLOURS.values()}
        return frozenset(str(n) for n, element in enumerate(self.cells) if element.get("fillId") in fills)

    def _under(self, style: str) -> str:
        """The fill below one of our marks."""
        under = _colour(self._fill_of(style), "bgColor") or {"indexed": "64"}
        return NO_FILL if under == {"indexed": "64"} else self._fill(under, {"indexed": "64"})

    def _with_fill(self, style: str, fill: str) -> str:
        if len(self.cells) >= _MOST_STYLES:
            return style
        new = deepcopy(self._style(style))
        new.set("fillId", fill)
        new.set("applyFill", "1")
        return self.add(self.cells, new)

    def _fill_of(self, style: str) -> Element | None:
        fills, number = list(children(self.fills, "fill")), int(self._style(style).get("fillId", NO_FILL))
        return fills[number] if number < len(fills) else None

    def _style(self, style: str) -> Element:
        number = int(style)
        return self.cells[number if number < len(self.cells) else 0]


def _shown(fill: Element | None) -> dict[str, str]:
    """The colour of a solid fill; nothing of any other."""
    pattern = child(fill, "patternFill") if fill is not None else None
    return _colour(fill, "fgColor") if pattern is not None and pattern.get("patternType") == "solid" else {}


def _colour(fill: Element | None, name: str) -> dict[str, str]:
    element = fill.find(f"{{*}}patternFill/{{*}}{name}") if fill is not None else None
    return {} if element is None else attributes(element)


def _list(root: Element, name: str) -> Element:
    return placed(root, name, _ORDER)


def _begin(root: Element, styles: Styles) -> None:
    """Add the first styles of each list, which Excel expects to be there."""
    if not len(styles.fonts):
        new = appended(styles.fonts, "font")
        appended(new, "sz", val="11")
        appended(new, "name", val="宋体")
        appended(new, "charset", val="134")
        styles.add(styles.fonts, new)
    for pattern in ("none", "gray125")[len(styles.fills) :]:
        new = appended(styles.fills, "fill")
        appended(new, "patternFill", patternType=pattern)
        styles.add(styles.fills, new)
    if not len(styles.borders):
        styles.add(styles.borders, appended(styles.borders, "border"))
    based = _list(root, "cellStyleXfs")
    if not len(based):
        styles.add(based, appended(based, "xf", **_PLAIN))
