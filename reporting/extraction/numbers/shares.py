"""`share_at`: a share that is written in words: 百分之九十六, 百分之12.5, 八成, 七成五."""

import re
from decimal import Decimal
from typing import NamedTuple

from reporting.core.numerals import numeral

_HAN = "零〇一二两三四五六七八九十百"
_DIGITS = {sign: str(value) for value, sign in enumerate("〇一二三四五六七八九")} | {"零": "0", "两": "2"}
OF_A_HUNDRED = rf"百分之(?:\d+(?:\.\d+)?|[{_HAN}]+(?:点[{_HAN}]+)?)|百分百"
# 三成 is a share where no other word goes on: 成立, 成员, 成套.
_OTHER_WORDS = "立员功果就为本长都熟套品交分份年人型效色才绩集建"
TENTHS = (
    r"(?<![\d一二两三四五六七八九十百千万完变])[1-9一二两三四五六七八九]成(?!不变)"
    rf"(?:[一二三四五六七八九](?=[，。；、以左]|$))?(?![{_OTHER_WORDS}])"
)
_TENTHS = re.compile(TENTHS)


class Share(NamedTuple):
    """In percent; None where it cannot be read."""

    percent: Decimal | None


def share_at(words: str) -> Share | None:
    """The share that the words are; None if they are another numeral."""
    if words == "百分百":
        return Share(Decimal(100))
    if words.startswith("百分之"):
        return Share(_number(words.removeprefix("百分之")))
    if _TENTHS.fullmatch(words):
        tens, _, ones = words.partition("成")
        return Share(10 * (_number(tens) or Decimal(0)) + (_number(ones) or Decimal(0)))
    return None


def _number(words: str) -> Decimal | None:
    if words[:1].isdigit() and words.isascii():
        return Decimal(words)
    whole, _, part = words.partition("点")
    value = numeral(whole.replace("〇", "零")) if whole else None
    decimals = "".join(_DIGITS.get(sign, "") for sign in part)
    return None if value is None else Decimal(f"{value}.{decimals}" if decimals else value)
