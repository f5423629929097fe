"""`Look`: what the style of a cell says of its value: how a number is shown, and whether it is struck through."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reporting.xlsx.markup import Attributes, marks_at
from reporting.xlsx.number_kinds import NumberKind, kind_of_format

# The formats that every workbook has without listing them; from 27 on they are days in Chinese, Japanese and Korean.
# Those of money show the sign of the country; in China that is the yuan.
BUILT_IN_FORMATS = {
    **dict.fromkeys((9, 10), "0%"),
    **dict.fromkeys((*range(14, 23), *range(27, 37), 45, 47, *range(50, 59)), "yyyy-m-d"),
    46: "[h]:mm:ss",
    **dict.fromkeys((5, 6), "¥#,##0"),
    **dict.fromkeys((7, 8), "¥#,##0.00"),
    42: '_ ¥* #,##0_ ;_ ¥* -#,##0_ ;_ ¥* "-"_ ',
    44: '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ',
}
# Digits alone show nothing but the number: most cells are so.
_PLAIN = re.compile(r"general|@|(#,##)?0(\.0{1,30})?%?|", re.IGNORECASE)


@dataclass(frozen=True)
class Look:
    """`code` is the number format where it may show more than the number; `struck` is of the font."""

    kind: NumberKind = ""
    code: str = ""
    struck: bool = False


def look_of(code: str, *, struck: bool = False) -> Look:
    """The look of cells with this number format."""
    return Look(kind_of_format(code), "" if _PLAIN.fullmatch(code) else code, struck)


def looks(styles: bytes) -> tuple[Look, ...]:
    """The look of each cell format, in their order. Raises UnusableError."""
    codes: dict[str, str] = {}
    struck: list[bool] = []
    formats = []
    wanted = {"numFmts/numFmt", "fonts/font", "font/strike", "cellXfs/xf"}
    for place, attributes in marks_at(styles, wanted):
        if place == "numFmts/numFmt":
            codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif place == "fonts/font":
            struck.append(False)
        elif place == "cellXfs/xf":
            formats.append(attributes)
        elif struck and not formats:  # the fonts of conditional formats come after all others
            struck[-1] = is_on(attributes)
    return tuple(_look(attributes, codes, struck) for attributes in formats)


def is_on(attributes: Attributes) -> bool:
    """Whether a mark such as <strike/> means what it is called: without a value it does."""
    return attributes.get("val", "1") in {"1", "true", "on"}


def _look(attributes: Attributes, codes: Mapping[str, str], struck: Sequence[bool]) -> Look:
    number, font = attributes.get("numFmtId", ""), attributes.get("fontId", "")
    code = codes.get(number, BUILT_IN_FORMATS.get(_number(number), ""))
    return look_of(code, struck=any(struck[_number(font) : _number(font) + 1]))


def _number(written: str) -> int:
    return int(written) if re.fullmatch("[0-9]{1,6}", written) else 0
