"""What a picture shows cannot be looked through: it is told where pictures are, except charts of the kit."""

import base64
import io
import json
from email.message import EmailMessage

import docx
import pytest
from click.testing import CliRunner
from pictures import png
from small_word import empty_document

from reporting.cli.privacy import privacy
from reporting.outputs.unread_pictures import displayed_pictures, unread_pictures
from reporting.published.json_format import MEDIA_TYPE

LETTERS = base64.b64encode(png()).decode()
IMAGE = {"data": {"image/png": LETTERS, "text/plain": "<Figure>"}}
IN_HTML = {"data": {"text/html": [f'<img src="data:image/jpeg;base64,{LETTERS}">']}}
CHART = {"data": {MEDIA_TYPE: {}, "text/html": f'<img src="data:image/png;base64,{LETTERS}">'}}
DRAWING = {"data": {"image/svg+xml": "<svg/>", "image/png": LETTERS}}


def record(*outputs):
    """A record with a cell for each output."""
    return json.dumps({"cells": [{"source": "", "outputs": [one]} for one in outputs]}).encode()


def saved(document):
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def word_file():
    made = empty_document()
    made.add_paragraph("好").add_run().add_picture(io.BytesIO(png()))
    return saved(made)


def with_a_file_within(name, content):
    made = docx.Document(io.BytesIO(saved(empty_document())))
    part = docx.opc.part.Part(docx.opc.packuri.PackURI(name), "application/x", content, made.part.package)
    made.part.relate_to(part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/package")
    return saved(made)


@pytest.mark.parametrize(
    "name, content, places",
    [
        ("a.docx", word_file(), "共1张：word/media/image1.png"),
        (
            "a.docx",
            with_a_file_within("/word/embeddings/b.docx", word_file()),
            "共1张：word/embeddings/b.docx › word/media/image1.png",
        ),
        ("a.docx", with_a_file_within("/word/media/old.emf", b"\1\0\0\0"), "共1张：word/media/old.emf"),
        ("a.ipynb", record({"text": "好"}, IMAGE, IN_HTML), "共2张：第2格、第3格"),
        ("a.html", f"<p>\n{IN_HTML['data']['text/html'][0] * 2}".encode(), "共2张：第2行（2张）"),
    ],
    ids=["word", "within a file within", "of windows", "record", "page"],
)
def test_each_picture_is_told_with_its_place(name, content, places):
    assert unread_pictures(name, content, "zh") == f"图上的字查不了，请自己看一看：{places}"


def test_charts_of_the_kit_and_drawings_carry_their_words():
    assert unread_pictures("a.ipynb", record(CHART, DRAWING), "zh") == ""


def test_those_in_an_attachment_are_told_by_its_name():
    made = EmailMessage()
    made.set_content("好")
    made.add_attachment(word_file(), maintype="application", subtype="octet-stream", filename="b.docx")

    assert unread_pictures("a.eml", made.as_bytes(), "zh") == "图上的字查不了，请自己看一看：共1张：b.docx"


@pytest.mark.parametrize("locale, line", [("zh", "请自己看一看：共1张：word/media/image1.png"), ("en", "look at them")])
def test_the_command_says_so_at_the_end_and_its_exit_code_stays(tmp_path, locale, line):
    file = tmp_path / "a.docx"
    file.write_bytes(word_file())
    done = CliRunner().invoke(privacy, [str(file), "--locale", locale])

    assert done.exit_code == 0
    assert line in done.output.splitlines()[-1]


def test_a_record_that_displays_a_picture_is_named_with_its_cell(tmp_path):
    shown, clean = tmp_path / "aid.ipynb", tmp_path / "lists.ipynb"
    shown.write_bytes(record(CHART, IMAGE, IMAGE))
    clean.write_bytes(record(CHART))

    assert displayed_pictures([shown, clean], "zh") == [
        "aid.ipynb第2格、第3格显示的图片不是工具画的，共2张，图上的字查不了，发出以前请自己看一看"
    ]
    (line,) = displayed_pictures([shown], "en")
    assert line.startswith("aid.ipynb, cell 2, cell 3: pictures that the kit has not drawn, 2 in all; what they show")
