"""The command line as a whole: what it lists, what it takes a slip of the keyboard for, how it is interrupted."""

import pytest
from click.testing import CliRunner

from reporting.__main__ import app
from reporting.cli import arguments


def typed(*words):
    return CliRunner().invoke(app, words)


def test_without_a_command_all_are_listed_in_the_order_of_the_work():
    told = typed()
    _, listed = told.stderr.split("Commands:\n")
    names = [line.split()[0] for line in listed.splitlines() if line[2] != " "]

    assert told.exit_code == 2
    assert names == [
        "report",
        "trace",
        "diff",
        "verify",
        "refresh",
        "template",
        "template-check",
        "privacy",
        "forms",
        "extract",
        "intake",
        "board",
        "tidy",
        "translations",
        "demo",
    ]


def test_a_listed_command_is_told_in_whole_sentences():
    listed = " ".join(typed("--help").stdout.split())

    assert (
        "Make a fresh Word template from an outline and a page profile. A report never does this. template-check"
        in listed
    )


@pytest.mark.parametrize(
    "words, nearest",
    [
        (["repot", "2023"], "No such command 'repot'. Did you mean 'report'?"),
        (["report", "2023", "--outptu", "x"], "No such option '--outptu'. Did you mean '--output'?"),
    ],
)
def test_of_a_name_that_is_not_known_the_nearest_one_is_told(words, nearest):
    told = typed(*words)

    assert (told.exit_code, told.stdout) == (2, "")
    assert nearest in told.stderr


def test_a_command_that_is_interrupted_ends_with_130_and_says_so(monkeypatch):
    def interrupted(_):
        raise KeyboardInterrupt

    monkeypatch.setattr(arguments, "period_of", interrupted)
    told = typed("report", "2023")

    assert (told.exit_code, told.output) == (130, "Stopped.\n")
