"""The pages that people read, and the commands that stand in them."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from reporting.job import ROOT

PAGES = (ROOT / "README.md", ROOT / "README.zh.md", *sorted((ROOT / "docs").glob("*.md")))
OPERATOR = ROOT / "docs" / "operator.md"
# A line of its own, or words between backticks: make …, or python -m reporting … by whatever path.
_LINE = re.compile(r"^ {4,}(make(?: .*)?|\S*python -m reporting .*)$", re.MULTILINE)
_SPAN = re.compile(r"`(make [^`]+|\S*python -m reporting [^`]+)`")
_MODULE = re.compile(r"\S*python -m reporting (.*)")


@dataclass(frozen=True)
class Command:
    """What a page says to type."""

    page: Path
    typed: str

    def __str__(self) -> str:
        return f"{self.page.name}: {self.typed}"

    @property
    def is_make(self) -> bool:
        return self.typed.startswith("make")

    @cached_property
    def words(self) -> list[str]:
        """The words after `make`, or after `python -m reporting`, without a remark."""
        module = _MODULE.match(self.typed)
        # A path of Windows is written with backslashes, which the shell of this test would take away.
        rest = module[1].replace("\\", "/") if module else self.typed.removeprefix("make")
        return shlex.split(rest, comments=True)

    @property
    def target(self) -> str:
        """What make is to make."""
        return next(iter(self.words), "help")

    @property
    def variables(self) -> dict[str, str]:
        """What is set on the line of make."""
        return dict(word.split("=", 1) for word in self.words[1:])


def commands_on(page: Path) -> Iterator[Command]:
    """The commands of a page in the order in which a reader meets them."""
    text = page.read_text("utf-8")
    found = [*_LINE.finditer(text), *_SPAN.finditer(text)]
    for match in sorted(found, key=lambda one: one.start()):
        yield Command(page, match[1].strip())
