"""`outline_lines`: the lines of an outline file, with those of the files that it includes (引入: 正文.txt)."""

import re
from collections.abc import Iterator
from pathlib import Path

from reporting.core.errors import TemplateError
from reporting.page_design.outline import Line, lines_of

_INCLUDE = re.compile(r"\s*(【.*】)?\s*(?:引入|include)\s*[:：]\s*(.*?)\s*", re.IGNORECASE)


def outline_lines(file: Path) -> list[Line]:
    """All lines in their order, each with its place. Raises TemplateError for a file that cannot be read."""
    return list(_lines(file, ()))


def read_text(path: Path) -> str:
    """The text of a file that makes a template. Raises TemplateError."""
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise TemplateError(f"{path} cannot be read", [error], "Put a UTF-8 text file there.") from None


def _lines(file: Path, around: tuple[Path, ...]) -> Iterator[Line]:
    for place, line in lines_of(read_text(file), file.name):
        include = _INCLUDE.fullmatch(line)
        if include is None:
            yield place, line
            continue
        condition, name = include.groups(default="")
        included = file.parent / name
        fault = _fault(condition, name, included, (*around, file))
        if fault:
            raise TemplateError(
                "The outline cannot be laid out", [f"{place}: {fault}"], "Mend this line and run again."
            )
        yield from _lines(included, (*around, file))


def _fault(condition: str, name: str, included: Path, around: tuple[Path, ...]) -> str:
    """What is wrong with a line that includes a file, the last of those around it; empty if nothing is."""
    folder = around[-1].parent
    if condition:
        return f"{condition} has no place here; write it in the lines of {name or 'the file'}"
    if not name:
        return "it names no file; write one that lies beside this outline"
    if not included.resolve().is_relative_to(folder.resolve()):
        return f"{name} lies outside of the folder of this outline; put it beside the outline"
    return "it includes itself" if included.resolve() in {file.resolve() for file in around} else ""
