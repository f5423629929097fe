"""`NumberKind`: what a number stands for by the format of its cell: a percentage, a day, a time span.

A workbook says it nowhere else.
"""

import re
from collections.abc import Mapping
from typing import Literal

from reporting.xlsx.markup import marks_at

NumberKind = Literal["", "percent", "day", "span"]

# The formats that every workbook has without listing them; from 27 on they are days in Chinese, Japanese and Korean.
_BUILT_IN: dict[int, NumberKind] = {
    **dict.fromkeys((9, 10), "percent"),
    **dict.fromkeys((*range(14, 23), *range(27, 37), 45, 47, *range(50, 59)), "day"),
    46: "span",
}
_LONGEST = 500
_SPAN = re.compile(r"\[(h+|m+|s+)\]", re.IGNORECASE)
# Words in quotes, single characters taken as they are, blanks of a width, fillings, colours and languages.
_LITERAL = re.compile(r'"[^"]*"|\\.|[_*].|\[[^\]]*\]|general|e[+-]', re.IGNORECASE)
_DAY = re.compile("[ymdhs]|e|aaa|上午|下午", re.IGNORECASE)


def number_kinds(styles: bytes) -> tuple[NumberKind, ...]:
    """The kind of number of each cell format, in their order. Raises UnusableError."""
    custom: dict[str, NumberKind] = {}
    formats = []
    for place, attributes in marks_at(styles, {"numFmts/numFmt", "cellXfs/xf"}):
        if place == "cellXfs/xf":
            formats.append(attributes.get("numFmtId", ""))
        else:
            custom[attributes.get("numFmtId", "")] = kind_of_format(attributes.get("formatCode", ""))
    return tuple(_number_kind(number, custom) for number in formats)


def _number_kind(number: str, custom: Mapping[str, NumberKind]) -> NumberKind:
    built_in = _BUILT_IN.get(int(number), "") if re.fullmatch("[0-9]{1,3}", number) else ""
    return custom.get(number, built_in)


def kind_of_format(code: str) -> NumberKind:
    """The kind of number of a number format such as `yyyy"年"m"月"`."""
    code = code[:_LONGEST]
    if _SPAN.search(code):
        return "span"
    bare = _LITERAL.sub("", code)
    if "%" in bare:
        return "percent"
    return "day" if _DAY.search(bare) else ""
