"""Paragraphs, or why there are none, as a line of JSON: what the process that read a file answers."""

import json
from collections.abc import Iterable
from typing import get_args

from reporting.extraction.reading.refusals import UnreadTextError
from reporting.extraction.text.source_text import Paragraph
from reporting.xlsx.unusable import Reason, UnusableError

_REASONS: dict[str, Reason] = {reason: reason for reason in get_args(Reason)}


def sent(paragraphs: Iterable[Paragraph]) -> str:
    """The paragraphs as JSON."""
    rows = [(one.text, one.place["zh"], one.place["en"], one.is_row, one.is_heading) for one in paragraphs]
    return json.dumps({"paragraphs": rows})


def refused(error: UnusableError | UnreadTextError) -> str:
    """The refusal as JSON."""
    if isinstance(error, UnreadTextError):
        return json.dumps({"found": error.found, "todo": error.todo})
    return json.dumps({"reason": error.reason, "detail": error.detail})


def received(line: bytes) -> tuple[Paragraph, ...]:
    """The paragraphs again. Raises what was refused, and for what is no answer an error of another kind."""
    answer = json.loads(line)
    if "reason" in answer:
        raise UnusableError(_REASONS[answer["reason"]], str(answer["detail"]))
    if "found" in answer:
        raise UnreadTextError(str(answer["found"]), str(answer["todo"]))
    return tuple(
        Paragraph(str(text), {"zh": str(zh), "en": str(en)}, bool(is_row), bool(is_heading))
        for text, zh, en, is_row, is_heading in answer["paragraphs"]
    )
