"""`unknown_said_once`: that an enterprise is not known is said once a file, with the sheets that name it."""

from collections.abc import Iterable
from dataclasses import replace

from reporting.returns.notes import Note
from reporting.returns.reading.identity.owner import UNREGISTERED


def unknown_said_once(notes: Iterable[Note]) -> list[Note]:
    """The notes in their order, each such fault at the first of its places."""
    first: dict[tuple[str, str], Note] = {}
    sheets: dict[tuple[str, str], dict[str, None]] = {}
    kept = list[Note]()
    for note in notes:
        key = (note.found, note.expected)
        if UNREGISTERED not in note.expected:
            kept.append(note)
            continue
        if key not in first:
            kept.append(first.setdefault(key, note))
        sheets.setdefault(key, {})[note.place.sheet] = None
    return [_with_its_sheets(note, sheets.get((note.found, note.expected), {})) for note in kept]


def _with_its_sheets(note: Note, sheets: Iterable[str]) -> Note:
    names = [f"“{sheet}”" for sheet in sheets]
    return replace(note, todo=f"{note.todo}；{'、'.join(names)}都这样写，请都改") if len(names) > 1 else note
