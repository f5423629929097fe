"""How often Python looks for objects that hold each other and nobody else."""

import gc

# New objects until it looks again; Python's own 700 is meant for programs that run on and on.
_NEW, _OFTEN = 100_000, 20


def seldom() -> None:
    """A command lives for seconds and makes many objects that stay: looking through them was a fifth of its time."""
    gc.set_threshold(_NEW, _OFTEN, _OFTEN)
