"""`asked_by`: what a condition asks for, by names that may say a kind, or one column of a table; `holds` decides it."""

import re
from dataclasses import dataclass

from reporting.core.spelling import spelling
from reporting.documents.rows import cells_of, find_column
from reporting.documents.tokens import DOT, KINDS, Token
from reporting.published.content import NOT_REPORTED, Table
from reporting.published.slots import Published, Slot

_OR, _COLON = re.compile("[/／、]"), re.compile("[:：]")
_NOTHING = ("", NOT_REPORTED)


@dataclass(frozen=True)
class Asked:
    """One name of a condition, and the slots that it may mean; with a column only that of the table counts."""

    name: str
    slots: tuple[Slot, ...]
    column: str = ""

    @property
    def is_known(self) -> bool:
        """Whether there is such a thing, be it absent in this period."""
        return bool(self.slots) and (not self.column or all(map(self._has_column, self.slots)))

    @property
    def is_there(self) -> bool:
        """Whether it was published; a column if any of its rows says something."""
        if not self.column:
            return any(slot.contents for slot in self.slots)
        cells = (cell for slot in self.slots for cell in cells_of(slot.contents, self.column))
        return any(words not in _NOTHING for cell in cells for words in cell.words.values())

    def _has_column(self, slot: Slot) -> bool:
        tables = [content for content in slot.published if isinstance(content, Table)]
        return all(find_column(table, self.column) is not None for table in tables)


def asked_by(token: Token, published: Published) -> list[Asked]:
    """What a condition asks for.

    A condition may write several names: for 【如有:甲/乙】 one of them is enough. It may write a kind:
    for 【如有:图:甲】 a text or a table with the name 甲 does not count. It may write a column: 【如有:表名.列名】.
    """
    if slots := published.find_all(token.name):
        return [Asked(token.name, slots)]
    return [_asked(name.strip(), published) for name in _OR.split(token.name)]


def holds(token: Token, published: Published) -> bool:
    """Whether the condition holds."""
    asked = asked_by(token, published)
    # An unknown name is a fault already. If its paragraph fell away, other faults in it would be hidden.
    if not any(one.is_known for one in asked):
        return True
    return any(one.is_there for one in asked) == (token.kind != "unless")


def _asked(name: str, published: Published) -> Asked:
    kind, rest = _kind_and_rest(name)
    if slots := published.find_all(rest, kind):
        return Asked(name, slots)
    table, dot, column = DOT.sub(".", rest).partition(".")
    if dot and kind in (None, "table") and (slots := published.find_all(table, "table")):
        return Asked(table.strip(), slots, column.strip())
    return Asked(name, ())


def _kind_and_rest(name: str) -> tuple[str | None, str]:
    """The kind that the name says, if it says one, and the rest of it."""
    word, colon, rest = _COLON.sub(":", name, count=1).partition(":")
    kind = KINDS.get(spelling(word)) if colon else None
    return (kind, rest) if kind else (None, name)
