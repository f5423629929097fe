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
        measure(both.for_enterprise("a"))

    assert asked == [(None, "a"), (None, "b"), ("a", "a")]


def test_a_frame_that_an_analyst_wrote_into_is_sound_for_the_next_one(tmp_path):
    of_period = facts(tmp_path, lists=[{"total": 4, "resolved": 3}])
    progress = measures.progress_by_enterprise(of_period)
    progress.loc[0, "share"] = "nonsense"
    measures.pooled_progress(of_period).clear()

    assert measures.progress_by_enterprise(of_period).share[0].words()["zh"] == "75.0%（3/4）"
    assert measures.pooled_progress(of_period)["share"].words()["zh"] == "75.0%（3/4）"


def test_one_enterprise_and_another_period_are_taken_once(tmp_path):
    of_period = facts(tmp_path, achievements=[paid(1), paid(2, enterprise="b")])
    before = parse("2022")

    assert of_period.for_enterprise("a") is of_period.for_enterprise("a")
    assert of_period.for_enterprise("b").for_enterprise("a") is of_period.for_enterprise("a")
    assert of_period.for_enterprise("a").in_period(before) is of_period.in_period(before).for_enterprise("a")
    assert list(of_period.for_enterprise("nobody").achievements.id) == []


def test_what_one_enterprise_reported_is_what_it_reported_among_all(tmp_path):
    rows = [paid(1), paid(2, enterprise="b", as_of="2023-06-30", period_end="2023-06-30")]
    of_period = facts(tmp_path, achievements=rows)

    assert (of_period.reported, of_period.for_enterprise("a").reported) == ({"a", "b"}, {"a"})
    assert (of_period.until.month, of_period.for_enterprise("b").until.month) == (12, 6)
