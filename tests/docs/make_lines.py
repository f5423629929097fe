"""A line of make as the command of the kit that it runs, by the table that operators read."""

import re

from doc_pages import OPERATOR, Command

from reporting.job import ROOT

MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
VARIABLES = tuple(re.findall(r"^\$\(call known,([A-Z_]+)\)", MAKEFILE, re.MULTILINE))
TARGETS = set(re.findall(r"^([a-z-]+):[^#\n]*##", MAKEFILE, re.MULTILINE))
_ROWS = re.findall(r"^\| `([A-Z_]+)=[^`]*` \| ([^|]+) \|", OPERATOR.read_text("utf-8"), re.MULTILINE)
# Where the words of a cell begin with an option, the variable is that option of every command.
OPTIONS = {name: re.match("`(--[a-z-]+)`", cell.strip()) for name, cell in _ROWS}
# Targets that run a command of the kit; the other ones work on the project itself.
COMMANDS = {"report", "forms", "intake", "board", "tidy", "verify", "template-check", "demo"}
_SWITCHES = {"DRAFT", "EACH", "WHY", "FRESH", "NO_HTML", "FULL"}


def recipe_of(target: str) -> str:
    """The lines of the Makefile that say how the target is made."""
    found = re.search(rf"^{target}: \$\(READY\).*\n((?:\t.*\n)+)", MAKEFILE, re.MULTILINE)
    return found[1] if found else ""


def as_arguments(command: Command) -> list[str]:
    """The command of the kit that this line of make runs."""
    options, arguments = [], []
    for name, value in command.variables.items():
        option = OPTIONS[name]
        if name in _SWITCHES and option:
            options.append(option[1])
        elif option:
            options += [option[1], value]
        elif name == "PERIOD" and command.target == "intake":
            options += ["--period", value]
        else:
            arguments.append(value)
    return [command.target, *options, *arguments]
