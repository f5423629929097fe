"""`sequence_of`: what the instruction of a SEQ field asks for, and how its number is written."""

import re
from dataclasses import dataclass

from reporting.core.numerals import written as in_chinese

_PARTS = re.compile(r'\s*SEQ\s+("[^"]*"|[^\s\\]+)\s*([^\\]*)(.*)', re.IGNORECASE | re.DOTALL)
_SWITCH = re.compile(r'\\([*#]|[a-z])\s*("[^"]*"|[^\s\\]*)', re.IGNORECASE)
_SAME_LOOK = ("MERGEFORMAT", "CHARFORMAT")
_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
          (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
_LETTERS = 26
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


@dataclass(frozen=True)
class SequenceField:
    """One count of a sequence: it starts again at `start` or under a heading of this `level`; or repeats the last."""

    name: str
    start: int | None = None
    level: int = 0
    repeats: bool = False
    is_hidden: bool = False
    format: str = ""

    def words(self, number: int) -> str | None:
        """The number as it is written; None if it does not show, or in a form that only Word knows."""
        return None if self.is_hidden and not self.format else _written(number, self.format)


def sequence_of(instruction: str) -> SequenceField | None:
    """The sequence that an instruction counts in; None if it counts in none, but asks for a number elsewhere."""
    parts = _PARTS.fullmatch(instruction)
    if parts is None or parts.group(2).strip():
        return None
    name, start, level, format_ = parts.group(1).strip('"').casefold(), None, 0, ""
    given = [(key.lower(), word.strip('"')) for key, word in _SWITCH.findall(parts.group(3))]
    for key, word in given:
        if key == "r" and word.isdecimal():
            start = int(word)
        elif key == "s" and word.isdecimal():
            level = int(word)
        elif key in "*#" and word.upper() not in _SAME_LOOK:
            format_ = word
    keys = {key for key, _ in given}
    return SequenceField(name, start, level, repeats="c" in keys, is_hidden="h" in keys, format=format_)


def _written(number: int, format_: str) -> str | None:
    match format_.upper():
        case "" | "ARABIC":
            return str(number)
        case "ALPHABETIC":
            return _cased(chr(ord("A") + (number - 1) % _LETTERS) * ((number - 1) // _LETTERS + 1), format_)
        case "ROMAN":
            return _cased(_roman(number), format_)
        case "CIRCLENUM" | "GB3" if number <= len(_CIRCLED):
            return _CIRCLED[number - 1]
        case "CHINESENUM3":
            return in_chinese(number)
    return f"{number:0{len(format_)}d}" if set(format_) == {"0"} else None


def _cased(letters: str, format_: str) -> str:
    """Word takes the case of the letters from the word that asks for them: ROMAN or roman."""
    return letters.lower() if format_[:1].islower() else letters


def _roman(number: int) -> str:
    letters = ""
    for value, letter in _ROMAN:
        letters += letter * (number // value)
        number %= value
    return letters
