"""What notebooks read besides the ledger, as the manifest tells it."""

from collections.abc import Mapping, Sequence
from pathlib import Path

_UNFOLLOWED = "not all that it was made from has a digest here, for {}"


def besides_told(
    read: Mapping[str, str], leaves: Mapping[str, Sequence[str]], project: Path
) -> dict[str, Mapping[str, str]]:
    """The digests of files, and of the names in folders (path/), by path; and by record what nobody can follow in it.

    `read` has digests by "file <path>" and "folder <path>"; a path inside the project is told from there. `leaves` has
    in words, by record, what it does that nobody can follow. Empty where there is nothing to tell.
    """
    files = {_place(name, project): told for name, told in read.items()}
    words = {record: _UNFOLLOWED.format(" and ".join(ways)) for record, ways in leaves.items() if ways}
    return {name: told for name, told in (("besides", files), ("not followed", words)) if told}


def _place(name: str, project: Path) -> str:
    kind, path = name.split(" ", 1)
    inside = Path(path).is_relative_to(project)
    place = Path(path).relative_to(project).as_posix() if inside else path
    return f"{place}/" if kind == "folder" else place
