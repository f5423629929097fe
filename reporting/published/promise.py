"""The promise of a notebook's author, if the kit cannot prove it: the same inputs give the same record."""

from reporting.core.errors import PublishError

_HEAD = "Promised to give the same again from the same inputs:"


def promise_repeatable(why: str) -> None:
    """Promise at the top of a cell, in literal words, that this notebook may be kept like a proven one.

    The record of the notebook is then made again only if its code, its parameters, the rows that it asked for, a file
    that it read by `read_file` or a module of its own has changed. The words are in the record and in the manifest.
    Raises PublishError if there are no words.

    >>> promise_repeatable("sorts by pandas; reads rates.csv alone, which read_file names")
    """
    if not isinstance(why, str) or not why.strip():
        raise PublishError(
            "promise_repeatable says nothing",
            [],
            'Say in words why the notebook gives the same again: promise_repeatable("…").',
        )
    print(_HEAD, why.strip())  # noqa: T201 - the output of a cell is its place
