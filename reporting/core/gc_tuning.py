"""How often Python looks for objects that hold each other and nobody else."""

import gc

# New objects until it looks again; Python's own 700 is meant for programs that run on and on.
_NEW, _OFTEN = 100_000, 20


def collect_rarely() -> None:
    """A command lives for seconds and makes many objects that stay: looking through them was a fifth of its time."""
    gc.set_threshold(_NEW, _OFTEN, _OFTEN)


def skip_final_collection() -> None:
    """What is left when a command ends goes with its process: to look through all of it once more took 0.2 s."""
    gc.freeze()
