"""Leftovers of Python in a text where something was forgotten: None, nan, the braces of a string without its f."""

import re
from collections.abc import Mapping

from reporting.core.errors import PublishError

_NOTHING = re.compile(r"(?<![A-Za-z])(?:nan|NaN|NaT)(?![A-Za-z])|<NA>")
_NONE = re.compile(r"(?<![A-Za-z])None(?![A-Za-z])")
# An English sentence may begin with None.
_NONE_WITHIN = re.compile(r"(?<=[a-z,:;] )None(?![A-Za-z])|^\s*None\s*$")
_CHINESE = re.compile("[\u4e00-\u9fff]")
_BRACES = re.compile(r"[{}]")


def refuse_leftovers(where: str, text: Mapping[str, str]) -> None:
    """Raise PublishError for a value that was not there when it was put in, and for braces."""
    for words in text.values():
        found = _NOTHING.search(words) or (_NONE if _CHINESE.search(words) else _NONE_WITHIN).search(words)
        if found:
            advice = 'A value is not there: publish None, or words that say so: total and f"共{total}".'
            raise PublishError(f"{where}: {found[0]} in “{words[:40]}”", [], advice)
        if _BRACES.search(words):
            advice = "Braces: an f is missing before the string, or a dict was printed."
            raise PublishError(f"{where}: braces in “{words[:40]}”", [], advice)
