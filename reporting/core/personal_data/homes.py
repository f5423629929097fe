"""`homes`: addresses at which a person lives, and not those of firms, offices and works on buildings."""

import re
from collections.abc import Iterator

from reporting.core.personal_data.found import HOME, Found
from reporting.core.personal_data.patterns import pattern, patterns

_EXACT, _LIVED_IN = patterns("homes", "exact"), patterns("homes", "lived_in")
_ALONE, _IN_ENGLISH = pattern("homes", "alone"), pattern("homes", "english")
_WORK, _LIVING = pattern("homes", "work"), pattern("homes", "living")
_BESIDE, _BEHIND, _FAR = 8, 6, 24


def homes(text: str) -> Iterator[Found]:
    """All of them, the surest first."""
    for match in _addresses(text):
        yield Found(HOME, match.start(), match.end())


def _addresses(text: str) -> Iterator[re.Match[str]]:
    for exact in _EXACT:
        yield from (match for match in exact.finditer(text) if _is_home(text, match))
    for lived_in in _LIVED_IN:
        yield from (
            match
            for match in lived_in.finditer(text)
            if not _WORK.search(text, match.start(), min(len(text), match.end() + _BEHIND))
        )
    if (alone := _ALONE.fullmatch(text)) and not _WORK.search(text):
        yield alone
    yield from _IN_ENGLISH.finditer(text)


def _is_home(text: str, match: re.Match[str]) -> bool:
    """Whether no word of work stands beside an exact address, or a word of living before it."""
    near = text[max(0, match.start() - _BESIDE) : match.end() + _BESIDE]
    return not _WORK.search(near) or bool(_LIVING.search(text[max(0, match.start() - _FAR) : match.start()]))
