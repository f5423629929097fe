"""`TextSpan`: a part of a line, from one character to another."""

from dataclasses import dataclass

from reporting.documents.page import PageParagraph


@dataclass(frozen=True)
class TextSpan:
    """The characters of a line from `start` to before `end`, as the place of a number."""

    line: PageParagraph
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


def whole(line: PageParagraph) -> TextSpan:
    """The whole line as a span."""
    return TextSpan(line, 0, len(line.text))
