"""`name_of`: the name of an edition, by which a person asks for it."""

import re

from reporting.documents.companions import FilledBriefing
from reporting.documents.titles import words_of

_TOTAL = re.compile(r"\s*[（(].*")


def name_of(briefing: FilledBriefing, locale: str) -> str:
    """The number of the issue, 第5期 or No. 5; without one the last day of the data, 2023-12-31."""
    number = _TOTAL.sub("", words_of(briefing.published, "issue_number", locale)).strip()
    return number or briefing.properties.date.isoformat()
