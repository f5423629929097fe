"""`Named`: an id that people read as a name, such as that of an enterprise in the index of a frame."""

from dataclasses import dataclass
from functools import total_ordering

from reporting.core.expression import Expression, selections
from reporting.core.quantity import Words


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
