"""`NumberKind`: what a number stands for by the format of its cell: a percentage, a day, a time span.

A workbook says it nowhere else.
"""

import re
from typing import Literal

NumberKind = Literal["", "percent", "day", "span"]

_LONGEST = 500
_SPAN = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
# Words in quotes, single characters taken as they are, blanks of a width, fillings, colours and languages.
_LITERAL = re.compile(r'"[^"]*"|[\\!].|[_*].|\[[^\]]*\]|general|e[+-]', re.IGNORECASE)
_DAY = re.compile("[ymdhs]|e|aaa|上午|下午", re.IGNORECASE)


def kind_of_format(code: str) -> NumberKind:
    """The kind of number of a number format such as `yyyy"年"m"月"`."""
    code = code[:_LONGEST]
    if _SPAN.search(code):
        return "span"
    bare = _LITERAL.sub("", code)
    if "%" in bare:
        return "percent"
    return "day" if _DAY.search(bare) else ""
