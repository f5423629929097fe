"""`SIMPLIFIED`, `ORDINARY_HAN`: Traditional signs as Simplified ones, so that each word is listed once."""

from collections.abc import Iterator, Mapping
from pathlib import Path

_FIRST, _LAST = 0x4E00, 0x9FFF


def _pairs() -> Iterator[tuple[str, str]]:
    for line in Path(__file__).with_name("traditional.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            yield from ((pair[0], pair[1]) for pair in line.split())


def _ranges_without(signs: Mapping[str, str]) -> Iterator[str]:
    first = _FIRST
    for sign in sorted(map(ord, signs)):
        if first < sign:
            yield f"{chr(first)}-{chr(sign - 1)}"
        first = sign + 1
    yield f"{chr(first)}-{chr(_LAST)}"


SIMPLIFIED: Mapping[str, str] = dict(_pairs())
# The inside of a character class: all Han characters but the Traditional ones.
ORDINARY_HAN = "".join(_ranges_without(SIMPLIFIED))
