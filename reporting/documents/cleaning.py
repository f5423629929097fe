"""Text from data or templates without the characters that Word cannot hold."""

import re

# Characters that XML forbids, halves of characters, marks that reverse the direction of the text, and places where a
# line may break: these are no words.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\ufeff"
    "\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
_BREAK = re.compile("\r\n|[\t\n\x0b\x0c\r\x85\u2028\u2029]")


def clean(text: str) -> str:
    """The same text on one line, without the characters that Word cannot hold."""
    return _FORBIDDEN.sub("", _BREAK.sub(" ", text))


def clean_all(texts: list[str]) -> list[str]:
    """The same texts, each cleaned as by `clean`; fast, because most texts need no cleaning."""
    # All characters that `clean` takes out count as not printable.
    return texts if "".join(texts).isprintable() else [clean(text) for text in texts]
