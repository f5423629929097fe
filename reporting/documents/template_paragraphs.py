"""`TemplateParagraph`: a paragraph of a template with the tokens (【数:名称】) written in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import repeat
from typing import AnyStr

from reporting.core.invisible_signs import INVISIBLE
from reporting.documents.doc_parts import DocPart, in_fallback
from reporting.documents.tokens import CONDITIONS, Broken, Token, scan
from reporting.documents.wordml import TBL, TR, Element, nearest, text_of


@dataclass(frozen=True)
class TemplateParagraph:
    """One paragraph with its tokens, as it stood before anything was filled in."""

    doc_part: DocPart
    element: Element
    text: str
    tokens: tuple[Token, ...]
    broken: tuple[Broken, ...]

    @property
    def row(self) -> Element | None:
        """The table row around it, if any."""
        return nearest(self.element, TR)

    @property
    def table(self) -> Element | None:
        """The table around it, if any."""
        return nearest(self.element, TBL)

    @property
    def is_double(self) -> bool:
        """Whether it repeats a text box for old programs; the faults are reported at the text box itself."""
        return in_fallback(self.element)

    @cached_property
    def conditions(self) -> tuple[Token, ...]:
        """The tokens that decide whether it stays."""
        return tuple(token for token in self.tokens if token.kind in CONDITIONS)

    @cached_property
    def requests(self) -> tuple[Token, ...]:
        """The tokens that are filled with what is published."""
        return tuple(token for token in self.tokens if token.fixed is None)

    @property
    def fixed_words(self) -> list[str]:
        """A word for each token: what it becomes in any case, and nothing for a request that is yet to be filled."""
        return [token.fixed or "" for token in self.tokens]

    @cached_property
    def literal_texts(self) -> tuple[str, ...]:
        """The text before, between and after its tokens: one more than there are tokens."""
        ends, starts = [token.end for token in self.tokens], [token.start for token in self.tokens]
        return tuple(self.text[start:end] for start, end in zip([0, *ends], [*starts, None], strict=True))

    def text_with(self, words: Iterable[str]) -> str:
        """The text with the words in the place of its tokens, one for each token."""
        head, *tails = self.literal_texts
        return head + "".join(word + tail for word, tail in zip(words, tails, strict=True))

    def has_alone(self, request: Token) -> bool:
        """Whether the paragraph holds nothing but this token and conditions."""
        rest = self.text_with("" if token.kind in CONDITIONS else token.raw for token in self.tokens)
        return INVISIBLE.sub("", rest).strip() == request.raw


def interleave(literal_texts: Sequence[AnyStr], columns: Sequence[Sequence[AnyStr]]) -> Iterable[AnyStr]:
    """The text of each row: the texts around the tokens, with the row's words from the columns between them.

    There is one more of the texts than there are columns.
    """
    if len(columns) == 1 and not any(literal_texts):
        return columns[0]
    head, *tails = literal_texts
    pieces = (piece for column, tail in zip(columns, tails, strict=True) for piece in (column, repeat(tail)))
    return map(head[:0].join, zip(repeat(head), *pieces, strict=False))


def template_paragraphs(doc_parts: Iterable[DocPart]) -> list[TemplateParagraph]:
    """The paragraphs with tokens, or with something meant as a token, in the order of the page."""
    paragraphs = []
    for doc_part in doc_parts:
        for element in doc_part.paragraphs():
            text = text_of(element)
            tokens, broken = scan(text)
            if tokens or broken:
                paragraphs.append(TemplateParagraph(doc_part, element, text, tokens, broken))
    return paragraphs
