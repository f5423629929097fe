"""A template spoilt as people spoil one, at a place of chance, and what the check must say of it."""

import io
import random
import re

import docx
from document_builders import node
from docx.oxml.ns import qn
from docx.shared import Mm
from pictures import png

# By its name, each way to spoil a document: it puts the fault in, and returns a pattern that a finding must match.
SPOILS = {}


def spoil(put):
    """A way to spoil a document, put among the others."""
    SPOILS[put.__name__] = put
    return put


def spoilt(template, name, seed):
    """The template with the fault at a place of chance, and what must be said of it."""
    document = docx.Document(io.BytesIO(template))
    expected = SPOILS[name](document, random.Random(seed))  # noqa: S311 - no secret
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue(), expected


def body(document):
    return document.element.body


def texts(root, pattern):
    """The texts of a part with a match in them."""
    return [text for text in root.iter(qn("w:t")) if re.search(pattern, text.text or "")]


def changed(root, chance, pattern, new):
    """Change one of the matches in the texts of a part; what it has become, as a pattern."""
    text = chance.choice(texts(root, pattern))
    match = chance.choice([*re.finditer(pattern, text.text)])
    instead = new(match)
    text.text = text.text[: match.start()] + instead + text.text[match.end() :]
    return re.escape(instead)


def running(document):
    """The paragraphs of body text."""
    return [one for one in document.paragraphs if one.style.name == "公文正文" and one.runs]


def styled(document, name):
    return next(style for style in document.styles if style.name == name)


def picture(document, chance, alternative):
    """A small picture in a paragraph of body text, with this alternative text."""
    paragraph = chance.choice(running(document))
    paragraph.add_run().add_picture(io.BytesIO(png()), width=Mm(40))
    next(node(paragraph).iter("{*}docPr")).set("descr", alternative)
