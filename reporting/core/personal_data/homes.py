"""`homes`: addresses at which a person lives, and not those of firms, offices and works on buildings."""

import re
from collections.abc import Iterator

from reporting.core.personal_data.digit_runs import IN_WORDS
from reporting.core.personal_data.found import HOME, Found
from reporting.core.personal_data.patterns import pattern, patterns

_BESIDE, _BEHIND, _FAR = 8, 6, 24


def homes(text: str) -> Iterator[Found]:
    """All of them, the longest first: otherwise the beginning of an address would be left over."""
    found = [Found(HOME, *match.span()) for match in _addresses(text)]
    yield from sorted(found, key=lambda home: home.start - home.end)


def _addresses(text: str) -> Iterator[re.Match[str]]:
    for exact in patterns("homes", "exact"):
        for reading in {text, text.translate(IN_WORDS)}:  # 三号楼二单元五零一
            yield from (match for match in exact.finditer(reading) if _is_home(text, match))
    work = pattern("homes", "work")
    for lived_in in patterns("homes", "lived_in"):
        yield from (
            match
            for match in lived_in.finditer(text)
            if not work.search(text, match.start(), min(len(text), match.end() + _BEHIND))
        )
    if (alone := pattern("homes", "alone").fullmatch(text)) and not work.search(text):
        yield alone
    yield from (match for match in pattern("homes", "english").finditer(text) if not work.search(match[0]))


def _is_home(text: str, match: re.Match[str]) -> bool:
    """Whether no word of work stands beside an exact address, or a word of living before it."""
    near = text[max(0, match.start() - _BESIDE) : match.end() + _BESIDE]
    before = text[max(0, match.start() - _FAR) : match.start()]
    return not pattern("homes", "work").search(near) or pattern("homes", "living").search(before) is not None
