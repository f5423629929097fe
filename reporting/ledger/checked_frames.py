"""The sheets of a ledger -> its tables and all that is wrong with them, in their cells and in their meaning."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

from reporting.ledger import rules
from reporting.ledger.confirmation_rules import confirmed_words
from reporting.ledger.faults import Fault
from reporting.ledger.rows import Frames
from reporting.ledger.schema import TABLES
from reporting.ledger.sheet import Sheet
from reporting.ledger.tables import read_table
from reporting.ledger.translations import in_english

# Rows of a ledger that is kept as it was checked: an intake reads again what it has just written.
_FEW = 2_000


def checked_frames(sheets: Mapping[str, Sheet | Fault], *, looks_through: bool) -> tuple[Frames, Sequence[Fault]]:
    """The tables that can be read, and every fault; whoever has the same sheets again gets the same frames.

    `looks_through` is whether personal data is looked for.
    """
    rows = sum(len(sheet.rows) for sheet in sheets.values() if isinstance(sheet, Sheet))
    return (_few_checked if rows <= _FEW else _checked)(tuple(sheets.items()), looks_through=looks_through)


def frames_of(sheets: Mapping[str, Sheet | Fault], *, looks_through: bool) -> tuple[Frames, list[Fault]]:
    """The tables that can be read, and what is wrong with the others and with cells."""
    confirmed = _confirmed(sheets.get("confirmations")) if looks_through else None
    read = {
        name: read_table(TABLES[name], sheet, confirmed) for name, sheet in sheets.items() if isinstance(sheet, Sheet)
    }
    faults = [[sheet] if isinstance(sheet, Fault) else read[name][1] for name, sheet in sheets.items()]
    return {name: frame for name, (frame, _) in read.items()}, [fault for some in faults for fault in some]


def _checked(sheets: tuple[tuple[str, Sheet | Fault], ...], *, looks_through: bool) -> tuple[Frames, tuple[Fault, ...]]:
    frames, faults = frames_of(dict(sheets), looks_through=looks_through)
    # The rules of meaning need every table whole: a broken cell would be reported again as a broken rule.
    faults = faults or rules.broken(frames)
    return frames if faults else in_english(frames), tuple(faults)


_few_checked = lru_cache(maxsize=8)(_checked)


def _confirmed(sheet: Sheet | Fault | None) -> frozenset[str]:
    """The marks of words that a person has confirmed; none of a table that is not there or cannot be read."""
    if not isinstance(sheet, Sheet):
        return frozenset()
    frame, faults = read_table(TABLES["confirmations"], sheet)
    return frozenset() if faults else confirmed_words(frame)
