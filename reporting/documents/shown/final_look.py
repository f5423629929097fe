"""`refuse_what_is_wrong`: the finished file once more, as it is shown: no token is left in it, and each value is seen.

The check of the template has refused what can be told by the template; this one reads what was made of it, so that a
construct that nobody thought of is no number gone astray in front of leadership.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import docx
from docx.document import Document

from reporting.core.office_package import pack
from reporting.documents.doc_parts import NAME, DocPart, doc_parts_of
from reporting.documents.door.zipped import refusal
from reporting.documents.meaning import Meaning
from reporting.documents.messages import say
from reporting.documents.readback import Expected, Reading
from reporting.documents.shown.elsewhere import beside_the_page, in_part, meant_in
from reporting.documents.shown.shadows import shadowed
from reporting.documents.sight.sight import Sight
from reporting.documents.wordml import BOOKMARK_START, text_of, w

# What a token has in nearly every form; a long page is looked through for them as bytes.
_SIGNS = ("【".encode(), b"{{")
# The roots of the body, of headers and of footers: the parts of the page.
_ROOMS = frozenset(w(name) for name in ("document", "hdr", "ftr"))


@dataclass(frozen=True)
class Look:
    """What the look needs besides the file: what is meant as a token, the styles of the document, the language."""

    meaning: Meaning
    document: Document
    locale: str


@dataclass(frozen=True)
class _Found:
    """What is wrong in one place: a message, and what the paragraph holds that it stands in, if it stands in one."""

    message: str
    text: str = ""
    bookmark: str = ""


def refuse_what_is_wrong(reading: Reading, expected: Expected, look: Look) -> None:
    """Raise TemplateError with every token that is left and every value that is not seen, each with its place."""
    left = [
        _Found(say("left_over", look.locale, token=raw), raw) for raw in _left_over(reading, expected, look.meaning)
    ]
    found = [*left, *_unseen(reading, expected, look)]
    if found:
        doc_parts = doc_parts_of(docx.Document(io.BytesIO(pack(dict(reading.every)))))
        raise refusal(list(dict.fromkeys(_placed(each, doc_parts, look.locale) for each in found)), look.locale)


def _left_over(reading: Reading, expected: Expected, meaning: Meaning) -> Iterator[str]:
    texts = list(expected.around)
    page = {name: part for name, part in reading.parts.items() if part.root.tag in _ROOMS}
    for name, part in page.items():
        # Of a filled paragraph the words may look like anything: it is enough to look at what stands around them.
        texts += [text for text in part.paragraphs if text not in expected.paragraphs and text not in expected.beside]
        if any(sign in part.rest for sign in _SIGNS):
            found = beside_the_page(name, part.root, meaning.beside_the_page, expected.beside)
            yield from (meant.raw for meant in found)
    yield from meant_in("\n".join(texts), meaning)
    for name, blob in reading.every.items():
        if name not in page:
            yield from (meant.raw for meant in in_part(name, blob, meaning.beside_the_page, expected.beside))


def _unseen(reading: Reading, expected: Expected, look: Look) -> Iterator[_Found]:
    sight = Sight(look.document.styles.element)
    for part in reading.parts.values():
        for name in shadowed(part.root, part.marks, expected.at_bookmarks, sight):
            yield _Found(say("unseen_value", look.locale, words=expected.at_bookmarks[name]), bookmark=name)


def _placed(found: _Found, doc_parts: Sequence[DocPart], locale: str) -> str:
    for doc_part in doc_parts:
        for paragraph in doc_part.paragraphs():
            names = [mark.get(NAME) for mark in paragraph.iter(BOOKMARK_START)] if found.bookmark else []
            if found.bookmark in names or (found.text and found.text in text_of(paragraph)):
                return say("at", locale, place=doc_part.place(paragraph, locale), what=found.message)
    return found.message
