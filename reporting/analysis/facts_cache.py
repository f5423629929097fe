"""A cache of measures on the facts that they measured: facts never change, so a measure need not run again."""

from collections.abc import Callable
from copy import copy
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

import pandas as pd

from reporting.analysis.facts import Facts

_Arguments = ParamSpec("_Arguments")
_Result = TypeVar("_Result")


def cached_on_facts(
    measure: Callable[Concatenate[Facts, _Arguments], _Result],
) -> Callable[Concatenate[Facts, _Arguments], _Result]:
    """The measure, with its results kept in the cache of the facts; all its other arguments must be hashable."""

    @wraps(measure)
    def cached(facts: Facts, /, *arguments: _Arguments.args, **options: _Arguments.kwargs) -> _Result:
        key = measure, arguments, *options.items()
        if key not in facts.cache:
            facts.cache[key] = measure(facts, *arguments, **options)
        # An analyst may write into a frame in a notebook; the next caller must not see that.
        result = facts.cache[key]
        return cast("_Result", copy(result) if isinstance(result, pd.DataFrame | dict | list) else result)

    return cached
