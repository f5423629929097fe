"""`addresses_in`: the addresses in a text that end in numbers, as what they are called and how their numbers go on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reporting.core.personal_data.patterns import pattern

_GAP = r"[ \n,\-|]{0,2}"
_SHORTEST_ROOM = 3
_LONGEST_NAME, _FAR, _BESIDE = 32, 24, 8
_BEFORE, _BEHIND = re.compile(r"[^,。;]{0,8}$"), re.compile(r"[^,。;|\t]{0,8}")


@dataclass(frozen=True)
class Address:
    """A place: 幸福小区3号楼2单元501 is called 幸福小区, and its levels are a house, a unit and a bare number: hub."""

    text: str
    start: int
    numbers: int  # where the numbers begin
    end: int
    levels: str

    @property
    def name(self) -> str:
        """What it is called before its numbers."""
        return self.text[self.start : self.numbers]

    @property
    def before(self) -> str:
        """The words before it."""
        return self.text[max(0, self.start - _FAR) : self.start]

    @property
    def is_home(self) -> bool:
        """Whether somebody lives there: as it is so exact, or as a person or a word of living stands beside it."""
        if self._is_lived_in:
            return self._is_some_place and not self._is_of_work(is_lived_in=True)
        return self._is_exact and not self._is_of_work(is_lived_in=False)

    @property
    def _is_lived_in(self) -> bool:
        words = (("lived_before", self.before), ("lived_within", self.name))
        behind = ("lived_behind", "person_behind")
        return (
            any(pattern("homes", one).search(text) for one, text in words)
            or is_behind_a_person(self.text, self.start)
            or any(pattern("homes", one).match(self.text, self.end) for one in behind)
        )

    @property
    def _is_some_place(self) -> bool:
        if self._is_one_of("of_dwellings", "of_streets", "of_villages", "of_districts"):
            if self.levels == "b":
                return self._is_one_of("right_behind_dwellings")
            return bool(set(self.levels) - set("og")) or self._is_one_of("of_villages")
        return self._is_named_behind or pattern("homes", "beside_a_person").search(self.levels) is not None

    @property
    def _is_named_behind(self) -> bool:
        """4号楼，水岸小区，…"""
        return pattern("homes", "named_behind").search(self.text[self.numbers : self.end]) is not None

    @property
    def _is_exact(self) -> bool:
        kinds = ["exact"]
        kinds += ["exact_among_dwellings"] if self._is_one_of("of_dwellings") else []
        kinds += ["exact_in_streets"] if self._is_one_of("of_streets") else []
        kinds += ["exact_in_villages"] if self._is_one_of("of_villages") else []
        kinds += ["exact_if_whole"] if self._is_one_of("whole") else []
        return any(pattern("homes", kind).search(self.levels) for kind in kinds)

    def _is_one_of(self, *kinds: str) -> bool:
        before = self.text[max(0, self.numbers - _LONGEST_NAME) : self.numbers].rstrip()
        return any(pattern("homes", kind).search(before) for kind in kinds)

    def _is_of_work(self, *, is_lived_in: bool) -> bool:
        """Whether a word of work stands beside it, in another clause only where nobody is said to live there.

        The owner of a house does not matter: 选煤厂家属院.
        """
        owned = max(
            (match.end() for match in pattern("homes", "owned").finditer(self.text[self.start : self.end])), default=0
        )
        before = _BEFORE.search(self.before)
        behind = _BEHIND.match(self.text, self.end)
        first = self.start + owned if owned or is_lived_in or not before else self.start - len(before[0])
        last = behind.end() if behind else self.end
        return pattern("homes", "work").search(self.text[first:last]) is not None


def is_behind_a_person(text: str, start: int) -> bool:
    """Whether a person stands before a place of a text, with a mark between them."""
    return pattern("homes", "person_before").search(text[max(0, start - _FAR) : start]) is not None


def addresses_in(text: str) -> Iterator[Address]:
    """All of them, in their order."""
    for chain in _chain().finditer(text):
        first = max(0, chain.start() - _LONGEST_NAME)
        name = pattern("homes", "called").search(text[first : chain.start()])
        start = first + name.start() if name else chain.start()
        levels = "".join(_letters(match) for match in pattern("homes", "level").finditer(text, *chain.span()))
        behind = pattern("homes", "named_behind").match(text, chain.end())
        yield Address(text, start, chain.start(), behind.end() if behind else chain.end(), levels)


@cache
def _chain() -> re.Pattern[str]:
    level = re.sub(r"\?P<[a-z]>", "?:", pattern("homes", "level").pattern)
    return re.compile(f"(?:{level})(?:{_GAP}(?:{level})){{0,6}}")


def _letters(level: re.Match[str]) -> str:
    """The kind of a level; one letter for each number of a row: ddb for 4-2-301."""
    kind = level.lastgroup or ""
    if kind != "d":
        return kind
    return "".join(
        "b" if len(number) >= _SHORTEST_ROOM else "d" for number in re.findall(r"[0-9A-Z甲乙丙丁]+", level[0])
    )
