"""`loose_texts`: every text in a file that is no Office package: a record, a page of HTML, JSON, CSV, plain text."""

import gzip
import html
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import unquote

from reporting.looking.picture_texts import picture_texts, unpacked_picture

PAGES = (".html", ".htm", ".xhtml", ".xml", ".svg")
_GZIP = b"\x1f\x8b"
# Its text is not what anybody reads: pictures in base64, colours of a terminal, the lines that a drawing consists of.
_COLOURS = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
# Whoever opens the source of a page reads its comments, programs and styles too.
_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_PROGRAM = re.compile(r"<(script|style)\b[^>]*>(.*?)</\1\s*>", re.DOTALL | re.IGNORECASE)
_DRAWN = r"(?:d|points|transform|viewBox)"
_ATTRIBUTE = re.compile(rf"\s(?!{_DRAWN}\s*=)[A-Za-z_:@][-\w:.]*\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]+))")
_PICTURE_BYTES = re.compile(r"data:(?P<kind>[a-z/+.-]+);base64,(?P<data>[A-Za-z0-9+/=\s]*)|[A-Za-z0-9+/]{200,}={0,2}")
_DRAWING_URL = re.compile(r"data:image/svg\+xml(?![^,]*;base64)[^,\"']*,([^\"'\s)]*)", re.IGNORECASE)
_CELL_ENDS, _LINE_ENDS = re.compile(r"</t[dh]\s*>"), re.compile(r"</(?:tr|p|div|li|h[1-6]|pre)\s*>|<br\s*/?>")
_ROW = re.compile(r"<tr\b.*?</tr\s*>", re.DOTALL | re.IGNORECASE)
# Where a line ends for the reader, and not in the source of a page.
_BREAK = "\x1e"
_TAG = re.compile(r"</?[A-Za-z][^>]*>|<!DOCTYPE [A-Za-z]+>", re.IGNORECASE)
_DRAWING = "image/svg+xml"
_IMAGE, _PDF = "image/", "application/pdf"

# Where a text stands: a line of the file, or a cell of a record.
Place = tuple[str, int]


def loose_texts(name: str, content: bytes) -> Iterator[tuple[Place, str]]:
    """Each text with its place, ("line", 3) or ("cell", 2), from 1; a row of a table is one text with tabs in it.

    Of a picture within, the words that are stored in it are read. What cannot be read as its ending says is read as
    plain text.
    """
    text = unpacked_text(content)
    if name.endswith(PAGES):
        yield from _lines(_in_html(text))
        return
    parsed = parsed_json(text)
    if is_record(parsed):
        yield from _in_record(parsed)
    elif parsed is not None:
        yield from ((("line", 1), one) for one in _in_json(parsed))
    else:
        yield from _lines(text)


def unpacked_text(content: bytes) -> str:
    return (gzip.decompress(content) if content.startswith(_GZIP) else content).decode("utf-8", "replace")


def parsed_json(text: str) -> Any:  # noqa: ANN401 - JSON
    """What a text says as JSON; None if it is none."""
    try:
        return json.loads(text) if text.lstrip()[:1] in {"{", "["} else None
    except ValueError:
        return None


def is_record(parsed: Any) -> bool:  # noqa: ANN401 - JSON
    return isinstance(parsed, dict) and "cells" in parsed


def _lines(text: str) -> Iterator[tuple[Place, str]]:
    for number, line in enumerate(text.split("\n"), 1):
        yield from ((("line", number), piece) for piece in line.split(_BREAK) if piece.strip())


def _in_html(page: str) -> str:
    """The words of a page, on the lines of its source; those of a row of a table are one line."""
    page = _DRAWING_URL.sub(lambda match: _quotable(_in_html(unquote(match[1]))), page)
    page = _PICTURE_BYTES.sub(lambda match: _quotable(_in_picture(match)), page)
    plain = _PROGRAM.sub(_as_words, _COMMENT.sub(rf"{_BREAK}\1{_BREAK}", page))
    spoken = _BREAK.join(dict.fromkeys("".join(found) for found in _ATTRIBUTE.findall(plain)))
    rows = _ROW.sub(lambda match: match[0].replace("\n", " ") + "\n" * match[0].count("\n"), plain)
    words = _TAG.sub("", _LINE_ENDS.sub(_BREAK, _CELL_ENDS.sub("\t", rows)))
    return html.unescape(f"{words}\n{spoken}")


def _in_picture(match: re.Match[str]) -> str:
    """The words stored in a picture that stands there as base64."""
    content = unpacked_picture(match["data"] or "")
    if match["kind"] == _DRAWING:
        return _in_html(content.decode("utf-8", "replace"))
    return "\n".join(picture_texts(content))


def _quotable(words: str) -> str:
    """Words that may stand in an attribute, on one line of the source."""
    return html.escape(words).replace("\n", _BREAK)


def _as_words(program: re.Match[str]) -> str:
    """A program in which nothing is a tag: a < b."""
    return f"{_BREAK}{html.escape(program[2], quote=False)}{_BREAK}"


def _in_record(record: dict[str, Any]) -> Iterator[tuple[Place, str]]:
    for number, cell in enumerate(record["cells"], 1):
        yield from ((("cell", number), text) for text in _in_cell(cell))
    others = {name: value for name, value in record.items() if name != "cells"}
    yield from ((("cell", 0), text) for text in _in_json(others))


def _in_cell(cell: Any) -> Iterator[str]:  # noqa: ANN401 - JSON
    if isinstance(cell, dict):
        for output in cell.get("outputs", ()):
            for kind, value in output.get("data", {}).items():
                yield from _of_kind(kind, value)
            yield from _in_json({name: value for name, value in output.items() if name != "data"})
        yield from _in_json({name: value for name, value in cell.items() if name != "outputs"})


def _of_kind(kind: str, value: Any) -> Iterator[str]:  # noqa: ANN401 - JSON
    """The texts of an output of a cell, by its media type."""
    if kind == _PDF or (kind.startswith(_IMAGE) and kind != _DRAWING):
        yield from picture_texts(unpacked_picture(_joined(value)))
    elif kind in {"text/html", _DRAWING}:
        yield from (text for _, text in _lines(_in_html(_joined(value))))
    else:
        yield from _in_json(value)


def _in_json(value: Any) -> Iterator[str]:  # noqa: ANN401 - JSON
    """All strings, names of fields included; the lines of a list are also one text, as records hold theirs."""
    if isinstance(value, str):
        yield from _PICTURE_BYTES.sub(_in_picture, _COLOURS.sub("", value)).splitlines()
    elif isinstance(value, dict):
        yield from (name for name in value if isinstance(name, str))
        for one in value.values():
            yield from _in_json(one)
    elif isinstance(value, list):
        if value and all(isinstance(one, str) and one.endswith("\n") for one in value[:-1]):
            yield from _in_json(_joined(value))
            return
        for one in value:
            yield from _in_json(one)


def _joined(value: str | Iterable[Any]) -> str:
    return value if isinstance(value, str) else "".join(map(str, value))
