"""`Naming`: whose a number is and of what: the enterprise of the text, the measure that the words beside it name."""

import re
from functools import cached_property

from reporting.extraction.naming.known import Known, LearntWord
from reporting.extraction.naming.learnt_words import stands_nearest
from reporting.extraction.naming.owners import Owner, Owners
from reporting.extraction.naming.phrases import phrase_beside
from reporting.extraction.numbers.numerals import Numeral
from reporting.extraction.tables.tables import Tables
from reporting.extraction.text.clauses import Clauses
from reporting.extraction.word_lists import words

_GENERIC = re.compile("|".join(words("measures", "generic")))
# 发放36万元, 共120人: what a head or a label has to name.
_SAYS_NOTHING = re.compile(
    rf"(?:{'|'.join((*words('status', 'paid'), *words('status', 'done'), '每人', '每户', '人数', '金额'))})*"
)
_LIKELY = 0.55
# A number of these is never one of a plain counting word.
_OWN_UNITS = frozenset((
    "yuan", "person", "person_time", "household", "household_time", "item_time", "percent", "square_metre", "metre",
    "year", "time", "mu", "tonne",
))  # fmt: skip


class Naming:
    """Of one clean text."""

    def __init__(self, clauses: Clauses, tables: Tables, known: Known) -> None:
        self._clauses, self._tables, self._known = clauses, tables, known
        self._owners = Owners(clauses, known.enterprises)

    @cached_property
    def enterprise(self) -> str:
        """The id of the enterprise of the text; its name as written if it is not known."""
        return self._owners.enterprise

    def owner(self, numeral: Numeral) -> Owner:
        """The enterprise of the number, and the unit of it, where the text names one."""
        cell = self._tables.around(numeral.start)
        return self._owners.of(numeral.start, None if cell is None else cell.labels)

    def learnt(self, numeral: Numeral) -> LearntWord | None:
        """What a person once said of words that stand nearest to the number, counted in a unit that it may have."""
        own = (word for word in self._known.words if word.enterprise in ("", self.enterprise))
        fitting = [word for word in own if self._may_be(numeral, word) and self._is_said_of(word, numeral)]
        return max(fitting, key=lambda word: (bool(word.enterprise), len(word.phrase)), default=None)

    def measure(self, numeral: Numeral) -> str | None:
        """The id of the measure whose name stands beside the number; None if the catalogue has none."""
        learnt = self.learnt(numeral)
        if learnt is not None and learnt.measure:
            return learnt.measure
        around = self._around(numeral)
        names = [name for name, id_ in self._known.measures.items() if name and self._counts_alike(numeral, id_)]
        fitting = [name for name in names if _is_in(name, around)]
        return self._known.measures[max(fitting, key=len)] if fitting else None

    def likely_measure(self, numeral: Numeral) -> str | None:
        """The measure of this unit whose name shares most signs with the words beside the number; None if unsure."""
        around = self._around(numeral)
        shares = {
            id_: max(_shared(name, around) for name, other in self._known.measures.items() if other == id_)
            for id_ in dict.fromkeys(self._known.measures.values())
            if self._agrees(numeral, id_)
        }
        most = max(shares.values(), default=0.0)
        best = [id_ for id_, share in shares.items() if share == most]
        return best[0] if most >= _LIKELY and len(best) == 1 else None

    def is_flow(self, measure: str | None) -> bool:
        """Whether the values of a measure are added up."""
        return measure in self._known.flows

    def is_change(self, measure: str | None) -> bool:
        """Whether the values of a measure are rises and falls."""
        return measure in self._known.changes

    def _agrees(self, numeral: Numeral, measure: str) -> bool:
        """Whether the number is in the unit of the measure, by id or by word: 1个 may be of 开办托管班（个）."""
        unit = self._known.units.get(measure)
        return unit is not None and (unit == numeral.unit or self._known.unit_words.get(unit) == numeral.unit_words)

    def _counts_alike(self, numeral: Numeral, measure: str) -> bool:
        """Whether a number of this unit can be one of the measure: 75个 may be spaces, but no persons."""
        unit = self._known.units.get(measure)
        return unit is None or _are_alike(unit, numeral.unit)

    def _may_be(self, numeral: Numeral, word: LearntWord) -> bool:
        """Whether the number is in the learnt unit, or in none; sums, persons and sizes never become things."""
        unit = word.unit or self._known.units.get(word.measure, "")
        return not (unit and numeral.unit) or _are_alike(unit, numeral.unit)

    def _is_said_of(self, word: LearntWord, numeral: Numeral) -> bool:
        over = self._tables.around(numeral.start)
        if over is not None and self.words(numeral) == over.name:
            return word.phrase == over.name or word.phrase in over.said
        start, end = self._clause(numeral)
        clause = self._clauses.text[start:end]
        return stands_nearest(word.phrase, clause, numeral.start - start, lambda one: self._may_be(one, word))

    def words(self, numeral: Numeral) -> str:
        """The words beside a number, as the name of a new measure; in a table those of row and column."""
        cell = self._tables.cell(numeral.start)
        if cell is not None and (name := cell.name):
            return name
        over = self._tables.around(numeral.start)
        said = self._in_clauses(numeral)
        return over.name or said if over is not None and _SAYS_NOTHING.fullmatch(said) else said

    def _in_clauses(self, numeral: Numeral) -> str:
        clauses, text = self._clauses, self._clauses.text
        first, end = self._clause(numeral)
        earlier = re.split(r"[，、：:；]", text[clauses.sentence(numeral.start)[0] : first])[::-1]
        before = self._owners.without_names(text[first : numeral.first])
        return phrase_beside(before, text[numeral.last : end], map(self._owners.without_names, earlier), numeral.unit)

    def _clause(self, numeral: Numeral) -> tuple[int, int]:
        return self._clauses.clause(numeral.start)[0], self._clauses.clause(max(numeral.last - 1, numeral.start))[1]

    def _around(self, numeral: Numeral) -> str:
        cell = self._tables.cell(numeral.start)
        if cell is not None:
            return f"{cell.said} {cell.words}"
        clause = self._clauses.text[slice(*self._clause(numeral))]
        over = self._tables.around(numeral.start)
        is_named_above = over is not None and _SAYS_NOTHING.fullmatch(self._in_clauses(numeral))
        return f"{over.said} {clause}" if over is not None and is_named_above else clause


def _are_alike(unit: str, other: str) -> bool:
    """Whether both are one unit, or plain words of counting: 3座 may be of 修缮澡堂（间）."""
    return unit == other or not _OWN_UNITS.intersection((unit, other))


def _shared(name: str, around: str) -> float:
    """The part of the signs of a name that stand in the words; nothing if no two beside each other do.

    Words that many names have, such as 资金 and 职工, count for nothing.
    """
    core = _GENERIC.sub("", name) or name
    if not any(core[at : at + 2] in around for at in range(len(core) - 1)):
        return 0.0
    return sum(sign in around for sign in set(core)) / len(set(core))


def _is_in(name: str, around: str) -> bool:
    """Whether a name stands in the words, or all of its pairs of signs do: 资助困难学生 for 资助学生."""
    if name in around:
        return True
    pairs = [name[at : at + 2] for at in range(0, len(name) - 1, 2)]
    return len(name) >= 4 and all(pair in around for pair in pairs)
