"""Texts from outside, as one would type them."""

import re

_END_OF_LINE = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
# What cannot be seen: control characters, halves of characters, marks of width zero, marks that turn the direction.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff\ufdd0-\ufdef]"
)
# Ten times what the longest field takes: of more only the beginning is looked at, so that none takes minutes.
_LONGEST = 5_000


def cleaned(text: str) -> str:
    """Without what cannot be seen, and without blanks around it; its lines stay lines."""
    return _seen(text).strip()[:_LONGEST]


def one_line(text: str) -> str:
    """Without what cannot be seen; blanks around it stay, because two names of sheets may differ in them alone."""
    return _seen(text).replace("\n", " ")


def _seen(text: str) -> str:
    return _UNSEEN.sub("", _END_OF_LINE.sub("\n", text).replace("\t", " "))
