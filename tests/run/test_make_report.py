"""What is typed after PERIOD= is never run, neither by make nor by the shell, and never becomes a path."""

import os
import shutil
import subprocess

import pytest

from reporting.job import ROOT

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="there is no make here")
# A test run that make itself started must not hand its own settings on.
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS", "PERIOD"))}


def make_report(tmp_path, *settings):
    command = ["make", "report", *settings, f"OUTPUT={tmp_path / 'output'}"]
    return subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, check=False)


def test_without_a_period_make_says_how_to_give_one(tmp_path):
    done = make_report(tmp_path)

    assert done.returncode == 2
    assert "make report PERIOD=2023" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "period",
    [
        "2023; touch x",
        "../../x",
        "$(shell touch x)",
        "$(touch x)",
        "`touch x`",
        "2023' ; touch x '",
        '" ; touch x "',
        "--help",
    ],
)
def test_a_period_is_never_run_and_never_a_path(tmp_path, period):
    here = f"{tmp_path}/x"
    done = make_report(tmp_path, f"PERIOD={period.replace('touch x', f'touch {here}')}")

    assert done.returncode != 0
    assert "is not a period" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("file", ["$(shell touch x)", "a b' ; touch x '"])
@pytest.mark.parametrize(
    "target, name, told", [("verify", "FILE", "cannot be verified"), ("intake", "FILES", "There is no")]
)
def test_a_file_that_is_named_is_never_run(tmp_path, target, name, told, file):
    file = file.replace("touch x", f"touch {tmp_path}/x")
    command = ["make", target, f"{name}={file}"]
    done = subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, check=False)

    assert done.returncode != 0
    assert told in done.stderr
    assert list(tmp_path.iterdir()) == []
