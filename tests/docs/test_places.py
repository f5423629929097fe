"""What the pages point to is there: files, links, and headings of other pages."""

import re
import unicodedata
from pathlib import Path

import pytest
from doc_pages import PAGES

from reporting.job import ROOT

EVERY = (*PAGES, ROOT / "CHANGELOG.md", ROOT / "benchmarks" / "README.md")
LINK = re.compile(r"\]\(([^)\s]+)\)")
# A file or folder of the project, named between backticks; what a run makes is not there yet.
NAMED = re.compile(
    r"`((?:reporting|tests|templates|notebooks|docs|benchmarks|requirements|\.ci)/[\w./-]*|Makefile|pyproject\.toml)`"
)

PYTEST = re.compile(r"`\.venv/bin/python -m pytest ([^`]+)`")


def anchor(heading: str) -> str:
    """A heading as a link names it."""
    letters = unicodedata.normalize("NFC", heading).strip().lower()
    return re.sub(r"[^\w -]", "", letters).replace(" ", "-")


def headings(page: Path) -> set[str]:
    return {anchor(line.lstrip("# ")) for line in page.read_text("utf-8").splitlines() if line.startswith("#")}


@pytest.mark.parametrize("page", EVERY, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page):
    dead = []
    for link in LINK.findall(page.read_text("utf-8")):
        if link.startswith("http"):
            continue
        path, _, heading = link.partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (heading and heading not in headings(target)):
            dead.append(link)

    assert dead == []


@pytest.mark.parametrize("page", EVERY, ids=lambda page: page.name)
def test_every_file_that_a_page_names_is_there(page):
    named = NAMED.findall(page.read_text("utf-8"))

    assert [name for name in named if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("page", EVERY, ids=lambda page: page.name)
def test_every_test_that_a_page_says_to_run_is_there(page):
    asked = [path for line in PYTEST.findall(page.read_text("utf-8")) for path in line.split()]

    assert [path for path in asked if not (ROOT / path).exists()] == []


@pytest.mark.parametrize(
    "heading, name",
    [
        ("## Variables of make, and options", "variables-of-make-and-options"),
        ("## Windows 上的命令", "windows-上的命令"),
        ("## 能写哪些占位符", "能写哪些占位符"),
    ],
)
def test_a_heading_is_named_as_a_page_shows_it(heading, name):
    assert anchor(heading.lstrip("# ")) == name


def test_the_readme_fits_on_a_page():
    assert len((ROOT / "README.md").read_text("utf-8").splitlines()) <= 70


def test_both_readmes_show_the_same_commands_and_lead_to_the_same_pages():
    english, chinese = ((ROOT / name).read_text("utf-8") for name in ("README.md", "README.zh.md"))
    links = [
        sorted({link.partition("#")[0] for link in LINK.findall(text)} - {"README.md", "README.zh.md"})
        for text in (english, chinese)
    ]
    typed = [re.findall(r"^ {4}(?:make|\.venv)[^#\n]*", text, re.MULTILINE) for text in (english, chinese)]

    assert links[0] == links[1]
    assert [line.strip() for line in typed[0]] == [line.strip() for line in typed[1]]
