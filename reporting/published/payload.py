"""One JSON payload of a cell's output becomes one published thing, or is refused."""

import base64
import binascii
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from reporting.published.content import (
    Cell,
    Column,
    Content,
    Figure,
    Passport,
    Plain,
    Segment,
    Table,
    Text,
    Value,
    Words,
)

SCHEMA = 1
LOCALES = ("zh", "en")
PNG = b"\x89PNG\r\n\x1a\n"


class MalformedPayloadError(Exception):
    """Says in a few words what is wrong with a payload; the reader of records adds the place."""


@dataclass(frozen=True)
class Publication:
    """A thing under its name and label; `content` is None where the period has none of it."""

    kind: str
    name: str
    label: Words
    content: Content | None


def read_payload(raw: object) -> Publication:
    """The published thing in a payload of this schema."""
    payload = _fields(raw, "the payload")
    if payload.get("schema") != SCHEMA:
        raise MalformedPayloadError(f"schema {payload.get('schema')!r} is unknown, this program reads {SCHEMA}")
    kind, name = payload.get("kind"), _string(payload, "name")
    if kind not in READERS:
        raise MalformedPayloadError(f"{name!r} is of unknown kind {kind!r}")
    content = payload.get("content")
    try:
        return Publication(
            kind, name, _words(payload.get("label")), None if content is None else READERS[kind](content)
        )
    except MalformedPayloadError as error:
        raise MalformedPayloadError(f"{kind} {name!r}: {error}") from error


def _fields(raw: object, what: str) -> dict[str, Any]:
    if not isinstance(raw, dict):
        raise MalformedPayloadError(f"{what} is not a set of named fields")
    return raw


def _items(raw: object, what: str) -> list[Any]:
    if not isinstance(raw, list):
        raise MalformedPayloadError(f"{what} is not a list")
    return raw


def _string(fields: dict[str, Any], name: str) -> str:
    found = fields.get(name)
    if not isinstance(found, str) or not found:
        raise MalformedPayloadError(f"{name!r} is missing")
    return found


def _words(raw: object) -> Words:
    words = _fields(raw, "words")
    if not all(isinstance(words.get(locale), str) for locale in LOCALES):
        raise MalformedPayloadError("words are needed in zh and in en")
    return {locale: words[locale] for locale in LOCALES}


def _value(raw: object) -> Value:
    fields = _fields(raw, "a value")
    return Value(_words(fields.get("words")), str(fields.get("field") or ""), _passport(fields))


def _passport(fields: dict[str, Any]) -> Passport:
    origin = _fields(fields.get("passport", {}), "a passport")
    return Passport(
        exact=_string(fields, "exact"),
        unit=_string(fields, "unit"),
        bound=str(fields.get("bound") or "exact"),
        measure=str(origin.get("measure") or ""),
        formula=_words(origin["formula"]) if "formula" in origin else {},
        rows=tuple(str(row) for row in _items(origin.get("rows", []), "rows of a passport")),
        sources=tuple(str(source) for source in _items(origin.get("sources", []), "sources of a passport")),
        left_out=tuple(_words(each) for each in _items(origin.get("left_out", []), "what was left out")),
    )


def _segment(raw: object) -> Segment:
    return raw if isinstance(raw, str) else _value(raw)


def _text(raw: object) -> Text:
    fields = _fields(raw, "a text")
    return Text(
        {
            locale: tuple(
                tuple(_segment(segment) for segment in _items(paragraph, "a paragraph"))
                for paragraph in _items(fields.get(locale), f"the text in {locale}")
            )
            for locale in LOCALES
        }
    )


def _cell(raw: object) -> Cell:
    fields = _fields(raw, "a cell")
    return _value(fields) if "exact" in fields else Plain(_words(fields.get("words")))


def _column(raw: object) -> Column:
    fields = _fields(raw, "a column")
    return Column(_string(fields, "name"), _words(fields.get("label")))


def _table(raw: object) -> Table:
    fields = _fields(raw, "a table")
    columns = tuple(_column(column) for column in _items(fields.get("columns"), "columns"))
    rows = tuple(tuple(_cell(cell) for cell in _items(row, "a row")) for row in _items(fields.get("rows"), "rows"))
    for number, row in enumerate(rows, 1):
        if len(row) != len(columns):
            raise MalformedPayloadError(f"row {number} has {len(row)} cells for {len(columns)} columns")
    return Table(columns, rows)


def _png(raw: object) -> bytes:
    try:
        picture = base64.b64decode(raw if isinstance(raw, str) else b"", validate=False)
    except binascii.Error:
        picture = b""
    if not picture.startswith(PNG) or picture[12:16] != b"IHDR" or not all(png_size(picture)):
        raise MalformedPayloadError("the picture is not a PNG")
    return picture


def png_size(png: bytes) -> tuple[int, int]:
    """Width and height in pixels, as the header of the file tells them."""
    return int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")


def _figure(raw: object) -> Figure:
    fields = _fields(raw, "a figure")
    pictures, alt = _fields(fields.get("png"), "pictures"), _words(fields.get("alt"))
    width = fields.get("width_mm")
    if not isinstance(width, int | float) or width <= 0:
        raise MalformedPayloadError("width_mm is missing")
    if not all(text.strip() for text in alt.values()):
        raise MalformedPayloadError("the words for readers who cannot see the picture are missing")
    return Figure({locale: _png(pictures.get(locale)) for locale in LOCALES}, alt, float(width))


READERS: dict[str, Callable[[object], Content]] = {
    "value": _value,
    "text": _text,
    "table": _table,
    "figure": _figure,
}
