"""`pattern` and `patterns`: the patterns of `patterns.toml`, with its parts and the words of the lists put in."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from reporting.core.personal_data.word_lists import beginnings_of, first_of, one_of, words_of

# A number in braces says how often something is repeated; a name stands for a part.
_PART = re.compile(r"\{([a-z_:.+]+)\}")


@cache
def patterns(table: str, name: str) -> Sequence[re.Pattern[str]]:
    """The patterns of an entry, each by itself."""
    return tuple(re.compile(_expanded(one)) for one in _file()[table][name])


@cache
def pattern(table: str, name: str) -> re.Pattern[str]:
    """The patterns of an entry as one."""
    return re.compile("|".join(f"(?:{_expanded(one)})" for one in _file()[table][name]))


def names_of(table: str) -> Sequence[str]:
    """The names of the entries of a table, in their order."""
    return tuple(_file()[table])


@cache
def _file() -> Mapping[str, Any]:
    return tomllib.loads(Path(__file__).with_name("patterns.toml").read_text("utf-8"))


def _expanded(lines: str) -> str:
    joined = "".join(line.strip() for line in lines.splitlines()) if "\n" in lines else lines
    return _PART.sub(lambda match: _part(match[1]), joined)


@cache
def _part(name: str) -> str:
    if name in _file()["parts"]:
        return _expanded(_file()["parts"][name])
    how, _, listed = name.rpartition(":")
    if how == "signs":
        return "".join(words_of(listed))
    if how == "beginnings":
        return first_of(beginnings_of(*listed.split("+")))
    if how == "behind":
        # What looks back has a fixed width; most places are passed over by the last character.
        ends = "".join(sorted({word[-1] for word in words_of(listed)}))
        return f"(?<=[{ends}])(?:{'|'.join(f'(?<={word})' for word in words_of(listed))})"
    return one_of(listed)
