"""What a drafted row prints are the words of its text, as long as they are the figure of the row."""

import pytest

from reporting.returns.drafted.as_drafted import numbers_of
from reporting.returns.drafted.printed import is_read_as


@pytest.mark.parametrize(
    "printed, own, value, bound",
    [
        ("14座", "14个", "14", "exact"),
        ("320名", "320人", "320", "exact"),
        ("近30间", "近30间", "30", "at_most"),
        ("将近300盏", "近300盏", "300", "at_most"),
        ("120余万元", "120万余元", "1200000", "at_least"),
    ],
)
def test_the_words_of_the_text_stand_for_the_same_figure(printed, own, value, bound):
    assert is_read_as(printed, {"printed": own, "value": value, "bound": bound})


@pytest.mark.parametrize(
    "printed, own, value, bound",
    [
        ("14座", "15个", "15", "exact"),
        ("近30间", "30间", "30", "exact"),
        ("30人", "30户", "30", "exact"),
        ("12.3", "12.3万元", "123000", "exact"),
        ("14", "14个", "14", "exact"),
        ("几十间", "30间", "30", "exact"),
        ("", "30间", "30", "exact"),
    ],
)
def test_a_corrected_figure_or_one_without_its_unit_is_printed_as_it_was_typed(printed, own, value, bound):
    assert not is_read_as(printed, {"printed": own, "value": value, "bound": bound})


def test_a_drafted_number_that_has_its_unit_gets_no_second_one():
    assert numbers_of({"value": "近30间", "measured_in": "间"}) == "近30间"
    assert numbers_of({"value": "30", "measured_in": "间"}) == "30间"
