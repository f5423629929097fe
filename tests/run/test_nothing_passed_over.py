"""Each achievement and list of a shipped period stands behind a printed number, or is named with its reason."""

import json

import pytest
from covered_rows import missing_rows

from reporting.ledger.reading import read_ledger
from reporting.published.json_format import from_manifest
from reporting.recount.evaluate import Recount


@pytest.mark.parametrize("locale", ["zh", "en"])
@pytest.mark.parametrize("period", ["2014", "2021", "2023"])
def test_no_row_of_a_shipped_period_is_passed_over_in_silence(shipped, period, locale):
    job = shipped(period, locale)
    entry = json.loads((job.folder / "manifest.json").read_text("utf-8"))["briefings"][locale]
    recount = Recount(read_ledger(job.data))
    behind = {
        place for number in from_manifest(entry["figures"]) for place in recount.places(number.passport.expression)
    }
    named = {place for places in entry["skipped"].values() for place in places}

    assert behind
    assert missing_rows(recount.ledger, period, behind | named) == set()
    assert not behind & named
