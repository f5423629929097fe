"""`scan`: the tokens in a text, which clerks type between 【 and 】."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from reporting.core.invisible_signs import INVISIBLE
from reporting.core.spelling import spelling
from reporting.documents.brackets import CLOSE, COLONS, FOREIGN, OPEN, PAIR, as_printed, is_everyday

KINDS = {
    "数": "value", "文": "text", "图": "figure", "表": "table", "如有": "if", "如无": "unless", "列如有": "column if",
    "照印": "literal", "value": "value", "text": "text", "figure": "figure", "table": "table", "if": "if",
    "unless": "unless", "columnif": "column if", "literal": "literal",
}  # fmt: skip
OF_COLUMN = "column if"
CONDITIONS = ("if", "unless", OF_COLUMN)
LITERAL = "literal"

# A token spans no tab, no line break and no picture: those stand in the text as \t, \n and ￼.
_BRACKETED = re.compile(r"【([^【】\t\n\ufffc]*)】")
_SINGLE = re.compile("[【】]")
_COLON, DOT = re.compile(f"[{COLONS}]"), re.compile("[.．。]")
# A bracket of tokens, a mark of other programs, the last letters of a kind before a colon, or what takes no room.
_SIGN = re.compile(
    rf"[【】«»]|\$\{{|<<|\{{[{{%]|[}}%]\}}|｛｛|｝｝|{INVISIBLE.pattern}"
    rf"|[{COLONS}](?:(?<=[数文图表有无印].)|(?<=[数文图表有无印]\s.)|(?<=(?:ue|xt|re|le|if|ss|al|UE|XT|RE|LE|IF|SS|AL).))"
)
_CONTEXT_LENGTH = 12


@dataclass(frozen=True)
class Token:
    """A request typed into the template; `start` and `end` are places in the paragraph's text."""

    kind: str
    name: str
    column: str
    start: int
    end: int
    raw: str

    @property
    def word(self) -> str:
        """The kind as the clerk typed it."""
        return _COLON.split(self.raw[1:])[0].strip()

    @property
    def fixed(self) -> str | None:
        """What it becomes whatever is published: nothing for a condition, the words of 照印; None for a request."""
        if self.kind in CONDITIONS:
            return ""
        return as_printed(self.name) if self.kind == LITERAL else None


@dataclass(frozen=True)
class Broken:
    """A text that looks like a token but is none; `why` is a key of the messages.

    `word` and `name` are what was typed as its kind and name, if it has them. Of the `why` "everyday" it depends on
    the name whether a token was meant; all others were.
    """

    why: str
    raw: str
    word: str = ""
    name: str = ""

    @property
    def kind(self) -> str:
        """The kind that its word stands for; empty if for none."""
        return KINDS.get(spelling(self.word), "")


def may_hold_token(text: str) -> bool:
    """Whether it is worth to look for tokens in the text; fast, because most texts have none."""
    return _SIGN.search(text) is not None


# The same paragraphs are read before and after some of them fall away, and in each enterprise's document.
@lru_cache(maxsize=2**10)
def scan(text: str) -> tuple[tuple[Token, ...], tuple[Broken, ...]]:
    """The tokens in the text in their order, and the texts that were meant as tokens but are broken.

    Characters that take no room count as if they were not there.
    """
    if not may_hold_token(text):
        return (), ()
    if INVISIBLE.search(text) is None:
        return _scan(text)
    places = [place for place, character in enumerate(text) if not INVISIBLE.match(character)]
    tokens, broken = _scan("".join(text[place] for place in places))
    return tuple(_moved(token, places) for token in tokens), broken


def without_tokens(text: str) -> str:
    """The text without its tokens, to name a place by it."""
    return _BRACKETED.sub("", text).strip()


def _moved(token: Token, places: Sequence[int]) -> Token:
    return replace(token, start=places[token.start], end=places[token.end - 1] + 1)


def _scan(text: str) -> tuple[tuple[Token, ...], tuple[Broken, ...]]:
    tokens: list[Token] = []
    broken: list[Broken] = []
    for match in _BRACKETED.finditer(text):
        token = _read(match)
        if isinstance(token, Token):
            tokens.append(token)
        else:
            broken.append(token)
    return tuple(tokens), (*broken, *_leftovers(_blanked(_BRACKETED, text), text))


def _read(match: re.Match[str]) -> Token | Broken:
    raw = match.group()
    word, colon, asked = _parts(match.group(1))
    if not colon:
        begins_with_kind = any(spelling(word).startswith(kind) for kind in KINDS)
        return Broken("no_colon" if begins_with_kind else "no_token", raw, name=word)
    kind = KINDS.get(spelling(word))
    if kind is None:
        return Broken("unknown_kind", raw, word, asked)
    name, column = asked, ""
    if kind == "table":
        name, _, column = DOT.sub(".", asked).partition(".")
    if not name.strip() or (kind == "table" and not column.strip()):
        return Broken("no_column" if name.strip() else "no_name", raw, word, name)
    return Token(kind, name.strip(), column.strip(), match.start(), match.end(), raw)


def _parts(inside: str) -> tuple[str, str, str]:
    word, colon, asked = _COLON.sub(":", inside, count=1).partition(":")
    return word.strip(), colon, asked.strip()


def _leftovers(rest: str, text: str) -> Iterator[Broken]:
    """What is broken in the rest of the text, in which the tokens are blanks."""
    for match in FOREIGN.finditer(rest):
        yield Broken("foreign", match.group() if len(match.group()) > len("{{") else _near(match, text))
    rest = _blanked(FOREIGN, rest)
    for match in PAIR.finditer(rest):
        opening, word, name, closing = match.groups()
        if spelling(word) in KINDS and (name.strip() or not closing) and not (opening == OPEN and not closing):
            why = "everyday" if is_everyday(opening, closing) else "look_alike"
            yield Broken(why, match.group(), word.strip(), name.strip())
    for match in _SINGLE.finditer(_blanked(PAIR, rest, closed=True)):
        kind_behind = PAIR.match(rest, match.start())
        word = kind_behind.group(2).strip() if kind_behind else ""
        yield Broken({OPEN: "unclosed", CLOSE: "unopened"}[match.group()], _near(match, text), word)


def _near(match: re.Match[str], text: str) -> str:
    return text[max(0, match.start() - _CONTEXT_LENGTH) : match.end() + _CONTEXT_LENGTH].strip()


def _blanked(pattern: re.Pattern[str], text: str, *, closed: bool = False) -> str:
    """The text with blanks in the place of each match; with `closed` only of pairs that are named with both ends."""

    def blank(match: re.Match[str]) -> str:
        kept = closed and not (match.group(4) and match.group(3).strip() and spelling(match.group(2)) in KINDS)
        return match.group() if kept else " " * len(match.group())

    return pattern.sub(blank, text)
