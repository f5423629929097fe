"""The texts that cells share, in their order: a cell holds the number of its text."""

from reporting.xlsx.limits import Limits
from reporting.xlsx.markup import Attributes, Markup
from reporting.xlsx.values import text_of


def shared_texts(part: bytes, limits: Limits) -> tuple[str, ...]:
    """The texts by their numbers, without fonts and without the readings above them. Raises UnusableError."""
    reader = _Texts(limits.elements)
    reader.read(part)
    return tuple(reader.texts)


class _Texts(Markup):
    def __init__(self, elements: int) -> None:
        super().__init__(
            elements,
            {"si": self._start_text, "t": self._start_piece, "rPh": self._start_reading},
            {"si": self._end_text, "t": self._end_piece, "rPh": self._end_reading},
        )
        self.texts: list[str] = []
        self.pieces: list[str] = []
        self.reading = False

    def _start_text(self, _: Attributes) -> None:
        self.pieces.clear()

    def _end_text(self) -> None:
        self.texts.append(text_of("".join(self.pieces)))

    def _start_piece(self, _: Attributes) -> None:
        if not self.reading:
            self.parser.CharacterDataHandler = self.pieces.append

    def _end_piece(self) -> None:
        self.parser.CharacterDataHandler = None

    def _start_reading(self, _: Attributes) -> None:
        self.reading = True

    def _end_reading(self) -> None:
        self.reading = False
