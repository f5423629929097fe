"""An empty Word file of the size of a shipped template: that of python-docx has 800 KB of styles, for tables above all.

Each step from a template to a briefing reads all of it, so that most of a small report's time went into these styles.
"""

import io
from functools import cache

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE

_TABLES = {"Normal Table", "Table Grid"}
_LEFT_OUT = ("/stylesWithEffects", "/customXml", "/thumbnail")


def empty_document() -> Document:
    """As docx.Document(), with two styles for tables."""
    return docx.Document(io.BytesIO(_small()))


@cache
def _small() -> bytes:
    document, saved = docx.Document(), io.BytesIO()
    for style in list(document.styles):
        if style.type == WD_STYLE_TYPE.TABLE and style.name not in _TABLES:
            style.delete()
    document.styles.element.remove(document.styles.element.latentStyles)
    for relations in (document.part.rels, document.part.package.rels):
        for name in [name for name, each in relations.items() if each.reltype.endswith(_LEFT_OUT)]:
            del relations[name]
    document.save(saved)
    return saved.getvalue()
