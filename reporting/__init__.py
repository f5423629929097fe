"""From the ledgers of an enterprise group to the Word briefing that its leadership reads.

These names are what a notebook uses: read the facts of a period, measure, put into words, tables and charts, publish.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reporting.analysis import charts, measures, tables, wording
    from reporting.analysis.reading import read
    from reporting.published import publish

__all__ = ["charts", "measures", "publish", "read", "tables", "wording"]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module or a function
    """Import on first use: the command line itself needs neither matplotlib nor IPython, which cost a second."""
    if name not in __all__:
        raise AttributeError(f"module 'reporting' has no attribute {name!r}")
    if name == "publish":
        return import_module("reporting.published.publish")
    if name == "read":
        return import_module("reporting.analysis.reading").read
    return import_module(f"reporting.analysis.{name}")
