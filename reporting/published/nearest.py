"""The name that was probably meant where one is unknown, as a question."""

from collections.abc import Sequence

from reporting.core.nearest import clearly_nearest


def nearest(name: str, known: Sequence[str]) -> str:
    """A question with the nearest name, or all that there are."""
    near = clearly_nearest(name, known)
    return f"Did you mean {near!r}?" if near else f"There are {', '.join(known)}."
