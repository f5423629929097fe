"""A briefing that another editor saved again: nothing is lost, and a change is still found."""

import re
import shutil
import subprocess
import zipfile

import pytest
from click.testing import CliRunner

from reporting.__main__ import app

OFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")


@pytest.fixture(scope="module")
def resaved(whole_runs, tmp_path_factory):
    folder = tmp_path_factory.mktemp("resaved")
    source = whole_runs.english.folder / "briefing-2023.en.docx"
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = [OFFICE, profile, "--headless", "--convert-to", "docx", "--outdir", folder, source]
    subprocess.run(command, capture_output=True, timeout=120, check=True)
    return folder / source.name


def verify(file, whole_runs):
    return CliRunner().invoke(app, ["verify", str(file), "--output", str(whole_runs.first.folder.parent)])


def test_a_briefing_saved_by_libreoffice_has_no_finding(resaved, whole_runs):
    told = verify(resaved, whole_runs)

    assert told.exit_code == 0, told.output


def test_a_number_changed_in_libreoffice_is_found(resaved, whole_runs, tmp_path):
    changed = tmp_path / resaved.name
    with zipfile.ZipFile(resaved) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, re.sub(rb"RMB 3\.41 million", b"RMB 3.51 million", part, count=1))
    told = verify(changed, whole_runs)

    assert told.exit_code == 1
    assert "RMB 3.51 million" in told.output
