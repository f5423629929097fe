"""How many ledgers by chance the tests try: a few every day, all of them by `make recount`."""

import os

ALL = bool(os.environ.get("RECOUNT"))


def seeds(every_day: int, with_recount: int, first: int = 0) -> range:
    """The seeds of a test, from the first one on."""
    return range(first, first + (with_recount if ALL else every_day))
