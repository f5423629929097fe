"""The texts that cells share, in their order: a cell holds the number of its text."""

from reporting.xlsx.limits import Limits
from reporting.xlsx.markup import Attributes
from reporting.xlsx.texts import StoredText, TextMarkup, text_of_pieces


def shared_texts(part: bytes, limits: Limits) -> tuple[StoredText, ...]:
    """The texts by their numbers. Raises UnusableError."""
    reader = _Texts(limits.elements)
    reader.read(part)
    return tuple(reader.texts)


class _Texts(TextMarkup):
    def __init__(self, elements: int) -> None:
        super().__init__(elements, {"si": self._start_text}, {"si": self._end_text})
        self.texts: list[StoredText] = []

    def _start_text(self, _: Attributes) -> None:
        self.pieces.clear()

    def _end_text(self) -> None:
        self.texts.append(text_of_pieces(self.pieces))
