"""`apart`: the numbers that are new, or gone, in a few lines: those of the group, then those of enterprises."""

from collections.abc import Sequence

from reporting.core.rows import grouped
from reporting.issued.editions.changes import enterprise_of
from reporting.issued.editions.matching import Pair
from reporting.issued.listing.comparison import Comparison
from reporting.issued.listing.text_table import width
from reporting.issued.listing.words import some

# So many lines, each of so many columns.
_LINES, _WIDE = 5, 110


def apart(comparison: Comparison, kind: str, pairs: Sequence[Pair]) -> list[str]:
    """A heading, a line for the group, and one for all enterprises with the same measures; none without numbers."""
    if not pairs:
        return []
    by_enterprise = grouped(pairs, lambda pair: enterprise_of(pair.number))
    called = {one: tuple(map(comparison.naming.called, every)) for one, every in by_enterprise.items()}
    groups = list(grouped(by_enterprise, lambda one: called[one] if one else ()).values())
    lines = [_line(comparison, group, by_enterprise[group[0]]) for group in groups[:_LINES]]
    left = [one for group in groups[_LINES:] for one in group]
    numbers = sum(len(by_enterprise[one]) for one in left)
    more = [comparison.say("enterprises", count=len(left), numbers=numbers)] if left else []
    return [comparison.say(kind, count=len(pairs)), *lines, *more]


def _line(comparison: Comparison, enterprises: Sequence[str], pairs: Sequence[Pair]) -> str:
    """全集团：资助学生 107人；建设停车位 75个等8个; of several enterprises only what all of them have."""
    every = list(dict.fromkeys(_number(comparison, pair, is_alone=len(enterprises) == 1) for pair in pairs))
    mark = comparison.say("between")
    fitting = [size for size in range(1, len(every) + 1) if width(mark.join(every[:size])) < _WIDE]
    shown = max(fitting, default=1)
    numbers = mark.join(every[:shown])
    if shown < len(every):
        numbers = comparison.say("some", numbers=numbers, count=len(every))
    return comparison.say("line", scope=_scope(comparison, enterprises), numbers=numbers)


def _number(comparison: Comparison, pair: Pair, *, is_alone: bool) -> str:
    name = comparison.naming.called(pair)
    return f"{name} {pair.number.words}" if is_alone else name


def _scope(comparison: Comparison, enterprises: Sequence[str]) -> str:
    """甲、乙、丙等11家."""
    if not enterprises[0]:
        return comparison.say("group")
    return some([*map(comparison.names.enterprise, enterprises)], "enterprises_named", comparison.locale)
