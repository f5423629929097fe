"""The verdict on a notebook: its record may be kept if its cells provably use nothing but the kit's public names."""

import ast
import json
import warnings
from dataclasses import dataclass
from functools import cache
from typing import Any

from reporting.notebooks.engine.work import ObservedInputs
from reporting.notebooks.proof.listed_code import Names
from reporting.notebooks.proof.parsing import syntax_tree

_NOT_PYTHON = "is not plain Python: it has a magic, a command or a mistake"
_IN_A_KERNEL = "it ran in a kernel of its own, which does not say what it read"
_FORMAT = 4


@dataclass(frozen=True)
class Verdict:
    """Why it is not proven that a notebook gives the same record again, and what its author promises, if anything."""

    reasons: tuple[str, ...] = ()
    promise: str = ""


@cache
def verdict_on(notebook: bytes) -> Verdict:
    """The verdict on the notebook with this content; nothing of it is run."""
    try:
        cells = _cells_that_run(json.loads(notebook))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Verdict((f"it is not a notebook of format {_FORMAT}",))
    trees = {place: tree for place, (source, _) in cells.items() if (tree := _parsed(source))}
    names = Names.of(trees.values())
    faults = [(place, 0, _NOT_PYTHON) for place in cells.keys() - trees.keys()]
    faults += [(place, 0, "may fail, by its tag") for place, (_, may_fail) in cells.items() if may_fail]
    faults += [(place, *fault) for place, tree in trees.items() for fault in names.faults(tree)]
    return Verdict(tuple(dict.fromkeys(_in_words(*fault) for fault in sorted(faults))), names.promise(trees.values()))


def reasons_to_run(verdict: Verdict, reads: ObservedInputs | None) -> tuple[str, ...]:
    """Reasons in words why a notebook that read this is run each time; none if its record may be kept."""
    if reads is None:
        return (_IN_A_KERNEL,)
    if verdict.promise:
        return ()
    return verdict.reasons or ((reads.deviation,) if reads.deviation else ())


def _cells_that_run(content: Any) -> dict[int, tuple[str, bool]]:  # noqa: ANN401 - whatever stands in the file
    """Source of each code cell, and whether the notebook goes on if it fails; by its place in the file, from 1."""
    if content["nbformat"] != _FORMAT:
        raise ValueError
    tags = {place: cell.get("metadata", {}).get("tags", []) for place, cell in enumerate(content["cells"], 1)}
    return {
        place: ("".join(cell["source"]), "raises-exception" in tags[place])
        for place, cell in enumerate(content["cells"], 1)
        if cell["cell_type"] == "code" and "skip-execution" not in tags[place]
    }


def _parsed(source: str) -> ast.Module | None:
    """The syntax tree of a cell; None for a magic, for a command of the shell, and for text that is not Python."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a person is warned where the cell runs
            return syntax_tree(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


def _in_words(place: int, line: int, fault: str) -> str:
    return f"line {line} of cell {place} {fault}" if line else f"cell {place} {fault}"
