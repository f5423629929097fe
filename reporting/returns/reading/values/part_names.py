"""其中：资助学生 as people type it, to say that a row is a part of the one above."""

import re

_PART = re.compile(r"\s*(?:[#＃]|其\s*中(?!心))\s*[:：,，、]?\s*(?P<name>.*)", re.DOTALL)


def part_named(text: str) -> str | None:
    """What stands behind 其中 (其中：资助学生 -> 资助学生); None for a text that does not begin with it."""
    match = _PART.fullmatch(text)
    return match["name"].strip() if match else None


def bare_name(text: str) -> str:
    """The name in a cell, without 其中 before it."""
    return part_named(text) or text
