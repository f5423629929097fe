"""`Named`: an id that people read as a name, such as that of an enterprise in the index of a frame."""

import re
from dataclasses import dataclass
from functools import total_ordering

from reporting.core.expression import Expression, selections
from reporting.core.quantity import Words

# A day and a year are no names.
_IS_NAME = re.compile(r"[^\W\d年月日上下半第季度]{2}")
# The names that were put into texts in this process: 中铁22局 is a name, and 22 in it counts nothing.
_in_texts: dict[str, None] = {}


def names_in_texts() -> tuple[str, ...]:
    """The names that f-strings of this process hold."""
    return tuple(_in_texts)


@total_ordering
@dataclass(frozen=True, eq=False, repr=False)
class Named:
    """Equal to its id wherever it is looked up, joined or sorted; shown and published as a name in both languages.

    `column` is the column of the ledger that holds the id; that of a period is `period`. It is no str, because pandas
    makes plain text of these. In an f-string {name} is the Chinese name, {name:en} the English one.
    """

    id: str
    words: Words
    column: str = ""

    def __eq__(self, other: object) -> bool:
        return self.id == (other.id if isinstance(other, Named) else other)

    def __lt__(self, other: object) -> bool:
        return self.id < (other.id if isinstance(other, Named) else str(other))

    def __hash__(self) -> int:
        return hash(self.id)

    def __str__(self) -> str:
        return self.words["zh"]

    __repr__ = __str__

    def __format__(self, spec: str) -> str:
        if spec and spec not in self.words:
            raise ValueError(f"{{{self!s}:{spec}}}: say {{name}} for the Chinese name, {{name:en}} for the English one")
        _in_texts.update(dict.fromkeys(words for words in self.words.values() if _IS_NAME.search(words)))
        return self.words[spec or "zh"]


def contradicts(name: Named, expression: Expression) -> bool:
    """Whether a value with this expression is surely of another thing than the name says: of 乙, of 2022, or open."""
    every = list(selections(expression))
    if name.column == "period":
        return all(rows.period != name.id for rows in every)
    asked = [
        condition.values
        for rows in every
        for condition in rows.where
        if condition.column == name.column and not condition.but
    ]
    return bool(asked) and all(name.id not in values for values in asked)
