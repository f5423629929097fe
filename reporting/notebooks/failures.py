"""The failures of a run as one error: each with its notebook, cell and error, and all of them at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from reporting.core.errors import NotebookError

_KEPT = "The partial record is kept as {}.failed.ipynb."


@dataclass(frozen=True)
class Failure:
    """A run that failed: the name of its record, what happened in words, the lines of the cell, and what to do."""

    name: str
    what: str
    lines: tuple[str, ...]
    todo: str


def one_error(failures: Sequence[Failure], count: int) -> NotebookError:
    """One error with all failures of `count` notebooks; equal failures come once, with the names of all notebooks."""
    if len(failures) == 1:
        (failure,) = failures
        todo = f"{failure.todo} {_KEPT.format(failure.name)}"
        return NotebookError(f"{failure.name}: {failure.what}", failure.lines, todo)
    alike: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for failure in failures:
        alike.setdefault((failure.what, failure.lines), []).append(failure.name)
    faults = ["\n".join([f"{', '.join(names)}: {what}", *lines]) for (what, lines), names in alike.items()]
    advice = dict.fromkeys(failure.todo for failure in failures)
    # Advice that another one begins with, such as "Mend the cell." and "Mend the cell, or …", is left out.
    longest = [one for one in advice if not any(other != one and other.startswith(one[:-1]) for other in advice)]
    return NotebookError(
        f"{len(failures)} of the {count} notebooks that ran failed",
        faults,
        " ".join([*longest, _KEPT.format("<name>")]),
    )
