"""`plain`: a text in the form in which it is searched, and where each of its characters comes from."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from reporting.core.invisible_signs import FILLERS
from reporting.core.personal_data.traditional import ORDINARY_HAN, SIMPLIFIED
from reporting.core.personal_data.word_lists import characters

_DASHES = re.compile(r"[‐-―−﹘﹣－⁃]")
_KEPT_CONTROLS = "\t\n"
_ORDINARY = re.compile(rf"[\t\n -~{ORDINARY_HAN}]*")


@dataclass(frozen=True)
class PlainText:
    """A text in plain forms: NFKC, one kind of dash, digits of all scripts as 0–9, Simplified signs.

    Nothing in it is invisible or combining.
    """

    original: str
    text: str

    @cached_property
    def places(self) -> Sequence[int]:
        """The place in the original of each character of the text; at the end the length of the original."""
        forms = (plain_form(ord(character)) for character in self.original)
        return [*(place for place, form in enumerate(forms) for _ in form), len(self.original)]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the original of a part of the text that is not empty."""
        return self.places[start], self.places[end - 1] + 1


def plain(text: str) -> PlainText:
    """The text in its plain form: full-width, foreign or invisible characters hide nothing."""
    return PlainText(text, text if _ORDINARY.fullmatch(text) else text.translate(_FORMS))


def normalized(text: str) -> str:
    """The plain form alone."""
    return plain(text).text


def plain_form(code: int) -> str:
    """The plain form of one character; nothing for one that has no looks of its own."""
    return _FORMS[code]


class _Forms(dict[int, str]):
    """The plain form of each character that was asked for: most texts consist of the same few hundred."""

    def __missing__(self, code: int) -> str:
        form = self[code] = "".join(map(_single, unicodedata.normalize("NFKC", chr(code))))
        return form


def _single(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.digit(character))
    if category in {"Zl", "Zp"} or character == "\r":
        return "\n"
    if category in {"Cf", "Mn", "Me", "Cs"} or character in FILLERS:
        return ""
    if category == "Cc" and character not in _KEPT_CONTROLS:
        return ""
    simplified = SIMPLIFIED.get(character, character)
    return _DASHES.sub("-", characters("lookalikes").get(simplified, simplified))


_FORMS = _Forms()
