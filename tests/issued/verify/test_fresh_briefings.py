"""A briefing that nobody touched gives no finding, whatever its ledger holds: large ledgers are full of chance."""

import pytest
from chance_ledgers import chance_ledger
from fresh import fresh
from ledgers import DATA

from reporting.documents import page_json as kept
from reporting.documents.page import lines_on_page
from reporting.issued.verify.against.compare import compare
from reporting.issued.verify.against.pages import Pages
from reporting.issued.verify.inside.findings import inside_findings

# Ledgers in which 1, 4 and 6 enterprises reported; from six on they are told together.
SEEDS = (31, 15, 16)


def compared(made, locale):
    """What comparing the page with its manifest tells, and what is left of that which contradicts itself."""
    file, printed = made.filled.briefing, {finding.anchor: finding for finding in made.filled.printed}
    against = compare(Pages(lines_on_page(file, locale), kept.from_manifest(kept.to_manifest(file, printed)), printed))
    inside = [finding for finding in inside_findings(against.pages.now) if not against.is_settled(finding)]
    return [finding.in_words(locale) for finding in (*against.findings, *inside)]


@pytest.fixture(scope="module", params=SEEDS)
def data(request, tmp_path_factory):
    return chance_ledger(tmp_path_factory.mktemp("chance"), request.param)


@pytest.mark.parametrize("locale", ["zh", "en"])
def test_a_fresh_briefing_of_a_ledger_by_chance_gives_no_finding(data, locale):
    made = fresh(data, "2023", locale)

    assert made.filled.printed
    assert compared(made, locale) == []


def test_nor_does_it_where_its_manifest_is_lost(data):
    assert inside_findings(lines_on_page(fresh(data).filled.briefing, "zh")) == []


@pytest.mark.parametrize("locale", ["zh", "en"])
def test_a_fresh_briefing_of_the_project_gives_no_finding(locale):
    assert compared(fresh(DATA, "2023", locale), locale) == []
