"""`extract`: a text -> drafted facts, and every other numeral with the reason why it is none."""

from reporting.core.period import Period
from reporting.extraction.assembling import Drafting
from reporting.extraction.cell_or_clause import CellOrClause
from reporting.extraction.drafts.drafts import Extracted, PassedOver
from reporting.extraction.naming.known import Known
from reporting.extraction.naming.naming import Naming
from reporting.extraction.numbers.numerals import Numeral, numerals_in
from reporting.extraction.passed_over.rules import reason_of
from reporting.extraction.passed_over.stretches import Stretches
from reporting.extraction.tables.cells import TableCell
from reporting.extraction.tables.table_numbers import in_cell, is_figure, reason_in_table
from reporting.extraction.tables.tables import Tables
from reporting.extraction.text.clauses import Clauses
from reporting.extraction.text.clean_text import CleanText, clean
from reporting.extraction.text.source_text import SourceText
from reporting.extraction.times.times import Times

_OF_SENTENCES = {"no_unit", "setting", "meeting", "way_of_speaking", "organisation", "change", "baseline"}


def extract(source: SourceText, period: Period | None, known: Known) -> Extracted:
    """Everything of one text; the period is what a person says that it is about, the ledger gives the names."""
    text = clean(source)
    tables = Tables(text.text)
    clauses = Clauses(tables.prose)
    none = Stretches(text.text)
    facts: list[Numeral] = []
    olds: list[Numeral] = []
    passed: list[tuple[Numeral, str]] = []
    for found in numerals_in(text.text):
        cell = tables.around(found.start)
        numeral = found if cell is None else in_cell(found, cell)
        reason = none.reason(numeral.start, numeral.end)
        reason = reason or reason_in_table(numeral, cell) or _reason_of(numeral, cell, clauses)
        if not reason:
            facts.append(numeral)
            continue
        olds += [numeral] if reason == "baseline" else []
        passed.append((numeral, reason))
    times = Times(text.text, clauses, None if period is None else period.end.year)
    drafting = Drafting(CellOrClause(text, clauses, tables, times, facts, olds), Naming(clauses, tables, known))
    rows = drafting.rows_of_olds()
    others = [_passed_over(one, reason, rows.get(one.start, ""), text) for one, reason in passed]
    return Extracted(source, drafting.drafts(source), others)


def _passed_over(one: Numeral, reason: str, row: str, text: CleanText) -> PassedOver:
    return PassedOver(text.span(one.start, one.last), text.text[one.start : one.last].strip(), reason, row)


def _reason_of(numeral: Numeral, cell: TableCell | None, clauses: Clauses) -> str:
    """The reason that its sentence gives; a figure of a table is in no sentence, and has no unit of its own."""
    reason = reason_of(numeral, clauses)
    return "" if reason in _OF_SENTENCES and is_figure(numeral, cell) else reason
