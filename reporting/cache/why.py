"""One line for a person on why something was made again, or that it was kept."""

from collections.abc import Sequence
from pathlib import Path

from reporting.cache.store import Store

# Reasons that are no inputs.
NEW = "not made before"
LOST = "nothing is kept of the last time"
DAMAGED = "what was kept of it is damaged, or of another version"
OTHERWISE = "not made before with these options"
INTERRUPTED = "the last run did not come to its end"
FRESH = "asked for (--fresh)"
GONE = "its files are gone, or were changed"
KERNEL = "a kernel ran it the last time, which does not say what it read"
# Before the reason why a notebook is run each time, and before the name of the record of such a notebook.
LEAVES, UNFOLLOWED = "leaves ", "unfollowed "
_WORDS = {
    "notebook": "its notebook changed",
    "folder": "the notebooks lie in another folder, and one of them read a file",
    "modules": "a module beside the notebooks changed, came or went",
    "parameters": "its parameters changed",
    "template": "the template changed",
    "each_template": "the enterprises' template changed",
    "asked": "its name, the last day of its data, or whether they are made up changed",
    "code": "the code of the kit changed",
    "environment": "Python, an installed package, the time zone or the language changed",
    "made_up": "the ledger is made up now, or no longer",
    **{reason: reason for reason in (NEW, LOST, DAMAGED, OTHERWISE, INTERRUPTED, FRESH, GONE, KERNEL)},
}
_FEW = 5


def absent(store: Store, name: str) -> str:
    """Why the store has no result of this name."""
    return DAMAGED if store.has(name) else NEW


def in_words(name: str, reasons: Sequence[str], *places: Path) -> str:
    """One line on a document or record: which of its inputs changed since it was last made.

    `places` are where it lies if it was ever made. A reason to make it each time is named if nothing else changed.
    """
    if not reasons:
        return f"{name} kept: nothing that it was made from changed"
    if NEW in reasons and any(place.exists() for place in places):
        reasons = [LOST]
    changed = [reason for reason in reasons if not reason.startswith((LEAVES, UNFOLLOWED))]
    lines = list(dict.fromkeys(_one(reason) for reason in changed or reasons))
    rest = [f"{len(lines) - _FEW} more"] if len(lines) > _FEW else []
    return f"{name} {'made' if changed else 'made each time'}: {'; '.join([*lines[:_FEW], *rest])}"


def _one(reason: str) -> str:
    """A reason in words, or the name of an input: "ledger items.csv", "rows bengang items", "file /late.xlsx"."""
    if reason in _WORDS:
        return _WORDS[reason]
    kind, what = reason.split(" ", 1)
    if kind == "rows":
        enterprise, table = what.rsplit(" ", 1)
        return f"the rows of {enterprise} in {table} changed, or stand in other lines"
    if kind == LEAVES.strip():
        return what
    if kind == UNFOLLOWED.strip():
        return f"{what} runs each time"
    return f"the record {what} changed" if kind == "record" else f"{what} changed"
