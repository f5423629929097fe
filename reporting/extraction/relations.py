"""`relations_of`: how the numbers of a text hang together, in prose and in tables: parts, tellings, rates, sums."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reporting.extraction.meaning.closed_sums import closed_sums
from reporting.extraction.meaning.lists import list_measures
from reporting.extraction.meaning.parts import part_of, with_wholes_shared
from reporting.extraction.meaning.rates import rate_of, with_rate_of_whole
from reporting.extraction.meaning.repeats import repeats
from reporting.extraction.meaning.sums import sum_doubts
from reporting.extraction.meaning.totals import is_total
from reporting.extraction.numbers.numerals import Numeral
from reporting.extraction.tables.table_sums import part_in_table
from reporting.extraction.tables.tables import Tables
from reporting.extraction.text.clauses import Clauses


@dataclass(frozen=True)
class Relations:
    """Numbers are known by their places: the whole of a part, the first telling of one told again, what each is per.

    `lists` has the measures of sizes of lists, `doubts` what is wrong with a whole and its parts.
    """

    parts: Mapping[int, int]
    repeats: Mapping[int, int]
    rates: Sequence[str]
    lists: Mapping[int, str]
    doubts: Mapping[int, str]


def relations_of(facts: Sequence[Numeral], clauses: Clauses, tables: Tables) -> Relations:
    """All of them; a number in a table is told once, and is part of what its table says."""
    in_table = [tables.cell(one.start) is not None for one in facts]
    own = [_rate(one, clauses, tables) for one in facts]
    prose = [at for at, inside in enumerate(in_table) if not inside]
    again = {prose[at]: prose[other] for at, other in repeats([facts[at] for at in prose], clauses).items()}
    closed = closed_sums(facts, clauses, own)
    wholes = (
        (at, part_in_table(at, facts, tables) if inside else closed.get(at, part_of(at, facts, clauses, own)))
        for at, inside in enumerate(in_table)
    )
    parts = with_wholes_shared(_found(wholes), again)
    rates = with_rate_of_whole(own, parts, facts)
    counted = {part: whole for part, whole in parts.items() if part not in again}
    unclosed = {whole for part, whole in counted.items() if _is_of_these(facts[part], clauses, tables)}
    stated = [at for at, one in enumerate(facts) if at not in unclosed and _is_stated(one, clauses, tables)]
    beside = {part: (whole, _beginning(facts[part], clauses, tables)) for part, whole in counted.items()}
    return Relations(
        parts, again, rates, list_measures(facts, clauses, parts), sum_doubts(facts, beside, rates, stated)
    )


def _rate(one: Numeral, clauses: Clauses, tables: Tables) -> str:
    cell = tables.cell(one.start)
    in_table = cell.rate if cell is not None and one.unit == "yuan" else ""
    return in_table or rate_of(one, clauses)


def _is_stated(one: Numeral, clauses: Clauses, tables: Tables) -> bool:
    cell = tables.cell(one.start)
    return is_total(one, clauses) if cell is None else cell.is_total or cell.is_total_of_row


def _beginning(one: Numeral, clauses: Clauses, tables: Tables) -> int:
    """Where its sentence or its table begins."""
    cell = tables.cell(one.start)
    return clauses.sentence(one.start)[0] if cell is None else cell.above


def _is_of_these(one: Numeral, clauses: Clauses, tables: Tables) -> bool:
    """其中: not all parts are told."""
    cell = tables.cell(one.start)
    return "其中" in clauses.before(one.first) if cell is None else cell.is_of_these


def _found(pairs: Iterable[tuple[int, int | None]]) -> dict[int, int]:
    return {at: other for at, other in pairs if other is not None}
