"""Whoever has the figures workbook and nothing else comes to every number of the briefing."""

import pytest
from workbook_alone import numbers_again


@pytest.mark.parametrize("period", ["2014", "2021", "2023"])
def test_each_number_of_a_shipped_briefing_is_reckoned_again_from_the_workbook_alone(shipped, period):
    numbers = list(numbers_again(shipped(period).figures.read_bytes()))

    assert numbers
    assert {number.name: number.reckoned for number in numbers} == pytest.approx(
        {number.name: number.exact for number in numbers}, abs=1e-9
    )
