"""`house_styles`: the styles of the kit in a file, by their names, because LibreOffice gives styles new ids."""

from collections.abc import Collection, Iterator

from reporting.documents.doc_parts import NAME, STYLE_ID
from reporting.documents.wordml import STYLE, VAL, Element


def house_styles(styles: Element, names: Collection[str]) -> Iterator[Element]:
    """The styles with one of these names."""
    for style in styles.iter(STYLE):
        name = style.find(NAME)
        if name is not None and name.get(VAL) in names:
            yield style


def ids_of(styles: Element, names: Collection[str]) -> frozenset[str]:
    """The ids by which paragraphs and tables name these styles."""
    return frozenset(style.get(STYLE_ID, "") for style in house_styles(styles, names))
