"""`CellOrClause`: what is said of a number where it stands: of one in a cell by its table, else by its clauses."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from reporting.extraction.drafts.drafts import DraftedPeriod, Status, Turn
from reporting.extraction.meaning.baselines import before_of
from reporting.extraction.meaning.statuses import says_done, status_in_table, status_of
from reporting.extraction.meaning.turns import turn_of
from reporting.extraction.numbers.numerals import Numeral
from reporting.extraction.tables.table_sums import before_in_table
from reporting.extraction.tables.tables import Tables
from reporting.extraction.text.clauses import Clauses
from reporting.extraction.text.clean_text import CleanText
from reporting.extraction.text.source_text import TextSpan
from reporting.extraction.times.times import Times

# Signs before and behind a number that its quote takes along, within its clause.
_BEFORE, _BEHIND = 16, 14


@dataclass(frozen=True)
class CellOrClause:
    """Of one text: its clauses, tables and times, the numbers that are facts, and those that are old values."""

    text: CleanText
    clauses: Clauses
    tables: Tables
    times: Times
    facts: Sequence[Numeral]
    olds: Sequence[Numeral]

    def turn(self, one: Numeral) -> Turn:
        """Of a number that tells a change: whether it fell or rose."""
        cell, text = self.tables.cell(one.start), self.text.text
        if cell is not None:
            return turn_of(f"{cell.label} {cell.head} {text[cell.start : one.start]}", text[one.last : cell.end])
        return turn_of(self.clauses.before_pause(one.start), text[one.last : self.clauses.clause(one.last - 1)[1]])

    def status(self, one: Numeral) -> Status:
        """Whether it is done, under way, planned …; in a table its head and label say so when the cell is silent."""
        cell = self.tables.cell(one.start)
        if cell is None:
            times = self.times
            own = status_of(one, self.clauses, is_over=times.is_over(one.start), is_to_come=times.is_to_come(one.start))
            over = self.tables.around(one.start)
            is_silent = over is not None and own == "done" and not says_done(one, self.clauses)
            return status_in_table(over.said, over.above, self.clauses) if over is not None and is_silent else own
        return status_in_table(cell.said, cell.above, self.clauses)

    def period(self, one: Numeral, status: Status) -> DraftedPeriod:
        """In a table the time that the clauses of a cell name, then head or label, before the words above it."""
        cell = self.tables.around(one.start)
        if cell is not None and cell.is_prose and self.times.names(*self.clauses.sentence(one.start)):
            return self.times.of(one.start, is_planned=status == "planned")
        if cell is not None and cell.year is not None:
            return DraftedPeriod(
                dt.date(cell.year, 1, 1), dt.date(cell.year, 12, 31), "explicit", f"表中写“{cell.year}”"
            )
        named = (end for start, end in (cell.named_at if cell else ()) if self.times.names(start, end))
        return self.times.of(next(named, one.start), is_planned=status == "planned")

    def before(self, one: Numeral) -> Numeral | None:
        """The old value that the text gives beside this one."""
        if self.tables.cell(one.start) is not None:
            return before_in_table(one, self.olds, self.tables)
        return before_of(one, self.facts, self.olds, self.clauses)

    def span(self, one: Numeral) -> TextSpan:
        """The words around the number, in its clause; in a table its cell."""
        cell = self.tables.cell(one.start)
        if cell is not None:
            return self.text.span(cell.start, cell.end)
        start = max(self.clauses.clause(one.start)[0], one.first - _BEFORE)
        end = min(self.clauses.clause(max(one.last - 1, one.start))[1], one.last + _BEHIND)
        over = self.tables.around(one.start)
        return self.text.span(start, max(end if over is None else min(end, over.end), one.last))
