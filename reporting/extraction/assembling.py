"""`Drafting`: the facts of a text -> drafts, with all that the text, its tables and the ledger say of each."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reporting.extraction.drafts.doubts import (
    GUESSED,
    doubts_of,
    doubts_of_change,
    doubts_of_rate,
    doubts_of_sentence,
    doubts_of_size,
)
from reporting.extraction.drafts.drafts import Bound, Draft, DraftedPeriod, Status, Turn
from reporting.extraction.meaning.baselines import before_of
from reporting.extraction.meaning.statuses import did_not_happen, says_done, status_in_table, status_of
from reporting.extraction.meaning.turns import has_minus, turn_of, turned_beside
from reporting.extraction.naming.catalogue import TURNS
from reporting.extraction.naming.naming import Naming
from reporting.extraction.numbers.numerals import Numeral
from reporting.extraction.relations import Relations, relations_of
from reporting.extraction.tables.table_sums import before_in_table
from reporting.extraction.tables.tables import Tables
from reporting.extraction.text.clauses import Clauses
from reporting.extraction.text.clean_text import CleanText
from reporting.extraction.text.source_text import SourceText, TextSpan
from reporting.extraction.times.times import Times
from reporting.extraction.word_lists import word_lists

# Signs before and behind a number that its quote takes along, within its clause.
_BEFORE, _BEHIND = 16, 14
_TIMES = {"年": "year", "个月": "month", "月": "month", "天": "day", "日": "day", "小时": "hour"}


@dataclass(frozen=True)
class Drafting:
    """All that is known of a text when its facts are drafted."""

    text: CleanText
    clauses: Clauses
    tables: Tables
    times: Times
    naming: Naming
    facts: Sequence[Numeral]
    olds: Sequence[Numeral]

    def drafts(self, source: SourceText) -> list[Draft]:
        """A draft for each fact, in their order."""
        relations = relations_of(self.facts, self.clauses, self.tables)
        return [self._draft(number, relations, source) for number in range(len(self.facts))]

    def rows_of_olds(self) -> dict[int, str]:
        """By where an old value stands the row that it is kept in."""
        found = ((self._before(one), number) for number, one in enumerate(self.facts, 1))
        return {old.start: f"D{number}" for old, number in found if old is not None}

    def _draft(self, number: int, relations: Relations, source: SourceText) -> Draft:
        one = self.facts[number]
        learnt, sure = self.naming.learnt(one), relations.lists.get(number) or self.naming.measure(one)
        likely = sure or self.naming.likely_measure(one)
        measure = None if relations.rates[number] and self.naming.is_flow(likely) else likely
        status: Status = learnt.status if learnt and learnt.status else self._status(one)  # type: ignore[assignment]  # one of them
        period = self._period(one, status)
        name, scale = word_lists()["scales"].get(one.unit, (one.unit, 1))
        turn = self._turn(one) if self.naming.is_change(measure) else ""
        size = -scale if turn == "fall" else scale
        learnt_unit = learnt.unit if learnt else ""
        whole, again = relations.parts.get(number), relations.repeats.get(number)
        span = self._span(one)
        quote = source.paragraphs[span.paragraph].text[span.start : span.end]
        before, owner = self._before(one), self.naming.owner(one)
        return Draft(
            id=f"D{number + 1}",
            span=span,
            number=self.text.span(one.first, one.last),
            quote=quote,
            value=_scaled(one.value, size),
            unit=learnt_unit or _TIMES.get(one.unit_words, name),
            unit_words="" if learnt_unit or scale != 1 else one.unit_words,
            most=_scaled(one.most, size),
            bound=_bound(one),
            rate=relations.rates[number],
            status=status,
            period=period,
            enterprise=owner.enterprise,
            sub_unit=owner.unit,
            measure=measure,
            measure_words=self._name(one) if measure is None else self.naming.words(one),
            part_of="" if whole is None else f"D{whole + 1}",
            repeats="" if again is None else f"D{again + 1}",
            before=None if before is None else _scaled(before.value, scale),
            before_when="" if before is None else "原来",
            turn=turn,
            doubts=(
                *doubts_of(one, period, GUESSED if measure not in (None, sure) else measure, quote),
                *doubts_of_rate(relations.rates[number]),
                *self._doubts_of_size(one, turn, scale, relations.rates[number]),
                *doubts_of_change(turn, is_change=self.naming.is_change(measure)),
                *doubts_of_sentence(
                    self.text.text[slice(*self.clauses.sentence(one.start))],
                    is_not_done=did_not_happen(one, self.clauses),
                    is_of_unknown=owner.is_doubtful,
                ),
                *filter(None, [relations.doubts.get(number)]),
            ),
        )

    def _doubts_of_size(self, one: Numeral, turn: Turn, scale: int, rate: str) -> Iterator[str]:
        """The minus of a fall is no doubt."""
        is_behind_minus = not turn and has_minus(self.text.text[max(0, one.start - 2) : one.start])
        value = _scaled(one.value, scale)
        return doubts_of_size(value, one.unit, is_rate=bool(rate), is_behind_minus=is_behind_minus)

    def _turn(self, one: Numeral) -> Turn:
        """Of a number that tells a change."""
        cell, text = self.tables.cell(one.start), self.text.text
        if cell is not None:
            return turn_of(f"{cell.label} {cell.head} {text[cell.start : one.start]}", text[one.last : cell.end])
        return turn_of(self.clauses.before_pause(one.start), text[one.last : self.clauses.clause(one.last - 1)[1]])

    def _name(self, one: Numeral) -> str:
        """Of a new measure; a share that rose or fell, and what is now less, are no measures without that word."""
        name, said = self.naming.words(one), self.clauses.before_pause(one.first)
        turn = "" if self.tables.cell(one.start) else turned_beside(said)
        is_changed = (turn == "fall" or one.unit == "percent") and not turned_beside(name)
        return f"{name}{TURNS[turn]}" if name and is_changed else name

    def _status(self, one: Numeral) -> Status:
        cell = self.tables.cell(one.start)
        if cell is None:
            times = self.times
            own = status_of(one, self.clauses, is_over=times.is_over(one.start), is_to_come=times.is_to_come(one.start))
            over = self.tables.around(one.start)
            is_silent = over is not None and own == "done" and not says_done(one, self.clauses)
            return status_in_table(over.said, over.above, self.clauses) if over is not None and is_silent else own
        return status_in_table(cell.said, cell.above, self.clauses)

    def _period(self, one: Numeral, status: Status) -> DraftedPeriod:
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

    def _before(self, one: Numeral) -> Numeral | None:
        """The old value that the text gives beside this one."""
        if self.tables.cell(one.start) is not None:
            return before_in_table(one, self.olds, self.tables)
        return before_of(one, self.facts, self.olds, self.clauses)

    def _span(self, one: Numeral) -> TextSpan:
        """The words around the number, in its clause; in a table its cell."""
        cell = self.tables.cell(one.start)
        if cell is not None:
            return self.text.span(cell.start, cell.end)
        start = max(self.clauses.clause(one.start)[0], one.first - _BEFORE)
        end = min(self.clauses.clause(max(one.last - 1, one.start))[1], one.last + _BEHIND)
        over = self.tables.around(one.start)
        return self.text.span(start, max(end if over is None else min(end, over.end), one.last))


def _scaled(value: Decimal | None, scale: int) -> Decimal | None:
    return None if value is None else value * scale


def _bound(one: Numeral) -> Bound:
    return "unreadable" if one.value is None else one.bound  # type: ignore[return-value]  # one of the bounds
