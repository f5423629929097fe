"""`Role`: what a paragraph is on the page of the house (body, heading, caption …), and `by_text`, for foreign files."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reporting.documents.doc_parts import DocPart
from reporting.documents.profile import Profile, Style
from reporting.documents.wordml import PPR, VAL, Element, text_of, w

_MARKS = (
    re.compile(r"\s*[一二三四五六七八九十]{1,3}、"),
    re.compile(r"\s*（[一二三四五六七八九十]{1,3}）"),
    re.compile(r"\s*[0-9]{1,2}[.．](?![0-9])"),
    re.compile(r"\s*（[0-9]{1,2}）"),
)
# A heading is short and ends with no full stop; a paragraph of body text is long and does.
_LONGEST_HEADING, _SHORTEST_BODY = 30, 30
_CENTRED = f"{PPR}/{w('jc')}"


@dataclass(frozen=True)
class Role:
    """A paragraph, and the style of the profile that it has or should have; `name` is that of the style there."""

    doc_part: DocPart
    paragraph: Element
    name: str
    style: Style
    by_text: bool = False


def by_text(body: DocPart, paragraphs: Iterable[Element], profile: Profile) -> Iterator[Role]:
    """Headings and body text in a file without the styles of the house, where the text makes it sure."""
    for paragraph in paragraphs:
        name = _name_of(paragraph, text_of(paragraph).strip())
        if name:
            yield Role(body, paragraph, name, profile.styles[name], by_text=True)


def level_of(text: str) -> int:
    """The level of a heading by the number typed before it; 0 if there is none."""
    return next((level for level, mark in enumerate(_MARKS, 1) if mark.match(text)), 0)


def _name_of(paragraph: Element, text: str) -> str:
    centred = paragraph.find(_CENTRED)
    if centred is not None and centred.get(VAL) in ("center", "right", "end"):
        return ""
    level = level_of(text)
    if level and len(text) <= _LONGEST_HEADING and not text.endswith(("。", "；", "，")):
        return f"Heading{level}"
    return "Body" if not level and len(text) >= _SHORTEST_BODY and text.endswith("。") else ""
