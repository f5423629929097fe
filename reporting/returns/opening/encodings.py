"""The bytes of a text file -> its text, and its encoding if that is not UTF-8."""

import codecs
import unicodedata

from reporting.returns.opening.garbled import garbled

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LINES = "\t\n\r\x0b\x0c"


class UnknownEncodingError(ValueError):
    """Bytes that are no text, or that two encodings read, each otherwise."""


def decoded(raw: bytes) -> tuple[str, str]:
    """The text, and "" for UTF-8, or "UTF-16" or "GBK". Raises UnknownEncodingError.

    UTF-8 goes first: what is UTF-8 hardly ever is anything else, and nearly everything could be GBK.
    """
    text, encoding = _decoded(raw)
    # In what is no GBK some bytes stand for characters that there are not.
    strange = {"Cc", "Cn", "Co"} if encoding == "GBK" else {"Cc"}
    if any(unicodedata.category(character) in strange for character in set(text).difference(_LINES)):
        raise UnknownEncodingError
    if garbled(text.splitlines()):
        raise UnknownEncodingError
    return text, encoding


def _decoded(raw: bytes) -> tuple[str, str]:
    try:
        if raw.startswith(_UTF16):
            return raw.decode("utf-16"), "UTF-16"
        if b"\0" in raw:
            return _unmarked_utf16(raw), "UTF-16"
        text = _utf8(raw)
        return (raw.decode("gb18030"), "GBK") if text is None else (text, "")
    except UnicodeDecodeError:
        raise UnknownEncodingError from None


def _unmarked_utf16(raw: bytes) -> str:
    """Without the mark that says which byte of a character comes first: rightly read, separators and digits show."""
    little, big = raw.decode("utf-16-le"), raw.decode("utf-16-be")
    plain_little, plain_big = (sum(character < "\x80" for character in text) for text in (little, big))
    if max(plain_little, plain_big) < 2 * min(plain_little, plain_big):
        raise UnknownEncodingError
    return little if plain_little > plain_big else big


def _utf8(raw: bytes) -> str | None:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    # A few words of GBK happen to be UTF-8 as well, of Greek or Arabic letters.
    if not text.isascii() and max(text) <= "\u07ff":
        raise UnknownEncodingError
    return text
