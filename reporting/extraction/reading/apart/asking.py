"""Has a file read by a process of its own, so that no file keeps this one busy or takes its memory."""

import sys
from typing import Literal

from reporting.extraction.reading.apart.wire import received
from reporting.extraction.reading.refusals import UnreadTextError
from reporting.extraction.text.source_text import Paragraph
from reporting.returns.opening.apart.reading import answer_of
from reporting.xlsx.unusable import UnusableError, damaged

Reader = Literal["docx", "page", "pdf"]
_COMMAND = [sys.executable, "-P", "-m", "reporting.extraction.reading.apart"]


def read_apart(reader: Reader, raw: bytes) -> tuple[Paragraph, ...]:
    """The paragraphs of a file. Raises UnusableError and UnreadTextError."""
    answer = answer_of([*_COMMAND, reader], raw)
    try:
        return received(answer)
    except (UnusableError, UnreadTextError):
        raise
    # A process that stumbled over its file, or was ended, says nothing that can be understood.
    except (ValueError, TypeError, LookupError) as error:
        raise damaged() from error
