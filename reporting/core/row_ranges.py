"""The places of the rows behind a number <-> a short list of them: single places if few, ranges of lines if many."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

# More than anybody looks through; a comment beside a number would run over pages.
MAX_LISTED = 1_000
_RANGE = re.compile(r"(?P<file>[^:]+):(?P<first>[0-9]+)-(?P<last>[0-9]+)")


def compact(places: Sequence[str]) -> tuple[str, ...]:
    """The places as they are if they are few; of many, adjacent lines become one range: "items.csv:2-10001".

    A place that is not a line of a file stays as it is.
    """
    if len(places) <= MAX_LISTED:
        return tuple(places)
    lines: dict[str, list[int]] = defaultdict(list)
    others: list[str] = []
    for place in dict.fromkeys(places):
        file, _, line = place.rpartition(":")
        if line.isdecimal():
            lines[file].append(int(line))
        else:
            others.append(place)
    return *others, *(line_range for file, numbers in lines.items() for line_range in ranges(file, numbers))


def ranges(file: str, lines: Iterable[int]) -> Iterator[str]:
    """The lines of a file in order; adjacent ones become one range."""
    first = last = None
    for line in sorted(lines):
        if first is None or last is None or line != last + 1:
            if first is not None:
                yield _range(file, first, last)
            first = line
        last = line
    if first is not None:
        yield _range(file, first, last)


def expand(places: Iterable[str]) -> Iterator[str]:
    """Every single place; a range becomes its lines again."""
    for place in places:
        line_range = _RANGE.fullmatch(place)
        if line_range is None:
            yield place
        else:
            yield from (
                f"{line_range['file']}:{line}" for line in range(int(line_range["first"]), int(line_range["last"]) + 1)
            )


def _range(file: str, first: int, last: int | None) -> str:
    return f"{file}:{first}" if first == last else f"{file}:{first}-{last}"
