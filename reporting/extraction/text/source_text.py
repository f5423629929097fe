"""`SourceText`: what an enterprise wrote, paragraph by paragraph, each with its place in the file."""

from dataclasses import dataclass

from reporting.core.quantity import Words


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, a line or a row of a table as it stands in the file; a row has its cells between tabs.

    `place` names it in words, as 正文第5段. `is_row` and `is_heading` say what it is, where the file tells.
    """

    text: str
    place: Words
    is_row: bool = False
    is_heading: bool = False


@dataclass(frozen=True)
class SourceText:
    """The paragraphs of a file, in their order; `name` is that of the file without its folders."""

    name: str
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True)
class TextSpan:
    """Characters of one paragraph of a text, from `start` to before `end`."""

    paragraph: int
    start: int
    end: int
