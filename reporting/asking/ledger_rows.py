"""Rows of the ledger that count in a period, chosen, grouped and asked: each answer keeps the rows behind it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pandas as pd

from reporting.asking import item_rows
from reporting.asking.keys import in_order, named
from reporting.asking.shares import share_of
from reporting.asking.source import Source, Values
from reporting.core import arithmetic
from reporting.core.errors import AskingError
from reporting.core.expression import Count, Expression, Median, Sum
from reporting.core.named import Named
from reporting.core.quantity import Quantity, Words
from reporting.core.traced import Traced

_TOTAL: Words = {"zh": "合计", "en": "Total"}
_TEXTS = ("id", "aid", "origin", "title", "source", "at")
_NAMED = ("enterprise", "unit", "measure", "programme", "category", "list", "kind", "status", "state", "late", "closed")


class LedgerRows:
    """Rows that count. Each verb gives traced values, None where there is nothing: what nobody reported is no zero."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def __len__(self) -> int:
        return len(self._source.frame)

    def __repr__(self) -> str:
        return f"{len(self)} rows of {self._source.kind} by {', '.join(self._source.keys)}"

    @property
    def frame(self) -> pd.DataFrame:
        """The rows, to look at: names, days, and numbers with the rows behind them.

        >>> rows(facts, "items").where(late="yes").frame
        """
        return self._shown(self._source.frame)

    def where(self, **columns: Values) -> "LedgerRows":
        """Those of the rows that hold this value, or one of these, by id or by name.

        Raises AskingError for an unknown column, and for a value that the ledger does not know, with the nearest.

        >>> rows(facts, "items").where(state="open", late="yes").count()
        """
        wanted = {self._source.key(column): self._source.ids(column, values) for column, values in columns.items()}
        return LedgerRows(self._source.where(wanted))

    def sum(self, column: str = "") -> Traced | None:
        """The sum of a column: of money, people and achievements their value. Raises AskingError if they do not add up.

        >>> rows(facts, "money").where(enterprise="bengang").sum()
        """
        name = self._number(column)
        value = self._source.add(self._source, name)
        return (
            None
            if value is None
            else self._traced(value, name, Sum(self._source.selected, self._source.in_ledger(name)))
        )

    def count(self) -> Traced | None:
        """How many items these are; None where there are none at all.

        >>> rows(facts, "items").where(late="yes").count()
        """
        unit = self._source.counted
        if unit is None:
            raise AskingError(f"rows of {self._source.kind} are not counted: ask for sum().")
        frame = self._source.frame
        if not self._source.has_any:
            return None
        number = int(frame[self._source.weights].sum()) if self._source.weights else len(frame)
        return self._traced(Quantity(Decimal(number), unit), "count", Count(self._source.selected))

    def median(self, column: str) -> Traced | None:
        """The median of a column of items: days_to_close, days_late, money, beneficiaries.

        >>> rows(facts, "items").median("days_to_close")
        """
        name, source = self._source.number(column), self._source
        if source.counted is None:
            raise AskingError(f"rows of {source.kind} have no median: each is a sum of an enterprise already.")
        values = [Quantity(value, item_rows.unit_of(name)) for value in source.frame[name] if value is not None]
        selected = source.selected.also(**item_rows.STATED_OF.get(name, {}))
        return self._traced(arithmetic.median(values), "median", Median(selected, name)) if values else None

    def share(self, **columns: Values) -> Traced | None:
        """The share of the items that hold these values in all of these; of lists the share that is resolved.

        >>> rows(facts, "items").share(state="done")
        >>> rows(facts, "lists").share()
        """
        if self._source.kind == "lists":
            part, whole = self.where(**columns).sum("resolved"), self.sum("total")
        else:
            part, whole = self.where(**columns).count(), self.count()
        made = None if part is None or whole is None else share_of(part, whole)
        if made is None or made.passport.expression is None:
            return None
        return replace(made, passport=self._source.passport("share", made.passport.expression))

    def by(self, *keys: str) -> "Groups":
        """The rows grouped by one column or several, with the same verbs; each gives a series.

        >>> rows(facts, "money").by("enterprise", "programme").sum()
        """
        if not keys or len({*keys}) < len(keys):
            raise AskingError(f"by({', '.join(map(repr, keys))}): name one column or several, each once.")
        return Groups(self, tuple(self._source.key(key) for key in keys))

    def cross(self, down: str, across: str, column: str = "", total: Words | None = None) -> pd.DataFrame:
        """A frame of sums: a row for each value of one column, a column for each of another, and the totals.

        Each total is the sum of its own rows. No row is None, printed as —. Of no rows at all the frame is empty.

        >>> rows(facts, "money").cross("enterprise", "programme")
        """
        if down == across:
            raise AskingError(f"cross({down!r}, {across!r}): name two columns.")
        last = Named("total", total or _TOTAL)
        heads, sides = (
            [*values, last] if (values := self._values(self._source.key(key))) else [] for key in (across, down)
        )

        def cell(side: Named, head: Named) -> Traced | None:
            wanted = {key: value for key, value in ((down, side), (across, head)) if value is not last}
            return self.where(**wanted).sum(column)

        cells = [[cell(side, head) for head in heads] for side in sides]
        index = pd.Index(sides, dtype=object, name=down)
        return pd.DataFrame(cells, index=index, columns=pd.Index(heads, dtype=object), dtype=object)

    def top(self, most: int, column: str, *, least: bool = False) -> pd.DataFrame:
        """The rows with the most of a column, or with `least` the fewest: a number, or a day (the latest first).

        >>> rows(facts, "items").where(late="yes").top(5, "days_late")[["enterprise", "title", "days_late"]]
        """
        if not isinstance(most, int) or isinstance(most, bool) or most < 0:
            raise AskingError(f"top({most!r}, …): say how many, as a whole number.")
        frame = self._source.frame
        if column not in (*self._source.numbers, *_days_in(frame)):
            self._source.number(column)
        known = frame[frame[column].notna()]
        order = sorted(known.index, key=lambda place: (known[column][place], place), reverse=not least)
        return self._shown(known.loc[order[:most]]).reset_index(drop=True)

    def _traced(self, value: Quantity, answer: str, expression: Expression) -> Traced:
        return Traced(value, self._source.passport(answer, expression))

    def _number(self, column: str) -> str:
        numbers = self._source.numbers
        if not column and len(numbers) != 1:
            raise AskingError(f"rows of {self._source.kind} have several numbers, name one: {', '.join(numbers)}.")
        return self._source.number(column or numbers[0])

    def _values(self, key: str) -> list[Named]:
        facts = self._source.facts
        return [named(facts, key, id_) for id_ in in_order(facts, key, self._source.frame[key])]

    def _shown(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The frame as people read it: names, days in words, and each number with its row behind it."""
        source = replace(self._source, frame=frame)
        columns: dict[str, list[object]] = {}
        for column in frame.columns:
            cells = list(frame[column])
            if column in source.numbers:
                columns[column] = [self._one(row, column) for _, row in frame.iterrows()]
            elif column in _NAMED:
                columns[column] = [named(source.facts, column, cell) for cell in cells]
            elif column in _days_in(frame):
                columns[column] = [_day(cell) for cell in cells]
            elif column in _TEXTS:
                columns[column] = [Named(cell, {"zh": cell, "en": cell}) for cell in cells]
        return pd.DataFrame(columns, index=frame.index, dtype=object)

    def _one(self, row: pd.Series, column: str) -> Traced | None:
        one = replace(self._source, frame=pd.DataFrame([row])).where({"id": (row["id"],)})
        if row[column] is None:
            return None
        if column in item_rows.DAYS:
            return self._traced(Quantity(row[column], item_rows.unit_of(column)), column, Sum(one.selected, column))
        return LedgerRows(one).sum(column)


class Groups:
    """Rows grouped by columns: each verb gives a series of traced values, by the names of the groups."""

    def __init__(self, of: LedgerRows, keys: tuple[str, ...]) -> None:
        self._of, self._keys = of, keys

    def sum(self, column: str = "") -> "pd.Series[Any]":
        """The sum of each group, as `LedgerRows.sum`.

        >>> rows(facts, "money").by("enterprise", "programme").sum()
        """
        return self._each(lambda group: group.sum(column))

    def count(self) -> "pd.Series[Any]":
        """The number of items of each group.

        >>> rows(facts, "items").where(late="yes").by("enterprise").count()
        """
        return self._each(LedgerRows.count)

    def median(self, column: str) -> "pd.Series[Any]":
        """The median of each group, as `LedgerRows.median`.

        >>> rows(facts, "items").by("enterprise").median("days_to_close")
        """
        return self._each(lambda group: group.median(column))

    def share(self, **columns: Values) -> "pd.Series[Any]":
        """The share within each group, as `LedgerRows.share`.

        >>> rows(facts, "items").by("enterprise").share(state="done")
        """
        return self._each(lambda group: group.share(**columns))

    def _each(self, verb: Callable[[LedgerRows], Traced | None]) -> "pd.Series[Any]":
        groups = list(self._groups())
        values = [verb(self._of.where(**dict(zip(self._keys, key, strict=True)))) for key in groups]
        index: pd.Index = pd.Index([key[0] for key in groups], dtype=object, name=self._keys[0])
        if len(self._keys) > 1:
            index = pd.MultiIndex.from_tuples(groups, names=self._keys)
        return pd.Series(values, index=index, dtype=object)

    def _groups(self) -> Iterator[tuple[Named, ...]]:
        source = self._of._source  # noqa: SLF001 - of the rows themselves
        cells = set(zip(*(source.frame[key] for key in self._keys), strict=True))
        ranks = [
            {id_: rank for rank, id_ in enumerate(in_order(source.facts, key, source.frame[key]))} for key in self._keys
        ]
        for key in sorted(cells, key=lambda key: [rank[id_] for rank, id_ in zip(ranks, key, strict=True)]):
            yield tuple(named(source.facts, column, id_) for column, id_ in zip(self._keys, key, strict=True))


def _days_in(frame: pd.DataFrame) -> Mapping[str, None]:
    known = ("opened", "deadline", "done_on", "first_day", "last_day")
    return dict.fromkeys(column for column in known if column in frame.columns and frame.columns.size)


def _day(day: date | None) -> Named | None:
    """2023年5月1日; 1 May 2023."""
    if day is None:
        return None
    words = {"zh": f"{day.year}年{day.month}月{day.day}日", "en": f"{day.day} {day:%B %Y}"}
    return Named(day.isoformat(), words)
