"""What a document was made from besides the ledger and the notebooks, as the manifest tells it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

# Of the reasons why a notebook runs each time.
_MOST_REASONS = 5


def besides_told(
    read: Mapping[str, str],
    leaves: Mapping[str, Sequence[str]],
    project: Path,
    promises: Mapping[str, str] = MappingProxyType({}),
) -> dict[str, Mapping[str, str]]:
    """Up to three sections of the manifest, none of them empty.

    "extra inputs": the digests of files that notebooks read, by path; told from the project where they lie inside.
    "made each time": by record, why it is not kept. "promised": by record, what the author of its notebook promised.
    `read` has digests by "file <path>".
    """
    files = {_place(name, project): digest for name, digest in read.items()}
    reasons = {record: _in_words(found) for record, found in leaves.items() if found}
    sections = {"extra inputs": files, "made each time": reasons, "promised": promises}
    return {name: dict(section) for name, section in sections.items() if section}


def _in_words(reasons: Sequence[str]) -> str:
    more = len(reasons) - _MOST_REASONS
    return "; ".join([*reasons[:_MOST_REASONS], *([f"{more} more"] if more > 0 else [])])


def _place(name: str, project: Path) -> str:
    path = Path(name.removeprefix("file "))
    return path.relative_to(project).as_posix() if path.is_relative_to(project) else str(path)
