"""The list of tokens that a clerk reads has every one that can be asked for, and none that cannot."""

import json
import re

import pytest
from token_list import PAGE, Entry, as_toml, entries_by_page, explanations, in_page, slots_by_page

from reporting.documents.linting.askable import LIST, PAGES, askable
from reporting.job import ROOT


@pytest.fixture(scope="module")
def slots(tmp_path_factory):
    return slots_by_page(tmp_path_factory.mktemp("tokens"))


@pytest.fixture(scope="module")
def made(slots):
    return entries_by_page(slots)


@pytest.mark.xdist_group("tokens")
def test_the_page_lists_what_the_notebooks_publish_and_nothing_else(made):
    """Where this fails: `make tokens`."""
    page = PAGE.read_text("utf-8")

    assert in_page(page, made) == page


@pytest.mark.xdist_group("tokens")
@pytest.mark.parametrize("folder, name", [("", "briefing"), ("each", "enterprise")])
def test_everything_that_a_shipped_notebook_publishes_is_among_them(made, folder, name):
    """As its cells say it, whatever the ledger of this test holds."""
    cells = [
        "".join(cell["source"])
        for path in (ROOT / "notebooks" / folder).glob("*.ipynb")
        for cell in json.loads(path.read_text("utf-8"))["cells"]
    ]
    published = set(re.findall(r'publish\.(\w+)\(\s*"(\w+)"', "\n".join(cells)))
    listed = {re.match(r"【(\w+):(\w+)", entry.english[0]).groups() for entry in made[name]}

    assert listed == published


@pytest.mark.xdist_group("tokens")
def test_the_check_of_templates_knows_the_same_things(slots):
    """Where this fails: `make tokens`."""
    listed = LIST.read_text("utf-8")

    assert as_toml(slots, PAGE.read_text("utf-8"), listed) == listed


def test_each_of_them_is_explained_in_both_languages():
    things = [thing for page in PAGES for thing in askable(page)]

    assert len(things) > 80
    assert [thing.name for thing in things if not all(thing.about.values())] == []


def test_every_token_is_explained():
    explained = explanations(PAGE.read_text("utf-8"))

    assert len(explained) > 40
    assert [token for token, words in explained.items() if not words.strip()] == []


def test_a_new_token_comes_in_an_old_one_goes_and_what_was_written_beside_them_stays():
    old = "| `【数:甲】` | `【value:a】` | 甲的数 |\n| `【数:旧】` | `【value:old】` | 旧 |\n"
    page = f"above\n<!-- tokens: x -->\n{old}<!-- to here -->\nbelow\n"
    first = Entry(("【数:甲】",), ("【value:a】",))
    second = Entry(("【表:乙.一】", "【表:乙.二】"), ("【table:b.x】", "【table:b.y】"))

    renewed = in_page(page, {"x": [first, second]})

    assert renewed.splitlines()[4:] == [
        "| `【数:甲】` | `【value:a】` | 甲的数 |",
        "| `【表:乙.一】`<br>`【表:乙.二】` | `【table:b.x】`<br>`【table:b.y】` |  |",
        "<!-- to here -->",
        "below",
    ]
