"""Where words stand in a file: their character counted from its beginning, and what the ledger's locators say."""

from collections.abc import Sequence
from itertools import accumulate

from reporting.extraction.text.source_text import SourceText, TextSpan


class FilePlaces:
    """The paragraphs of a text one below the other, as they would stand in one file."""

    def __init__(self, source: SourceText) -> None:
        self._source = source
        lengths = (len(paragraph.text) + 1 for paragraph in source.paragraphs)
        self._starts: Sequence[int] = list(accumulate(lengths, initial=0))

    def start_of(self, span: TextSpan) -> int:
        """The number of characters before the words; of a text file in the whole file."""
        return self._starts[span.paragraph] + span.start

    def words(self, span: TextSpan) -> str:
        """The words themselves."""
        return self._source.paragraphs[span.paragraph].text[span.start : span.end]

    def in_words(self, span: TextSpan) -> str:
        """The place in Chinese: 正文第5段."""
        return self._source.paragraphs[span.paragraph].place["zh"]
