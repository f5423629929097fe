"""`compare_titles`, `compare_captions`: the words that say what a whole page or a whole table is about."""

import re

from reporting.issued.verify.against.findings import Found
from reporting.issued.verify.numbers import bare

_CAPTION = re.compile(r"^\s*(?:表|Table)\s*[\d一二三四五六七八九十]+[.:：、\s]*", re.IGNORECASE)
_SENTENCE = re.compile(r"\s*[^.。]+[.。]\s*")


def compare_titles(found: Found) -> None:
    """The title says what the whole page is about."""
    title = found.pages.title
    written, now = ({line.text.strip() for line in lines} for lines in (found.pages.written, found.pages.now))
    if title in written and not {bare(line) for line in now} & {bare(title)}:
        found.add(None, "title_gone", {"title": title})


def compare_captions(found: Found) -> None:
    """The caption of a table says what all its numbers are: any other word in it is told."""
    written, now = (
        [line for line in lines if _CAPTION.match(line.text)] for lines in (found.pages.written, found.pages.now)
    )
    known, left = {_caption(line.text) for line in written}, {_caption(line.text) for line in now}
    gone = [line for line in written if _caption(line.text) not in left]
    new = [line for line in now if _caption(line.text) not in known]
    for was, line in zip(gone, new, strict=False):
        if _SENTENCE.fullmatch(line.text.removeprefix(was.text)):
            continue
        found.add(line, "caption", {"old": was.text.strip(), "new": line.text.strip()})


def _caption(text: str) -> str:
    return bare(_CAPTION.sub("", text))
