"""`terms_of`: the parts of a text that say how much, of whom, of what, of when and in what status: its terms."""

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from reporting.issued.verify.against.lexicon import Lexicon
from reporting.issued.verify.against.numerals import is_single, numerals_in
from reporting.issued.verify.against.times import times_in
from reporting.issued.verify.numbers import JOINING, Number, half_width, numbers_in

_FRACTION = re.compile(r"\((\d+)\s*/\s*(\d+)\)|(\d+)\s*/\s*(\d+)|(\d+)\s+of\s+(\d+)")
_SAME_UNIT = {
    "名": "人",
    "位": "人",
    "person": "人",
    "people": "人",
    "天": "日",
    "㎡": "平方米",
    "m²": "平方米",
    "yuan": "元",
}
# 单位：万元 above a table.
_UNIT_LINE = re.compile(r"(?:单位|unit)\s*[:：]\s*(\S{1,6}?)(?=$|[\s,，。;；)）])", re.IGNORECASE)
# A note in brackets, and one that says where more is to be read.
_NOTE = re.compile(r"\(([^()\d]{1,20})\)")
_LEADING = re.compile(r"[详参另]?见|附|下同|see ")
_ALIKE = re.compile(r"余|多|以上")
_NEAR = 30
_TAILS = frozenset("次月年季集")
# RMB 3.41 million a year: what follows money is no unit.
_BEHIND_MONEY = re.compile(
    r"((?:rmb|cny|¥)\s*[\d.,]+(?:\s+(?:million|billion|thousand))?)\s+(?!million|billion|thousand)[a-z-]+$"
)
# A word that joins two parts of a sentence, read as the unit of the number before it.
_JOINED = re.compile(rf"\s+(?:{'|'.join(word for word in JOINING if word.isascii())})$")
# Words that alone do not make a number another one's.
WEAK = frozenset({"word", "single"})


@dataclass(frozen=True)
class Term:
    """A part of a text from `start` to before `end`: its kind, and what it says; equal terms say the same.

    Kinds are those of a Lexicon, and "number", "single" (one thing in words), "fraction", "time", "named" (a title that
    stands in quotation marks), "unit" (that of a whole table).
    """

    kind: str
    says: Hashable
    start: int
    end: int
    text: str

    @property
    def key(self) -> tuple[str, Hashable]:
        """What two terms are compared by: one thing in words is as good as in digits."""
        return ("number" if self.kind == "single" else self.kind), self.says

    @property
    def is_number(self) -> bool:
        return self.kind in ("number", "single", "fraction")


@dataclass(frozen=True)
class Amount:
    """What a number says: how much, in which unit, and the bounds on both sides of it."""

    value: str
    unit: str
    bounds: frozenset[str]


def terms_of(text: str, lexicon: Lexicon) -> tuple[Term, ...]:
    """The terms of a text in their order; none is within another one."""
    plain = half_width(text)
    small = plain.lower() if len(plain.lower()) == len(plain) else plain
    found: list[Term] = []
    taken = [False] * len(plain)
    for term in _candidates(text, plain, small, lexicon):
        if not any(taken[term.start : term.end]):
            found.append(term)
            taken[term.start : term.end] = [True] * (term.end - term.start)
    blank = "".join("\ufffc" if gone else sign for sign, gone in zip(small, taken, strict=True))
    for start, end, (kind, meaning) in lexicon.words_in(blank):
        found.append(Term(kind, meaning, start, end, text[start:end]))
    return tuple(sorted(found, key=lambda term: term.start))


def notes_of(text: str, lexicon: Lexicon) -> list[str]:
    """The notes in brackets that hold no term, such as 估算; those that only lead elsewhere (见附件) are none."""
    notes = [match[1] for match in _NOTE.finditer(half_width(text)) if match.start()]
    return [note for note in notes if not _LEADING.match(note) and not terms_of(note, lexicon)]


def _candidates(text: str, plain: str, small: str, lexicon: Lexicon) -> Iterator[Term]:
    """Titles and times before numbers, which would take their digits; what comes first is kept."""
    for match in _UNIT_LINE.finditer(plain):
        yield Term("unit", match[1], match.start(), match.end(), match[0])
    for start, end, title in lexicon.titles_in(plain):
        yield Term("named", title, start, end, text[start:end])
    for match in _FRACTION.finditer(plain):
        part, whole = (int(group) for group in match.groups() if group)
        beside = [bound for bound, _ in lexicon.bounds_beside("", small[match.end() : match.end() + _NEAR])]
        yield Term("fraction", (part, whole, *beside), match.start(), match.end(), match[0])
    for start, end, time in times_in(plain):
        yield Term("time", time, start, end, text[start:end])
    for number in (*numbers_in(text), *numerals_in(text)):
        yield _number(number, small, lexicon)


def _number(number: Number, small: str, lexicon: Lexicon) -> Term:
    written = small[number.start : number.end]
    written = _BEHIND_MONEY.sub(r"\1", _JOINED.sub("", written))
    end = number.start + len(written)
    digits = re.search(r"\d", written)
    first = number.start + digits.start() if digits else number.start
    beside = list(lexicon.bounds_beside(small[max(0, first - _NEAR) : first], small[end : end + _NEAR]))
    bounds = {bound for bound, _ in beside}
    inside = written[digits.start() :] if digits else ""
    bounds |= {"at_least"} if _ALIKE.search(inside) else set()
    bounds |= {number.bound} - {"exact"} if not digits else set()
    before = max((len(words) for _, words in beside if small.endswith(words, 0, first)), default=0)
    after = max((len(words) for _, words in beside if small.startswith(words, end)), default=0)
    unit = number.unit
    # 4篇次 are no 4篇.
    if len(unit) == 1 and not unit.isascii() and small[end : end + 1] in _TAILS:
        unit, end = unit + small[end], end + 1
    value = f"{number.value.normalize():f}" if number.value.is_finite() else ""
    amount = Amount(value, _SAME_UNIT.get(unit, unit), frozenset(bounds))
    start, end = min(number.start, first - before), end + after
    return Term("single" if is_single(number) else "number", amount, start, end, small[start:end])
