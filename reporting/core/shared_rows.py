"""Why two values may not be added: a ledger row that both count, people who may be the same.

Values know their rows by what these have in common; only whoever has the ledger can say. A notebook that reads one
says how to find out; without it nothing is said here, and the release refuses such a sum.
"""

from collections.abc import Callable

from reporting.core.expression import Expression

# Two expressions -> why they may not be added, None if they may.
Finder = Callable[[Expression, Expression], str | None]
_finders: list[Finder] = []


def find_by(finder: Finder) -> None:
    """Ask this finder from now on."""
    _finders[:] = [finder]


def why_not_added(one: Expression, other: Expression) -> str | None:
    """Why the two may not be added, as far as anybody can say."""
    return next((why for finder in _finders if (why := finder(one, other))), None)
