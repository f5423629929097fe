"""Records -> the things that they publish, as slots; a record that cannot be trusted is refused."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reporting.core.errors import PublishError
from reporting.core.spelling import spelling
from reporting.published.content import Publication
from reporting.published.json_checks import MalformedPayloadError
from reporting.published.json_format import payloads_in, read_payload
from reporting.published.slots import Key, Published, Slot

FORMAT = 4
_INJECTED = "injected-parameters"


@dataclass(frozen=True)
class _Wanted:
    """The period that records must be of, and the enterprise; None if they may be of any."""

    period: str
    enterprise: str | None


@dataclass(frozen=True)
class _PlacedPublication:
    """A published thing, with the notebook and cell that published it, and the enterprise of the record."""

    publication: Publication
    notebook: str
    cell: int
    enterprise: str | None

    def __str__(self) -> str:
        return f"{self.notebook}, cell {self.cell}"


def read_records(paths: Sequence[Path], period: str, enterprise: str | None = None) -> Published:
    """All that these records publish for the period. Raises one PublishError with the faults of all records.

    With an enterprise, a record of another enterprise is a fault.
    """
    publications: list[_PlacedPublication] = []
    faults: list[str] = []
    for path in paths:
        _read_record(path, _Wanted(period, enterprise), publications, faults)
    slots = _grouped(publications)
    faults += [*_published_twice(slots), *_shared_labels(slots)]
    if faults:
        raise PublishError(f"Faults in the records of {period}: {len(faults)}", faults, "Mend the notebooks.")
    return Published({key: _slot(group) for key, group in slots.items()})


def _read_record(path: Path, wanted: _Wanted, publications: list[_PlacedPublication], faults: list[str]) -> None:
    notebook = _notebook(path)
    if notebook is None:
        faults.append(f"{path.name}: this is not a notebook of format 4")
        return
    about = notebook.get("metadata", {}).get("reporting") or {}
    if about.get("period") != wanted.period:
        faults.append(f"{path.name}: the record is of period {about.get('period')}, not of {wanted.period}")
        return
    if wanted.enterprise is not None and about.get("enterprise") != wanted.enterprise:
        faults.append(f"{path.name}: the record is of {about.get('enterprise')}, not of {wanted.enterprise}")
        return
    for number, output in _outputs(notebook):
        if output.get("output_type") == "error":
            faults.append(f"{path.name}, cell {number}: the cell failed ({output.get('ename')})")
        for payload in payloads_in(output):
            try:
                thing = read_payload(payload)
            except MalformedPayloadError as error:
                faults.append(f"{path.name}, cell {number}: {error}")
            else:
                publications.append(_PlacedPublication(thing, path.name, number, about.get("enterprise")))


def _notebook(path: Path) -> dict[str, Any] | None:
    try:
        # The published things are JSON within JSON: a record needs no more than that to be read.
        raw = json.loads(path.read_text(encoding="utf-8"))
    except ValueError:
        return None
    is_notebook = isinstance(raw, dict) and raw.get("nbformat") == FORMAT and isinstance(raw.get("cells"), list)
    return raw if is_notebook else None


def _outputs(notebook: dict[str, Any]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each output with the number of its cell in the notebook, in which there is no cell of injected parameters."""
    cells = [cell for cell in notebook["cells"] if _INJECTED not in cell.get("metadata", {}).get("tags", ())]
    for number, cell in enumerate(cells, 1):
        for output in cell.get("outputs", ()):
            yield number, output


def _grouped(publications: Sequence[_PlacedPublication]) -> dict[Key, list[_PlacedPublication]]:
    slots: dict[Key, list[_PlacedPublication]] = defaultdict(list)
    for placed in publications:
        slots[placed.publication.kind, placed.publication.name].append(placed)
    return slots


def _slot(group: Sequence[_PlacedPublication]) -> Slot:
    things = [placed.publication for placed in group]
    labels = tuple({tuple(sorted(thing.label.items())): thing.label for thing in things}.values())
    return Slot(things[0].kind, things[0].name, labels, tuple(thing.content for thing in things))


def _published_twice(slots: dict[Key, list[_PlacedPublication]]) -> Iterator[str]:
    """A fault for each name that is published twice. Records of different enterprises may share a name."""
    for (kind, name), group in slots.items():
        first = group[0]
        by_enterprise = {first.enterprise: first}
        for placed in group[1:]:
            other = first if None in (first.enterprise, placed.enterprise) else by_enterprise.get(placed.enterprise)
            by_enterprise.setdefault(placed.enterprise, placed)
            if other is not None:
                yield f"the {kind} {name!r} is published twice: {other}; {placed}"


def _shared_labels(slots: dict[Key, list[_PlacedPublication]]) -> Iterator[str]:
    """A fault for each name or label that two things of one kind share."""
    owners: dict[Key, _PlacedPublication] = {}
    pairs: set[tuple[str, str, str]] = set()
    for (kind, name), group in slots.items():
        for placed in group:
            for word in filter(None, (name, *placed.publication.label.values())):
                owner = owners.setdefault((kind, spelling(word)), placed)
                pair = (kind, owner.publication.name, name)
                if owner.publication.name != name and pair not in pairs:
                    pairs.add(pair)
                    yield (f"the {kind}s {owner.publication.name!r} and {name!r} share {word!r}: {owner}; {placed}")
