"""`extract`: a text -> drafted facts, and every other numeral with the reason why it is none."""

from dataclasses import replace
from decimal import Decimal

from reporting.core.period import Period
from reporting.extraction.clauses import Clauses
from reporting.extraction.clean_text import CleanText, clean
from reporting.extraction.drafts import Draft, Extracted, PassedOver
from reporting.extraction.facts import reason_of
from reporting.extraction.numerals import Numeral, numerals_in
from reporting.extraction.passing import spans_that_are_none
from reporting.extraction.relations import part_of, repeats
from reporting.extraction.source_text import SourceText
from reporting.extraction.statuses import rate_of, status_of
from reporting.extraction.table_numbers import in_cell, part_in_table, reason_in_table
from reporting.extraction.tables import Tables
from reporting.extraction.times import Times
from reporting.extraction.word_lists import word_lists


def extract(source: SourceText, period: Period | None = None) -> Extracted:
    """Everything of one text; the period is what a person says that it is about."""
    made = clean(source)
    clauses = Clauses(made.text)
    times = Times(made.text, clauses, None if period is None else period.end.year)
    none = spans_that_are_none(made.text)
    facts: list[Numeral] = []
    passed: list[PassedOver] = []
    tables = Tables(made.text)
    for found in numerals_in(made.text):
        cell = tables.cell(found.start)
        numeral = found if cell is None else in_cell(found, cell)
        reason = next((one.reason for one in none if one.start <= numeral.start and numeral.end <= one.end), "")
        reason = reason or reason_in_table(numeral, cell) or reason_of(numeral, clauses)
        if reason:
            passed.append(PassedOver(made.span(numeral.start, numeral.end), made.text[numeral.start : numeral.end], reason))
        else:
            facts.append(numeral)
    rates = [(cell.rate if (cell := tables.cell(one.start)) else "") or rate_of(one, clauses) for one in facts]
    drafts = [_draft(number, facts, rates, made, clauses, times, tables) for number in range(len(facts))]
    return Extracted(source, drafts, passed)


def _draft(number: int, facts: list[Numeral], rates: list[str], made: CleanText, clauses: Clauses, times: Times, tables: Tables) -> Draft:
    one = facts[number]
    status = status_of(one, clauses)
    start = max(clauses.clause(one.start)[0], one.first - 16)
    end = min(clauses.clause(max(one.last - 1, one.start))[1], one.last + 14)
    span = made.span(start, max(end, one.last))
    whole, again = part_of(number, facts, clauses, rates), repeats(number, facts, clauses)
    cell = tables.cell(one.start)
    if cell is not None:
        whole, again = part_in_table(number, facts, tables), None
        span = made.span(cell.start, cell.end)
    unit, times_of = word_lists()["scales"].get(one.unit, (one.unit, 1))
    return Draft(
        f"D{number + 1}",
        span,
        made.span(one.start, one.end),
        source_words(made, span),
        None if one.value is None else one.value * times_of,
        unit,
        None if one.most is None else one.most * times_of,
        "unreadable" if one.value is None else one.bound,  # type: ignore[arg-type]  # one of the bounds
        rates[number],
        status,
        times.of(one.start, is_planned=status == "planned"),
        part_of="" if whole is None else f"D{whole + 1}",
        repeats="" if again is None else f"D{again + 1}",
    )


def source_words(made: CleanText, span: object) -> str:
    return ""
