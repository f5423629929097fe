"""`picture_texts`: the words stored in a picture beside what one sees: notes of a camera, comments, descriptions."""

import base64
import binascii
import struct
import zlib
from collections.abc import Iterator

_PNG, _JPEG, _GIF, _RIFF = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"RIFF"
_LARGEST = 1 << 20
_SCAN, _LAST = 0xDA, 0xD9  # where the picture itself begins in a JPEG, and where it ends
_COMMENT = b"!\xfe"


def has_known_notes(content: bytes) -> bool:
    """Whether it is a picture of a kind of which `picture_texts` knows where its words are."""
    return content.startswith((_PNG, _JPEG, _GIF)) or (content[:4], content[8:12]) == (_RIFF, b"WEBP")


def unpacked_picture(letters: str) -> bytes:
    """The bytes of a picture that stands in a page or a record as base64; empty if they are none."""
    try:
        return base64.b64decode("".join(letters.split()))
    except binascii.Error:
        return b""


def picture_texts(content: bytes) -> Iterator[str]:
    """All that can be read of it; nothing of the picture itself."""
    if content.startswith(_PNG):
        yield from _of_png(content)
    elif content.startswith(_JPEG):
        yield from _of_jpeg(content)
    elif content.startswith(_GIF):
        yield from _of_gif(content)
    elif content.startswith(_RIFF):
        yield from _of_webp(content)


def _of_png(content: bytes) -> Iterator[str]:
    place = len(_PNG)
    while place + 8 <= len(content):
        (length,) = struct.unpack(">I", content[place : place + 4])
        kind, data = content[place + 4 : place + 8], content[place + 8 : place + 8 + length]
        place += length + 12
        if kind == b"eXIf":
            yield from _notes(data)
        elif kind == b"tEXt":
            yield _decoded(data)
        elif kind == b"zTXt":
            yield _inflated(data.partition(b"\0")[2][1:])
        elif kind == b"iTXt":
            yield _international(data.partition(b"\0")[2])
    # Bytes added after the end of the picture.
    yield content[content.rfind(b"IEND") + 8 :].decode("utf-8", "replace")


def _of_jpeg(content: bytes) -> Iterator[str]:
    place = 2
    while place + 4 <= len(content) and content[place] == 0xFF and content[place + 1] != _SCAN:
        (length,) = struct.unpack(">H", content[place + 2 : place + 4])
        yield from _notes(content[place + 4 : place + 2 + length])
        place += 2 + length
    yield _decoded(content[content.rfind(bytes((0xFF, _LAST))) + 2 :])


def _of_gif(content: bytes) -> Iterator[str]:
    for block in content.split(_COMMENT)[1:]:
        words, place = b"", 0
        while place < len(block) and block[place]:
            words += block[place + 1 : place + 1 + block[place]]
            place += 1 + block[place]
        yield _decoded(words)


def _of_webp(content: bytes) -> Iterator[str]:
    place = 12
    while place + 8 <= len(content):
        kind, (length,) = content[place : place + 4], struct.unpack("<I", content[place + 4 : place + 8])
        if kind in {b"EXIF", b"XMP "}:
            yield from _notes(content[place + 8 : place + 8 + length])
        place += 8 + length + length % 2


def _notes(data: bytes) -> Iterator[str]:
    """Of a camera, whose program may write two bytes a letter."""
    yield _decoded(data)
    yield from (data[start:].decode("utf-16-le", "replace") for start in (0, 1))


def _international(data: bytes) -> str:
    packed, text = data[:1] == b"\1", data[2:].split(b"\0", 2)[-1]
    return _inflated(text) if packed else text.decode("utf-8", "replace")


def _inflated(data: bytes) -> str:
    try:
        return zlib.decompressobj().decompress(data, _LARGEST).decode("utf-8", "replace")
    except zlib.error:
        return ""


def _decoded(data: bytes) -> str:
    return data.replace(b"\0", b" ").decode("utf-8", "replace")
