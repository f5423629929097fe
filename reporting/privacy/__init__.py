"""Personal data: found by the heading of a column, or in a text. Everything that reads or releases text asks here."""

from collections.abc import Iterator
from dataclasses import dataclass

from reporting.privacy.headings import kind_of_heading
from reporting.privacy.homes import HOMES
from reporting.privacy.illnesses import ILLNESSES
from reporting.privacy.numbers import BANK_CARDS, IDENTITY_NUMBERS, LANDLINES, MOBILES
from reporting.privacy.plain import plain

LANDLINE = "座机"
# Longest numbers first: an identity number is never told as a card. Each place of a text is told once.
_KINDS = (
    ("身份证号", "", IDENTITY_NUMBERS),
    ("银行卡号", "", BANK_CARDS),
    ("电话号码", "", MOBILES),
    ("电话号码", LANDLINE, LANDLINES),
    ("疾病信息", "", ILLNESSES),
    ("家庭住址", "", HOMES),
)


@dataclass(frozen=True)
class Personal:
    """Personal data in a text: its kind in Chinese, the words themselves, and whether it is the number of an office.

    The words are for comparing alone; what is told to people is `hint`.
    """

    kind: str
    words: str
    sort: str = ""

    @property
    def hint(self) -> str:
        """For a number its first two characters and its length; nothing of an illness or an address."""
        digits = [each for each in self.words if each.isalnum()]
        return f"{''.join(digits[:2])}…，共{len(digits)}位" if digits[0].isdecimal() and digits[1].isdecimal() else ""


def personal_heading(name: str) -> str:
    """The kind of personal data that a column of this name holds, in Chinese; empty for any other column."""
    return kind_of_heading(plain(name))


def personal_text(text: str) -> str:
    """The kind of personal data in a text, in Chinese; empty when there is none."""
    return next((each.kind for each in personal_data(text)), "")


def personal_data(text: str) -> Iterator[Personal]:
    """All personal data in a text, kind by kind."""
    left = plain(text)
    for kind, sort, patterns in _KINDS:
        for pattern in patterns:
            found = [match[0] for match in pattern.finditer(left)]
            yield from (Personal(kind, words, sort) for words in found)
            if found:
                left = pattern.sub("\n", left)
