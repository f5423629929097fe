"""A fault in the ledger, in words by which the person who keeps the ledger can mend it."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Fault:
    """File, row (the line in the file, header = 1), column, what stands there, the rule, and what to do."""

    file: str
    row: int
    column: str
    observed: str
    rule: str
    todo: str

    def __str__(self) -> str:
        place = f"{self.file}" + (f" row {self.row}" if self.row else "")
        place += f", {self.column}" if self.column else ""
        return f"{place}: {self.observed}; {self.rule}; {self.todo}"


def shown(text: object) -> str:
    """The text of a cell in quotes, cut short, on one line."""
    plain = repr(str(text))
    return plain if len(plain) <= 50 else plain[:47] + "…'"


def nearest(name: str, known: Iterable[str]) -> str:
    """Advice for a name that is not known: the nearest one, or those there are."""
    names = list(known)
    match = difflib.get_close_matches(name, names, 1, 0.6)
    if match:
        return f"did you mean {match[0]!r}?"
    return f"use one of {', '.join(names[:12])}{' …' if len(names) > 12 else ''}" if names else "add it there first"
