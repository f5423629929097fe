"""What was measured of the same facts is not measured again: facts never change."""

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
    """A measure that keeps with the facts what it found in them; whatever is asked besides can be a key."""

    @wraps(measure)
    def cached(facts: Facts, /, *arguments: _Arguments.args, **options: _Arguments.kwargs) -> _Result:
        key = measure, arguments, *options.items()
        if key not in facts.cache:
            facts.cache[key] = measure(facts, *arguments, **options)
        # An analyst may write into a frame in a notebook; the next one who asks must not see that.
        result = facts.cache[key]
        return cast("_Result", copy(result) if isinstance(result, pd.DataFrame | dict | list) else result)

    return cached
