"""Whatever words are stored in a picture are read, in a file, a page or a record; what it shows cannot be."""

import base64
import io
import json

import pytest
from PIL import Image

from reporting.core.personal_data import personal_data
from reporting.looking.inside import texts_of
from reporting.looking.loose_texts import loose_texts
from reporting.looking.picture_texts import has_known_notes, picture_texts

WORDS = "张伟肺癌"
XP_COMMENT = 0x9C9C


def saved(kind, **options):
    stream = io.BytesIO()
    Image.new("RGB", (8, 8), "white").save(stream, kind, **options)
    return stream.getvalue()


def notes(words=WORDS):
    """As a camera or Windows writes them."""
    exif = Image.Exif()
    exif[XP_COMMENT] = words.encode("utf-16-le")
    return exif


PICTURES = {
    "notes of Windows in a JPEG": saved("JPEG", exif=notes()),
    "comment of a JPEG": saved("JPEG", comment=WORDS.encode()),
    "behind a JPEG": saved("JPEG") + WORDS.encode(),
    "notes in a PNG": saved("PNG", exif=notes()),
    "comment of a GIF": saved("GIF", comment=WORDS.encode() * 30),
    "notes in a WebP": saved("WEBP", exif=notes()),
    "XMP of a WebP": saved("WEBP", xmp=f"<x:xmpmeta>{WORDS}</x:xmpmeta>".encode()),
    "XMP of a JPEG": saved("JPEG", xmp=f"<x:xmpmeta>{WORDS}</x:xmpmeta>".encode()),
}
SVG = '<svg xmlns="http://www.w3.org/2000/svg"><text>张<tspan>伟肺</tspan>癌</text></svg>'.encode()


@pytest.mark.parametrize("content", PICTURES.values(), ids=PICTURES)
def test_words_in_a_picture_are_read(content):
    assert has_known_notes(content)
    assert WORDS in "\n".join(picture_texts(content))


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP"])
def test_a_picture_without_words_names_nobody(kind):
    assert has_known_notes(saved(kind))
    assert not any(map(personal_data, picture_texts(saved(kind))))


@pytest.mark.parametrize("content", PICTURES.values(), ids=PICTURES)
def test_they_are_read_wherever_the_picture_stands(content):
    letters = base64.b64encode(content).decode()
    page = f'<p>好</p><img src="data:image/png;base64,{letters}">'
    output = {"data": {"image/png": letters}}
    shown = {"data": {"text/html": [page]}}

    assert WORDS in said("a.html", page.encode())
    assert WORDS in said("a.ipynb", record(output))
    assert WORDS in said("a.ipynb", record(shown))
    assert WORDS in "\n".join(text for _, text in texts_of("word/media/image1.png", content))


def test_a_drawing_is_read_as_one_sees_it():
    letters = base64.b64encode(SVG).decode()

    assert WORDS in said("a.html", f'<img src="data:image/svg+xml;base64,{letters}">'.encode())
    assert WORDS in said("a.html", f'<img src="data:image/svg+xml,{quoted(SVG)}">'.encode())
    assert WORDS in said("a.ipynb", record({"data": {"image/svg+xml": SVG.decode()}}))
    assert WORDS in "\n".join(text for _, text in texts_of("word/media/image1.svg", SVG))


def quoted(content):
    return "".join(f"%{byte:02X}" for byte in content)


def record(output):
    return json.dumps({"cells": [{"source": [], "outputs": [output]}]}).encode()


def said(name, content):
    return "\n".join(text for _, text in loose_texts(name, content))


def test_the_place_of_a_picture_is_the_line_of_the_page():
    page = b'<p>\n\n<img src="data:image/jpeg;base64,' + base64.b64encode(PICTURES["comment of a JPEG"]) + b'">\n<p>end'

    assert {place for place, text in loose_texts("a.html", page) if "end" in text} == {("line", 4)}


def test_letters_that_are_no_picture_are_passed_over():
    assert said("a.html", b'<img src="data:image/png;base64,MTM4MDAxMzgwMDA=">') == ""
    assert said("a.ipynb", record({"data": {"image/png": "no base64!"}})) == "source"
