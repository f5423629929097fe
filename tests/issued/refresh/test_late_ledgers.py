"""An unedited briefing, refreshed: accepted it is the briefing of today, rejected it is what it was."""

import pytest
from accepting import accepted, rejected
from chance_seeds import ALL
from edits_in_word import editions, opened, pictures_of, refreshed, words_of
from ledger_changes import CHANGES

pytestmark = pytest.mark.xdist_group("refresh")
BRIEFINGS = [("2021", "zh"), ("2014", "zh"), ("2021", "en"), ("2023", "zh")]
# Every change to one briefing, and the first of them to each; with RECOUNT every one to each.
TRIED = [
    (change, period, locale)
    for period, locale in BRIEFINGS
    for change in (CHANGES if ALL or (period, locale) == BRIEFINGS[0] else CHANGES[:1])
]


@pytest.mark.chance
@pytest.mark.parametrize("change, period, locale", TRIED)
def test_accepted_it_is_the_briefing_of_today_and_rejected_what_it_was(change, period, locale):
    was, now = editions(change, period, locale)
    made = refreshed((was, now), was.briefing, locale=locale, period=period)
    fresh, then = opened(now.briefing), opened(was.briefing)

    assert made.lines == words_of(fresh, locale)
    assert made.lines_before == words_of(then, locale)
    assert pictures_of(accepted(made.document), locale) == pictures_of(fresh, locale)
    assert pictures_of(rejected(made.document), locale) == pictures_of(then, locale)
    assert (made.notes, made.deleted) == ([], [])
