"""EDITS=500 .venv/bin/python -m pytest tests/issued/refresh/test_many_edits.py tries so many."""

import os

import pytest
from many_edits import attempt

pytestmark = pytest.mark.xdist_group("refresh")
# Every day those whose editions other tests here make as well: each costs a second.
SEEDS = range(int(os.environ["EDITS"])) if "EDITS" in os.environ else (6, 14, 15, 25, 28, 29)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_word_of_people_is_lost_and_no_number_is_wrong_untold(seed):
    made = attempt(seed)

    assert made.faults == [], f"{made.name}: {made.done}"
