"""`Looks`: the letters and the lines of a paragraph as Word shows them: its own format before that of its styles."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from docx.document import Document

from reporting.documents.doc_parts import NAME, STYLE_ID, STYLE_OF
from reporting.documents.linting.theme_fonts import theme_fonts
from reporting.documents.wordml import PPR, RPR, STYLE, TBL, VAL, Element, P, nearest, w

_DEFAULTS = w("docDefaults")
_RUN_DEFAULTS, _PARAGRAPH_DEFAULTS = f"{w('rPrDefault')}/{RPR}", f"{w('pPrDefault')}/{PPR}"
_FONTS, _SIZE, _SPACING, _INDENT, _SNAP = (w(name) for name in ("rFonts", "sz", "spacing", "ind", "snapToGrid"))
_ALIGN, _BASED_ON, _TYPE, _DEFAULT = w("jc"), w("basedOn"), w("type"), w("default")
_STYLE_OF_RUN, _STYLE_OF_TABLE = f"{RPR}/{w('rStyle')}", f"{w('tblPr')}/{w('tblStyle')}"
# Word takes 10 pt where nothing says a size.
_SIZE_OF_WORD = 20
_ON = ("1", "true", "on")
_THEMES = {"eastAsia": "ea", "ascii": "latin"}


@dataclass(frozen=True)
class Letters:
    """The fonts of Chinese and of Latin letters, "" if the file does not say; the size and the tracking in points."""

    chinese: str
    latin: str
    size: float
    tracking: float


@dataclass(frozen=True)
class Lines:
    """The lines of a paragraph: their distance (twips, or 240ths of a line), how it is meant, indents, alignment."""

    line: int
    rule: str
    snaps: bool
    left: int
    right: int
    align: str


class Looks:
    """The looks of one document."""

    def __init__(self, document: Document) -> None:
        styles: Element = document.styles.element
        self._styles = {style.get(STYLE_ID, ""): style for style in styles.iter(STYLE)}
        self._usual = {style.get(_TYPE, ""): name for name, style in self._styles.items() if style.get(_DEFAULT) in _ON}
        self._defaults = styles.find(_DEFAULTS)
        self._theme = theme_fonts(document)
        self._known: dict[tuple[str, str, str], Letters] = {}

    def style_of(self, paragraph: Element) -> str:
        """The name of a paragraph's style, as Word shows it."""
        style = self._styles.get(self._style_id(paragraph))
        name = None if style is None else style.find(NAME)
        return "" if name is None else name.get(VAL, "")

    def run_style_of(self, run: Element) -> str:
        """The name of a run's own style; "" if it has none."""
        named = run.find(_STYLE_OF_RUN)
        style = None if named is None else self._styles.get(named.get(VAL, ""))
        name = None if style is None else style.find(NAME)
        return "" if name is None else name.get(VAL, "")

    def of_paragraph_style(self, paragraph: Element) -> Letters:
        """The letters that the style of a paragraph asks for."""
        names = (self._table_style(paragraph), self._style_id(paragraph), "")
        if names not in self._known:
            self._known[names] = self._letters([*self._styled(names, RPR)])
        return self._known[names]

    def of_run(self, run: Element) -> Letters:
        """The letters of a run."""
        paragraph, named, own = nearest(run, P), run.find(_STYLE_OF_RUN), run.find(RPR)
        if paragraph is None or own is None:
            return self.of_paragraph_style(run if paragraph is None else paragraph)
        names = (self._table_style(paragraph), self._style_id(paragraph), "" if named is None else named.get(VAL, ""))
        return self._letters([*self._styled(names, RPR), own])

    def lines_of(self, paragraph: Element) -> Lines:
        """The lines of a paragraph."""
        own = paragraph.find(PPR)
        levels = [*self._styled(("", self._style_id(paragraph), ""), PPR), *([] if own is None else [own])]
        spacing, indent = _merged(levels, _SPACING), _merged(levels, _INDENT)
        snap, align = _last(levels, _SNAP), _last(levels, _ALIGN)
        return Lines(
            _number(spacing.get("line"), 240),
            spacing.get("lineRule", "auto"),
            snap is None or snap.get(VAL) not in ("0", "false", "off"),
            _number(indent.get("left", indent.get("start")), 0),
            _number(indent.get("right", indent.get("end")), 0),
            "" if align is None else align.get(VAL, ""),
        )

    def usual_size(self) -> float:
        """The size of the letters of ordinary paragraphs, from which a grid of characters is reckoned."""
        return self._letters([*self._styled(("", self._usual.get("paragraph", ""), ""), RPR)]).size

    def _style_id(self, paragraph: Element) -> str:
        own = paragraph.find(PPR)
        named = None if own is None else own.find(STYLE_OF)
        return self._usual.get("paragraph", "") if named is None else named.get(VAL, "")

    @staticmethod
    def _table_style(paragraph: Element) -> str:
        table = nearest(paragraph, TBL)
        named = None if table is None else table.find(_STYLE_OF_TABLE)
        return "" if named is None else named.get(VAL, "")

    def _styled(self, names: Iterable[str], properties: str) -> Iterator[Element]:
        """The properties of the file's defaults and of these styles, what counts more behind what counts less."""
        path = _RUN_DEFAULTS if properties == RPR else _PARAGRAPH_DEFAULTS
        every = [None if self._defaults is None else self._defaults.find(path)]
        every += [style.find(properties) for name in names for style in reversed([*self._ancestry(name)])]
        yield from (one for one in every if one is not None)

    def _ancestry(self, name: str) -> Iterator[Element]:
        seen = set()
        while name in self._styles and name not in seen:
            seen.add(name)
            yield self._styles[name]
            base = self._styles[name].find(_BASED_ON)
            name = "" if base is None else base.get(VAL, "")

    def _letters(self, levels: list[Element]) -> Letters:
        fonts: dict[str, str] = {}
        for level in levels:
            fonts |= self._fonts(level.find(_FONTS))
        size, tracking = _last(levels, _SIZE), _last(levels, _SPACING)
        return Letters(
            fonts.get("eastAsia", ""),
            fonts.get("ascii", ""),
            _number(None if size is None else size.get(VAL), _SIZE_OF_WORD) / 2,
            _number(None if tracking is None else tracking.get(VAL), 0) / 20,
        )

    def _fonts(self, fonts: Element | None) -> dict[str, str]:
        """The fonts that one level names; a font of the theme counts before one that is named beside it."""
        if fonts is None:
            return {}
        named = {kind: fonts.get(w(kind)) for kind in _THEMES}
        themes = {kind: fonts.get(w(f"{kind}Theme")) for kind in _THEMES}
        themed = {kind: self._theme.get(theme, "") for kind, theme in themes.items() if theme}
        return {kind: font for kind, font in named.items() if font} | themed


def _merged(levels: Iterable[Element], tag: str) -> dict[str, str]:
    """The attributes of an element that several levels have, each as the last that says it."""
    found: dict[str, str] = {}
    for level in levels:
        for one in level.iterfind(tag):
            found |= {str(key).rpartition("}")[2]: str(value) for key, value in one.attrib.items()}
    return found


def _last(levels: list[Element], tag: str) -> Element | None:
    return next((found for level in reversed(levels) if (found := level.find(tag)) is not None), None)


def _number(text: str | None, otherwise: int) -> int:
    try:
        return round(float(text or ""))
    except ValueError:
        return otherwise
