"""The styles of the first sheet; they come after those of the sender."""

from reporting.returns.slips.markup import Element, appended
from reporting.returns.slips.styles import COLOURS, NO_FILL, Styles

_GREY, _RED, _BLUE, _BLACK = "FFE7E6E6", "FFC00000", "FF0563C1", "FF000000"


class PageStyles:
    """The number of the style for each thing on the sheet."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        body, bold = self._font(), self._font(bold=True)
        grid = self._border()
        self._numbers: dict[str, str] = {
            "title": self._style(self._font("黑体", "18"), align="center"),
            "made_up": self._style(self._font(colour=_RED, bold=True), align="center"),
            "line": self._style(body),
            "todo": self._style(self._font(colour=_RED, bold=True)),
            "head": self._style(bold, styles.solid(_GREY), grid, "center"),
            "middle": self._style(body, NO_FILL, grid, "center"),
            "text": self._style(body, NO_FILL, grid, "left"),
            "link": self._style(self._font(colour=_BLUE, underlined=True), NO_FILL, grid, "center"),
        }
        for kind, colour in COLOURS.items():
            self._numbers[kind] = self._style(body, styles.solid(colour), grid, "center")

    def of(self, thing: str) -> str:
        return self._numbers[thing]

    def _font(
        self,
        name: str = "宋体",
        size: str = "11",
        colour: str = _BLACK,
        *,
        bold: bool = False,
        underlined: bool = False,
    ) -> str:
        new = appended(self._styles.fonts, "font")
        if bold:
            appended(new, "b")
        if underlined:
            appended(new, "u")
        appended(new, "sz", val=size)
        appended(new, "color", rgb=colour)
        appended(new, "name", val=name)
        appended(new, "charset", val="134")
        return self._styles.add(self._styles.fonts, new)

    def _border(self) -> str:
        new = appended(self._styles.borders, "border")
        for side in ("left", "right", "top", "bottom"):
            appended(appended(new, side, style="thin"), "color", rgb="FFA6A6A6")
        appended(new, "diagonal")
        return self._styles.add(self._styles.borders, new)

    def _style(self, font: str, fill: str = NO_FILL, border: str = "0", align: str = "general") -> str:
        """Text whatever is typed into it later, so that none of it becomes a formula."""
        numbers = {"numFmtId": "49", "fontId": font, "fillId": fill, "borderId": border, "xfId": "0"}
        applied = {f"apply{name}": "1" for name in ("NumberFormat", "Font", "Fill", "Border", "Alignment")}
        new: Element = appended(self._styles.cells, "xf", **numbers, **applied)
        indent = {"indent": "1"} if align == "left" else {}
        appended(new, "alignment", horizontal=align, vertical="center", wrapText="1", **indent)
        return self._styles.add(self._styles.cells, new)
