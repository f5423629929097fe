"""Clauses of the catalogue: {} is the place of the number, {was|were} agrees with it."""

import re

PLACE = "{}"
_CHOICE = re.compile(r"\{([^{}|]+)\|([^{}|]+)\}")


def agreed(clause: str, *, one: bool) -> str:
    """The clause with the first word of each choice for one, with the second for many."""
    return _CHOICE.sub(r"\1" if one else r"\2", clause)


def has_one_place(clause: str) -> bool:
    """Whether the number has its place once, and there is no other brace."""
    return clause.count(PLACE) == clause.count("{") == clause.count("}") == 1
