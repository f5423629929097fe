"""A text that differs from another in its numbers alone is searched once, and nothing is missed for that."""

import csv
from pathlib import Path

import pytest

from reporting.core.personal_data import personal_data
from reporting.looking import alike
from reporting.looking.alike import personal_in

SETS = Path(__file__).parents[1] / "core" / "personal_data"


@pytest.mark.parametrize("name", ["personal.csv", "harmless.csv"])
def test_what_is_personal_is_found_whatever_its_numbers_are(name):
    with (SETS / name).open(encoding="utf-8", newline="") as file:
        texts = [text for row in csv.reader(file) for text in row]

    assert len(texts) > 400
    assert [text for text in texts if personal_in(text) != personal_data(text)] == []


def test_texts_that_differ_in_their_numbers_alone_are_searched_once(monkeypatch):
    searched = []
    monkeypatch.setattr(alike, "personal_data", lambda text: searched.append(text) or ())
    for number in range(10, 30):
        personal_in(f"第{number}号车棚")

    assert set(searched) == {"第11号车棚"}
