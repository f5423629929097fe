"""`personal_data`, `personal_text` and `personal_heading`: the personal data in a text, or of a column by its heading.

All code that reads or releases text asks here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reporting.core.personal_data.headings import kind_of_heading
from reporting.core.personal_data.hints import has_hint
from reporting.core.personal_data.homes import HOMES
from reporting.core.personal_data.illnesses import ILLNESSES
from reporting.core.personal_data.numbers import BANK_CARDS, IDENTITY_NUMBERS, LANDLINES, MOBILES
from reporting.core.personal_data.plain import normalized

# Half of the digits of a SHA-256 look like telephones sooner or later.
_DIGEST = re.compile(r"(?<![0-9A-Za-z])[0-9a-f]{64}(?![0-9A-Za-z])")
# Longest numbers first, so that an identity number is never reported as a card. Each place of a text has one kind.
_KINDS = (
    ("身份证号", IDENTITY_NUMBERS),
    ("银行卡号", BANK_CARDS),
    ("电话号码", MOBILES),
    ("电话号码", LANDLINES),
    ("疾病信息", ILLNESSES),
    ("家庭住址", HOMES),
)
_IN_ENGLISH = {
    "身份证号": "identity number",
    "银行卡号": "bank card",
    "电话号码": "telephone number",
    "疾病信息": "somebody's illness",
    "家庭住址": "home address",
}


@dataclass(frozen=True)
class Personal:
    """Personal data in a text: its kind in Chinese, and the words. The words may be compared, but never be printed.

    `landline` is marked because an office may have one too.
    """

    kind: str
    words: str
    landline: bool

    @property
    def is_number(self) -> bool:
        return self.kind in {"身份证号", "银行卡号", "电话号码"}

    @property
    def digits(self) -> str:
        """The number without blanks and punctuation."""
        return re.sub(r"[^0-9Xx]", "", self.words)


def in_english(kind: str) -> str:
    """A kind of personal data in English; any other word stays as it is."""
    return _IN_ENGLISH.get(kind, kind)


def personal_heading(name: str) -> str:
    """The kind of personal data in a column with this heading, in Chinese; empty for any other column."""
    return kind_of_heading(normalized(name))


@lru_cache(maxsize=2**16)  # the same names and sentences stand in row after row
def personal_text(text: str) -> str:
    """The first kind of personal data in a text, in Chinese; empty if there is none."""
    return next((personal.kind for personal in personal_data(text)), "")


def personal_data(text: str) -> Iterator[Personal]:
    """All personal data in a text, kind by kind."""
    if not has_hint(text):
        return
    left = _DIGEST.sub("\n", normalized(text))
    for kind, patterns in _KINDS:
        for pattern in patterns:
            matches = [match[0] for match in pattern.finditer(left)]
            yield from (Personal(kind, words, patterns is LANDLINES) for words in matches)
            if matches:
                left = pattern.sub("\n", left)
