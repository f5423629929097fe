"""EDITS=500 .venv/bin/python -m pytest tests/issued/refresh/test_many_edits.py tries so many."""

import os

import pytest
from many_edits import attempt

SEEDS = int(os.environ.get("EDITS", "6"))


@pytest.mark.parametrize("seed", range(SEEDS))
def test_no_word_of_people_is_lost_and_no_number_is_wrong_untold(seed):
    made = attempt(seed)

    assert made.faults == [], f"{made.name}: {made.done}"
