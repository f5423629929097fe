"""Facts never change: what was measured of them is kept with them, and nobody's writing into a frame reaches it."""

from ledgers import facts, paid

from reporting.analysis import measures
from reporting.analysis.facts_cache import cached_on_facts
from reporting.core.period import parse


def test_the_same_facts_are_measured_once_for_each_question(tmp_path):
    asked = []

    @cached_on_facts
    def measure(facts, what="a"):
        asked.append((facts.enterprise, what))
        return what

    both = facts(tmp_path, achievements=[paid(1), paid(2, enterprise="b")])
    for _ in range(2):
        measure(both)
        measure(both, "b")
        measure(both.of("a"))

    assert asked == [(None, "a"), (None, "b"), ("a", "a")]


def test_a_frame_that_an_analyst_wrote_into_is_sound_for_the_next_one(tmp_path):
    found = facts(tmp_path, lists=[{"total": 4, "resolved": 3}])
    progress = measures.progress_by_enterprise(found)
    progress.loc[0, "share"] = "nonsense"
    measures.pooled_progress(found).clear()

    assert measures.progress_by_enterprise(found).share[0].words()["zh"] == "75.0%（3/4）"
    assert measures.pooled_progress(found)["share"].words()["zh"] == "75.0%（3/4）"


def test_one_enterprise_and_another_period_are_taken_once(tmp_path):
    found = facts(tmp_path, achievements=[paid(1), paid(2, enterprise="b")])
    before = parse("2022")

    assert found.of("a") is found.of("a")
    assert found.of("b").of("a") is found.of("a")
    assert found.of("a").in_period(before) is found.in_period(before).of("a")
    assert list(found.of("nobody").achievements.id) == []


def test_what_one_enterprise_reported_is_what_it_reported_among_all(tmp_path):
    rows = [paid(1), paid(2, enterprise="b", as_of="2023-06-30", period_end="2023-06-30")]
    found = facts(tmp_path, achievements=rows)

    assert (found.reported, found.of("a").reported) == ({"a", "b"}, {"a"})
    assert (found.until.month, found.of("b").until.month) == (12, 6)
