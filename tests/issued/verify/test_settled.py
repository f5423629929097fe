"""With a manifest nothing is made of numbers with passports beside each other, only of what people wrote."""

import pytest
from briefings import Briefing, briefing, edited, rewritten

from reporting.documents import page_json as kept
from reporting.issued.verify.inside.findings import inside_findings

# Equal but for the bound, and both as printed: 25.6万元 of all enterprises, 25.6万余元 of one.
ROWS = (("甲矿", "发放助学资金", "25.6万余元"), ("乙厂", "修复路灯", "698盏"))


@pytest.fixture(scope="module")
def made():
    return briefing(ROWS)


def left(made, file):
    """What the page tells of itself, and what of that is left beside the manifest."""
    compared = made.compared(file)
    inside = inside_findings(compared.pages.now)
    return [finding.message for finding in inside], [
        finding.message for finding in inside if not compared.is_settled(finding)
    ]


def added(made, words):
    return edited(made.file, lambda document: document.add_paragraph(words))


def test_numbers_with_passports_are_not_held_against_each_other(made):
    assert left(made, made.file) == (["bounds_differ"], [])


def test_nor_is_one_that_was_changed_for_that_is_told_already(made):
    changed = rewritten(made.file, "85.0%（34/40）", "85.0%（35/40）")

    assert made.kinds(changed) == ["changed"]
    assert left(made, changed) == (["share", "bounds_differ"], [])


def test_what_people_typed_in_is_held_against_itself(made):
    assert left(made, added(made, "共15项，其中已办结9项、在办7项。"))[1] == ["parts"]


def test_what_people_typed_in_is_held_against_the_page(made):
    assert left(made, added(made, "乙厂修复路灯689盏。"))[1] == ["disagree"]


def test_the_ledger_s_own_words_are_not_held_against_another_line(made):
    file = added(made, "乙厂修复路灯689盏。")
    as_written = Briefing(file, made.printed, kept.to_manifest(file, made.printed))

    assert left(as_written, file)[1] == []


def test_words_of_a_comparison_are_looked_at_wherever_they_stand(made):
    assert left(made, added(made, "办件量较上月同比增长。"))[1] == ["on_year"]
