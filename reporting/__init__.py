"""From the ledgers of an enterprise group to the Word briefing that its leadership reads.

These names are what a notebook uses: read the facts of a period, ask for rows and reckon with what they give, or take
the kit's own measures, words, tables and charts; publish; read a file beside the ledger, and promise that a notebook of
another kind gives the same again.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reporting.analysis import charts, measures, tables, wording
    from reporting.analysis.extra_files import read_file
    from reporting.asking.across_periods import change, over
    from reporting.asking.reading import read
    from reporting.asking.rows import rows
    from reporting.asking.saying import say
    from reporting.asking.shares import share
    from reporting.published import publish
    from reporting.published.promise import promise_repeatable

__all__ = [
    "change",
    "charts",
    "measures",
    "over",
    "promise_repeatable",
    "publish",
    "read",
    "read_file",
    "rows",
    "say",
    "share",
    "tables",
    "wording",
]

# Modules, each with a list of public names of its own; and functions, by the module that each is of.
MODULES = {
    "charts": "reporting.analysis.charts",
    "measures": "reporting.analysis.measures",
    "publish": "reporting.published.publish",
    "tables": "reporting.analysis.tables",
    "wording": "reporting.analysis.wording",
}
_FUNCTIONS = {
    "change": "reporting.asking.across_periods",
    "over": "reporting.asking.across_periods",
    "promise_repeatable": "reporting.published.promise",
    "read": "reporting.asking.reading",
    "read_file": "reporting.analysis.extra_files",
    "rows": "reporting.asking.rows",
    "say": "reporting.asking.saying",
    "share": "reporting.asking.shares",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module or a function
    """Import on first use: the command line itself needs neither matplotlib nor IPython, which cost a second."""
    if name in MODULES:
        return import_module(MODULES[name])
    if name in _FUNCTIONS:
        return getattr(import_module(_FUNCTIONS[name]), name)
    raise AttributeError(f"module 'reporting' has no attribute {name!r}")


def __dir__() -> list[str]:
    """The names that a person is offered for completion, also before any of them is imported."""
    return list(__all__)
