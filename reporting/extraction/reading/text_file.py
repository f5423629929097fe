"""A text file -> paragraphs: each line as it stands, so that places in the file can be told by their characters."""

from collections.abc import Iterator

from reporting.extraction.reading.encodings import decoded_text
from reporting.extraction.text.source_text import Paragraph


def paragraphs_of(raw: bytes) -> Iterator[Paragraph]:
    """Every line, empty ones as well. Raises UnreadTextError."""
    for number, line in enumerate(decoded_text(raw).split("\n"), 1):
        yield Paragraph(line, {"zh": f"第{number}行", "en": f"line {number}"}, is_row=_is_row(line))


def _is_row(line: str) -> bool:
    """Whether a line holds cells: between tabs, or between upright strokes as tables are typed."""
    return "\t" in line.strip() or line.count("|") > 1 or line.count("｜") > 1
