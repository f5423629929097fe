"""`Located`: the paragraph and the runs that a message about a template names, so that a comment can stand there."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import accumulate

from reporting.documents.doc_parts import DocPart, in_fallback
from reporting.documents.linting.finding import Finding
from reporting.documents.linting.sheet import Sheet
from reporting.documents.messages import say
from reporting.documents.wordml import Element, runs, shown, text_of

# What a message quotes of the text: a token, or words in quotation marks; half a token stands at its end.
_QUOTED, _COLON = re.compile("【[^【】]*】|“([^“”]+)”"), re.compile("[：:] ?")


class Located:
    """The places of one document, by their names."""

    def __init__(self, sheet: Sheet) -> None:
        self._between = say("at", sheet.locale, place="", what="")
        self._places: dict[str, list[tuple[DocPart, Element]]] = defaultdict(list)
        for doc_part in sheet.doc_parts:
            for paragraph in doc_part.paragraphs():
                if not in_fallback(paragraph):
                    place = doc_part.place(paragraph, sheet.locale)
                    for name in (place, *(say(where, sheet.locale, place=place) for where in ("after", "before"))):
                        self._places[name].append((doc_part, paragraph))

    def finding(self, message: str) -> Finding:
        """The message as a finding, at the place with which it begins."""
        place = next((name for name in self._beginnings(message) if name in self._places), "")
        if not place:
            return Finding(message, said=message)
        what = message.removeprefix(place + self._between)
        for words in _quoted(what):
            for doc_part, paragraph in self._places[place]:
                if words in text_of(paragraph):
                    return Finding(what, doc_part, paragraph, runs_with(paragraph, words), message)
        doc_part, paragraph = self._places[place][0]
        return Finding(what, doc_part, paragraph, said=message)

    def _beginnings(self, message: str) -> Iterator[str]:
        """What stands before each colon, the longest first: the place has the text of a heading in it."""
        ends = [match.start() for match in re.finditer(re.escape(self._between), message)]
        return (message[:end] for end in reversed(ends))


def _quoted(what: str) -> list[str]:
    whole = [match.group(1) or match.group() for match in _QUOTED.finditer(what)]
    return [*whole, *(what[colon.end() :] for colon in _COLON.finditer(what))]


def runs_with(paragraph: Element, words: str) -> tuple[Element, ...]:
    """The runs that hold the first place of the words in the paragraph."""
    start = text_of(paragraph).find(words)
    every = list(runs(paragraph))
    ends = [*accumulate(sum(len(shown(child)) for child in run) for run in every)]
    begins = [0, *ends]
    return tuple(
        run for run, begin, end in zip(every, begins, ends, strict=False) if begin < start + len(words) and end > start
    )
