"""`scan`: the tokens in a text, which clerks type between 【 and 】."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reporting.core.spelling import spelling

KINDS = {
    "数": "value", "文": "text", "图": "figure", "表": "table", "如有": "if", "如无": "unless",
    "value": "value", "text": "text", "figure": "figure", "table": "table", "if": "if", "unless": "unless",
}  # fmt: skip
CONDITIONS = ("if", "unless")

# A token spans no tab, no line break and no picture: those stand in the text as \t, \n and ￼.
_BRACKETED = re.compile(r"【([^【】\t\n\ufffc]*)】")
_LEFTOVER = re.compile(r"【|】|\{\{|\}\}|\{%|%\}|｛｛|｝｝|«|»|[\[［〔](?=\s*(?:数|文|图|表|如有|如无)\s*[:：])")
_COLON, _DOT = re.compile("[:：]"), re.compile("[.．。]")
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


@dataclass(frozen=True)
class Broken:
    """A text that looks like a token but is none; `why` is a key of the messages."""

    why: str
    raw: str
    word: str = ""


def scan(text: str) -> tuple[list[Token], list[Broken]]:
    """The tokens in the text in their order, and the texts that were meant as tokens but are broken."""
    tokens: list[Token] = []
    broken: list[Broken] = []
    for match in _BRACKETED.finditer(text):
        token = _read(match)
        if isinstance(token, Token):
            tokens.append(token)
        else:
            broken.append(token)
    rest = _BRACKETED.sub(lambda match: " " * len(match.group()), text)
    return tokens, broken + list(_leftovers(rest, text))


def without_tokens(text: str) -> str:
    """The text without its tokens, to name a place by it."""
    return _BRACKETED.sub("", text).strip()


def _read(match: re.Match[str]) -> Token | Broken:
    raw = match.group()
    word, colon, asked = _parts(match.group(1))
    if not colon:
        return Broken("no_colon", raw)
    kind = KINDS.get(spelling(word))
    if kind is None:
        return Broken("unknown_kind", raw, word)
    name, column = asked, ""
    if kind == "table":
        name, _, column = _DOT.sub(".", asked).partition(".")
    if not name.strip() or (kind == "table" and not column.strip()):
        return Broken("no_column" if name.strip() else "no_name", raw)
    return Token(kind, name.strip(), column.strip(), match.start(), match.end(), raw)


def _parts(inside: str) -> tuple[str, str, str]:
    word, colon, asked = _COLON.sub(":", inside, count=1).partition(":")
    return word.strip(), colon, asked.strip()


def _leftovers(rest: str, text: str) -> Iterator[Broken]:
    for match in _LEFTOVER.finditer(rest):
        near = text[max(0, match.start() - _CONTEXT_LENGTH) : match.end() + _CONTEXT_LENGTH]
        why = {"【": "unclosed", "】": "unopened"}.get(match.group(), "foreign")
        yield Broken(why, near.strip())
