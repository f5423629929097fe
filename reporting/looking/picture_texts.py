"""`png_texts`: the texts stored in a PNG file next to its picture."""

import struct
import zlib
from collections.abc import Iterator

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_LARGEST = 1 << 20


def is_png(content: bytes) -> bool:
    """Whether the bytes begin as a PNG file does."""
    return content.startswith(_SIGNATURE)


def png_texts(content: bytes) -> Iterator[str]:
    """The text chunks and the notes of a camera (Exif), as far as they can be read; nothing of the picture itself."""
    place = len(_SIGNATURE)
    while place + 8 <= len(content):
        (length,) = struct.unpack(">I", content[place : place + 4])
        kind, data = content[place + 4 : place + 8], content[place + 8 : place + 8 + length]
        place += length + 12
        if kind in (b"tEXt", b"eXIf"):
            yield data.replace(b"\0", b" ").decode("utf-8", "replace")
        elif kind == b"zTXt":
            yield _inflated(data.partition(b"\0")[2][1:])
        elif kind == b"iTXt":
            yield _international(data.partition(b"\0")[2])
    # Bytes added after the end of the picture.
    yield content[content.rfind(b"IEND") + 8 :].decode("utf-8", "replace")


def _international(data: bytes) -> str:
    packed, text = data[:1] == b"\1", data[2:].split(b"\0", 2)[-1]
    return _inflated(text) if packed else text.decode("utf-8", "replace")


def _inflated(data: bytes) -> str:
    try:
        return zlib.decompressobj().decompress(data, _LARGEST).decode("utf-8", "replace")
    except zlib.error:
        return ""
