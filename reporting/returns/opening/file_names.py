"""The name of a file that came in, fit to be a name of ours: it leads nowhere, hides nothing and names no person."""

import re
import unicodedata
from pathlib import Path

from reporting.core.personal_data import masked
from reporting.returns.opening.texts import one_line

_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_LONGEST = 180  # bytes; file systems end at 255, and we add to it
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}$")


def safe_name(file: str) -> str:
    """The last part of a path, without what a file system or a reader could take amiss."""
    plain = masked(unicodedata.normalize("NFC", last_part(file)))
    name = one_line(re.sub(r'[:*?"<>|]', "_", plain)).strip(". ")
    ending = match.group() if (match := _ENDING.search(name)) else ""
    stem = _cut(name.removesuffix(ending), _LONGEST - len(ending))
    return f"_{stem}{ending}" if _RESERVED.fullmatch(stem) else f"{stem or '未命名'}{ending}"


def last_part(file: str) -> str:
    """What stands behind the folders of a path of any system."""
    return re.split(r"[/\\]", file)[-1]


def shown_path(path: Path) -> str:
    """A path on one line, as it may be printed."""
    return one_line("/".join(map(masked, path.as_posix().split("/"))))


def _cut(text: str, size: int) -> str:
    """At most so many bytes, and no half character."""
    return text.encode()[:size].decode(errors="ignore").rstrip(". ")
