"""Why something was made again, in words."""

from collections.abc import Sequence

NEW, ASKED, GONE = "new", "asked", "gone"
_WORDS = {
    NEW: "was not made before",
    ASKED: "asked for (--fresh)",
    GONE: "its files are gone, or were changed",
    "notebook": "its notebook",
    "parameters": "its parameters",
    "template": "the template",
    "each_template": "the enterprises' template",
    "code": "the code of the kit",
    "environment": "Python or an installed package",
    "made_up": "whether the ledger is made up",
}
_FEW = 5


def in_words(name: str, reasons: Sequence[str]) -> str:
    """One line on a document or record: what changed since it was last made, by the names of its ingredients."""
    if not reasons:
        return f"{name}: kept, nothing that it is made from has changed"
    told = list(dict.fromkeys(_one(each) for each in reasons))
    rest = [f"{len(told) - _FEW} more"] if len(told) > _FEW else []
    return f"{name}: made, for {'; '.join([*told[:_FEW], *rest])}"


def _one(reason: str) -> str:
    """An ingredient by its name: "ledger items.csv", "rows bengang items", "file /late.xlsx"."""
    if reason in _WORDS:
        return _WORDS[reason] if reason in {NEW, ASKED, GONE} else f"{_WORDS[reason]} changed"
    kind, what = reason.split(" ", 1)
    if kind == "rows":
        enterprise, table = what.rsplit(" ", 1)
        return f"the rows of {enterprise} in {table} changed"
    if kind == "record":
        return f"{what} was made again"
    return f"{what} changed"
