"""What is typed to make: it is never run, neither by make nor by the shell, and nothing of it is passed over."""

import os
import re
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
@pytest.mark.parametrize("target, name, told", [("verify", "FILE", "无法核对"), ("intake", "FILES", "没有")])
def test_a_file_that_is_named_is_never_run(tmp_path, target, name, told, file):
    file = file.replace("touch x", f"touch {tmp_path}/x")
    command = ["make", target, f"{name}={file}"]
    done = subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, check=False)

    assert done.returncode != 0
    assert told in done.stderr
    assert list(tmp_path.iterdir()) == []


def dry_run(*typed):
    """What make would run, or why it would not."""
    command = ["make", "--dry-run", "report", "PERIOD=2023", *typed]
    return subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, check=False)


SWITCHES = {"DRAFT": "--draft", "EACH": "--each", "WHY": "--why", "FRESH": "--fresh", "NO_HTML": "--no-html"}


@pytest.mark.parametrize("typed", ["", "0", "no", "No", "FALSE", "false", "off", "Off", " 0 "])
def test_a_switch_that_says_no_is_off(typed):
    done = dry_run(*(f"{name}={typed}" for name in SWITCHES))

    assert done.returncode == 0
    assert [option for option in SWITCHES.values() if f"{option} " in done.stdout] == []


@pytest.mark.parametrize("typed", ["1", "yes", "on", "True"])
def test_a_switch_that_says_yes_is_on(typed):
    done = dry_run(*(f"{name}={typed}" for name in SWITCHES))

    assert [option for option in SWITCHES.values() if f"{option} " not in done.stdout] == []


def test_every_option_of_a_report_has_a_variable():
    typed = {"NOTEBOOKS": "--notebooks", "EACH_TEMPLATE": "--each-template", "ENGINE": "--engine"}
    done = dry_run(*(f"{name}=x" for name in typed))

    assert [name for name, option in typed.items() if f'${{{name}:+{option}="${name}"}}' not in done.stdout] == []


@pytest.mark.parametrize(
    "typed, told",
    [
        ("NO-HTML=1", "There is no variable NO-HTML; the nearest is NO_HTML."),
        ("PERIODE=2023", "There is no variable PERIODE; the nearest is PERIOD."),
        ("EACHH=1", "There is no variable EACHH; the nearest is EACH."),
        ("locale=en", "There is no variable locale; the nearest is LOCALE."),
        ("XYZZY=1", 'There is no variable XYZZY; "make" alone lists them.'),
    ],
)
def test_a_variable_that_is_misspelt_is_told_the_nearest_and_nothing_runs(typed, told):
    done = dry_run(typed)

    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_the_name_of_a_variable_is_never_run(tmp_path):
    name = f"x';>{tmp_path}/y;'"
    done = dry_run(f"{name}=1")

    assert f'There is no variable {name}; "make" alone lists them.' in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_python_may_be_named():
    assert dry_run("PYTHON=python3").returncode == 0


def test_make_alone_and_the_page_of_operators_list_every_variable_with_one_line():
    known = re.findall(r"^\$\(call known,([A-Z_]+)\)", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
    done = subprocess.run(["make"], cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, check=True)

    assert {"PERIOD", "ENGINE", "FULL"} < set(known)
    assert re.findall(r"^([A-Z_]+)= +\S", done.stdout, re.MULTILINE) == known
    assert re.findall(r"^\| `([A-Z_]+)=", (ROOT / "docs" / "operator.md").read_text("utf-8"), re.MULTILINE) == known


@pytest.mark.parametrize("target", ["report", "intake", "extract", "demo", "refresh", "lab"])
def test_who_ends_make_ends_what_it_runs(target):
    """No shell stays between the two: it would end alone, and the run would go on."""
    command = ["make", "-n", target, "PERIOD=2023", "FILES=inbox", "FILE=briefing.docx"]
    typed = subprocess.run(command, cwd=ROOT, env=ENVIRONMENT, capture_output=True, text=True, check=True).stdout

    assert re.search(rf"^exec \S+/python -m (?:reporting {target}|jupyterlab)", typed, re.MULTILINE)
