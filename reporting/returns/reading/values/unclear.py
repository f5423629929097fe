"""A cell of which it cannot be known what is meant."""

import re

_LONGEST = 24
# Long numbers may name a person; nobody needs to read them again to find the cell.
_LONG_NUMBER = re.compile(r"[0-9０-９]{11,}[XxＸｘ]?")
_UNPRINTABLE = re.compile(r"[^\S ]|[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff]")


class UnclearError(ValueError):
    """What was found, what was expected, and what to do: Chinese words for the person who filled in the cell."""

    def __init__(self, found: str, expected: str, todo: str) -> None:
        super().__init__(f"{found}：{expected}；{todo}")
        self.found, self.expected, self.todo = found, expected, todo


def shown(text: str) -> str:
    """The text in quotation marks, on one line and cut short; long numbers are left out."""
    plain = _LONG_NUMBER.sub("（长串数字）", _UNPRINTABLE.sub(" ", text)).strip()
    return f"“{plain if len(plain) <= _LONGEST else plain[:_LONGEST] + '…'}”"
