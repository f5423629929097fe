"""`StoredText`: a text as it is stored in a workbook, piece by piece, without the readings above it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from reporting.xlsx.looks import Look, is_on
from reporting.xlsx.markup import Attributes, Markup
from reporting.xlsx.shown_numbers import shown_text
from reporting.xlsx.values import StoredCell, text_of

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# The letters, and whether they are struck through; None is as the cell is.
Piece = tuple[str, bool | None]


@dataclass(frozen=True, slots=True)
class StoredText:
    """A text, and what is left of it without the letters struck through, in a cell that is not struck and in one."""

    text: str
    left: str
    left_if_struck: str

    def cell(self, look: Look) -> StoredCell | None:
        """The cell that holds the text in this look; None if there is nothing to be seen."""
        if not self.text.strip():
            return None
        left = self.left_if_struck if look.struck else self.left
        if not left.strip():
            return StoredCell("text", self.text, struck=True)
        seen = shown_text(left, look.code) if look.code else ""
        return StoredCell("text", self.text, seen or ("" if left == self.text else left))


def text_of_pieces(pieces: Sequence[Piece]) -> StoredText:
    def joined(fonts: set[bool | None]) -> str:
        return text_of("".join(letters for letters, struck in pieces if struck in fonts))

    return StoredText(joined({None, False, True}), joined({None, False}), joined({False}))


class TextMarkup(Markup):
    """Follows a part with texts in it, whose pieces it gathers; its children say when a text begins and ends."""

    def __init__(
        self, elements: int, starts: Mapping[str, Callable[[Attributes], None]], ends: Mapping[str, Callable[[], None]]
    ) -> None:
        ours = {"t": self._start_piece, "rPr": self._own_font, "strike": self._strike, "rPh": self._start_reading}
        ours["vertAlign"] = self._raise
        our_ends = {"t": self._end_piece, "r": self._end_run, "rPh": self._end_reading}
        super().__init__(elements, {**ours, **starts}, {**our_ends, **ends})
        self.pieces: list[Piece] = []
        self.letters: list[str] = []
        self.struck: bool | None = None
        self.raised = False
        self.reading = False

    def _start_piece(self, _: Attributes) -> None:
        if not self.reading:
            self.letters = []
            self.parser.CharacterDataHandler = self.letters.append

    def _end_piece(self) -> None:
        if not self.reading:
            letters = "".join(self.letters)
            # 10 with a footnote ² is not 102.
            self.pieces.append((letters.translate(_RAISED) if self.raised else letters, self.struck))
        self.parser.CharacterDataHandler = None

    def _own_font(self, _: Attributes) -> None:
        self.struck = False

    def _strike(self, attributes: Attributes) -> None:
        self.struck = is_on(attributes)

    def _raise(self, attributes: Attributes) -> None:
        self.raised = attributes.get("val") == "superscript"

    def _end_run(self) -> None:
        self.struck, self.raised = None, False

    def _start_reading(self, _: Attributes) -> None:
        self.reading = True

    def _end_reading(self) -> None:
        self.reading = False
