"""Edits as people make them, by chance: each that spoils a number is found, and none that keeps them all is told."""

import pytest
from bases import NAMES, Bases
from chance_seeds import ALL
from every_kind import HARMLESS, SPOILING
from keep_order import rows
from kinds_of_edits import Edit, tried
from not_found_yet import MISSED
from what_verify_says import findings

EVERY_DAY = NAMES[0]
# With RECOUNT these are tried with each kind, the others with each fourth.
WHOLLY = ("2021 zh", "2021 en", "demo zh")
# So many edits can be made on each briefing at least: kinds that no longer apply must not go unnoticed.
SPOILT, KEPT = (30, 15) if ALL else (10, 5)

pytestmark = [
    pytest.mark.chance,
    pytest.mark.parametrize(
        "base",
        [
            pytest.param(name, marks=pytest.mark.xdist_group(f"edits {name}"))
            for name in (NAMES if ALL else [EVERY_DAY])
        ],
        indirect=True,
    ),
]


@pytest.fixture(scope="module")
def bases(tmp_path_factory):
    return Bases(tmp_path_factory.mktemp("bases"))


@pytest.fixture
def base(request, bases):
    return bases.get(request.param)


def made(edits, base):
    """The edits that can be made on a briefing, of all kinds or of some of them, others on each briefing."""
    step = (1 if base.name in WHOLLY else 4) if ALL else 12
    chosen = edits[NAMES.index(base.name) % step :: step]
    return [edited for edit in chosen if (edited := tried(edit, base, seed=1))]


def test_a_briefing_that_nobody_edited_is_clean(base):
    assert findings(base, base.file) == []


def test_an_edit_that_spoils_a_number_is_found(base):
    edits = made(SPOILING, base)
    missed = {edited.name for edited in edits if not findings(base, edited.file) and edited.edit.kind not in MISSED}

    assert missed == set()
    assert len(edits) >= SPOILT


def test_an_edit_that_keeps_every_number_gives_no_finding(base):
    edits = made(HARMLESS, base)
    said = {edited.name: findings(base, edited.file) for edited in edits}

    assert {name: alarms for name, alarms in said.items() if alarms} == {}
    assert len(edits) >= KEPT


def test_an_edit_that_changes_nothing_a_reader_would_miss_is_none(base):
    """Rows in another order, and names swapped in rows that are alike: what is said stays as it was."""
    assert tried(Edit("idle", lambda *_: "nothing"), base, 0) is None
    assert tried(Edit("rows in another order", rows), base, 0) is None
    assert any(tried(Edit("rows in another order", rows, seen_by="looks"), base, seed) for seed in range(9))
