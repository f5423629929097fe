"""Finished briefings against a second count by docs/counting.md: each number, and each row that should be there.

`make recount` looks at two hundred ledgers by chance and at the demonstration; the tests of every day at a few of them.
"""

import subprocess
import sys
from pathlib import Path

import pytest
from chance_seeds import ALL, seeds
from ledgers_by_chance import CATALOGUE, chance_ledger
from page_against_rules import differences
from page_rules import page_rules
from pages_in_one_process import job_for, pages_of

from reporting.core.errors import DoubtError, LedgerError

pytestmark = pytest.mark.chance

# Those of one block are looked at by one test; a tenth of them may be refused when they are read.
BLOCKS = [seeds(3, with_recount=40, first=start) for start in (range(1, 201, 40) if ALL else [1])]
ROOT = CATALOGUE.parent


@pytest.mark.parametrize("locale", ["zh", "en"])
@pytest.mark.parametrize("key", ["2014", "2021", "2023"])
def test_the_briefings_of_the_project_are_what_the_rules_give(tmp_path, key, locale):
    assert found_in(CATALOGUE, key, locale, tmp_path, each=key == "2021") == []


@pytest.mark.parametrize("seeds", BLOCKS, ids=lambda seeds: f"seeds {seeds[0]} to {seeds[-1]}")
def test_briefings_of_ledgers_by_chance_are_what_the_rules_give(tmp_path, subtests, seeds):
    """In both languages; of every fifth ledger also the documents of the enterprises."""
    refused = []
    for seed in seeds:
        with subtests.test(seed=seed):
            key = chance_ledger(tmp_path / f"{seed}" / "data", seed)
            try:
                found = issued(tmp_path / f"{seed}", key, ("zh", "en")[seed % 2], each=seed % 5 == 0)
            except LedgerError as error:
                refused.append((seed, str(error)))
            else:
                assert found == []

    assert len(refused) <= len(seeds) / 10, refused


@pytest.mark.skipif(not ALL, reason="make recount")
@pytest.mark.parametrize("seed", range(1, 6))
def test_briefings_of_the_demonstration_are_what_the_rules_give(tmp_path, seed):
    command = ["reporting", "demo", "--seed", str(seed), "--data", tmp_path / "data", "--output", tmp_path / "demo"]
    subprocess.run([sys.executable, "-m", *command], cwd=ROOT, check=True, capture_output=True)
    found = {
        (key, locale): found_in(tmp_path / "data", key, locale, tmp_path / locale, each=key == "2024")
        for key in ("2023", "2024", "2024H1", "2024H2")
        for locale in ("zh", "en")
    }

    assert {place: differing for place, differing in found.items() if differing} == {}


def issued(folder: Path, key: str, locale: str, *, each):
    """The differences of a briefing; it is held back if money is unclear, and for no other reason."""
    is_unclear = page_rules(folder / "data", key, locale).now.is_unclear()
    try:
        found = found_in(folder / "data", key, locale, folder, each=each)
    except DoubtError as error:
        return [] if is_unclear else [f"not issued: {error}"]
    return ["issued though money is unclear"] if is_unclear else found


def found_in(data: Path, key: str, locale: str, output: Path, *, each=False) -> list[str]:
    """All differences between the pages of a run and the rules."""
    pages = pages_of(job_for(data, key, locale, output, each=each))
    return [
        f"{owner or 'briefing'}: {difference}"
        for owner, page in pages.items()
        for difference in differences(page, page_rules(data, key, locale, owner))
    ]
