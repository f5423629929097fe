"""Made-up strings of office ledgers, prose and press: how much that is personal is found, and what harmless is not.

`personal.csv` and `harmless.csv` hold them by kind; ⏎ stands for a line break and ⇥ for the boundary of two cells.
"""

import csv
import random
from collections import Counter
from pathlib import Path

import pytest

from reporting.core.personal_data import found_in, personal_data

HERE = Path(__file__).parent


def strings(file):
    with (HERE / file).open(encoding="utf-8", newline="") as lines:
        return [(row["kind"], row["text"].replace("⏎", "\n").replace("⇥", "\t")) for row in csv.DictReader(lines)]


PERSONAL, HARMLESS = strings("personal.csv"), strings("harmless.csv")
NUMBERS = {"mobile", "identity", "card", "document", "plate", "email", "birth", "landline"}


def rate_and_misses(kinds):
    """The share of the strings of some kinds in which something is found, and the others."""
    texts = [text for kind, text in PERSONAL if kind in kinds]
    misses = [text for text in texts if not personal_data(text)]
    return 1 - len(misses) / len(texts), misses


@pytest.mark.parametrize("kinds, goal", [(NUMBERS, 0.99), ({"illness"}, 0.98), ({"hardship"}, 0.98), ({"home"}, 0.98)])
def test_what_is_personal_is_found_in_most_wordings(kinds, goal):
    rate, misses = rate_and_misses(kinds)

    assert rate >= goal, misses


def test_hardly_anything_harmless_is_taken_for_personal():
    alarms = [text for _, text in HARMLESS if personal_data(text)]

    assert len(alarms) <= len(HARMLESS) / 100, alarms


def test_the_sets_are_large_and_hold_every_kind():
    assert min(len(PERSONAL), len(HARMLESS)) >= 400
    assert min(Counter(kind for kind, _ in PERSONAL).values()) >= 7


def spliced(count):
    """Texts that are made of two of the strings, cut and put together anywhere."""
    draw = random.Random(18)  # noqa: S311 - no secret
    texts = [text for _, text in (*PERSONAL, *HARMLESS)]
    for _ in range(count):
        one, other = draw.choice(texts), draw.choice(texts)
        mark = draw.choice(["", " ", "，", "\n", "\t", "、", "\u200b"])
        yield one[: draw.randint(0, len(one))] + mark + other[draw.randint(0, len(other)) :]


def test_the_fast_test_lets_nothing_slip_through():
    texts = [*(text for _, text in PERSONAL), *spliced(1500)]

    assert [text for text in texts if found_in(text) and not personal_data(text)] == []


def test_the_fast_test_ends_at_once_for_what_fills_a_ledger(monkeypatch):
    """Days, ids of rows, amounts and the names of enterprises begin no search."""
    monkeypatch.setattr("reporting.core.personal_data.found_in", lambda _: pytest.fail("it was searched"))
    for cell in ("2023-01-31", "bengang-2023-10", "3140000", "12.5", "achievements", "某某集团有限公司", "已办结", ""):
        assert personal_data(cell) == ()
