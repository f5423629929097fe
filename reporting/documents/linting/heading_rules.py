"""The rules of headings: no level is skipped, and typed numbers have the form of their level."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reporting.documents.doc_parts import BODY_TEXT, OUTLINE
from reporting.documents.linting.finding import Finding
from reporting.documents.linting.house import SKIP_SECOND_LEVEL
from reporting.documents.linting.messages import say
from reporting.documents.linting.roles import level_of
from reporting.documents.linting.sheet import Sheet
from reporting.documents.tokens import without_tokens
from reporting.documents.wordml import PPR, VAL, Element, text_of, w

_MARKS = ("一、", "（一）", "1.", "（1）")
# Numbers that are no form of any level: a half bracket, a mark behind a bracket, a mark of another level.
_ODD = re.compile(
    r"\s*(?:（[一二三四五六七八九十]{1,3}）[、.．，]|\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}[.．，](?!\d)"
    r"|（[0-9]{1,2}）[、.．，]|[0-9]{1,2}、)"
)
_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_OUTLINE, _LEVEL = f"{PPR}/{OUTLINE}", f"{PPR}/{w('numPr')}/{w('ilvl')}"


@dataclass(frozen=True)
class _Heading:
    """A heading, with its level by what is typed before it, or by its style; `by_style` says that it has one."""

    paragraph: Element
    level: int
    text: str
    by_style: bool


def heading_ladder(sheet: Sheet) -> Iterator[Finding]:
    """The first heading is of the first level, and each other at most one below the one before it."""
    headings = [*_headings(sheet)]
    may_skip = SKIP_SECOND_LEVEL in sheet.house.on and not any(heading.level == 2 for heading in headings)
    before = 0
    for heading in headings:
        level = 2 if may_skip and heading.level == 3 else heading.level
        if level > before + 1:
            found, wanted = (_named(one, sheet.locale) for one in (heading.level, before + 1))
            yield Finding(say("ladder", sheet.locale, found=found, wanted=wanted), sheet.body, heading.paragraph)
        before = level


def heading_marks(sheet: Sheet) -> Iterator[Finding]:
    """Typed numbers of headings as the standard writes them: 一、 （一） 1. （1）."""
    for heading in _headings(sheet) if sheet.locale == "zh" else ():
        odd = _ODD.match(heading.text)
        if odd and heading.by_style:
            yield Finding(say("mark", sheet.locale, found=odd.group().strip()), sheet.body, heading.paragraph)


def _named(level: int, locale: str) -> str:
    return say("of_level", locale, level=level, mark=_MARKS[level - 1])


def _headings(sheet: Sheet) -> Iterator[_Heading]:
    """The headings of the running text, by style, outline or list; of a foreign file by their typed number."""
    by_text = {role.paragraph: int(role.name[-1]) for role in sheet.roles if role.by_text and role.name != "Body"}
    for paragraph in sheet.running:
        text = without_tokens(text_of(paragraph))
        level = _level(paragraph, sheet.looks.style_of(paragraph))
        if level or paragraph in by_text:
            yield _Heading(paragraph, level_of(text) or level or by_text[paragraph], text, level > 0)


def _level(paragraph: Element, style: str) -> int:
    named, outline, listed = _HEADING.fullmatch(style), paragraph.find(_OUTLINE), paragraph.find(_LEVEL)
    if named:
        return _known(int(named.group(1)))
    if outline is not None and outline.get(VAL, BODY_TEXT) != BODY_TEXT:
        return _known(int(outline.get(VAL, "0")) + 1)
    return 0 if listed is None else _known(int(listed.get(VAL, "0")) + 1)


def _known(level: int) -> int:
    return level if level <= len(_MARKS) else 0
