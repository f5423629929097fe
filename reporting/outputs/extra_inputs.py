"""The sections of the manifest on what notebooks read beside the ledger: digests of files, and what is not known."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from reporting.core.project import ROOT
from reporting.notebooks.run import Record

_UNPROVED = "not all that it was made from has a digest here, for {}"


def extra_inputs(records: Iterable[Record], project: Path | None = None) -> dict[str, Mapping[str, str]]:
    """The digests of files, and of the names in folders (path/), by path; and by record what may be missing there.

    A path inside the project is given from there. Empty if there is nothing to say.
    """
    sound, project = list(records), project or ROOT
    files = {_place(name, project): digest for record in sound for name, digest in record.external.items()}
    words = {record.run.name: _UNPROVED.format(" and ".join(record.unproved)) for record in sound if record.unproved}
    return {name: section for name, section in (("besides", files), ("not followed", words)) if section}


def _place(name: str, project: Path) -> str:
    kind, path = name.split(" ", 1)
    inside = Path(path).is_relative_to(project)
    place = Path(path).relative_to(project).as_posix() if inside else path
    return f"{place}/" if kind == "folder" else place
