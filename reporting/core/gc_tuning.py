"""Tuning of Python's garbage collector for commands that live for seconds."""

import gc

# New objects until it runs again; Python's own 700 is meant for programs that run for hours.
_NEW, _OFTEN = 100_000, 20


def collect_rarely() -> None:
    """Let the collector run rarely: a command makes many objects that stay, and collecting took a fifth of its time."""
    gc.set_threshold(_NEW, _OFTEN, _OFTEN)


def skip_final_collection() -> None:
    """Let the collector skip all objects at the end of a command: collecting them once more took 0.2 s."""
    gc.freeze()
