"""A briefing that LibreOffice saved, in whatever format and back: nothing is lost, and a change is still found."""

import pytest
from bases import DEMO, SHIPPED, Bases
from chance_seeds import ALL
from other_editors import CHAINS, OFFICE, there_and_back
from what_verify_says import findings

from reporting.core.office_package import pack, unpack

pytestmark = [
    pytest.mark.chance,
    pytest.mark.xdist_group("edits 2021 zh"),
    pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed"),
]


@pytest.fixture(scope="module")
def bases(tmp_path_factory):
    made = Bases(tmp_path_factory.mktemp("bases"))
    return [made.get(name) for name in ((*SHIPPED, *DEMO) if ALL else SHIPPED[:1])]


@pytest.mark.parametrize("chain", CHAINS if ALL else CHAINS[1:2], ids=" ".join)
def test_a_briefing_saved_by_libreoffice_has_no_finding(bases, chain, tmp_path):
    said = {base.name: findings(base, there_and_back(base.path, chain, tmp_path).read_bytes()) for base in bases}

    assert {name: lines for name, lines in said.items() if lines} == {}


def test_a_number_changed_in_libreoffice_is_found(bases, tmp_path):
    file = there_and_back(bases[0].path, ("docx",), tmp_path)
    parts = unpack(file.read_bytes())
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"1260", b"1280", 1)

    assert any("1280余项" in line for line in findings(bases[0], pack(parts)))
