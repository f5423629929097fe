"""`UnusableError`: the reason why a workbook cannot be opened. The callers word it, for a ledger or for a sender."""

from typing import Literal

Reason = Literal[
    "empty",
    "locked",  # with a password
    "old",  # .xls and its like
    "page",  # a web page or another text in angle brackets
    "no workbook",
    "other archive",  # a Word file, say
    "damaged",
    "document type",  # detail: the part that declares one
    "large",  # detail: what it unpacks to
    "far",  # detail: the cell
    "many",  # marks in one part, however small they are
    "no sheet",
    "twins",  # two names of sheets that look equal; detail: the sign that nobody sees in one of them
    # Of files that a process of its own reads.
    "no table",
    "slow",
    "memory",
]


class UnusableError(ValueError):
    """A workbook that cannot be read."""

    def __init__(self, reason: Reason, detail: str = "") -> None:
        super().__init__(f"{reason} {detail}".strip())
        self.reason, self.detail = reason, detail


def damaged() -> UnusableError:
    """The one reason for every way in which a workbook can be broken."""
    return UnusableError("damaged")
