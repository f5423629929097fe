"""`plain_text`, `unescaped`: the words of a file that consists of characters; what is shut is never taken for one."""

import html
import re

from reporting.looking.inside import SealedError

_CHARACTERS = ("utf-8-sig", "gb18030")
_MARKS_OF_ORDER = (b"\xff\xfe", b"\xfe\xff")
# What these hold cannot be seen, although they may consist of nothing but letters.
_SHUT = {".pdf", ".rtf", ".doc", ".xls", ".ppt", ".wps", ".et", ".dps", ".ps"}
_SHUT_BY_SIGNS = re.compile(
    rb"\s*(?:%PDF|%!PS|\{\\rtf)|(?m:^begin [0-7]{3} )|ENCODING=(?:B|BASE64|QUOTED-PRINTABLE)[;:]"
    # Base64; a list of digests is none.
    rb"|[A-Za-z0-9+/]{200,}|(?m:^(?![0-9a-f]+\r?$)[A-Za-z0-9+/]{60,}\r?\n[A-Za-z0-9+/]{2,}={0,2}\r?$)"
)
_PACKED = re.compile(rb"data:(?!image/|font/|application/(?:x-)?font)[^,\"'\s]*;base64,", re.IGNORECASE)
_ESCAPED = re.compile(r"(?:\\u[0-9A-Fa-f]{4})+")


def is_shut(ending: str, content: bytes) -> bool:
    """Whether the words of a file are encoded in it, as its ending or its signs tell."""
    return ending in _SHUT or _SHUT_BY_SIGNS.search(content) is not None


def packs_a_file(content: bytes) -> bool:
    """Whether a page or a record has another file in it that is no picture."""
    return _PACKED.search(content) is not None


def plain_text(content: bytes) -> str:
    """The characters of a text. Raises SealedError if it is none."""
    for characters in ("utf-16",) if content.startswith(_MARKS_OF_ORDER) else _CHARACTERS:
        try:
            text = content.decode(characters)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise SealedError("")


def unescaped(text: str) -> str:
    r"""\\u5f20\\u4f1f and &#24352;&#20255; of a program as 张伟."""
    return html.unescape(_ESCAPED.sub(lambda match: _signs(match[0]), text))


def _signs(escapes: str) -> str:
    return bytes.fromhex(escapes.replace("\\u", "")).decode("utf-16-be", "replace")
