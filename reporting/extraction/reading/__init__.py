"""The files in which enterprises write -> `SourceText`, or one line that says why not and what to do."""

from reporting.extraction.reading.door import read_source
from reporting.extraction.reading.refusals import UnreadTextError

__all__ = ["UnreadTextError", "read_source"]
