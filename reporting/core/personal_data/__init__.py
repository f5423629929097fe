"""Personal data: found by the heading of a column, or in a text. Everything that reads or releases text asks here."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reporting.core.personal_data.headings import kind_of_heading
from reporting.core.personal_data.hints import has_hint
from reporting.core.personal_data.homes import HOMES
from reporting.core.personal_data.illnesses import ILLNESSES
from reporting.core.personal_data.numbers import BANK_CARDS, IDENTITY_NUMBERS, LANDLINES, MOBILES
from reporting.core.personal_data.plain import plain

# Half of the digits of a SHA-256 look like telephones sooner or later.
_DIGEST = re.compile(r"(?<![0-9A-Za-z])[0-9a-f]{64}(?![0-9A-Za-z])")
# Longest numbers first: an identity number is never told as a card. Each place of a text is told once.
_KINDS = (
    ("身份证号", IDENTITY_NUMBERS),
    ("银行卡号", BANK_CARDS),
    ("电话号码", MOBILES),
    ("电话号码", LANDLINES),
    ("疾病信息", ILLNESSES),
    ("家庭住址", HOMES),
)


@dataclass(frozen=True)
class Personal:
    """Personal data in a text: its kind in Chinese, and the words, which are for comparing and never told.

    A landline may be that of an office.
    """

    kind: str
    words: str
    landline: bool

    @property
    def is_number(self) -> bool:
        return self.kind in {"身份证号", "银行卡号", "电话号码"}

    @property
    def digits(self) -> str:
        """A number as it is without blanks and marks."""
        return re.sub(r"[^0-9Xx]", "", self.words)


def personal_heading(name: str) -> str:
    """The kind of personal data that a column of this name holds, in Chinese; empty for any other column."""
    return kind_of_heading(plain(name))


@lru_cache(maxsize=2**16)  # the same names and sentences stand in row after row
def personal_text(text: str) -> str:
    """The kind of personal data in a text, in Chinese; empty when there is none."""
    return next((personal.kind for personal in personal_data(text)), "")


def personal_data(text: str) -> Iterator[Personal]:
    """All personal data in a text, kind by kind."""
    if not has_hint(text):
        return
    left = _DIGEST.sub("\n", plain(text))
    for kind, patterns in _KINDS:
        for pattern in patterns:
            matches = [match[0] for match in pattern.finditer(left)]
            yield from (Personal(kind, words, patterns is LANDLINES) for words in matches)
            if matches:
                left = pattern.sub("\n", left)
