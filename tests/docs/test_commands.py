"""What the pages say to type: each line is one that the command line takes, and the main ones work in their order."""

import contextlib
import shutil

import click
import pytest
import xlsxwriter
from click.testing import CliRunner
from doc_pages import PAGES, Command, commands_on
from make_lines import COMMANDS, OPTIONS, TARGETS, VARIABLES, as_arguments, recipe_of

from reporting.__main__ import app
from reporting.job import ROOT

ALL = [command for page in PAGES for command in commands_on(page)]
README, CLERK = ROOT / "README.md", ROOT / "docs" / "clerk.zh.md"


def arguments_of(command):
    """The words for the command line, also of a line of make."""
    return as_arguments(command) if command.is_make else command.words


def taken(words):
    """The command takes these words. Nothing runs. Raises UsageError when it does not."""
    name, *rest = words
    app.commands[name].make_context(name, rest)


@pytest.mark.parametrize("command", [one for one in ALL if not one.is_make], ids=str)
def test_the_command_line_takes_what_a_page_says_to_type(command):
    if command.words != ["--help"]:
        taken(command.words)


@pytest.mark.parametrize("command", [one for one in ALL if one.is_make], ids=str)
def test_make_takes_what_a_page_says_to_type(command):
    assert command.target in TARGETS
    assert set(command.variables) <= {*VARIABLES, "PYTHON"}
    # Words about make, such as `make report`, need no period; a line with variables must be complete.
    if command.target in COMMANDS and command.variables:
        assert [name for name in command.variables if name not in recipe_of(command.target)] == []
        taken(as_arguments(command))


@pytest.mark.parametrize("words", [["report", "2023", "--colour"], ["forms"], ["trace", "2023"]])
def test_words_that_the_command_line_does_not_take_are_refused(words):
    with pytest.raises(click.UsageError):
        taken(words)


def test_lines_and_words_between_backticks_are_found_in_their_order(tmp_path):
    page = tmp_path / "page.md"
    lines = [
        "`make board PERIOD=2024` and",
        "",
        "    make            # all",
        "",
        "    a.b\\python -m reporting forms x\\y  # z",
    ]
    page.write_text("\n".join(lines), "utf-8")

    assert [command.words for command in commands_on(page)] == [["board", "PERIOD=2024"], [], ["forms", "x/y"]]


def test_the_table_of_variables_has_every_variable_in_the_order_of_the_makefile():
    assert tuple(OPTIONS) == VARIABLES


@pytest.mark.parametrize(
    "typed, words",
    [
        ("make report PERIOD=2023 EACH=1 LOCALE=en", ["report", "--each", "--locale", "en", "2023"]),
        ("make intake FILES=inbox PERIOD=2024", ["intake", "--period", "2024", "inbox"]),
        ("make demo SEED=2", ["demo", "--seed", "2"]),
    ],
)
def test_a_line_of_make_is_the_command_that_it_runs(typed, words):
    assert sorted(as_arguments(Command(README, typed))) == sorted(words)


# ---------------------------------------------------------------- on a fresh folder

# Each with its exit code. The two periods differ, and so diff ends with 1.
OF_THE_README = {
    "make report PERIOD=2023": 0,
    ".venv/bin/python -m reporting trace 2023 341万元": 0,
    "make report PERIOD=2021": 0,
    ".venv/bin/python -m reporting diff 2021 2023": 1,
}
OF_THE_CLERK = {
    "make report PERIOD=2023 EACH=1": 0,
    "make forms PERIOD=2024": 0,
    ".venv/bin/python -m reporting intake inbox --dry-run": 0,
    "make intake FILES=inbox": 0,
    "make board PERIOD=2024": 0,
    "make report PERIOD=2024": 0,
    ".venv/bin/python -m reporting trace 2023 341万元": 0,
    ".venv/bin/python -m reporting trace 2023 341万元 --enterprise 本钢": 0,
    ".venv/bin/python -m reporting diff 2023 2024": 1,
    "make verify FILE=outputs/2024/briefing-2024.docx": 0,
}


@pytest.mark.parametrize("page, walk", [(README, OF_THE_README), (CLERK, OF_THE_CLERK)], ids=["readme", "clerk"])
def test_the_commands_that_are_tried_stand_on_the_page_in_this_order(page, walk):
    typed = [command.typed.partition("#")[0].strip() for command in commands_on(page)]

    assert [line for line in dict.fromkeys(typed) if line in walk] == list(walk)


def ended(page, walk, folder):
    """The exit codes of these commands, typed in the folder one after the other, and what the failing ones said."""
    with contextlib.chdir(folder):
        done = {line: run(Command(page, line), folder) for line in walk}
    return {line: one.exit_code for line, one in done.items()}, [
        f"{line}: {one.output} {one.exception!r}" for line, one in done.items() if one.exit_code != walk[line]
    ]


def run(command, folder):
    """The command, with its ledger and results in the folder; without pages of HTML, which take longest."""
    name, *words = arguments_of(command)
    places = {"--data": folder / "data", "--output": folder / "outputs"}
    known = {option for parameter in app.commands[name].params for option in parameter.opts}
    options = [text for option, place in places.items() if option in known for text in (option, str(place))]
    options += ["--no-html"] if name == "report" else []
    return CliRunner().invoke(app, [name, *options, *words])


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """A folder with the ledger as it is shipped, in which nothing was made yet."""
    folder = tmp_path_factory.mktemp("fresh")
    shutil.copytree(ROOT / "data", folder / "data", ignore=shutil.ignore_patterns("demo", ".*"))
    return folder


@pytest.fixture(scope="module")
def after_the_readme(fresh):
    """What came of the commands of the README, typed first."""
    return ended(README, OF_THE_README, fresh)


@pytest.mark.xdist_group("fresh folder")
def test_the_commands_of_the_readme_work_on_a_fresh_folder_in_their_order(after_the_readme):
    assert after_the_readme == (OF_THE_README, [])


@pytest.mark.xdist_group("fresh folder")
@pytest.mark.usefixtures("after_the_readme")
def test_the_round_of_the_clerk_works_from_the_forms_to_the_verified_briefing(fresh):
    """本钢 sends its workbook, with one figure."""
    returned(fresh / "inbox" / "本钢 2024.xlsx")

    assert ended(CLERK, OF_THE_CLERK, fresh) == (OF_THE_CLERK, [])


def returned(path):
    path.parent.mkdir()
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("成果")
        for place, row in enumerate(
            [["填报单位：本钢　　报告期：2024年"], ["指标", "数值", "状态"], ["困难帮扶资金（万元）", 320, "已发放"]]
        ):
            sheet.write_row(place, 0, row)
