"""What was measured of the same facts is not measured again: facts never change."""

from collections.abc import Callable
from copy import copy
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

import pandas as pd

from reporting.analysis.facts import Facts

_Asked = ParamSpec("_Asked")
_Found = TypeVar("_Found")


def once(measure: Callable[Concatenate[Facts, _Asked], _Found]) -> Callable[Concatenate[Facts, _Asked], _Found]:
    """A measure that keeps with the facts what it found in them; whatever is asked besides can be a key."""

    @wraps(measure)
    def kept(facts: Facts, /, *asked: _Asked.args, **named: _Asked.kwargs) -> _Found:
        key = measure, asked, *named.items()
        if key not in facts.known:
            facts.known[key] = measure(facts, *asked, **named)
        # An analyst may write into a frame in a notebook; the next one who asks must not see that.
        found = facts.known[key]
        return cast("_Found", copy(found) if isinstance(found, pd.DataFrame | dict | list) else found)

    return kept
