"""An enterprise of a text that the ledger lacks: one fault for the workbook, with the line for enterprises.csv."""

import csv
import io
import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from hashlib import sha256

from reporting.ledger.schema import TABLES
from reporting.returns.notes import Note
from reporting.returns.reading.identity.owner import UNREGISTERED

_NAMED = re.compile(f"“([^”]+)”{UNREGISTERED}")
_LEGAL = re.compile("(?:股份)?有限(?:责任)?公司$")
_OTHER_NAME = "如是，在data/names.csv里把这一行的no改成yes；"


def asked_once(notes: Sequence[Note], sheets: Collection[str]) -> tuple[Note, ...]:
    """The notes; of those that say of each sheet that its enterprise is not known one alone, of a drafted sheet."""
    unknown = sorted(
        (note for note in notes if UNREGISTERED in note.expected), key=lambda note: note.place.sheet not in sheets
    )
    once = {(note.found, note.expected): note for note in reversed(unknown)}
    return (*(note for note in notes if note not in unknown), *map(_with_the_line, once.values()))


def _with_the_line(note: Note) -> Note:
    named = _NAMED.search(note.expected)
    name = named[1] if named else note.found.strip("“”")
    other = _OTHER_NAME if "是不是" in note.expected else ""
    new = (
        f"是新单位的，把这一行（核对编号、简称、英文名、行业后）加到data/enterprises.csv末尾，再收一次：{line_of(name)}"
    )
    return replace(note, todo=f"{other}{new}")


def line_of(name: str) -> str:
    """The line of enterprises.csv for a new enterprise, with the best guess in each column."""
    digest = sha256(name.encode()).hexdigest()[:8]
    cells = {
        "id": f"e_{digest}",
        "name": name,
        "short_name": _LEGAL.sub("", name) or name,
        "english_name": f"New enterprise {digest}",
    }
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow([cells.get(column, "") for column in TABLES["enterprises"].names])
    return out.getvalue()
