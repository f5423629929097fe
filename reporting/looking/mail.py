"""`mail_parts`: what a message or a page that was saved as one (.eml, .mht) holds, with nothing encoded in it."""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import Message
from email.parser import HeaderParser

from reporting.looking.inside import SealedError

_HEAD = "content-transfer-encoding"
_ENCODED = {"base64", "quoted-printable"}
_ENCODING = re.compile(
    rb"^[ \t>]*content-transfer-encoding\s*:\s*(?:base64|quoted-printable)", re.IGNORECASE | re.MULTILINE
)
# Made of digits at random; half of them look like bank cards.
_BOUNDARY = re.compile(r"boundary=(?:\"[^\"]*\"|[^\s;]*)", re.IGNORECASE)
_ENDINGS = {"text/html": ".html", "text/xml": ".html"}


def is_mail(content: bytes) -> bool:
    """Whether some of a text is encoded as it is in mail."""
    return _ENCODING.search(content) is not None


def mail_parts(content: bytes) -> Iterator[tuple[str, bytes]]:
    """The heads of each part, as a text without a name, and each part with a name that has the ending of its kind.

    Raises SealedError if a part is encoded in a way that cannot be undone.
    """
    parts = [*message_from_bytes(content, policy=policy.compat32).walk()]
    if sum(map(_is_encoded, parts)) < len(_ENCODING.findall(content)):
        raise SealedError("MIME")
    for part in parts:
        yield "", _heads(part).encode("utf-8", "replace")
        if not part.is_multipart():
            yield _name(part), _decoded(part)
        elif _is_encoded(part):
            raise SealedError(part.get_content_type())


def _is_encoded(part: Message) -> bool:
    return str(part.get(_HEAD, "")).strip().lower() in _ENCODED


def _heads(part: Message) -> str:
    """Subject: 张伟患肺癌, where =?utf-8?B?…?= stood; and what stands around the parts of a part."""
    plain = HeaderParser(policy=policy.default).parsestr("".join(f"{name}: {value}\n" for name, value in part.items()))
    lines = [_BOUNDARY.sub("", f"{name}: {value}") for name, value in plain.items() if name.lower() != _HEAD]
    return "\n".join([*lines, part.preamble or "", part.epilogue or ""])


def _name(part: Message) -> str:
    kind = part.get_content_type()
    return part.get_filename() or f"text{_ENDINGS.get(kind, '.txt')}"


def _decoded(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    if part.defects or not isinstance(content, bytes):
        raise SealedError(part.get_content_type())
    characters = part.get_content_charset() or ""
    try:
        return content.decode(characters).encode() if part.get_content_maintype() == "text" else content
    except (LookupError, UnicodeError):
        return content
