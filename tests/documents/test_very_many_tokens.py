import time
from contextlib import suppress

import pytest
from document_builders import PROPERTIES, briefing_of, number, published, slot, template

from reporting.core.errors import TemplateError

MANY, SECONDS = 10_000, 6
SHARE = slot("value", "resolved_share", "办结率", number("88.9%"))


@pytest.mark.parametrize(
    "line",
    ["【数:办结率】" * MANY, "【数:办结律】" * MANY, "【数:" * MANY, "【" * 30_000, "】" * 30_000, "[" * 30_000],
    ids=["right", "mistyped", "broken", "begun", "ended", "other brackets"],
)
def test_a_paragraph_with_very_many_tokens_is_answered_in_seconds(line):
    """It takes less than one; when each token copied the whole text of the paragraph, it took more than seven."""
    begun = time.process_time()
    with suppress(TemplateError):
        briefing_of(template(line), published(SHARE), "zh", PROPERTIES)

    assert time.process_time() - begun < SECONDS
