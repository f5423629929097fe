"""Where on the page something stands."""

from dataclasses import dataclass

from reporting.documents.page import Line


@dataclass(frozen=True)
class TextSpan:
    """A stretch of a line in which a number stands."""

    line: Line
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.line.text[self.start : self.end]

    @property
    def before(self) -> str:
        return self.line.text[: self.start]

    @property
    def after(self) -> str:
        return self.line.text[self.end :]

    def overlaps(self, other: "TextSpan") -> bool:
        """Whether the two share a character."""
        return self.line is other.line and self.start < other.end and self.end > other.start


def whole(line: Line) -> TextSpan:
    """All of a line."""
    return TextSpan(line, 0, len(line.text))
