"""Small published things and small templates for the tests of the document room."""

import datetime as dt
import io
from pathlib import Path

import docx
from pictures import png
from small_word import empty_document

from reporting.documents.filling import fill
from reporting.documents.properties import Properties
from reporting.published.content import Column, Content, Figure, Paragraph, Plain, Table, Text, Value
from reporting.published.slots import Published, Slot

TEMPLATES = Path(__file__).parents[2] / "templates"
PROPERTIES = Properties("标题", "主题", "办公室", dt.date(2023, 12, 31))


def both(words):
    return {"zh": words, "en": words}


def number(words, field=""):
    return Value(both(words), field)


def text(*paragraphs: Paragraph):
    return Text({"zh": paragraphs, "en": paragraphs})


def table(columns, *rows):
    """Columns as "name label"; a cell is a number when it is a Value, else plain words."""
    heads = tuple(Column(name, both(label)) for name, label in (column.split() for column in columns))
    cells = tuple(tuple(c if isinstance(c, Value) else Plain(both(c)) for c in row) for row in rows)
    return Table(heads, cells)


def figure(width_mm=150.0, alt="一句话", **shape):
    return Figure(both(png(**shape)), both(alt), width_mm)


def slot(kind, name, label, *contents: Content | None):
    return Slot(kind, name, (both(label),), contents)


def published(*slots):
    return Published({(slot_content.kind, slot_content.name): slot_content for slot_content in slots})


def briefing_of(made, slots, locale, properties):
    """The bytes of the briefing alone."""
    return fill(made, slots, locale, properties).briefing


def template(*lines):
    """A template with a paragraph per line; a list of lists is a table."""
    document = empty_document()
    for line in lines:
        if isinstance(line, str):
            document.add_paragraph(line)
        else:
            made = document.add_table(len(line), len(line[0]))
            for row, cells in zip(made.rows, line, strict=True):
                for cell, words in zip(row.cells, cells, strict=True):
                    cell.text = words
    return saved(document)


def saved(document):
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def filled(made, *slots, locale="zh"):
    """The finished briefing, opened."""
    return docx.Document(io.BytesIO(briefing_of(made, published(*slots), locale, PROPERTIES)))


def lines_in(document):
    return [paragraph.text for paragraph in document.paragraphs]


def cells_in(document):
    return [[cell.text for cell in row.cells] for row in document.tables[0].rows]


def node(proxy):
    """The XML behind a thing of python-docx, which has no public name for it."""
    return proxy._element  # noqa: SLF001
