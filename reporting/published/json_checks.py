"""Checks of JSON before it becomes a published thing: each returns the value, or raises MalformedPayloadError."""

import base64
import binascii
from typing import Any

from reporting.core.quantity import LOCALES, Words

PNG = b"\x89PNG\r\n\x1a\n"


class MalformedPayloadError(Exception):
    """Says in a few words what is wrong with a payload; the reader of records adds the place."""


def fields_in(raw: object, what: str) -> dict[str, Any]:
    """The same value, which is a JSON object."""
    if not isinstance(raw, dict):
        raise MalformedPayloadError(f"{what} is not a set of named fields")
    return raw


def items_in(raw: object, what: str) -> list[Any]:
    """The same value, which is a JSON list."""
    if not isinstance(raw, list):
        raise MalformedPayloadError(f"{what} is not a list")
    return raw


def string_in(fields: dict[str, Any], name: str) -> str:
    """The value of this field, which is a text and not empty."""
    text = fields.get(name)
    if not isinstance(text, str) or not text:
        raise MalformedPayloadError(f"{name!r} is missing")
    return text


def words_in(raw: object) -> Words:
    """The words in each language, and in no other."""
    words = fields_in(raw, "words")
    if not all(isinstance(words.get(locale), str) for locale in LOCALES):
        raise MalformedPayloadError("words are needed in zh and in en")
    return {locale: words[locale] for locale in LOCALES}


def png_in(raw: object) -> bytes:
    """The picture that this text holds as base64."""
    try:
        picture = base64.b64decode(raw if isinstance(raw, str) else b"", validate=False)
    except binascii.Error:
        picture = b""
    if not picture.startswith(PNG) or picture[12:16] != b"IHDR" or not all(png_size(picture)):
        raise MalformedPayloadError("the picture is not a PNG")
    return picture


def png_size(png: bytes) -> tuple[int, int]:
    """Width and height in pixels, from the header of the file."""
    return int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")
