"""A number format -> its sections, one of which shows a number: `[>=10000]0!.0,"万";0` has two."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

# A kind and its letters: word, number (as it is), text, notation (of fractions and powers of ten), unknown, 0 # ? . , %
Token = tuple[str, str]

_TOKEN = re.compile(
    r"""
    "(?P<quoted>[^"]*)" | [\\!](?P<escaped>.) | (?P<width>[_*].) | \[(?P<bracket>[^\]]*)\] |
    (?P<number>general|G/通用格式) | (?P<text>@) | (?P<notation>e[+-]|/) | (?P<mark>[0\#?.,%]) | (?P<end>;) |
    (?P<word>.)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
# Colours, languages, and Chinese digits, which say the same number.
_NO_MATTER = re.compile(
    r"black|green|white|blue|magenta|yellow|cyan|color ?\d+|[黑绿白蓝黄青]色|洋红色|颜色 ?\d+|dbnum\d|natnum\d.*|\$-.*",
    re.IGNORECASE,
)
_RED = {"red", "红色"}
_CURRENCY = re.compile(r"\$([^-]+)(-.*)?")
_ALL = 4  # for numbers above zero, below it, zero, and texts
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=) *(-?[0-9]{1,15}(?:\.[0-9]{1,15})?)")


@dataclass(frozen=True)
class Section:
    """What a part between `;` shows, in its order, and for which numbers; `red` is how it shows them."""

    tokens: tuple[Token, ...]
    sign: str
    bound: Decimal
    red: bool

    def meets(self, value: Decimal) -> bool:
        """Whether the number is one of those that the section is for, if it says so."""
        order = "<" if value < self.bound else ">" if value > self.bound else "="
        return not self.sign or order in self.sign

    @property
    def below_zero_alone(self) -> bool:
        return (self.sign == "<" and self.bound <= 0) or (self.sign == "<=" and self.bound < 0)


@lru_cache(1_000)
def sections(code: str) -> tuple[Section, ...]:
    """The sections in their order, the one for texts included."""
    split: list[list[re.Match[str]]] = [[]]
    for token in _TOKEN.finditer(code):
        if token["end"]:
            split.append([])
        else:
            split[-1].append(token)
    return tuple(_section(tokens) for tokens in split)


def section_for_texts(parts: Sequence[Section]) -> Section | None:
    """The section that shows a text; None if it is shown as it is."""
    last = parts[-1]
    return last if len(parts) == _ALL or any(kind == "text" for kind, _ in last.tokens) else None


def section_for(value: Decimal, parts: Sequence[Section]) -> tuple[Section, bool] | None:
    """The section that shows a number, and whether it puts a minus before one below zero.

    None if there is none.
    """
    if len(parts) > _ALL:
        return None
    if len(parts) > 1 and section_for_texts(parts):
        parts = parts[:-1]
    if any(part.sign for part in parts):
        return _by_conditions(value, parts)
    number = 1 if value < 0 else 2 if value == 0 else 0
    return (parts[number], number == 0) if number < len(parts) else (parts[0], True)


def _by_conditions(value: Decimal, parts: Sequence[Section]) -> tuple[Section, bool] | None:
    """The first whose condition is met. Of three the second is for what is below zero, if it does not say otherwise.

    A minus is put by the first section alone; not all programs put one in the others.
    """
    for number, part in enumerate(parts):
        unsaid = number == 1 and len(parts) > 2 and not part.sign
        if value < 0 if unsaid else part.meets(value):
            return part, number == 0 and not part.below_zero_alone
    return None


def _section(tokens: Sequence[re.Match[str]]) -> Section:
    brackets = [token["bracket"].strip().lower() for token in tokens if token["bracket"] is not None]
    condition = next(filter(None, map(_CONDITION.fullmatch, brackets)), None)
    sign, bound = (condition[1], Decimal(condition[2])) if condition else ("", Decimal(0))
    return Section(_with_whole(list(_tokens(tokens))), sign, bound, not _RED.isdisjoint(brackets))


def _with_whole(tokens: list[Token]) -> tuple[Token, ...]:
    """A format such as `.00` shows what is before the point if there is something."""
    kinds = [kind for kind, _ in tokens]
    point = kinds.index(".") if "." in kinds else 0
    missing = point < len(kinds) and kinds[point] == "." and not {"0", "#", "?"} & set(kinds[:point])
    return (*tokens[:point], *([("#", "")] if missing else []), *tokens[point:])


def _tokens(tokens: Sequence[re.Match[str]]) -> Iterator[Token]:
    for token in tokens:
        bracket, words = token["bracket"], token["quoted"] or token["escaped"] or token["word"]
        if bracket is not None:
            currency = _CURRENCY.fullmatch(bracket)
            if currency:
                yield "word", currency[1]
            elif not _is_known(bracket.strip().lower()):
                yield "unknown", ""
        elif token["mark"]:
            yield token["mark"], ""
        elif token["number"]:
            yield "number", ""
        elif token["notation"] or token["text"]:
            yield "notation" if token["notation"] else "text", ""
        elif token["width"]:
            yield "word", " "
        elif words:
            yield "word", words


def _is_known(bracket: str) -> bool:
    return bracket in _RED or bool(_NO_MATTER.fullmatch(bracket) or _CONDITION.fullmatch(bracket))
