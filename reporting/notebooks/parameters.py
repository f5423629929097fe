"""The parameters of a notebook: the names that its parameters cell sets, and those that it is given."""

import ast
import difflib
import re
from collections.abc import Iterator
from pathlib import Path

import nbformat

from reporting.core.errors import NotebookError
from reporting.notebooks.proof.parsing import syntax_tree
from reporting.notebooks.run import Run

_TAG = "parameters"
# A magic or a command of the shell sets no parameter; the lines around it may.
_COMMAND = re.compile(r"^(\s*)[%!].*$", re.MULTILINE)


def parameter_names(notebook: Path) -> set[str]:
    """The names that the parameters cell of a notebook sets, whatever their types and values.

    Raises NotebookError if there is not one such cell, or if it is not Python.
    """
    try:
        content = nbformat.read(notebook, as_version=4)
    except (OSError, ValueError, AttributeError, nbformat.ValidationError) as error:
        raise NotebookError(f"{notebook.name} cannot be read as a notebook", [error], "Restore it.") from None
    tagged = [cell for cell in content.cells if _TAG in cell.metadata.get("tags", [])]
    if len(tagged) != 1:
        count = "no cell" if not tagged else f"{len(tagged)} cells"
        advice = f'Tag one cell "{_TAG}" (in JupyterLab: the property inspector, Cell Tags).'
        raise NotebookError(f"{notebook.name} has {count} tagged {_TAG!r}", [], advice)
    try:
        return set(_assigned(syntax_tree(_COMMAND.sub(r"\1pass", tagged[0].source))))
    except SyntaxError as error:
        fault = f"line {error.lineno}: {error.msg}"
        raise NotebookError(f"The parameters cell of {notebook.name} is not Python", [fault], "Mend it.") from None


def unknown_parameters(run: Run) -> list[str]:
    """One fault in words for each parameter that the notebook does not have; papermill alone would only warn."""
    known = parameter_names(run.notebook)
    faults = []
    for name in sorted(set(run.parameters) - known):
        near = difflib.get_close_matches(name, known, 1)
        hint = f"it has {near[0]!r}: is that misspelt?" if near else f"it has {', '.join(sorted(known)) or 'none'}"
        faults.append(f"{run.notebook.name} has no parameter {name!r}; {hint}")
    return faults


def _assigned(node: ast.AST) -> Iterator[str]:
    """The names that statements assign; those within a function or a class are its own."""
    match node:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef() | ast.Lambda():
            return
        case ast.Assign(targets=targets):
            names = [name for target in targets for name in ast.walk(target)]
            yield from (name.id for name in names if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store))
        case ast.AnnAssign(target=ast.Name(id=name)):
            yield name
        case _:
            for child in ast.iter_child_nodes(node):
                yield from _assigned(child)
