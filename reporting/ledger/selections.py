"""Items described by properties that they share, because they are too many for a list of their lines."""

import re
from dataclasses import dataclass
from datetime import date

_FORM = re.compile(
    r"(?P<file>[^:]+): list = (?P<list>\S+), opened by (?P<until>[0-9-]{10})(?P<open>, open then)?"
    r"(?:, due before (?P<due>[0-9-]{10}))?, (?P<count>[0-9]+) rows?"
)


@dataclass(frozen=True)
class Selection:
    """The items of a list, by its first statement, that were opened by a day: how many they are, in which file.

    `still_open` are only those open on that day, `due` only those with a deadline before it.
    """

    file: str
    list: str
    until: date
    count: int
    still_open: bool = False
    due: date | None = None

    def __str__(self) -> str:
        state = ", open then" if self.still_open else ""
        state += f", due before {self.due}" if self.due else ""
        rows = "row" if self.count == 1 else "rows"
        return f"{self.file}: list = {self.list}, opened by {self.until}{state}, {self.count} {rows}"


def selection(text: str) -> Selection | None:
    """The selection that a passport names; None if the text is the place of a row."""
    match = _FORM.fullmatch(text)
    if match is None:
        return None
    until, due = date.fromisoformat(match["until"]), match["due"]
    return Selection(
        *(match["file"], match["list"], until, int(match["count"])),
        still_open=bool(match["open"]),
        due=date.fromisoformat(due) if due else None,
    )
