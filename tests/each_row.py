"""A test over a table: of a row that is tried in no time, a test of its own would cost more than what it tries."""

import inspect
from collections.abc import Iterable, Sequence
from functools import wraps

import pytest


def each_row(names: str, rows: Iterable, ids: Sequence[str] | None = None):
    """The test, tried with each row of a table; one failure has all rows that miss, each with its own story.

    It reads as `pytest.mark.parametrize` does, and other arguments are fixtures, the same ones for all rows.
    """
    columns = [name.strip() for name in names.split(",")]
    table = [tuple(row) if len(columns) > 1 else (row,) for row in rows]
    assert table, "a table of no rows proves nothing"
    named = [", ".join(map(str, row)) for row in table] if ids is None else list(ids)

    def over_table(test):
        @wraps(test)
        def whole_table(**fixtures):
            misses = [miss for row in zip(named, table, strict=True) if (miss := _miss(test, columns, row, fixtures))]
            if misses:
                raise ExceptionGroup(f"{len(misses)} of {len(table)} rows miss", misses)

        arguments = inspect.signature(test).parameters.values()
        kept = [argument for argument in arguments if argument.name not in columns]
        whole_table.__signature__ = inspect.Signature(kept)
        return whole_table

    return over_table


def _miss(test, columns, row, fixtures):
    """Why a row misses, or None. Any other error than a miss ends the test, and names its row too."""
    name, cells = row
    try:
        test(**dict(zip(columns, cells, strict=True)), **fixtures)
    except AssertionError as miss:
        miss.add_note(f"in the row {name}")
        return miss
    except pytest.fail.Exception as miss:  # what pytest.raises misses is no Exception
        return AssertionError(f"{miss}, in the row {name}")
    except BaseException as error:
        error.add_note(f"in the row {name}")
        raise
    return None
