"""`homes`: addresses at which a person lives, and not those of firms, offices and works on buildings."""

from collections.abc import Iterator

from reporting.core.personal_data.addresses import addresses_in, is_behind_a_person
from reporting.core.personal_data.digit_runs import IN_WORDS
from reporting.core.personal_data.found import HOME, Found
from reporting.core.personal_data.patterns import pattern, patterns

_BEHIND = 6


def homes(text: str) -> Iterator[Found]:
    """All of them, the longest first: otherwise the beginning of an address would be left over."""
    found = [Found(HOME, start, end) for start, end in _places(text)]
    yield from sorted(found, key=lambda home: home.start - home.end)


def _places(text: str) -> Iterator[tuple[int, int]]:
    for reading in {text, text.translate(IN_WORDS)}:  # 三号楼二单元五零一
        yield from ((address.start, address.end) for address in addresses_in(reading) if address.is_home)
    work = pattern("homes", "work")
    for lived_in in patterns("homes", "lived_in"):
        yield from (
            match.span()
            for match in lived_in.finditer(text)
            if not work.search(text, match.start(), min(len(text), match.end() + _BEHIND))
        )
    yield from (
        match.span()
        for match in pattern("homes", "of_villagers").finditer(text)
        if is_behind_a_person(text, match.start()) and not work.search(match[0])
    )
    if (alone := pattern("homes", "alone").fullmatch(text)) and not work.search(text):
        yield alone.span()
    yield from (match.span() for match in pattern("homes", "english").finditer(text) if not work.search(match[0]))
