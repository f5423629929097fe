"""From the ledgers of an enterprise group to the Word briefing that its leadership reads.

These names are what a notebook uses: read the facts of a period, measure, put into words, tables and charts, publish;
read a file beside the ledger, and promise that a notebook of another kind gives the same again.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reporting.analysis import charts, measures, tables, wording
    from reporting.analysis.extra_files import read_file
    from reporting.analysis.reading import read
    from reporting.published import publish
    from reporting.published.promise import promise_repeatable

__all__ = ["charts", "measures", "promise_repeatable", "publish", "read", "read_file", "tables", "wording"]

# Modules, each with a list of public names of its own; and functions, by the module that each is of.
MODULES = {
    "charts": "reporting.analysis.charts",
    "measures": "reporting.analysis.measures",
    "publish": "reporting.published.publish",
    "tables": "reporting.analysis.tables",
    "wording": "reporting.analysis.wording",
}
_FUNCTIONS = {
    "promise_repeatable": "reporting.published.promise",
    "read": "reporting.analysis.reading",
    "read_file": "reporting.analysis.extra_files",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module or a function
    """Import on first use: the command line itself needs neither matplotlib nor IPython, which cost a second."""
    if name in MODULES:
        return import_module(MODULES[name])
    if name in _FUNCTIONS:
        return getattr(import_module(_FUNCTIONS[name]), name)
    raise AttributeError(f"module 'reporting' has no attribute {name!r}")
