"""`make_template`: a new Word template from an outline and a page profile, written to a file.

The shipped templates were made with it; clerks have edited them since.
"""

import tomllib
from pathlib import Path
from typing import Any

from reporting.core import atomic_files as files
from reporting.core.errors import OutputError, TemplateError
from reporting.core.project import TEMPLATES
from reporting.page_design.outline_files import outline_lines, read_text
from reporting.page_design.template import new_template


def make_template(file: Path, locale: str, outline: Path | None = None, profile: Path | None = None) -> Path:
    """Write the template and return its path.

    Raises OutputError if the file exists, TemplateError if the outline or the profile is faulty.
    """
    if file.exists():
        raise OutputError(f"{file} is there already.", advice="Name a new file: templates are never overwritten.")
    lines = outline_lines(outline or TEMPLATES / f"briefing.{locale}.txt")
    page = _parsed(profile or TEMPLATES / "gbt9704.toml")
    files.ensure_writable(file.parent)
    files.write_atomically(file, new_template(lines, page, locale))
    return file


def _parsed(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(read_text(path))
    except tomllib.TOMLDecodeError as error:
        raise TemplateError(f"{path} is not a page profile", [error], "Mend the line it names.") from None
