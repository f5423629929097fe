"""`RunFormats`: what a run, its styles, its table's style and the defaults of the file say of its looks."""

from collections.abc import Iterator, Mapping, Sequence

from reporting.documents.doc_parts import STYLE_ID, STYLE_OF
from reporting.documents.wordml import PPR, RPR, STYLE, TBL, VAL, Element, P, nearest, w

# Properties of a run by their tags, each as the nearest element that sets it.
Format = Mapping[str, Element]
STYLE_OF_TABLE = f"{w('tblPr')}/{w('tblStyle')}"
_STYLE_OF_PARAGRAPH, _STYLE_OF_RUN = f"{PPR}/{STYLE_OF}", w("rStyle")
_DEFAULTS = f"{w('docDefaults')}/{w('rPrDefault')}/{RPR}"
_BASED_ON = w("basedOn")
# The style of what names none: Normal, above all.
_TYPE, _DEFAULT, _ON = w("type"), w("default"), ("1", "true", "on")
_KINDS = ("character", "paragraph", "table")


class RunFormats:
    """The formats of runs in one file; what its styles say of some `properties` is looked up once."""

    def __init__(self, styles: Element | None, properties: Sequence[str]) -> None:
        self._properties = frozenset(properties)
        self._styles = {} if styles is None else {style.get(STYLE_ID, ""): style for style in styles.iter(STYLE)}
        self._default_names = {
            style.get(_TYPE, ""): style.get(STYLE_ID, "")
            for style in self._styles.values()
            if style.get(_DEFAULT) in _ON
        }
        self._defaults = self._format(None if styles is None else styles.find(_DEFAULTS))
        self._styled: dict[tuple[str, ...], Format] = {}

    def of(self, run: Element) -> Format:
        """Its own properties before those of its style, its paragraph's, its table's, and of the file."""
        own, paragraph, table = run.find(RPR), nearest(run, P), nearest(run, TBL)
        styles = (
            None if own is None else own.find(_STYLE_OF_RUN),
            None if paragraph is None else paragraph.find(_STYLE_OF_PARAGRAPH),
            None if table is None else table.find(STYLE_OF_TABLE),
        )
        names = tuple(
            self._default_names.get(kind, "") if style is None else style.get(VAL, "")
            for kind, style in zip(_KINDS, styles, strict=True)
        )
        if names not in self._styled:
            self._styled[names] = self._of_styles(names)
        return self._styled[names] if own is None else {**self._styled[names], **self._format(own)}

    def ancestry(self, name: str) -> Iterator[Element]:
        """The style with this id and those that it is based on."""
        seen = set()
        while name in self._styles and name not in seen:
            seen.add(name)
            style = self._styles[name]
            yield style
            base = style.find(_BASED_ON)
            name = "" if base is None else base.get(VAL, "")

    def _of_styles(self, names: Sequence[str]) -> Format:
        every = [style.find(RPR) for name in names for style in self.ancestry(name)]
        format_ = dict(self._defaults)
        for properties in reversed(every):
            format_ |= self._format(properties)
        return format_

    def _format(self, properties: Element | None) -> dict[str, Element]:
        children = () if properties is None else properties
        return {child.tag: child for child in children if child.tag in self._properties}
